import type { CastMember } from '#server/domain/meeting.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { fix } from './reach-back.ts';

/** How many notes back another name may be put in. */
const NEAR = 8;

const P = '⟦(\\d+)⟧';
/** Somebody was taken for somebody else: who it was not, and who it was. */
const MISTAKEN: readonly { readonly form: RegExp; readonly now: number; readonly old: number }[] = [
  {
    form: new RegExp(
      `\\b(?:that|it|this)(?:['’]s)?(?: [\\p{L}'’-]+){0,4}? ?(?:wasn['’]?t|isn['’]?t|was not|is not|not|can['’]?t (?:be|have been)|cannot (?:be|have been)|couldn['’]?t (?:be|have been)|won['’]?t have been|shouldn['’]?t be) (?:from |by )?${P}[^⟦]{0,70}?\\b(?:it|that|this|but|should)(?:['’]s| is| was| be| must have been| will be)?(?: (?:from|by|for))? ?${P}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `\\b(?:it|that|this) (?:was|is|should be|should have been) ${P}[^⟦]{0,40}?[\\s,–-]+(?:and )?(?:not|rather than|instead of) ${P}`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  {
    form: new RegExp(
      `^(?:[\\p{L}]+[\\s,]+){0,2}${P} (?:asked|said|moved|seconded|proposed|raised|wanted|suggested|made|put|offered|won|declared|abstained)\\b[^⟦]{0,30}?[\\s,–-]+not ${P}`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
];
/** Without one of these no name is put right. */
const MAY_BE = /\bnot\b|n['’]?t\b|\b(?:wrong|rather|instead)\b/iu;
const WRONG_PERSON =
  /\bwrong (?:officer|member|person|name|councillor|cllr|council|one|initials|speaker|guest|chair|owner|body)\b/iu;
const ABSENT = new RegExp(
  `${P} (?:isn['’]?t|wasn['’]?t|is not|was not|can['’]?t have been|couldn['’]?t have been) (?:even |actually )?(?:here|there|present|in|with us|in the room|at (?:the|this) meeting|on (?:the|this) (?:call|link))\\b`,
  'iu',
);

/** Who was there is read by its own step. */
const OF_ATTENDANCE =
  /\b(?:apolog\p{L}+|apols?|sub(?:s|bed|bing|stitut\p{L}+)?|standing in|sitting in|sat in|in for|in place of|deputi[sz]\p{L}+|attend\p{L}+|sends? |sent )/iu;

const marked = (text: string, named: readonly Mention[]): string =>
  [...named.entries()].reduceRight(
    (rest, [at, one]) => `${rest.slice(0, one.start)}⟦${at}⟧${rest.slice(one.end)}`,
    text,
  );
const one = (mention: Mention | undefined): CastMember | null =>
  mention?.people.length === 1 ? (mention.people[0] ?? null) : null;
const placeOf = (text: string, person: CastMember, people: People): Mention | undefined =>
  people.mentions(text, true).find((mention) => mention.people.includes(person));
const shared = (left: string, right: string): number => {
  const words = new Set(topicWords(right));
  return [...new Set(topicWords(left))].filter((word) => word.length > 2 && words.has(word)).length;
};
const sort = (person: CastMember): string =>
  person.role === 'officer' || person.role === 'guest' ? person.role : 'member';

/** Open notes before, those of the same item that share most words first, else the nearest. */
const before = (lines: readonly Line[], line: Line): Line[] =>
  lines
    .slice(Math.max(0, line.index - NEAR), line.index)
    .filter(
      (each) =>
        isOpen(each) &&
        each.parsed.item === null &&
        !each.parsed.attendance &&
        each.item === line.item &&
        (!line.confidential || each.confidential),
    )
    .sort(
      (left, right) =>
        shared(right.text, line.text) - shared(left.text, line.text) || right.index - left.index,
    );

const swap = (target: Line, place: Mention, now: string, line: Line): void => {
  const own = /['’]s$/.exec(place.typed)?.[0] ?? '';
  fix(target, target.text.slice(0, place.start) + now + own + target.text.slice(place.end), line);
};

/**
 * One name put right by another, with whatever reason: "that wasn't RM, that was Lynn", "it can't be JA, he had left: it
 * was RM asking", "wrong officer. the medal is Sunniva's", "WA isn't here. the two against were OR and SC".
 */
export const correctNames = (lines: readonly Line[], line: Line, { people }: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 160 || /\?\s*$/.test(typed) || OF_ATTENDANCE.test(typed)) return false;
  const named = people.mentions(typed, true);
  if (named.length === 0) return false;
  if (!MAY_BE.test(typed)) return false;
  const text = marked(typed, named);
  for (const { form, now: nowAt, old: oldAt } of MISTAKEN) {
    const match = form.exec(text);
    const now = named[Number(match?.[nowAt])];
    const old = one(named[Number(match?.[oldAt])]);
    if (match === null || now === undefined || old === null || one(now) === old) continue;
    const target = before(lines, line).find((each) => placeOf(each.text, old, people) !== undefined);
    const place = target === undefined ? undefined : placeOf(target.text, old, people);
    if (target === undefined || place === undefined) continue;
    swap(target, place, now.typed.replace(/['’]s$/, ''), line);
    return true;
  }
  if (WRONG_PERSON.test(typed)) {
    const now = named.at(-1);
    const person = one(now);
    if (now !== undefined && person !== null)
      for (const target of before(lines, line)) {
        const others = people
          .mentions(target.text, true)
          .filter(
            (mention) =>
              one(mention) !== null &&
              one(mention) !== person &&
              sort(one(mention) ?? person) === sort(person),
          );
        const [place, more] = others;
        if (place === undefined || more !== undefined) continue;
        swap(target, place, now.typed.replace(/['’]s$/, ''), line);
        return true;
      }
  }
  const absent = ABSENT.exec(text);
  const who = one(named[Number(absent?.[1])]);
  if (who !== null && named.length > 1)
    for (const target of before(lines, line)) {
      const place = placeOf(target.text, who, people);
      const there = new Set(people.mentions(target.text, true).flatMap((mention) => mention.people));
      const [now, more] = named.filter((mention) => {
        const person = one(mention);
        return person !== null && person !== who && !there.has(person) && person.role !== 'officer';
      });
      if (place === undefined || now === undefined || more !== undefined) continue;
      swap(target, place, now.typed, line);
      return true;
    }
  return false;
};
