import type { DraftContent, RunChange } from '#server/domain/draft.ts';
import type { ChangedSentence, DraftReview } from '#server/domain/suggestions.ts';
import { changesBetween, type MinutesChange } from '#server/minutes/changes-between.ts';
import type { ProposalOutcome } from '#server/ports/shared-draft.ts';

/** The draft at one moment: its words, and what waits in it. */
export interface DraftMoment {
  readonly content: DraftContent;
  readonly review: DraftReview;
}

/** A first run may write a hundred sentences: nobody reads them as changes, and each window would carry them twice. */
const MOST_IN_WORDS = 60;

const seenAs = ({ id, version }: ChangedSentence): string => `${id} ${version}`;

/**
 * What a run of the structurer changed, sentence by sentence in the order of the agenda. What people wrote at the same
 * moment is not the run's: only lines that the run itself names count.
 */
export function runChanges(before: DraftMoment, after: DraftMoment, outcome: ProposalOutcome): RunChange[] {
  const by = { added: outcome.added, changed: outcome.changed, removed: outcome.removed };
  const ran = (change: keyof typeof by, blockId: string): boolean => by[change].includes(blockId);
  const told = new Set(before.review.changed.map(seenAs));
  const found: RunChange[] = [
    ...changesBetween(before.content, after.content).flatMap((one) => {
      const { change, blockId, item } = one;
      if (blockId === null || item === null || change === 'moved' || !ran(change, blockId)) return [];
      return [{ blockId, item, kind: kindOf(one), change, before: one.before, after: one.after }];
    }),
    ...after.review.changed
      .filter((one) => !told.has(seenAs(one)))
      .map(({ id, item, kind, text, offer }) => ({
        blockId: id,
        item,
        kind,
        change: 'noted' as const,
        before: text,
        after: offer?.text ?? '',
      })),
  ];
  const inOrder = found.sort((a, b) => a.item - b.item);
  return inOrder.length <= MOST_IN_WORDS
    ? inOrder
    : inOrder.map((one) => ({ ...one, before: '', after: '' }));
}

const kindOf = ({ what }: MinutesChange): RunChange['kind'] =>
  what === 'decision' || what === 'action' ? what : 'point';
