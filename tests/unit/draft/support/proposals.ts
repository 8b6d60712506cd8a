import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal, ProposedAction, ProposedDecision, ProposedPoint } from '#server/domain/proposal.ts';

type Sentence = ProposedPoint | ProposedDecision | ProposedAction;

export const agendaItem = (number: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  number,
  title: `Item ${number}`,
  confidential: null,
  urgent: false,
  recommendation: '',
  ...more,
});

export const AGENDA = [agendaItem(1), agendaItem(2), agendaItem(3)];

export const aPoint = (key: string, text: string, noteIds: string[] = [key]): ProposedPoint => ({
  kind: 'point',
  key,
  text,
  noteIds,
  confidential: false,
});

export const aDecision = (key: string, text: string, noteIds: string[] = [key]): ProposedDecision => ({
  ...aPoint(key, text, noteIds),
  kind: 'decision',
  type: 'agreed',
  inferred: false,
});

export const anAction = (
  key: string,
  text: string,
  owners: string[] = ['Priya Holm'],
  due: string | null = null,
): ProposedAction => ({ ...aPoint(key, text), kind: 'action', owners, due, inferred: false });

/** A proposal of these sentences, by item; `withdrawn` are notes that were taken back. */
export function aProposal(
  items: Readonly<Record<number, readonly Sentence[]>>,
  withdrawn: readonly string[] = [],
): Proposal {
  return {
    structurer: 'test@1',
    items: Object.entries(items).map(([number, sentences]) => ({
      number: Number(number),
      title: `Item ${number}`,
      confidential: 'none' as const,
      points: sentences.filter((sentence) => sentence.kind === 'point'),
      decisions: sentences.filter((sentence) => sentence.kind === 'decision'),
      actions: sentences.filter((sentence) => sentence.kind === 'action'),
    })),
    attendance: [],
    declarations: [],
    corrections: [],
    placement: Object.fromEntries(
      withdrawn.map((id) => [id, { item: null, confidential: false, use: 'withdrawn' as const }]),
    ),
    warnings: [],
  };
}
