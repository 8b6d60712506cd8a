import type { AttributeValue } from './shape.ts';

/** A sentence or an attendance entry as the machine would have it. `place`: item number, or "attendance". */
export interface Line {
  readonly key: string;
  readonly node: 'block' | 'entry';
  readonly place: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** What the machine wrote of a line. An empty text means that it took the line back. */
export interface Written {
  readonly place: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Kept beside the draft for each line: where it is, what was written there, and what was last proposed for it. */
export interface LineRecord {
  readonly id: string;
  readonly written: Written;
  /** Null when the last run proposed nothing for it. A person is told of a change once, not on every run. */
  readonly latest: Written | null;
  /** A person put the line there out of a note: the machine neither changes it nor takes it back. */
  readonly byHand?: true;
  /** A person took these words: should their tag go, they do not become a suggestion again. */
  readonly vouched?: true;
  /** A person rejected the suggestion. Its node is empty and hidden, so that words typed meanwhile come to light. */
  readonly rejected?: true;
}

export const writtenOf = (line: Line): Written => ({
  place: line.place,
  text: line.text,
  attributes: line.attributes,
});

const sameAttributes = (
  a: Readonly<Record<string, AttributeValue>>,
  b: Readonly<Record<string, AttributeValue>>,
): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};

export const sameWritten = (a: Written | null, b: Written | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.place === b.place &&
    a.text === b.text &&
    sameAttributes(a.attributes, b.attributes));

/** What is no part of how a line reads: its sources, its standing, and its mark, which is set apart from its words. */
const UNSAID: ReadonlySet<string> = new Set(['key', 'noteIds', 'suggested', 'confidential']);

/** Whether two versions of a line read the same. */
export const sameWords = (a: Written | null, b: Written | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.place === b.place &&
    a.text === b.text &&
    [...new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)])].every(
      (key) => UNSAID.has(key) || a.attributes[key] === b.attributes[key],
    ));
