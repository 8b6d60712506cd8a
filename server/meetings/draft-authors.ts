import type { Actor } from '#server/domain/actor.ts';
import type { BlockAuthors } from '#server/domain/authorship.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import { namesOfAuthors } from './author-names.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';

/** Whose words a draft holds, block by block. */
export interface DraftAuthorsView {
  /** Everybody who wrote or deleted something, by the id that the runs give. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly machine: boolean }>>;
  readonly blocks: Readonly<Record<string, Pick<BlockAuthors, 'runs' | 'deleted'>>>;
}

/** Shows who wrote which words: to whoever may see the draft, and nobody else. */
export const createDraftAuthors =
  (deps: Pick<MeetingDeps, 'boards' | 'meetings' | 'people' | 'draft'>) =>
  async (actor: Actor, meetingId: MeetingId): Promise<DraftAuthorsView> => {
    const { board, meeting } = await findCurrent(deps, { meetingId });
    requireRight(actor, 'see-draft', { board, meeting });
    const authors = await deps.draft.authors(meeting.id);
    const names = await namesOfAuthors(deps, authors);
    return {
      people: Object.fromEntries(
        [...names].map(([id, name]) => [id, { name, machine: id.startsWith('server:') }]),
      ),
      blocks: Object.fromEntries([...authors].map(([id, { runs, deleted }]) => [id, { runs, deleted }])),
    };
  };
