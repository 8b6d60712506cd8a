import type * as Y from 'yjs';
import { type Element, textOf, writeAttributes } from './element.ts';
import { type Line, type LineRecord, sameWritten, writtenOf } from './line.ts';
import { type Found, findContainer, freeId, indexLines, insertLine, isRetired, isTouched } from './places.ts';
import { followKeys, type Records } from './records.ts';
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

/** Takes an untouched line back: emptied and hidden, not deleted, so that words typed into it meanwhile come to light. */
function retire(run: Run, found: Found, id: string): void {
  if (isRetired(found.element)) return;
  writeText(found.element, '');
  writeAttributes(found.element, { retired: true });
  run.outcome.removed.push(id);
}

/** A line a person touched stays as it is; that something changed since is said once. */
function keep(run: Run, key: string, record: LineRecord, line: Line | null, found: Found | undefined): void {
  run.outcome.kept.push(record.id);
  const latest = line === null ? null : writtenOf(line);
  if (sameWritten(record.latest, latest)) return;
  run.records.set(key, { ...record, latest });
  if (found === undefined) return;
  const becameConfidential =
    latest?.attributes.confidential === true && record.latest?.attributes.confidential !== true;
  writeAttributes(found.element, {
    notesChanged: true,
    // Whether matter is confidential outranks whose sentence it is. Taking the mark off again is left to a person.
    ...(becameConfidential ? { confidential: true } : {}),
  });
}

function update(run: Run, at: number, record: LineRecord, found: Found): void {
  const line = run.lines[at];
  if (line === undefined) return;
  if (line.place !== record.written.place) {
    retire(run, found, record.id);
    add(run, at);
    return;
  }
  const hidden = isRetired(found.element);
  const words = writeText(found.element, line.text);
  const attributes = writeAttributes(found.element, {
    ...line.attributes,
    retired: false,
    notesChanged: false,
    sourceWithdrawn: false,
  });
  if (words || attributes) run.outcome[hidden ? 'added' : 'changed'].push(record.id);
  if (!sameWritten(record.written, writtenOf(line)) || !sameWritten(record.latest, writtenOf(line)))
    run.records.set(line.key, { ...record, written: writtenOf(line), latest: writtenOf(line) });
}

function takeBack(run: Run, key: string, record: LineRecord): void {
  const found = run.index.get(record.id);
  if (found === undefined || isTouched(found, record.written)) {
    keep(run, key, record, null, found);
    return;
  }
  if (isRetired(found.element)) return;
  retire(run, found, record.id);
  run.records.set(key, { ...record, written: { ...record.written, text: '' }, latest: null });
}

/**
 * Brings the machine's lines of one kind in line with what is proposed now. Lines nobody touched are added, changed
 * and taken back; lines a person touched stay; lines a person deleted stay deleted. Call inside a transaction.
 */
export function reconcile(doc: Y.Doc, records: Records, lines: readonly Line[]): Outcome {
  const index = indexLines(doc);
  followKeys(records, lines, (id) => index.has(id));
  const run: Run = {
    doc,
    records,
    index,
    lines,
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
    const found = index.get(record.id);
    if (found === undefined || isTouched(found, record.written)) keep(run, line.key, record, line, found);
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
