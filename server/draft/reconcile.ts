import type * as Y from 'yjs';
import type { HandsIn } from './authorship/hands.ts';
import { type Element, flag, textAttribute, textOf, writeAttributes } from './element.ts';
import { type Line, type LineRecord, sameWords, sameWritten, type Written, writtenOf } from './line.ts';
import {
  type Found,
  findContainer,
  freeId,
  indexLines,
  insertLine,
  isRetired,
  isTouched,
  standing,
} from './places.ts';
import { followKeys, type Records } from './records.ts';
import { joinList, splitList } from './shape.ts';
import { writeText } from './write-text.ts';

/** What a run did: ids of lines. */
export interface Outcome {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Touched or deleted by a person: left as they are. */
  readonly kept: readonly string[];
}

interface Run {
  readonly doc: Y.Doc;
  readonly records: Records;
  readonly index: Map<string, Found>;
  readonly lines: readonly Line[];
  readonly handsIn: HandsIn;
  readonly outcome: { added: string[]; changed: string[]; removed: string[]; kept: string[] };
}

/** The elements of the lines around one, nearest first, as far as they are in the draft. */
function neighbours(run: Run, at: number): { before: Element[]; after: Element[] } {
  const elements = (lines: readonly Line[]): Element[] =>
    lines.flatMap((line) => run.index.get(run.records.get(line.key)?.id ?? '')?.element ?? []);
  return { before: elements(run.lines.slice(0, at).reverse()), after: elements(run.lines.slice(at + 1)) };
}

function add(run: Run, at: number): void {
  const line = run.lines[at];
  const container = line === undefined ? undefined : findContainer(run.doc, line.place);
  if (line === undefined || container === undefined) return;
  const ids = new Set([...run.records.all().values()].map((record) => record.id));
  const id = freeId(line.key, (candidate) => run.index.has(candidate) || ids.has(candidate));
  const element = insertLine(container, line, id, neighbours(run, at));
  run.index.set(id, { element, container, place: line.place });
  run.records.set(line.key, { id, written: writtenOf(line), latest: writtenOf(line) });
  run.outcome.added.push(id);
}

/** Takes a line back: emptied and hidden, not deleted, so that words typed into it meanwhile come to light. */
export function retire({ element }: Found): boolean {
  if (isRetired(element)) return false;
  writeText(element, '');
  writeAttributes(element, { retired: true, ...(flag(element, 'suggested') ? { suggested: false } : {}) });
  return true;
}

/** Notes that the machine has put under a sentence since: a person's words rest on them too. */
function addNotes({ element }: Found, before: Written | null, latest: Written): void {
  const earlier = new Set(splitList(String(before?.attributes.noteIds ?? '')));
  const fresh = splitList(String(latest.attributes.noteIds ?? '')).filter((id) => !earlier.has(id));
  const now = splitList(textAttribute(element, 'noteIds'));
  if (fresh.some((id) => !now.includes(id)))
    writeAttributes(element, { noteIds: joinList([...new Set([...now, ...fresh])]) });
}

/**
 * A line a person touched stays as it is. When its notes would now be said otherwise this is marked once; when they
 * say again what the person started from, or what the person wrote, there is nothing to tell.
 */
function tell(record: LineRecord, latest: Written | null, found: Found): void {
  const { element } = found;
  if (
    latest !== null &&
    latest.attributes.confidential === true &&
    record.latest?.attributes.confidential !== true
  )
    // Whether matter is confidential outranks whose sentence it is. Taking the mark off again is left to a person.
    writeAttributes(element, { confidential: true });
  if (latest !== null && sameWords(record.latest, latest)) {
    addNotes(found, record.latest, latest);
    return;
  }
  const moved = found.place !== record.written.place;
  const now = latest === null ? null : standing(found, Object.keys(latest.attributes));
  const settled =
    latest !== null &&
    (sameWords(latest, record.written) ||
      sameWords(moved && now !== null ? { ...now, place: latest.place } : now, latest));
  writeAttributes(element, { notesChanged: !settled });
}

