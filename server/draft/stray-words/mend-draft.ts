import * as Y from 'yjs';
import type { AuthorRun } from '#server/domain/authorship.ts';
import { blockIndex } from '../authorship/block-index.ts';
import type { AuthorshipTracker } from '../authorship/tracker.ts';
import { childElements, type Element, newElement, textOf } from '../element.ts';
import { findContainer } from '../places.ts';
import { minutesOf } from '../shape.ts';
import { type FallenLine, nameOf, type Stretch } from './fallen-line.ts';
import type { JustFallen } from './fallen-lines.ts';
import {
  deletedBefore,
  offsetOf,
  spotIn,
  withLettersBack,
  withNames,
  withoutLetters,
  withWords,
} from './find-letter.ts';
import { doubledLines, mergeCopies } from './merge-copies.ts';
import { deleteWords, insertWords, placeIn } from './place-in.ts';
import { type Content, clocksBefore, type Stillborn, stillbornIn } from './stray-words.ts';
import { whereWordsWent } from './where-words-went.ts';

/** An update for a draft, and what it takes to set right what merging makes of it. */
export interface Mending {
  readonly doc: Y.Doc;
  readonly authorship: Pick<AuthorshipTracker, 'lines' | 'fallen' | 'takeNews'>;
  readonly content: Content;
  readonly author: string;
  /** The document is about to be changed in the step in which the update is applied. */
  readonly willWrite: () => void;
  /** Changes the document as one update of somebody. */
  readonly write: (author: string, change: () => void) => void;
}

/** The line where the words of a fallen one belong now. */
function successorOf({ doc }: Mending, line: FallenLine): Element | undefined {
  const lines = blockIndex(doc);
  return lines.get(line.id) ?? (line.into === null ? undefined : lines.get(line.into));
}

/** The line as it comes back with words that nobody deleted, in its old place. */
function ownLine({ doc }: Mending, line: FallenLine, text: string): void {
  const container = findContainer(doc, line.place);
  const element = newElement(line.node, { ...line.attributes, id: line.id, retired: false }, text);
  container?.insert(Math.min(line.index, container.length), [element]);
}

/** Puts words where they belong; what the fallen line is taken to say afterwards. */
function put(
  mending: Mending,
  line: FallenLine,
  offset: number,
  text: string,
  write: (change: () => void) => void,
): FallenLine | null {
  const successor = successorOf(mending, line);
  if (successor !== undefined) {
    const at = placeIn(line.text, textOf(successor), offset);
    write(() => insertWords(successor, at, text));
    return line;
  }
  if (text.trim() === '') return null;
  write(() => ownLine(mending, line, text));
  return withoutLetters(line, () => true).line;
}

function cutByAuthor(text: string, offset: number, runs: readonly AuthorRun[], otherwise: string) {
  const pieces: { text: string; author: string; at: number }[] = [];
  let end = 0;
  let at = 0;
  for (const { authorId, length } of [...runs, { authorId: otherwise, length: Number.POSITIVE_INFINITY }]) {
    end += length;
    const size = Math.min(end - offset, text.length) - at;
    if (size <= 0) continue;
    pieces.push({ text: text.slice(at, at + size), author: authorId, at });
    at += size;
  }
  return pieces;
}

/** Words that went with a line though the one who took it out had not seen them. */
function mendTaken(mending: Mending, { line, runs, deletedBy, gains }: JustFallen): void {
  const { authorship, content } = mending;
  const isSeen = (id: Y.ID): boolean => Y.isDeleted(content.ds, id);
  const seen = withoutLetters(line, (id) => !isSeen(id));
  const successor = authorship.lines().get(line.id);
  if (successor !== undefined) {
    const places = deletedBefore(line, isSeen, textOf(successor).length) ?? [];
    if (places.length > 0)
      mending.write(deletedBy ?? mending.author, () => {
        for (const { at, length } of [...places].reverse()) deleteWords(successor, at, length);
      });
  }
  if (seen.taken.length === 0) return;
  const into = successor === undefined ? (line.into ?? whereWordsWent(seen.line, gains)) : null;
  let now: FallenLine = { ...seen.line, into };
  for (const { id, text, offset } of seen.taken)
    for (const piece of cutByAuthor(text, offset, runs, mending.author)) {
      const letters = { id: Y.createID(id.client, id.clock + piece.at), text: piece.text, offset };
      const left = put(mending, now, offsetOf(now, letters.id), piece.text, (change) =>
        mending.write(piece.author, change),
      );
      if (left !== null) now = withLettersBack(left, letters);
    }
  authorship.fallen.replace(line, now);
}

