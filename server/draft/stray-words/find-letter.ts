import type * as Y from 'yjs';
import { type FallenLine, nameOf, type Stretch } from './fallen-line.ts';

/** A place between the letters of a fallen line. */
export interface Spot {
  /** How many letters of `text` stand before it. */
  readonly offset: number;
  /** How many stretches lie before it, once they are cut here. */
  readonly stretches: readonly Stretch[];
  readonly before: number;
}

const cut = (stretch: Stretch, at: number): readonly Stretch[] =>
  [
    { ...stretch, length: at },
    { ...stretch, clock: stretch.clock + at, length: stretch.length - at },
  ].filter(({ length }) => length > 0);

/** The place before a letter, or after it; null when the line never held it. */
function beside(line: FallenLine, id: Y.ID, after: boolean): Spot | null {
  let offset = 0;
  for (const [index, stretch] of line.stretches.entries()) {
    const at = id.clock - stretch.clock;
    if (stretch.client === id.client && at >= 0 && at < stretch.length) {
      const length = at + (after ? 1 : 0);
      const pieces = cut(stretch, length);
      return {
        offset: offset + (stretch.stands ? length : 0),
        stretches: [...line.stretches.slice(0, index), ...pieces, ...line.stretches.slice(index + 1)],
        before: index + (length > 0 ? 1 : 0),
      };
    }
    if (stretch.stands) offset += stretch.length;
  }
  return null;
}

/** Where in a fallen line something was put that has these neighbours and this parent; null when it was elsewhere. */
export function spotIn(
  line: FallenLine,
  { origin, rightOrigin, parent }: Pick<Y.Item, 'origin' | 'rightOrigin' | 'parent'>,
): Spot | null {
  const found =
    (origin === null ? null : beside(line, origin, true)) ??
    (rightOrigin === null ? null : beside(line, rightOrigin, false));
  if (found !== null) return found;
  const isChild =
    parent !== null && typeof parent === 'object' && 'clock' in parent && line.nodes.includes(nameOf(parent));
  return isChild ? { offset: 0, stretches: line.stretches, before: 0 } : null;
}

/** The line knowing letters by name that are no part of what it says. */
export function withNames(line: FallenLine, spot: Spot, id: Y.ID, length: number): FallenLine {
  const stretch = { client: id.client, clock: id.clock, length, stands: false };
  const stretches = [...spot.stretches.slice(0, spot.before), stretch, ...spot.stretches.slice(spot.before)];
  return { ...line, stretches };
}

/** The line with words put in at a place of it. */
export function withWords(line: FallenLine, spot: Spot, id: Y.ID, text: string): FallenLine {
  const { stretches, before, offset } = spot;
  const stretch = { client: id.client, clock: id.clock, length: text.length, stands: true };
  return {
    ...line,
    stretches: [...stretches.slice(0, before), stretch, ...stretches.slice(before)],
    text: line.text.slice(0, offset) + text + line.text.slice(offset),
  };
}

/** Letters beside each other, by the name of the first. */
export interface Letters {
  readonly id: Y.ID;
  readonly text: string;
  /** Where in the words of the line they stood. */
  readonly offset: number;
}

/** The line without some of its letters, which it still knows by name, and what these were. */
export function withoutLetters(
  line: FallenLine,
  gone: (id: Y.ID) => boolean,
): { readonly line: FallenLine; readonly taken: readonly Letters[] } {
  let offset = 0;
  let text = '';
  const stretches: Stretch[] = [];
  const taken: { id: Y.ID; text: string; offset: number }[] = [];
  for (const stretch of line.stretches) {
    if (!stretch.stands) {
      stretches.push(stretch);
      continue;
    }
    for (let index = 0; index < stretch.length; index++, offset++) {
      const id = { client: stretch.client, clock: stretch.clock + index };
      const letter = line.text.charAt(offset);
      const stands = !gone(id);
      if (stands) text += letter;
      const last = stretches.at(-1);
      const before = taken.at(-1);
      if (index > 0 && last?.stands === stands) {
        stretches[stretches.length - 1] = { ...last, length: last.length + 1 };
        if (!stands && before !== undefined) before.text += letter;
      } else {
        stretches.push({ ...id, length: 1, stands });
        if (!stands) taken.push({ id, text: letter, offset });
      }
    }
  }
  return { line: { ...line, stretches, text }, taken };
}

/**
 * Where letters stood, in the eyes of who took the line out, that were deleted before: they are in the line that took its
 * place. Null when this cannot be told from the names alone.
 */
export function deletedBefore(
  line: FallenLine,
  seen: (id: Y.ID) => boolean,
  length: number,
): readonly { readonly at: number; readonly length: number }[] | null {
  const places: { at: number; length: number }[] = [];
  let at = 0;
  for (const stretch of line.stretches)
    for (let index = 0; index < stretch.length; index++) {
      if (!seen({ client: stretch.client, clock: stretch.clock + index })) continue;
      const last = places.at(-1);
      if (!stretch.stands && last !== undefined && last.at + last.length === at) last.length++;
      else if (!stretch.stands) places.push({ at, length: 1 });
      at++;
    }
  return at === length ? places : null;
}

/** The line with letters standing again that it knows by name only. */
export function withLettersBack(line: FallenLine, { id, text }: Letters): FallenLine {
  const end = beside(line, { client: id.client, clock: id.clock + text.length - 1 }, true);
  const spot = end === null ? null : beside({ ...line, stretches: end.stretches }, id, false);
  if (spot === null) return line;
  const stretches = spot.stretches.filter((_, index) => index !== spot.before);
  return withWords(line, { ...spot, stretches }, id, text);
}

/** How many words stand before a letter. */
export const offsetOf = (line: FallenLine, id: Y.ID): number => beside(line, id, false)?.offset ?? 0;
