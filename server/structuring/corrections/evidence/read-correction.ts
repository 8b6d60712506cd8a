import type { CastMember } from '#server/domain/meeting.ts';
import { isOpen, type Line } from '../../line.ts';
import { unaddressed } from '../addressed.ts';
import type { Known } from '../known.ts';
import { LED_BY_SPEAKER } from '../led-by-speaker.ts';
import { readOrder } from '../read-order.ts';
import { cuesOf } from './correcting-words.ts';
import { type Denial, denialIn } from './denied-slots.ts';
import { recased } from './recased.ts';
import { type Slot, sameSlot, slotsIn } from './slots.ts';
import { topicsOf } from './weigh-slots.ts';

/** What a note that may correct says: its values, and what its own words say of its being a correction. */
export interface Said extends Denial {
  readonly text: string;
  readonly to: readonly CastMember[];
  /** What the note's words alone say for its being a correction. */
  readonly cue: number;
  /** It begins with an order to change: "make it six". */
  readonly orders: boolean;
  readonly plainly: boolean;
  readonly credits: boolean;
  readonly opens: boolean;
  readonly turns: boolean;
  readonly topics: ReadonlySet<string>;
  /** Items that a denied value is said to stand under, by words of their titles. */
  readonly items: ReadonlySet<number>;
  readonly confirmed: Line | null;
}

