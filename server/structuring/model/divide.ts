import type { AgendaItem } from '#server/domain/meeting.ts';
import type {
  Proposal,
  ProposedAction,
  ProposedDecision,
  ProposedPoint,
  StructuringInput,
} from '#server/domain/proposal.ts';
import { readSources, type Source } from './read-sources.ts';

/** The sentences that the rules made of a part's notes. */
export interface Scaffold {
  readonly points: readonly ProposedPoint[];
  readonly decisions: readonly ProposedDecision[];
  readonly actions: readonly ProposedAction[];
}

/**
 * What one call is about: the open or the confidential notes of one item, never both, so that public words are
 * written by a model that has not seen the confidential ones.
 */
export interface Part {
  readonly item: AgendaItem;
  readonly confidential: boolean;
  readonly sources: readonly Source[];
  readonly scaffold: Scaffold;
}

const restsOn =
  (ids: ReadonlySet<string>, confidential: boolean) =>
  (one: ProposedPoint | ProposedDecision | ProposedAction) =>
    one.confidential === confidential && one.noteIds.length > 0 && one.noteIds.some((id) => ids.has(id));

/** The parts of a meeting that a model may be asked about, in agenda order. */
export const divide = (input: StructuringInput, scaffold: Proposal, mayReadConfidential: boolean): Part[] => {
  const sources = readSources(input, scaffold);
  return input.agenda.flatMap((item) => {
    const proposed = scaffold.items.find((one) => one.number === item.number);
    if (proposed === undefined) return [];
    return [false, true].flatMap((confidential): Part[] => {
      if (confidential && !mayReadConfidential) return [];
      const mine = sources.filter(
        (source) => source.item === item.number && source.confidential === confidential,
      );
      if (mine.length === 0) return [];
      const own = restsOn(new Set(mine.map((source) => source.id)), confidential);
      return [
        {
          item: confidential || item.confidential === null ? item : { ...item, recommendation: '' },
          confidential,
          sources: mine,
          scaffold: {
            points: proposed.points.filter(own),
            decisions: proposed.decisions.filter(own),
            actions: proposed.actions.filter(own),
          },
        },
      ];
    });
  });
};
