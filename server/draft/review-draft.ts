import type * as Y from 'yjs';
import type { DraftBlock, LiveNote } from '#server/domain/draft.ts';
import type {
  ChangedSentence,
  DraftReview,
  Offer,
  OpenSentence,
  RejectedSentence,
  UnusedNote,
} from '#server/domain/suggestions.ts';
import { attribute, childElements, type Element, flag, textAttribute, textOf } from './element.ts';
import type { LineRecord, Written } from './line.ts';
import { readBlock } from './read-draft.ts';
import { recordsOf } from './records.ts';
import { canReturn, rejectionsOf } from './rejections.ts';
import { KINDS, minutesOf, splitList } from './shape.ts';
import { versionOf, versionOfOffer } from './version-of.ts';

const kindOf = (value: unknown): DraftBlock['kind'] => KINDS.find((kind) => kind === value) ?? 'point';

/** What the machine would say, as people read it. */
export function offerOf(latest: Written | null): Offer | null {
  if (latest === null) return null;
  const { kind, owners, due } = latest.attributes;
  return {
    item: Number(latest.place),
    kind: kindOf(kind),
    text: latest.text,
    owners: splitList(String(owners ?? '')),
    due: due === undefined || due === '' ? null : String(due),
  };
}

const isConfidential = (item: Element): boolean => textAttribute(item, 'confidential') !== '';

interface Place {
  readonly element: Element;
  readonly container: Element;
  readonly place: string;
  readonly item: number;
}

const placesIn = (doc: Y.Doc): Place[] =>
  childElements(minutesOf(doc), 'item').flatMap((container) => {
    const item = attribute<number>(container, 'number', 0);
    return childElements(container, 'block').map((element) => ({
      element,
      container,
      place: String(item),
      item,
    }));
  });

const useless: ReadonlySet<string> = new Set(['structure', 'off-record', 'withdrawn']);

/** The notes that the machine has said something of, in any run: what it has not come to yet is not missing. */
function seenNotes(records: Iterable<LineRecord>): Set<string> {
  const seen = new Set<string>();
  for (const { written, latest } of records)
    for (const version of [written, latest])
      for (const id of splitList(String(version?.attributes.noteIds ?? ''))) seen.add(id);
  return seen;
}

const unusedNote = (note: LiveNote): UnusedNote => ({
  id: note.id,
  author: note.author,
  text: note.text,
  at: note.at,
  item: note.item,
  confidential: note.confidential,
  chat: note.use === 'chat',
});

/** The rejected suggestions that can be put back, the last one first. */
function rejectedIn(
  doc: Y.Doc,
  places: readonly Place[],
  records: ReadonlyMap<string, LineRecord>,
): RejectedSentence[] {
  const rejections = rejectionsOf(doc);
  return places
    .flatMap(({ element, container, item }) => {
      const rejection = rejections.get(textAttribute(element, 'id'));
      if (rejection === undefined || !flag(element, 'retired') || textOf(element).trim() !== '') return [];
      const { id, kind, owners, due, confidential } = readBlock(element);
      if (!canReturn(rejection.recorded, records.get(id) ?? null)) return [];
      const secret = confidential || isConfidential(container);
      const text = rejection.text.trim();
      return [
        { number: rejection.number, said: { id, item, kind, text, owners, due, confidential: secret } },
      ];
    })
    .sort((a, b) => b.number - a.number)
    .map((one) => one.said);
}

/** What of the draft waits for a person. Reads only: the same on the server and in a browser. */
export function reviewDraft(doc: Y.Doc, notes: readonly LiveNote[]): DraftReview {
  const records = new Map(
    [...recordsOf(doc, 'sentence').all().values()].map((record) => [record.id, record] as const),
  );
  const suggestions: OpenSentence[] = [];
  const changed: ChangedSentence[] = [];
  const cited = new Set<string>();
  const places = placesIn(doc);
  for (const found of places) {
    const { element, container, item } = found;
    // Blank lines are not minutes, so nothing rests in them.
    if (textOf(element).trim() === '') continue;
    for (const id of splitList(textAttribute(element, 'noteIds'))) cited.add(id);
    const read = readBlock(element);
    // What is confidential as an item is so in each of its sentences.
    const block = { ...read, confidential: read.confidential || isConfidential(container) };
    if (block.suggested) suggestions.push({ ...block, item, version: versionOf(found) });
    const record = records.get(block.id);
    if (!flag(element, 'notesChanged') || record === undefined) continue;
    changed.push({
      ...block,
      item,
      version: versionOfOffer(found, record.latest),
      offer: offerOf(record.latest),
    });
  }
  const seen = seenNotes(records.values());
  const open = notes.filter(
    (note) =>
      !note.withdrawn &&
      !cited.has(note.id) &&
      (note.marks.includes('left-out') ||
        (!useless.has(note.use) && (note.use !== 'sentence' || seen.has(note.id)))),
  );
  const isLeftOut = (note: LiveNote): boolean => note.marks.includes('left-out');
  return {
    suggestions,
    changed,
    unused: open.filter((note) => !isLeftOut(note)).map(unusedNote),
    leftOut: open.filter(isLeftOut).map(unusedNote),
    rejected: rejectedIn(doc, places, records),
  };
}