/** Words that came for a line which had been taken out before; in the same step as the update, for it may have moved them. */
function mendStillborn(mending: Mending, stillborn: readonly Stillborn[]): void {
  const { authorship } = mending;
  let waiting = stillborn;
  for (let before = -1; waiting.length > 0 && before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter(({ item, pieces }) => {
      const line = authorship.fallen.all().findLast((one) => spotIn(one, item) !== null);
      if (line === undefined) return true;
      if (pieces === null) {
        authorship.fallen.replace(line, { ...line, nodes: [...line.nodes, nameOf(item.id)] });
        return false;
      }
      let now = line;
      let left: Pick<Y.Item, 'origin' | 'rightOrigin' | 'parent'> = item;
      for (const { id, text } of pieces) {
        const spot = spotIn(now, left);
        if (spot === null) continue;
        const after = put(mending, now, spot.offset, text, (change) => change());
        const again = spotIn(after ?? now, left);
        if (again === null) continue;
        now = after === null ? withNames(now, again, id, text.length) : withWords(after, again, id, text);
        left = { origin: Y.createID(id.client, id.clock + text.length - 1), rightOrigin: null, parent: null };
      }
      authorship.fallen.replace(line, now);
      return false;
    });
  }
  // The line fell too long ago to be known: what was said must not be lost, nor shown to more people than it was for.
  const words = waiting.flatMap(({ pieces }) => pieces ?? []).map(({ text }) => text);
  const last = childElements(minutesOf(mending.doc), 'item').at(-1);
  const [first] = waiting.flatMap(({ pieces }) => pieces ?? []);
  if (words.join('').trim() === '' || last === undefined || first === undefined) return;
  const attributes = { id: `stray-${nameOf(first.id).replace(':', '-')}`, confidential: true };
  last.insert(last.length, [newElement('block', attributes, words.join(''))]);
}

/** Lines taken out before in which an update deletes letters, by somebody who has not heard that they were. */
function linesWithDeletions({ authorship, content }: Mending): readonly FallenLine[] {
  if (content.ds.clients.size === 0) return [];
  const isTouched = ({ client, clock, length, stands }: Stretch): boolean =>
    stands &&
    (content.ds.clients.get(client) ?? []).some(
      (one) => one.clock < clock + length && clock < one.clock + one.len,
    );
  const isKnown = (name: string): boolean => {
    const [client = 0, clock = 0] = name.split(':').map(Number);
    return Y.isDeleted(content.ds, Y.createID(client, clock));
  };
  return authorship.fallen
    .all()
    .filter((line) => line.stretches.some(isTouched) && !line.nodes.some(isKnown));
}

/** Deletes letters where the line is now; in the same step as the update, which may have put them elsewhere. */
function followDeletions(mending: Mending, lines: readonly FallenLine[]): void {
  const { authorship, content } = mending;
  for (const line of lines) {
    const without = withoutLetters(line, (id) => Y.isDeleted(content.ds, id));
    authorship.fallen.replace(line, without.line);
    const successor = successorOf(mending, line);
    if (successor === undefined || successor._item?.deleted !== false) continue;
    for (const { text, offset } of [...without.taken].reverse()) {
      const words = textOf(successor);
      const at = placeIn(line.text, words, offset);
      if (words.slice(at, at + text.length) === text) deleteWords(successor, at, text.length);
    }
  }
}

/**
 * Applies an update of somebody's, and sets right what merging alone would lose or double. In Yjs a moved or joined line
 * is a new one, and whatever somebody types into the old one before hearing of it dies with it: such words are put where
 * the line is now, as their writer's, or come back as a line of their own where it was deleted. A line that stands twice
 * becomes one. `finish` is called when the update has been recorded.
 */
export function startMending(mending: Mending): { apply(update: () => void): void; finish(): void } {
  const { doc, authorship, content, author, write } = mending;
  const before = clocksBefore(doc, content);
  const holdsMinutes = authorship.lines().size > 0 || authorship.fallen.all().length > 0;
  const lines = linesWithDeletions(mending);
  let hadStrays = false;
  authorship.takeNews();
  return {
    apply: (update) => {
      if (!holdsMinutes) {
        update();
        return;
      }
      doc.transact((transaction) => {
        update();
        const stillborn = stillbornIn(doc, content, before);
        hadStrays = stillborn.length > 0;
        if (lines.length === 0 && !hadStrays) return;
        mending.willWrite();
        // Else Yjs takes what is written here for another's use of the server's client id.
        transaction.local = true;
        followDeletions(mending, lines);
        mendStillborn(mending, stillborn);
      });
    },
    finish: () => {
      if (!holdsMinutes) return;
      const { justFallen, moved } = authorship.takeNews();
      for (const one of justFallen) mendTaken(mending, one);
      if (!moved && !hadStrays) return;
      for (const [id, copies] of doubledLines(authorship.lines()))
        write(author, () => mergeCopies(id, copies, (candidate) => authorship.lines().has(candidate)));
    },
  };
}
