import * as Y from 'yjs';
import type { BlockAuthors, DraftAuthors } from '#server/domain/authorship.ts';
import { type Element, isElement, textOf } from '../element.ts';
import { MINUTES, minutesOf } from '../shape.ts';
import { type FallenLine, fallenIn } from '../stray-words/fallen-line.ts';
import { createFallenLines, type FallenLines, type JustFallen } from '../stray-words/fallen-lines.ts';
import { type Gain, gainOf, whereWordsWent } from '../stray-words/where-words-went.ts';
import { blockIndex } from './block-index.ts';
import { readRecord, writeRecord } from './record.ts';
import { type BlockChange, recordUpdate } from './record-update.ts';
import { type Segments, textOfSegments } from './segments.ts';
import type { AuthorshipState } from './state.ts';

/** Keeps who wrote what in an open document, update by update. */
export interface AuthorshipTracker {
  /** An update was applied and nothing since: what it changed is `author`'s. */
  updated(author: string): void;
  authors(): DraftAuthors;
  /** What is stored beside the document's snapshot; null when it holds no minutes. */
  record(): string | null;
  /** Every line by its key. */
  lines(): ReadonlyMap<string, Element>;
  /** Lines whose nodes were taken out. */
  readonly fallen: FallenLines;
  /** Lines that fell since this was last asked, and whether any came, went or changed its id. */
  takeNews(): { readonly justFallen: readonly JustFallen[]; readonly moved: boolean };
  /** Goes on in another copy of the same document. */
  moveTo(doc: Y.Doc): AuthorshipTracker;
}

const wordsOf = (index: ReadonlyMap<string, Element>): Map<string, string> =>
  new Map([...index].map(([key, element]) => [key, textOf(element)]));

/** Whether the document holds minutes; others cost nothing. */
export const holdsMinutes = (doc: Y.Doc): boolean => doc.share.has(MINUTES);

/** Follows a document from here on. Its words as they stand are whose the record says. */
export function trackAuthorship(doc: Y.Doc, record: string | null): AuthorshipTracker {
  return follow(doc, record, null);
}

function follow(doc: Y.Doc, record: string | null, known: AuthorshipState | null): AuthorshipTracker {
  let index = new Map<string, Element>();
  let keys = new Map<Element, string>();
  let state = known;
  /** Blocks whose words may have changed since the last update; `moved`: blocks came, went or were renamed. */
  const dirty = new Set<Element>();
  let moved = false;
  /** Lines of the update that is being looked at. */
  let falling: Omit<JustFallen, 'gains'>[] = [];
  let news: { justFallen: JustFallen[]; moved: boolean } = { justFallen: [], moved: false };

  const runsOf = (line: FallenLine): JustFallen['runs'] => {
    const segments = (state?.blocks.get(line.id) ?? []).filter(({ deleted }) => deleted === null);
    // Only for a line that stood once, with all its words in one text.
    return textOfSegments(segments) === line.text
      ? segments.map(({ author, text }) => ({ authorId: author, length: text.length }))
      : [];
  };

  const lastToDelete = (key: string): string | null => {
    const deletions = (state?.blocks.get(key) ?? []).flatMap(({ deleted }) => deleted ?? []);
    return deletions.sort((a, b) => b.update - a.update)[0]?.by ?? null;
  };

  const look = (event: Y.YEvent<Y.AbstractType<unknown>>): void => {
    const { target } = event;
    for (const line of fallenIn(event, keys))
      falling.push({ line, runs: runsOf(line), deletedBy: lastToDelete(line.id) });
    if (target instanceof Y.XmlText) {
      if (isElement(target.parent)) dirty.add(target.parent);
      return;
    }
    if (event.path.length < 2) moved ||= event.changes.delta.length > 0;
    else if (isElement(target)) {
      dirty.add(target);
      moved ||= event.changes.keys.has('id');
    }
  };

  const setIndex = (next: Map<string, Element>): void => {
    index = next;
    keys = new Map([...next].map(([key, element]) => [element, key]));
  };

  const attach = (): void => {
    minutesOf(doc).observeDeep((events) => events.forEach(look));
  };

  if (holdsMinutes(doc)) {
    attach();
    setIndex(blockIndex(doc));
    state ??= readRecord(record, wordsOf(index));
  }

  const changesNow = (): BlockChange[] => {
    if (!moved)
      return [...dirty].flatMap((element) => {
        const key = keys.get(element);
        return key === undefined ? [] : [{ key, after: textOf(element) }];
      });
    const before = index;
    setIndex(blockIndex(doc));
    const gone = [...before.keys()].filter((key) => !index.has(key)).map((key) => ({ key, after: null }));
    const here = [...index]
      .filter(([key, element]) => before.get(key) !== element || dirty.has(element))
      .map(([key, element]) => ({ key, after: textOf(element) }));
    return [...gone, ...here];
  };

  const isChange = (now: AuthorshipState, { key, after }: BlockChange): boolean => {
    const segments = now.blocks.get(key);
    if (after === null) return segments !== undefined;
    return segments === undefined || textOfSegments(segments) !== after;
  };

  /** Where the words of fallen lines went can only be told from what the same update brought elsewhere. */
  const settleFallen = (now: AuthorshipState, changes: readonly BlockChange[]): void => {
    const gains = changes.flatMap(({ key, after }): Gain[] =>
      after === null ? [] : [gainOf(key, textOfSegments(now.blocks.get(key) ?? []), after)],
    );
    const settled = falling.map((one) => ({
      ...one,
      line: { ...one.line, into: index.has(one.line.id) ? null : whereWordsWent(one.line, gains) },
      gains,
    }));
    falling = [];
    now.fallen.add(settled.map(({ line }) => line));
    news.justFallen.push(...settled);
  };
  const none = createFallenLines([]);

  return {
    lines: () => index,
    get fallen() {
      return state?.fallen ?? none;
    },
    takeNews: () => {
      const taken = news;
      news = { justFallen: [], moved: false };
      return taken;
    },
    updated: (author) => {
      if (state === null) {
        if (!holdsMinutes(doc)) return;
        // The update that began the minutes: all of them came with it.
        state = readRecord(null, new Map());
        attach();
        moved = true;
      }
      if (!moved && dirty.size === 0) return;
      const now = state;
      const changes = changesNow().filter((change) => isChange(now, change));
      news.moved ||= moved;
      dirty.clear();
      moved = false;
      if (falling.length > 0) settleFallen(now, changes);
      if (changes.length > 0) recordUpdate(now, author, changes);
    },
    authors: () => new Map([...(state?.blocks ?? [])].map(([key, segments]) => [key, summary(segments)])),
    record: () => (state === null ? null : writeRecord(state)),
    moveTo: (other) => follow(other, null, state),
  };
}

/** One block's authors: standing runs in order, deleted words added up by whose they were and who deleted them. */
function summary(segments: Segments): BlockAuthors {
  const runs: { authorId: string; length: number }[] = [];
  const deleted = new Map<string, { authorId: string; deletedById: string; length: number }>();
  for (const { author, text, deleted: deletion } of segments) {
    if (deletion === null) {
      const last = runs.at(-1);
      if (last?.authorId === author) last.length += text.length;
      else runs.push({ authorId: author, length: text.length });
      continue;
    }
    const key = `${author} ${deletion.by}`;
    const sum = deleted.get(key) ?? { authorId: author, deletedById: deletion.by, length: 0 };
    deleted.set(key, { ...sum, length: sum.length + text.length });
  }
  return { text: textOfSegments(segments), runs, deleted: [...deleted.values()] };
}
