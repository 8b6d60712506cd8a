import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { type Numeral, numeralsIn, sameNumber } from '../../numerals.ts';
import { datesSaid, likeDates, type SaidDate, sameDate } from './dates-said.ts';

interface Place {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}
/** A value in a text, of a kind that another of the same kind can take the place of. */
export type Slot = Place &
  (
    | { readonly kind: 'number'; readonly numeral: Numeral }
    | { readonly kind: 'date'; readonly date: SaidDate }
    | { readonly kind: 'person'; readonly person: CastMember }
    | {
        readonly kind: 'name';
        /** Opens its sentence: perhaps no name, only a capital. */
        readonly opens: boolean;
      }
  );

const within = (place: Place, others: readonly Place[]): boolean =>
  others.some((one) => place.at < one.end && one.at < place.end);
/** A capitalised name. */
const NAME =
  /(?:(?<=^[*^]?\s?|[.!?]\s)|(?<=[\p{L}\p{N},;:–"“‘'=>&+(/-]["“‘' ]{0,2}(?<![\p{L}\p{N}'’])))(?:the )?\p{Lu}\p{Ll}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|of(?= \p{Lu})))*/gu;

/** Somebody named by the office alone. */
const OFFICE =
  /(?<=\bthe )(?:(?:junior|deputy|prime|first|shadow|roads?|transport|housing|home|foreign|permanent) )?(?:secretary of state|(?:secretary|minister)(?: for \p{L}+)?|permanent secretary|chief executive|deputy mayor|mayor|ombudsman|commissioner|regulator|treasury|home office|cabinet office|select committee)(?!\p{L})/giu;

const known = createRecall<People, readonly Slot[]>();

/** The values of a text in order. */
export const slotsIn = (text: string, people: People): readonly Slot[] =>
  known(people, text, () => {
    const persons = people.mentions(text, true).flatMap((one): Slot[] => {
      const [person, other] = one.people;
      if (person === undefined || other !== undefined) return [];
      const own = /['’]s$/u.exec(one.typed)?.[0].length ?? 0;
      const typed = one.typed.slice(0, one.typed.length - own);
      return [{ kind: 'person', person, text: typed, at: one.start, end: one.end - own }];
    });
    const dates = datesSaid(text)
      .filter((one) => !within(one, persons))
      .map((date): Slot => ({ kind: 'date', date, text: date.text, at: date.at, end: date.end }));
    const taken = [...persons, ...dates];
    const numbers = numeralsIn(text)
      .filter((one) => !within(one, taken))
      .map(
        (numeral): Slot => ({
          kind: 'number',
          numeral,
          text: numeral.text,
          at: numeral.at,
          end: numeral.end,
        }),
      );
    const most = [...taken, ...numbers];
    const names = [...text.matchAll(NAME)]
      .map((match): Slot => {
        const lead = /^(?:the|Not|No|But|And|So|Re) /u.exec(match[0])?.[0].length ?? 0;
        const typed = match[0].slice(lead).replace(/['’]s$/u, '');
        const at = match.index + lead;
        const opens = at === 0 || /[.!?]\s$/u.test(text.slice(0, at));
        return { kind: 'name', text: typed, at, end: at + typed.length, opens };
      })
      .filter((one) => !within(one, most));
    const offices = [...text.matchAll(OFFICE)]
      .map(
        (match): Slot => ({
          kind: 'name',
          text: match[0],
          at: match.index,
          end: match.index + match[0].length,
          opens: false,
        }),
      )
      .filter((one) => !within(one, [...most, ...names]));
    return [...most, ...names, ...offices].sort((left, right) => left.at - right.at);
  });

/** "Sec of State" is "Secretary of State". */
const shortens = (left: string, right: string): boolean => {
  const [a, b] = [left.toLowerCase().split(' '), right.toLowerCase().split(' ')];
  return (
    a.length === b.length &&
    a.every((one, at) => one.startsWith(b[at] ?? '-') || (b[at] ?? '-').startsWith(one))
  );
};

/** Whether two values say the same. */
export const sameSlot = (left: Slot, right: Slot): boolean => {
  if (left.kind === 'number' && right.kind === 'number') return sameNumber(left.numeral, right.numeral);
  if (left.kind === 'date' && right.kind === 'date') return sameDate(left.date, right.date);
  // "the 18" of a date said by its bare number.
  if (left.kind === 'date' && right.kind === 'number')
    return left.date.day > 0 && left.date.day === right.numeral.value && right.numeral.unit === '';
  if (left.kind === 'number' && right.kind === 'date') return sameSlot(right, left);
  if (left.kind === 'person' && right.kind === 'person') return left.person === right.person;
  if (left.kind !== 'name' || right.kind !== 'name') return false;
  if (shortens(left.text, right.text)) return true;
  const [a, b] = [`${left.text.toLowerCase()} `, `${right.text.toLowerCase()} `];
  return a.startsWith(b) || b.startsWith(a) || ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`);
};

/** Whether a value said to be wrong is this one, though it be said short: "not forty" of forty thousand. */
export const deniesSlot = (denied: Slot, old: Slot): boolean =>
  sameSlot(denied, old) ||
  (denied.kind === 'number' &&
    old.kind === 'number' &&
    denied.numeral.unit === '' &&
    old.numeral.unit === '' &&
    denied.numeral.value > 0 &&
    [1e3, 1e6].includes(old.numeral.value / denied.numeral.value));

const isShare = (one: Numeral): boolean => one.unit === '%';

/** Whether one value can take the place of the other. */
export const fits = (now: Slot, old: Slot): boolean => {
  if (now.kind === 'number' && old.kind === 'number') {
    const [a, b] = [now.numeral, old.numeral];
    if (a.unit === 'th' || b.unit === 'th') return a.unit === b.unit;
    if (a.unit !== '' && b.unit !== '' && isShare(a) !== isShare(b)) return false;
    if ((a.sign !== '' && isShare(b)) || (b.sign !== '' && isShare(a))) return false;
    return !(b.unit === '' && isShare(a));
  }
  if (now.kind === 'date' && old.kind === 'date') return likeDates(now.date, old.date);
  if (now.kind === 'number' && old.kind === 'date')
    return old.date.day > 0 && now.numeral.unit === '' && now.numeral.value <= 31 && now.numeral.value >= 1;
  return now.kind === old.kind;
};
