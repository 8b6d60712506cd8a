import type { LiveRun, RunChange } from '#server/domain/draft.ts';
import { sayChanges, sayItems } from '#server/domain/say-changes.ts';
import type { Announcement } from '#server/meetings/use-cases.ts';
import { actions, context, type Drawn, drawn, section } from './block.ts';
import { inert } from './cut-to.ts';
import { presentClock, presentDate } from './present-date.ts';
import { presentWaiting } from './present-suggestions.ts';

type Changed = Extract<Announcement, { kind: 'draft-changed' }>;

/** "2 sentences added, 1 reworded, in items 3 and 4": never a word of the sentences themselves. */
const said = (changes: readonly RunChange[]): string => `${sayChanges(changes)}, ${sayItems(changes)}`;

/** What late notes changed in a draft: one short message, with the way to it. */
export function presentChanges({ meeting, changes, review }: Changed): Drawn {
  const title = `${meeting.title}, ${presentDate(meeting.date)}`;
  const waiting = presentWaiting(review);
  return drawn(`${title}: late notes changed the draft: ${said(changes)}.`, [
    section(`*${inert(title)}*: late notes changed the draft: ${said(changes)}.`),
    ...(waiting === '' ? [] : [context(`Now waiting: ${waiting}.`)]),
    actions({ id: 'open_draft', label: 'Open the draft', value: meeting.id }),
  ]);
}

/** The answer to whoever asked for a run. When it changed nothing, the one before it is told of. */
export function sayRun(changes: readonly RunChange[], last: LiveRun | null, timeZone: string): string {
  if (changes.length > 0)
    return `The draft follows the notes: ${said(changes)}. \`/minutes draft\` shows what changed.`;
  const before =
    last === null
      ? ''
      : ` It last changed at ${presentClock(new Date(last.at), timeZone)}: ${said(last.changes)}.`;
  return `The draft already holds what the notes say.${before}`;
}
