import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import type { Order } from './read-order.ts';
import { weightOf } from './weight-of-note.ts';

/** How many notes back an entry may be taken back that is only pointed to, and one of somebody's or of a kind. */
const POINTED = 4;
const NAMED = 12;
/** So much must speak for an entry that is only pointed to: a task or decision three notes back has it. */
const LEAST = -0.3;

/** One word in two forms: "modelling" and "model", "remodelling" too. */
const alike = (left: string, right: string): boolean =>
  left === right ||
  (left.length >= 4 &&
    right.length >= 4 &&
    (left.startsWith(right.slice(0, 5)) || right.startsWith(left.slice(0, 5)))) ||
  (left.length > 6 && left.startsWith('re') && left.slice(2).startsWith(right.slice(0, 5))) ||
  (right.length > 6 && right.startsWith('re') && right.slice(2).startsWith(left.slice(0, 5)));

export const sharedWords = (words: readonly string[], text: string): number => {
  const own = topicWords(text).map((word) => word.replace(/^£/, ''));
  return new Set(words.filter((word) => own.some((one) => alike(word.replace(/^£/, ''), one)))).size;
};

/** Open notes before a line, latest first, at wish also those taken back by now; for confidential words those alone. */
export const earlier = (lines: readonly Line[], line: Line, takenBack = false): Line[] =>
  lines
    .slice(0, line.index)
    .filter(
      (one) =>
        (isOpen(one) || (takenBack && one.retracted && one.use === 'unused')) &&
        one.parsed.item === null &&
        one.parsed.confidential !== 'start' &&
        (!line.confidential || one.confidential),
    )
    .reverse();

/** A text without the people it names. */
export const withoutNames = (text: string, people: People): string =>
  people
    .mentions(text, true)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** Who typed the entry that an order takes off: its owner by name, who gives the order, or who is told. */
const typistsOf = (order: Order, line: Line, to: readonly CastMember[], { people }: Known): Set<string> => {
  if (order.whose === null) return new Set();
  if (/^(?:my|mine)$/.test(order.whose)) return new Set([line.note.user]);
  if (/^yours?$/.test(order.whose)) return new Set(to.map((one) => one.user));
  return new Set(
    people
      .mentions(order.whose, true)
      .flatMap((one) => one.people)
      .map((one) => one.user)
      .filter((user) => user !== ''),
  );
};

/**
 * The note, of these, that an order takes off the minutes. What it names by words of its matter is sought among all notes, tasks
 * and decisions first; an entry that is only pointed to lies near, and is whose it is said to be, the kind it is said to
 * be, by who gives the order or who is told, or is what the reason beside the order speaks of.
 */
export const findWithdrawn = (
  before: readonly Line[],
  line: Line,
  order: Order,
  to: readonly CastMember[],
  known: Known,
): Line | undefined => {
  const typists = typistsOf(order, line, to, known);
  const weigh = (one: Line): number => {
    const weight = weightOf(one, known);
    if (order.kind === null) return weight === 'remark' ? 0 : 1.2;
    return weight === order.kind ? 1.6 : weight === 'remark' ? -1 : -0.4;
  };
  const told = (one: Line): number =>
    (typists.has(one.note.user) ? 2 : typists.size > 0 ? -1.5 : 0) +
    (to.some((who) => who.user !== '' && who.user === one.note.user) ? 1 : 0) +
    (one.note.id === line.note.thread ? 3 : 0);
  // "leave out rhona's dig at the minister": whose remark it is, beside its matter.
  const speakers = new Set(
    order.whose === null ? [] : known.people.mentions(order.whose, true).flatMap((one) => one.people),
  );
  const spoken = (one: Line): boolean =>
    speakers.size > 0 &&
    known.people
      .mentions(one.text, true)
      .some((each) => each.start < 12 && each.people.some((who) => speakers.has(who)));
  const best = (scored: readonly { readonly one: Line; readonly score: number }[], least: number) =>
    scored.filter(({ score }) => score >= least).sort((left, right) => right.score - left.score)[0]?.one;

  if (order.words.length > 0) {
    // An entry that has all the words is meant before one that has some of them.
    const shares = before.map((one) => sharedWords(order.words, one.text));
    const most = order.words.length > 1 && shares.includes(order.words.length) ? order.words.length : 0;
    const named = best(
      before.flatMap((one, at) => {
        const shared = shares[at] ?? 0;
        const weight = weigh(one);
        if (
          shared === 0 ||
          shared < most ||
          one.parsed.attendance ||
          (weight <= 0 && (order.kind !== null || shared < Math.min(spoken(one) ? 1 : 2, order.words.length)))
        )
          return [];
        const away = line.index - one.index;
        return [
          {
            one,
            score:
              shared * 1.5 +
              weight +
              told(one) +
              (spoken(one) ? 1 : 0) +
              (one.item === line.item ? 0.6 : 0) -
              Math.min(3, away * 0.06),
          },
        ];
      }),
      0,
    );
    if (named !== undefined) return named;
    if (!order.entry) return undefined;
  }
  const reason = topicWords(withoutNames(line.text, known.people)).filter((word) => word.length > 2);
  const latest = before.find((one) => typists.has(one.note.user));
  const reach = order.last && typists.size > 0 ? NAMED : order.kind !== null ? 6 : POINTED;
  return best(
    before
      .filter((one) => line.index - one.index <= reach || one.note.id === line.note.thread)
      .map((one) => {
        const away = line.index - one.index;
        const own = one.note.user === line.note.user;
        return {
          one,
          score:
            weigh(one) +
            told(one) +
            (own ? (weightOf(one, known) === 'remark' ? 0.5 : 0.3) : 0) +
            (own && away === 1 ? 0.8 : 0) +
            (order.last && one === latest ? 2 : 0) +
            Math.min(2, sharedWords(reason, one.text)) * 0.6 -
            away * 0.4,
        };
      }),
    LEAST,
  );
};