/** Who came or went is read by its own step; what somebody says in the meeting is no slip. */
const OTHERWISE =
  /\b(?:said|says|thinks?|thought|felt) (?:that )?(?:it|they|we|this|that) (?:should|ought|shd)\b|,? said \p{L}+$|\bback (?:in|to)\b(?! front)|\blate\b|\b(?:has made it|apolog(?:y|ies) (?:from|for)|(?:['’]s|no) apologies|apologies, no sub|popped out|popped in|declar(?:ed|es|ation)|pecuniary|meeting (?:closed|ended|opened))\b/u;

/** "Dev: it's the secretary of state actually": who spoke up, before what is put right. */
const SETS_RIGHT = /^(?:[A-Z]{2,4}|\p{Lu}\p{Ll}+)(?::| [-–>]+) (?=it['’]?s\b[^,;:.?]{3,60}\bactually[.!]*$)/u;
/** "Corvane is the printer firm": a name told again for its spelling. */
const IDENTIFIES =
  /^\p{Lu}[\p{L}'’-]{3,}(?: \p{Lu}\p{L}+)? (?:is|are) (?:the|our|their) [\p{L} -]{3,30}[.!]*$/u;

const HEDGES = /,?\s(?:(?:he|she|they) (?:says?|said)|i think|sh?urely|even|maybe)[?]*/iu;
/** "3 pilots, rest as agreed": the note changes one part of what stands. */
const REST_STANDS =
  /[\s,;.–-]+(?:and |but |with )?(?:the |all the )?rest (?:(?:still |all )?stands?|(?:is |was |all )?as (?:agreed|before|typed|is|was|it was|i had it|noted)|unchanged|(?:is |was )?(?:the same|fine|ok|right|correct))[.!]*$/iu;

const ORDERED = /^(?:(?:sorry|no|ok|actually|and|oh)[\s,]+)*(?:make (?:it|that)|should (?:be|read|say))\b/iu;

/** Nothing but a value: "34!", "(14)", "*Fellbeck". */
const isAlone = (text: string, slots: readonly Slot[]): boolean => {
  const [only, other] = slots;
  if (only === undefined || other !== undefined || only.kind === 'person') return false;
  const rest = (text.slice(0, only.at) + text.slice(only.end)).replace(HEDGES, '');
  return /^[\s().,;:*^!–-]*$/u.test(rest) && (only.kind !== 'name' || rest.includes('*'));
};

/** Somebody is to do something, or will. */
const GIVES =
  /^(?:(?:and|so|then|also|ok)[\s,]+)*@?\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: (?:and|&|\+) \p{L}+)? (?:will|to|(?:is|are) to) (?!be\b|have\b)\p{Ll}{3,} /u;
const CONFIRMS =
  /^(?:(?:yes|yep|yeah|yup|aye|correct|right|indeed|sorry|ah|oh|it (?:was|is)|so it (?:was|is)|(?:you['’]re|you are|ur) right|quite right)[\s,.!–-]+)+/iu;

/** A question that would correct is one where the next notes say yes. */
const confirmedBy = (
  lines: readonly Line[],
  line: Line,
  values: readonly Slot[],
  known: Known,
): Line | null =>
  lines
    .slice(line.index + 1, line.index + 4)
    .find(
      (one) =>
        isOpen(one) &&
        one.note.user !== line.note.user &&
        CONFIRMS.test(one.text) &&
        one.text.split(/\s+/).length <= 8 &&
        slotsIn(one.text, known.people).every(
          (each) =>
            each.kind === 'person' || each.kind === 'name' || values.some((value) => sameSlot(value, each)),
        ),
    ) ?? null;

/** "Morwenna -> 8 more, not 18": a lead that names who typed one of the last notes may speak to them. */
const TO_COLLEAGUE = /^@?\p{L}[\p{L}'’.]{0,20}\s*(?:[-–—]+>?|>)\s+/u;

/** So many notes before a note are what a colleague may be told of. */
const LAST_NOTES = 6;

const colleagueIn = (lines: readonly Line[], line: Line, typed: string, known: Known): CastMember | null => {
  const lead = TO_COLLEAGUE.exec(typed)?.[0];
  if (lead === undefined) return null;
  const [named, other] = known.people.mentions(lead, true)[0]?.people ?? [];
  if (named === undefined || other !== undefined || named.user === '') return null;
  const rest = typed.slice(lead.length);
  const cues = cuesOf(rest);
  if (
    !cues.plain &&
    !cues.source &&
    !cues.opens &&
    denialIn(rest, known.people, undefined).denied.length === 0
  )
    return null;
  const typists = lines.slice(Math.max(0, line.index - LAST_NOTES), line.index).map((one) => one.note.user);
  return named.user !== line.note.user && typists.includes(named.user) ? named : null;
};

/** What a note that was cut to its point says in full: the cut may have parted the values from the talk of them. */
const wholeOf = (line: Line): string =>
  line.parsed.tag === null && line.parsed.item === null && line.typed.endsWith(line.text)
    ? line.typed
    : line.text;

/** Whoever typed a note says that it was wrong: "lena: 14k, i wrote it down wrong". */
const REGRETS =
  /\b(?:mis-?(?:heard|read|typed|noted|took)|typo|my (?:mistake|error|ears?)|(?:i|we) (?:wrote|put|typed|took|noted|got|heard|had) (?:it|that|this)(?: down)?(?: wrong| backwards)?)\b/iu;
/** "typo - 14k", "routes: 34 not 43": what stands before the colon or dash is no speaker. */
const correctsItself = (typed: string, known: Known): boolean => {
  const lead = LED_BY_SPEAKER.exec(typed)?.[0] ?? '';
  if (known.people.mentions(lead, true).length > 0) return REGRETS.test(typed);
  const cues = cuesOf(typed);
  return (
    cues.plain || cues.source || denialIn(typed.slice(lead.length), known.people, undefined).denied.length > 0
  );
};

/** Reads a note as a correction of an earlier one; null when it cannot be one. */
export const readCorrection = (lines: readonly Line[], line: Line, known: Known): Said | null => {
  const full = wholeOf(line).trim().replace(SETS_RIGHT, '');
  if (full.length > 190) return null;
  const typed = full.replace(REST_STANDS, '');
  const colleague = colleagueIn(lines, line, typed, known);
  const spoken = colleague === null ? typed : typed.replace(TO_COLLEAGUE, '');
  // What was cut off names a matter, no speaker: "levy - should be 13k".
  const own = colleague === null ? line.text.trim().replace(SETS_RIGHT, '').replace(REST_STANDS, '') : spoken;
  if (OTHERWISE.test(own) || (LED_BY_SPEAKER.test(own) && !correctsItself(own, known))) return null;
  const named = unaddressed(spoken, known.people);
  const rest = recased(named.rest, known.people);
  const to = colleague === null ? named.to : [colleague, ...named.to];
  // An order to take something off is no correction of what it names.
  if (readOrder(rest) !== null) return null;
  const { slots, denied } = denialIn(rest, known.people, known.people.byUser(line.note.user));
  if (slots.every((one) => denied.includes(one))) return null;
  const cues = cuesOf(rest);
  // "june now, she's away in may": who is away is only why.
  if (line.parsed.attendance && denied.length === 0 && !cues.turns && !cues.plain) return null;
  const whole = cuesOf(typed);
  const confirmed = cues.asks ? confirmedBy(lines, line, slots, known) : null;
  const identifies = IDENTIFIES.test(rest);
  const alone = isAlone(rest, slots);
  const partly = typed !== full;
  const plainly = partly || whole.plain || whole.source || identifies || alone || confirmed !== null;
  const cue =
    (whole.plain || partly || identifies || alone || confirmed !== null ? 1.8 : 0) +
    (whole.source ? 1.5 : 0) +
    (whole.opens ? 0.8 : 0) +
    (denied.length > 0 ? 0.5 : 0) -
    (cues.anew && !/\binstead[.!]*$/iu.test(rest) ? 1.5 : 0) -
    (cues.asks && !alone && confirmed === null ? 2.5 : 0) -
    (cues.speech && !plainly ? 2 : 0);
  // "Stellan will put that into a letter, to go by 6 June" gives a task; it slips into nobody's words.
  if (!plainly && denied.length === 0 && GIVES.test(rest)) return null;
  const topics = new Set(topicsOf(rest));
  const items = new Set(
    denied.length === 0
      ? []
      : known.agenda
          .filter(({ title }) => topicsOf(title).some((word) => topics.has(word)))
          .map(({ number }) => number),
  );
  return {
    text: rest,
    to,
    cue,
    orders: ORDERED.test(rest),
    plainly,
    slots,
    denied,
    credits: cues.credits,
    opens: cues.opens,
    turns: cues.turns,
    confirmed,
    topics,
    items,
  };
};
