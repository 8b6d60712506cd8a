import type { Segment, Segments } from './segments.ts';

/** Words with their author. */
export interface Part {
  readonly author: string;
  readonly text: string;
}

/** Stands for letters that were taken out of a unit already; no text holds it. */
const TAKEN = '\uFFFF';
/** Letters to compare in one search, beyond which only whole units are looked for. */
const LARGEST_SEARCH = 200_000;

/** What one update deleted at one place: it comes back whole more often than not. */
export interface Unit {
  readonly key: string;
  readonly segments: Segments;
  /** With taken letters blotted out. */
  text: string;
}

/** The units among the deleted words of a block, as far as `wanted` says yes to their update. */
export function unitsOf(key: string, segments: Segments, wanted: (update: number) => boolean): Unit[] {
  const units: Unit[] = [];
  /** What lies between two standing segments, by update. */
  const gap = new Map<number, Segment[]>();
  const end = (): void => {
    for (const list of gap.values())
      units.push({ key, segments: list, text: list.map((one) => one.text).join('') });
    gap.clear();
  };
  for (const segment of segments) {
    if (segment.deleted === null) end();
    else if (wanted(segment.deleted.update))
      gap.set(segment.deleted.update, [...(gap.get(segment.deleted.update) ?? []), segment]);
  }
  end();
  return units;
}

/** Takes a stretch out of a unit: its words with their authors. */
function take(unit: Unit, from: number, length: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { author, text } of unit.segments) {
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + text.length);
    if (start < end) parts.push({ author, text: text.slice(start - at, end - at) });
    at += text.length;
  }
  unit.text = unit.text.slice(0, from) + TAKEN.repeat(length) + unit.text.slice(from + length);
  return parts;
}

/** All of a text where it is exactly one unit. */
export function takeWhole(units: readonly Unit[], text: string): Part[] | null {
  const unit = text.includes(TAKEN) ? undefined : units.find((one) => one.text === text);
  return unit === undefined ? null : take(unit, 0, text.length);
}

/** The longest stretch from a place in the text that stands in a unit, if it is as long as asked. */
function longestFrom(units: readonly Unit[], text: string, at: number, least: number) {
  let best: { readonly unit: Unit; readonly from: number; readonly length: number } | null = null;
  for (const unit of units) {
    let length = Math.max(least, (best?.length ?? 0) + 1);
    let from = unit.text.indexOf(text.slice(at, at + length));
    while (from >= 0 && at + length <= text.length) {
      best = { unit, from, length };
      length++;
      from = unit.text.indexOf(text.slice(at, at + length), from);
    }
  }
  return best;
}

/** Finds the authors of a text among deleted words, by stretches of at least so many letters; the rest is the author's. */
export function takeStretches(
  units: readonly Unit[],
  text: string,
  least: number,
  author: string,
): { readonly parts: Part[]; readonly found: number } {
  const whole = takeWhole(units, text);
  if (whole !== null) return { parts: whole, found: text.length };
  const size = units.reduce((sum, unit) => sum + unit.text.length, 0);
  if (text.length < least || text.includes(TAKEN) || size === 0 || size + text.length > LARGEST_SEARCH)
    return { parts: [{ author, text }], found: 0 };
  const parts: Part[] = [];
  let found = 0;
  let own = '';
  const endOwn = (): void => {
    if (own !== '') parts.push({ author, text: own });
    own = '';
  };
  for (let at = 0; at < text.length; ) {
    const match = at + least > text.length ? null : longestFrom(units, text, at, least);
    if (match === null) {
      own += text.charAt(at);
      at++;
      continue;
    }
    endOwn();
    parts.push(...take(match.unit, match.from, match.length));
    found += match.length;
    at += match.length;
  }
  endOwn();
  return { parts, found };
}

/** The segments of a block without what was taken out of its units. */
export function withoutTaken(segments: Segments, units: readonly Unit[]): Segment[] {
  const left = new Map<Segment, string>();
  for (const unit of units) {
    let at = 0;
    for (const segment of unit.segments) {
      const now = unit.text.slice(at, at + segment.text.length);
      at += segment.text.length;
      if (now !== segment.text) left.set(segment, now.replaceAll(TAKEN, ''));
    }
  }
  return segments.map((segment) => {
    const text = left.get(segment);
    return text === undefined ? segment : { ...segment, text };
  });
}
