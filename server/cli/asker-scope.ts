import { can } from '#server/access/can.ts';
import type { Minutebook } from '#server/compose.ts';
import type { AskerScope } from '#server/domain/answer.ts';
import { Refusal } from '#server/domain/errors.ts';

/**
 * What somebody named on the command line may see. "member" (the default) and any word that is no role see what is
 * published to everybody; "officer" what officers see; a person's name what that person sees on each board today.
 * @throws Refusal 'unknown-person' for a name nobody has.
 */
export async function askerScope(book: Minutebook, asker: string, board: string | null): Promise<AskerScope> {
  const boards = board === null ? null : [board];
  if (asker === 'member' || asker === 'public') return { boards, entitledBoards: [], draftMeetings: [] };
  if (asker === 'officer') return { boards, entitledBoards: 'all', draftMeetings: [] };
  const [person] = await book.database.people.findByName(asker);
  if (person === undefined) throw new Refusal('unknown-person', { name: asker });
  const actor = await book.useCases.actorOf(person.id);
  const entitledBoards: string[] = [];
  const draftMeetings: string[] = [];
  for (const one of await book.database.boards.list()) {
    if (can(actor, 'see-confidential', { board: one })) entitledBoards.push(one.name);
    for (const meeting of await book.database.meetings.listByBoard(one.id)) {
      if (can(actor, 'see-draft', { board: one, meeting })) draftMeetings.push(meeting.id);
    }
  }
  return { boards, entitledBoards, draftMeetings };
}
