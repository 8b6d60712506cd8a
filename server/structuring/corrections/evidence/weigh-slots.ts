import { distance } from 'fastest-levenshtein';
import { remember } from '#server/house-style/remember.ts';
import { stem, topicWords } from '../../words.ts';
import { anagram, inThousands } from '../numeral-likeness.ts';
import { outgrows, wholeOf } from '../part-of-whole.ts';
import { partsAlike, sameGrain } from './dates-said.ts';
import { isMeasure } from './measures.ts';
import { deniesSlot, fits, type Slot, sameSlot } from './slots.ts';

/** No word and its gap are longer; what stands further off is not searched. */
const REACH = 60;

const wordBefore = (text: string, at: number): string =>
  stem(
    /([\p{L}£%]+)[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[1]?.toLowerCase() ?? '',
  );
const wordAfter = (text: string, end: number): string =>
  stem(/^[^\p{L}\p{N}]*([\p{L}%]+)/u.exec(text.slice(end, end + REACH))?.[1]?.toLowerCase() ?? '');
const SAYS_NOTHING = new Set([
  'the',
  'a',
  'an',
  'and',
  'or',
  'of',
  'to',
  'is',
  'wa',
  'was',
  'i',
  'it',
  'not',
  'that',
  '',
]);

/** The same few letters, one or two of them slipped: "Corwen" beside "Corvane". */
const slips = (left: string, right: string): boolean =>
  left.length > 3 && left[0] === right[0] && left !== right && distance(left, right) <= 3;

/** The new value for the old, and how much speaks for it by their own likeness and their neighbours. */
export interface Change {
  readonly old: Slot;
  readonly now: Slot;
  readonly denied: boolean;
  /** The note has the old value too, as what gave way. */
  readonly turned: boolean;
  /** Both stand in a vote. */
  readonly vote: boolean;
  readonly score: number;
}

/** "7-2", "eight votes to three": two counts set against each other. */
const COUNTS =
  /(?<![\p{L}\p{N}.,/£-])(\p{L}{3,6}|\d{1,2})(?: votes?)?(?:\s?[-–]\s?|\s(?:to|v)\s)(\p{L}{2,6}|\d{1,2})(?![\p{L}\p{N}%/]|[.,:]\d|-\d)/giu;

/** Whether a number stands first or last in a vote of its text; 0 where it is none. */
const placeInVote = (text: string, slot: Slot): number => {
  for (const match of text.matchAll(COUNTS)) {
    if (slot.at === match.index) return 1;
    if (slot.end === match.index + match[0].length) return 2;
  }
  return 0;
};

interface Sides {
  readonly target: string;
  readonly typed: string;
  /** The note says that one thing gave way to another: the value it has from the text is the old one. */
  readonly turns: boolean;
}

const alike = (old: Slot, now: Slot, { target, typed }: Sides): number => {
  let score = 0;
  const whole = old.kind === 'number' ? wholeOf(target, old.numeral) : undefined;
  const [a, b] = [wordAfter(target, whole?.end ?? old.end), wordAfter(typed, now.end)];
  // Of a part and its whole it is the part that is told.
  if (whole !== undefined && wordBefore(typed, now.at) !== 'of') score += 0.5;
  if (a === b && !SAYS_NOTHING.has(a)) score += 1.5;
  else if (isMeasure(a) && isMeasure(b)) score += 1;
  const [c, d] = [wordBefore(target, old.at), wordBefore(typed, now.at)];
  if (c === d && !SAYS_NOTHING.has(c)) score += 1;
  if (old.kind === 'number' && now.kind === 'number') {
    const [x, y] = [old.numeral, inThousands(now.numeral, old.numeral)];
    if (x.unit !== '' && x.unit === y.unit) score += 0.8;
    else if (x.unit !== y.unit && y.unit !== '') score -= 0.7;
    if (x.sign !== '' && x.sign === y.sign) score += 0.5;
    else if (x.sign === '' && y.sign !== '' && x.unit === '') score -= 1;
    if (anagram(x, y)) score += 1.2;
    const [here, there] = [placeInVote(typed, now), placeInVote(target, old)];
    if (here > 0 && there > 0) score += here === there ? 1.2 : -0.4;
    const [was, is] = y.unit === '' ? [x.mantissa, y.mantissa] : [x.value, y.value];
    const ratio = is === 0 ? 0 : was / is;
    if (ratio > 0.3 && ratio < 3.4) score += 0.4;
  }
  if (old.kind === 'date' && now.kind === 'date')
    score += (sameGrain(old.date, now.date) ? 0.9 : 0.5) + 0.8 * partsAlike(old.date, now.date);
  if (old.kind === 'name')
    score += slips(old.text, now.text) || (now.kind === 'name' && halfSame(old.text, now.text)) ? 1 : 0;
  if (
    old.kind === 'number' &&
    a !== b &&
    !(isMeasure(a) && isMeasure(b)) &&
    // Behind a stop another sentence begins.
    /^[\s-]+\p{L}/u.test(typed.slice(now.end)) &&
    a !== '' &&
    b !== '' &&
    !target.toLowerCase().includes(b) &&
    !typed.toLowerCase().includes(a) &&
    !SAYS_NOTHING.has(b)
  )
    score -= 0.5;
  if (old.kind === 'person' && old.at < 12) score += 0.6;
  return score;
};

/** The value behind each is the same: "24 of 44" over "29 of the 44". */
const beforeSame = (old: Slot, own: readonly Slot[], now: Slot, said: readonly Slot[]): number => {
  const [next, there] = [own[own.indexOf(old) + 1], said[said.indexOf(now) + 1]];
  const [last, before] = [own[own.indexOf(old) - 1], said[said.indexOf(now) - 1]];
  const same = (a: Slot | undefined, b: Slot | undefined): boolean =>
    a !== undefined && b !== undefined && a.kind === old.kind && sameSlot(a, b);
  return same(next, there) || same(last, before) ? 1.2 : 0;
};

/** A month alone denies less of a whole date than the date would. */
const sure = (old: Slot, denied: readonly Slot[]): number =>
  old.kind === 'date' &&
  old.date.day > 0 &&
  denied.every((one) => one.kind !== 'number' && (one.kind !== 'date' || one.date.day === 0))
    ? 1.5
    : 3;

/** A capital that opens a sentence makes a name only where another name is one slip away. */
const isName = (now: Slot, old: Slot, denied: readonly Slot[]): boolean =>
  old.kind !== 'name' ||
  now.kind !== 'name' ||
  denied.some((one) => deniesSlot(one, old)) ||
  (old.opens && now.opens
    ? slips(old.text, now.text) && distance(old.text, now.text) <= 2
    : !old.opens && (!now.opens || slips(old.text, now.text) || halfSame(old.text, now.text)));

/** "Bus Users" beside "Bus Watch": two names of several words that have one in common. */
const halfSame = (left: string, right: string): boolean => {
  const own = left.split(' ').filter((word) => word.length > 2);
  return / /u.test(right) && left !== right && right.split(' ').some((word) => own.includes(word));
};

const isPossible = (text: string, old: Slot, now: Slot): boolean =>
  old.kind !== 'number' || now.kind !== 'number' || !outgrows(text, old.numeral, now.numeral);

/** Of a name the part that is put right: "Hartley, not Hartwell" leaves "Coaches" behind "Hartwell" where it stands. */
const partOf = (old: Slot, now: Slot, denied: readonly Slot[]): Slot => {
  if (old.kind !== 'name' || now.kind !== 'name' || / /u.test(now.text) || !/ /u.test(old.text)) return old;
  const [first = ''] = old.text.split(' ');
  const gone = denied.some((one) => one.kind === 'name' && one.text.toLowerCase() === first.toLowerCase());
  return gone || slips(first, now.text) ? { ...old, text: first, end: old.at + first.length } : old;
};

/** What stands between the old value and the new where the one is said to be the other: "that 40 is 14". */
const SET_EQUAL = /^[^.;]{0,30}(?:\b(?:is|was|are|were|be|read|reads)\b|['’]s\b|->|=>|→|=|[-–—:])/u;

/** How a text can be changed by the values of a correcting note: the best change of each kind, best first. */
export const changesOf = (
  sides: Sides,
  own: readonly Slot[],
  said: readonly Slot[],
  denied: readonly Slot[],
): Change[] => {
  const right = said.filter((one) => !denied.includes(one));
  // "three years" over "£3m over two years" says the other number again.
  const counts = (one: Slot, other: Slot): boolean => {
    const after = wordAfter(sides.typed, one.end);
    return (
      one.kind !== 'number' ||
      other.kind !== 'number' ||
      one.numeral.unit === other.numeral.unit ||
      SAYS_NOTHING.has(after) ||
      !own.some(
        (each) => each.kind === 'number' && each !== other && wordAfter(sides.target, each.end) === after,
      )
    );
  };
  const says = (one: Slot, other: Slot): boolean => sameSlot(one, other) && counts(one, other);
  const fresh = right.filter((one) => !own.some((other) => other.kind === one.kind && says(one, other)));
  const turned = (one: Slot): boolean =>
    sides.turns && one.kind !== 'person' && right.some((other) => sameSlot(one, other));
  const olds = own.filter(
    (one) => turned(one) || !right.some((other) => sameSlot(one, other) && counts(other, one)),
  );
  // "that 40 is 14": with no other value to go, it is the one said beside the new.
  const given = (kind: Slot['kind']): readonly Slot[] => {
    const [one, two, three] = right.filter((each) => each.kind === kind);
    const isPair =
      kind !== 'person' &&
      one !== undefined &&
      two !== undefined &&
      three === undefined &&
      SET_EQUAL.test(sides.typed.slice(one.end, two.at));
    return isPair && olds.every((each) => each.kind !== kind)
      ? own.filter((each) => each.kind === kind && right.some((other) => sameSlot(each, other)))
      : olds;
  };
  const best: Change[] = [];
  for (const kind of ['number', 'date', 'person', 'name'] as const) {
    const nows = fresh.filter((one) => one.kind === kind);
    const [now] = nows;
    if (now === undefined) continue;
    const same = nows.every((one) => sameSlot(one, now));
    const changes = nows
      .flatMap((each) =>
        given(kind)
          .filter(
            (old) => fits(each, old) && isName(each, old, denied) && isPossible(sides.target, old, each),
          )
          .map((old): Change => {
            const flagged = denied.some((one) => deniesSlot(one, old));
            const score =
              (flagged ? sure(old, denied) : turned(old) ? 2.5 : olds.includes(old) ? 0 : 2.6) +
              alike(old, each, sides) +
              beforeSame(old, own, each, said);
            return {
              old: partOf(old, each, denied),
              now: each,
              denied: flagged,
              turned: turned(old) || !olds.includes(old),
              vote: placeInVote(sides.target, old) > 0 && placeInVote(sides.typed, each) > 0,
              score,
            };
          }),
      )
      .sort((left, right) => right.score - left.score);
    const [first] = changes;
    if (first === undefined) continue;
    // A value denied that this text has not: it is another text's.
    if (!first.denied && denied.some((one) => one.kind === kind)) continue;
    const next = changes.find((one) => !(sameSlot(one.old, first.old) && sameSlot(one.now, first.now)));
    if (next !== undefined && next.score > first.score - 0.4) continue;
    const sole = olds.filter((one) => one.kind === kind).length === 1 ? 0.5 : 0;
    best.push({ ...first, score: first.score + sole - (same ? 0 : 0.8) });
  }
  return best.sort((left, right) => right.score - left.score);
};

/** The topic words of a text but for its numbers. */
export const topicsOf: (text: string) => readonly string[] = remember((text) => [
  ...new Set(topicWords(text.replace(/[\d£%]+\S*/g, ' ')).filter((word) => word.length > 2)),
]);
