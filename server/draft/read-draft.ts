import type * as Y from 'yjs';
import type { DraftBlock, DraftContent, DraftItem } from '#server/domain/draft.ts';
import type { AttendanceCategory, AttendanceEntry, Confidentiality } from '#server/domain/meeting.ts';
import type { DecisionType } from '#server/domain/proposal.ts';
import { attribute, childElements, type Element, flag, textAttribute, textOf } from './element.ts';
import { KINDS, minutesOf, splitList } from './shape.ts';

const CATEGORIES: readonly AttendanceCategory[] = [
  'present',
  'apologies',
  'substitute',
  'in-attendance',
  'officer',
];
const DECISION_TYPES: readonly DecisionType[] = [
  'noted',
  'agreed',
  'approved',
  'endorsed',
  'supported',
  'delegated',
  'appointed',
  'deferred',
  'rejected',
];

/** A value an editor wrote, if it is one of those that exist. */
const oneOf = <T extends string>(value: string, known: readonly T[]): T | undefined =>
  known.find((candidate) => candidate === value);

/** One line of the draft, as plain content. */
export function readBlock(element: Element): DraftBlock {
  const kind = oneOf(textAttribute(element, 'kind'), KINDS) ?? 'point';
  const due = textAttribute(element, 'due');
  return {
    id: textAttribute(element, 'id'),
    kind,
    text: textOf(element).trim(),
    noteIds: splitList(textAttribute(element, 'noteIds')),
    confidential: flag(element, 'confidential'),
    decisionType:
      kind === 'decision' ? (oneOf(textAttribute(element, 'decisionType'), DECISION_TYPES) ?? null) : null,
    owners: kind === 'action' ? splitList(textAttribute(element, 'owners')) : [],
    due: kind === 'action' && due !== '' ? due : null,
    suggested: flag(element, 'suggested'),
  };
}

function readConfidentiality(element: Element): Confidentiality | null {
  const kind = oneOf(textAttribute(element, 'confidential'), ['confidential', 'exempt'] as const);
  if (kind === undefined) return null;
  const reason = textAttribute(element, 'reason');
  const paragraph = textAttribute(element, 'paragraph');
  return { kind, ...(reason === '' ? {} : { reason }), ...(paragraph === '' ? {} : { paragraph }) };
}

const readItem = (element: Element): DraftItem => ({
  number: attribute<number>(element, 'number', 0),
  title: textAttribute(element, 'title'),
  confidential: readConfidentiality(element),
  blocks: childElements(element, 'block')
    .map(readBlock)
    .filter((block) => block.text !== ''),
});

const readEntry = (element: Element): AttendanceEntry => ({
  category: oneOf(textAttribute(element, 'category'), CATEGORIES) ?? 'present',
  name: textOf(element).trim(),
  role: textAttribute(element, 'role'),
  authority: textAttribute(element, 'authority'),
  standsFor: textAttribute(element, 'standsFor'),
});

/** The draft's words without its history. Blank lines are not minutes and are left out. */
export function readDraft(doc: Y.Doc): DraftContent {
  const minutes = minutesOf(doc);
  return {
    attendance: childElements(minutes, 'attendance')
      .flatMap((section) => childElements(section, 'entry').map(readEntry))
      .filter((entry) => entry.name !== ''),
    items: childElements(minutes, 'item').map(readItem),
  };
}
