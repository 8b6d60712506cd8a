import { Refusal } from '#server/domain/errors.ts';
import type { MeetingId, PersonId } from '#server/domain/ids.ts';
import type { Settled } from '#server/domain/suggestions.ts';
import { createRecord } from './audit.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { findOpenDraft } from './find-open-draft.ts';
import { requireRight } from './require.ts';
import type { UseCases } from './use-cases.ts';

type SettleDeps = Pick<MeetingDeps, 'boards' | 'meetings' | 'draft' | 'audit' | 'clock'>;

/** What waits for a person. In a locked draft it is still shown: it is what was submitted unsettled. */
export function createListSuggestions(
  deps: Pick<MeetingDeps, 'boards' | 'meetings' | 'draft'>,
): UseCases['listSuggestions'] {
  return async (actor, ref) => {
    const found = await findCurrent(deps, ref);
    requireRight(actor, 'see-draft', found);
    return { ...found, ...(await deps.draft.review(found.meeting.id)) };
  };
}

/** What was seen and no longer stands is not settled: nobody vouches for words they have not read. */
function unchanged(settled: Settled): Exclude<Settled, 'changed'> {
  if (settled === 'changed') throw new Refusal('changed-since');
  return settled;
}

/** One person's word on one sentence, recorded when it changed something. */
function createSettling(deps: SettleDeps) {
  const record = createRecord(deps);
  return async (
    ...[actor, ref, command, action, work]: [
      ...Parameters<UseCases['keepMyWords']>,
      action: string,
      work: (meetingId: MeetingId, by: PersonId) => Promise<Settled>,
    ]
  ): Promise<Exclude<Settled, 'changed'>> => {
    const { board, meeting } = await findOpenDraft(deps, actor, ref);
    if (actor.personId === null) throw new Refusal('not-allowed');
    const settled = unchanged(await work(meeting.id, actor.personId));
    if (settled === 'done')
      await record(actor, action, { boardId: board.id, meetingId: meeting.id, subject: command.blockId });
    return settled;
  };
}

/** A suggestion is a suggestion until somebody with the right to edit accepts, edits or rejects it. */
export function createSettleSuggestion(deps: SettleDeps): UseCases['settleSuggestion'] {
  const settling = createSettling(deps);
  return (actor, ref, command) =>
    settling(actor, ref, command, command.accept ? 'suggestion-accepted' : 'suggestion-rejected', (id, by) =>
      deps.draft.settle(id, command.blockId, command.version, command.accept, by),
    );
}

export function createPutBackSuggestion(deps: SettleDeps): UseCases['putBackSuggestion'] {
  const settling = createSettling(deps);
  return (actor, ref, command) =>
    settling(actor, ref, command, 'suggestion-put-back', (id, by) =>
      deps.draft.putBack(id, command.blockId, by),
    );
}

export function createTakeProposedWords(deps: SettleDeps): UseCases['takeProposedWords'] {
  const settling = createSettling(deps);
  return (actor, ref, command) =>
    settling(actor, ref, command, 'proposed-words-taken', (id) =>
      deps.draft.takeProposed(id, command.blockId, command.version),
    );
}

export function createKeepMyWords(deps: SettleDeps): UseCases['keepMyWords'] {
  const settling = createSettling(deps);
  return (actor, ref, command) =>
    settling(actor, ref, command, 'own-words-kept', (id, by) =>
      deps.draft.keepWords(id, command.blockId, by),
    );
}