function keep(run: Run, key: string, record: LineRecord, line: Line | null, found: Found | undefined): void {
  run.outcome.kept.push(record.id);
  if (
    found !== undefined &&
    flag(found.element, 'suggested') &&
    textOf(found.element) !== record.written.text
  )
    // Whoever rewords a suggestion has settled it.
    writeAttributes(found.element, { suggested: false });
  const latest = line === null ? null : writtenOf(line);
  if (sameWritten(record.latest, latest)) return;
  run.records.set(key, { ...record, latest });
  if (found !== undefined) tell(record, latest, found);
}

function update(run: Run, at: number, record: LineRecord, found: Found): void {
  const line = run.lines[at];
  if (line === undefined) return;
  if (line.place !== record.written.place) {
    if (retire(found)) run.outcome.removed.push(record.id);
    add(run, at);
    return;
  }
  const hidden = isRetired(found.element);
  const words = writeText(found.element, line.text);
  const attributes = writeAttributes(found.element, {
    ...line.attributes,
    ...(record.vouched === true ? { suggested: false } : {}),
    retired: false,
    notesChanged: false,
    sourceWithdrawn: false,
  });
  if (words || attributes) run.outcome[hidden ? 'added' : 'changed'].push(record.id);
  if (!sameWritten(record.written, writtenOf(line)) || !sameWritten(record.latest, writtenOf(line)))
    run.records.set(line.key, { ...record, written: writtenOf(line), latest: writtenOf(line) });
}

function takeBack(run: Run, key: string, record: LineRecord): void {
  const found = here(run.index, record);
  if (found === undefined || isTouched(found, record, run.handsIn)) {
    keep(run, key, record, null, found);
    return;
  }
  if (!retire(found)) return;
  run.outcome.removed.push(record.id);
  run.records.set(key, { ...record, written: { ...record.written, text: '' }, latest: null });
}

/** The line of a record where it stands; deleted and rejected lines are nowhere. */
const here = (index: Map<string, Found>, record: LineRecord): Found | undefined =>
  record.rejected === true ? undefined : index.get(record.id);

/** A suggestion was deleted or rejected, and then an officer tagged its note: this is new evidence. */
const isNewEvidence = (record: LineRecord, line: Line): boolean =>
  record.written.attributes.suggested === true &&
  record.latest?.attributes.suggested === true &&
  line.attributes.suggested === false;

/**
 * Brings the machine's lines of one kind in line with what is proposed now. Lines nobody touched are added, changed
 * and taken back; lines a person touched stay; lines a person deleted stay deleted. Call inside a transaction.
 */
export function reconcile(doc: Y.Doc, records: Records, lines: readonly Line[], handsIn: HandsIn): Outcome {
  const index = indexLines(doc);
  for (const line of lines) {
    const record = records.get(line.key);
    if (record !== undefined && here(index, record) === undefined && isNewEvidence(record, line))
      records.delete(line.key);
  }
  followKeys(records, lines, (record) => here(index, record) === undefined);
  const run: Run = {
    doc,
    records,
    index,
    lines,
    handsIn,
    outcome: { added: [], changed: [], removed: [], kept: [] },
  };
  const proposed = new Set(lines.map((line) => line.key));
  for (const [key, record] of records.all()) if (!proposed.has(key)) takeBack(run, key, record);
  lines.forEach((line, at) => {
    const record = records.get(line.key);
    if (record === undefined) {
      add(run, at);
      return;
    }
    const found = here(index, record);
    if (found === undefined || isTouched(found, record, handsIn)) keep(run, line.key, record, line, found);
    else update(run, at, record, found);
  });
  revealTyped(index);
  return run.outcome;
}

/** A line taken back while somebody typed into it is theirs now: it is shown again. */
function revealTyped(index: Map<string, Found>): void {
  for (const { element } of index.values())
    if (isRetired(element) && textOf(element).trim() !== '')
      writeAttributes(element, { retired: false, notesChanged: true });
}
