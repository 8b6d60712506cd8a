import type * as Y from 'yjs';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal, ProposedAction, ProposedDecision, ProposedPoint } from '#server/domain/proposal.ts';
import { type HandsIn, noHands } from './authorship/hands.ts';
import { childElements, textAttribute, writeAttributes } from './element.ts';
import { writeFrame } from './frame.ts';
import type { Line } from './line.ts';
import { type Outcome, reconcile } from './reconcile.ts';
import { recordsOf } from './records.ts';
import { type Attributes, joinList, minutesOf, splitList } from './shape.ts';

type Sentence = ProposedPoint | ProposedDecision | ProposedAction;

function attributesOf(sentence: Sentence): Attributes {
  const own =
    sentence.kind === 'point'
      ? { decisionType: '', owners: '', due: '', suggested: false }
      : sentence.kind === 'decision'
        ? { decisionType: sentence.type, owners: '', due: '', suggested: sentence.inferred }
        : {
            decisionType: '',
            owners: joinList(sentence.owners),
            due: sentence.due ?? '',
            suggested: sentence.inferred,
          };
  return {
    kind: sentence.kind,
    key: sentence.key,
    noteIds: joinList(sentence.noteIds),
    confidential: sentence.confidential,
    ...own,
  };
}

/** One line of words: a sentence has no line breaks. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function linesOf(proposal: Proposal): Line[] {
  const lines = new Map<string, Line>();
  for (const item of proposal.items)
    for (const sentence of [...item.points, ...item.decisions, ...item.actions]) {
      const text = oneLine(sentence.text);
      if (text === '' || lines.has(sentence.key)) continue;
      lines.set(sentence.key, {
        key: sentence.key,
        node: 'block',
        place: String(item.number),
        text,
        attributes: attributesOf(sentence),
      });
    }
  return [...lines.values()];
}

/** Says "source withdrawn" on every sentence that still stands although all its notes are gone, and takes it off again. */
function markWithdrawnSources(doc: Y.Doc, proposal: Proposal): void {
  for (const item of childElements(minutesOf(doc), 'item'))
    for (const block of childElements(item, 'block')) {
      const notes = splitList(textAttribute(block, 'noteIds'));
      const withdrawn = notes.length > 0 && notes.every((id) => proposal.placement[id]?.use === 'withdrawn');
      writeAttributes(block, { sourceWithdrawn: withdrawn });
    }
}

/**
 * Writes the agenda's items and a proposal into the draft, in one transaction with its own origin, changing only
 * what no person has touched. The same proposal a second time changes nothing.
 */
export function applyProposal(
  doc: Y.Doc,
  frame: { readonly agenda: readonly AgendaItem[] },
  proposal: Proposal,
  origin: unknown,
  handsIn: HandsIn = noHands,
): Outcome {
  return doc.transact(() => {
    writeFrame(doc, frame.agenda, proposal);
    const outcome = reconcile(doc, recordsOf(doc, 'sentence'), linesOf(proposal), handsIn);
    markWithdrawnSources(doc, proposal);
    return outcome;
  }, origin);
}
