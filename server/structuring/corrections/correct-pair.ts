import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { numeralsIn } from '../numerals.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { putWords } from './put-words.ts';
import { fix } from './reach-back.ts';
import { OF_ATTENDANCE } from './take-back.ts';
import { earlier, sharedWords } from './withdrawn-note.ts';

/** How many notes back a slip may lie that no other word of its note tells, and one that some do. */
const NEAR = 5;
const FAR = 90;

/** What turns the words before it against those behind. */
const AGAINST =
  /(?:[\s,;(–-]+|^)(?:and |but )?(?:not(?! (?:just|only|yet|sure|that|to be|a\b|an\b|what|so|at|all|being))|rather than|instead of|as opposed to|in place of|no longer)\s+/iu;
const LEADS_TO =
  /^.*\b(?:is|was|were|are|be|being|been|to|for|by|at|from|in|on|says?|said|means?|meant|put|read|actually|really|now|of|with|['’]s|it)\s+(?=\S)|^.*[:=]\s*/iu;
const SMALL =
  /^(?:the|a|an|by|for|to|at|in|on|from|with|our|their|his|her|just|only|really|actually|about)\s+/iu;
const END =
  /\s*(?:$|[.,;:!?()–-](?=\s|$)|\s(?:any ?more|now|this time|after all|again|is|was|are|were|because|as|since|who|which|that|said|i think|sorry|please|pls|then|instead|there|above|in (?:that|there|it))\b|\s(?=\p{L}+ (?:tells|told|says|reckons|thinks|corrects|corrected|confirms|confirmed|emailed|messaged)\b))/iu;
const BEHIND =
  /^[\s,.;:!–-]*(?:any ?more|now|this time|after all)?[\s,.;:!–-]*(?:(?:but|so|it['’]?s|its|it is|it was|that['’]?s|that is|that was|should be|make it|make that|to be|just)\s+)*/iu;
/** The board decides anew, or somebody speaks: no slip of one word for another. */
const OTHERWISE =
  /\?\s*$|\b(?:agreed?|approved?|resolved|carried|endorsed|decided|want(?:s|ed)?|should have|(?:\p{L}+s|the \p{L}+|(?!that|this|it)\p{L}+) (?:should|shld|shd|ought to) be|would|could|ought|asked|thinks?|thought|felt|argued|prefer\p{L}*)\b/iu;
/** "not - sorry - the mayor": nobody is called that. */
const isSpoken = (typed: string): boolean => LED_BY_SPEAKER.test(typed) && !/^(?:not|Not|NOT)\b/.test(typed);

const LABEL = /^(para|paragraph|rec|recommendation|option|page|table|item|section)s?\.? (\w{1,4})$/iu;

/** Where a text has these words, written out or short. */
const placeOf = (text: string, words: string): { at: number; end: number } | null => {
  const label = LABEL.exec(words);
  const each = /^per (\p{L}+)$/iu.exec(words)?.[1];
  const form =
    each !== undefined
      ? `(?:per|an?|each|every) ${escapePattern(each)}`
      : label === null
        ? escapePattern(words).replace(/\s+/g, '\\s+')
        : `${(label[1] ?? '').slice(0, 3)}\\p{L}*\\.? ${escapePattern(label[2] ?? '')}`;
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return match === null ? null : { at: match.index, end: match.index + match[0].length };
};

/** Words for how and where that no slip puts for another. */
const NO_TERM =
  /^(?:that|this|it|one|yet|sure|now|here|there|present|today|tomorrow|all|any|much|many|really|very|ready|done|happy|required|needed|necessary|us|him|her|them|what|who|why|how|when|where|online|(?:in|on) \p{L}+|\p{L}+(?:ed|ing))$/iu;

/** The rest of a place's or body's name: "Saltreach Town Hall". */
const REST_OF_NAME = /^(?: \p{Lu}\p{L}+)+/u;

/** "what they actually agreed was current rates, not 2023": what leads up to the right words. */
const AS_AGREED =
  /^(?:(?:on|re|about|for) (?:the |that )?[^,;.]{3,40}[,:]\s+)?(?:(?:it was|so|no|sorry|actually)[\s,]+)*what (?:they|we|members|was|the \p{L}+|chair)(?: (?:was|were))? (?:actually |really |all )?(?:agreed|decided|said|approved|voted for|resolved|settled on|wanted)(?: (?:on|to))? (?:was|is)\s+/iu;

interface Pair {
  readonly now: string;
  readonly old: string;
  readonly rest: string;
}

const unquoted = (text: string): string => text.replace(/^["“'‘]+|["”'’]+$/gu, '');

/** The words that a note sets against others: what is so, what is not, and what the note says besides. */
const pairsIn = (text: string): Pair[] => {
  const match = AGAINST.exec(text);
  if (match === null) return [];
  const before = text.slice(0, match.index).replace(/^.*[.!?;]\s+/u, '');
  const after = text.slice(match.index + match[0].length).replace(SMALL, '');
  const end = END.exec(after)?.index ?? after.length;
  const old = unquoted(after.slice(0, end).trim());
  if (old === '' || old.split(/\s+/).length > 4) return [];
  const behind = after.slice(end);
  const lead = LEADS_TO.exec(before)?.[0] ?? '';
  const ahead = unquoted(before.slice(lead.length).replace(SMALL, '').trim());
  const pairs: Pair[] = [];
  if (ahead !== '' && ahead.split(/\s+/).length <= 4)
    pairs.push({ now: ahead, old, rest: `${lead} ${behind}` });
  const next = behind.replace(BEHIND, '').replace(SMALL, '');
  const stop = END.exec(next)?.index ?? next.length;
  const now = next.slice(0, stop).trim();
  if (before.trim().split(/\s+/).length <= 3 && now !== '' && now.split(/\s+/).length <= 4)
    pairs.push({ now, old, rest: `${before} ${next.slice(stop)}` });
  return pairs;
};

/** Whether the right words end as the text goes on behind the wrong ones, or both say for what each. */
const goesOn = (rest: string, { now, old }: Pair): boolean => {
  const [, ...tail] = now.toLowerCase().split(/\s+/);
  return (
    (tail.length > 0 && rest.toLowerCase().startsWith(` ${tail.join(' ')}`)) ||
    (/^per \p{L}+$/iu.test(now) && /^per \p{L}+$/iu.test(old))
  );
};

const OWN = /^(?:me|mine|myself|i)$/i;
const whoIs = (typed: string, line: Line, people: People): CastMember | null => {
  if (OWN.test(typed)) return people.byUser(line.note.user) ?? null;
  const [one, more] = people.mentions(typed, true);
  const whole = one !== undefined && /^['’]?s?$/.test(typed.slice(one.end));
  return whole && more === undefined && one.people.length === 1 ? (one.people[0] ?? null) : null;
};

/** A person as the note names them, by initials where initials stood. */
const named = (person: CastMember, there: string, text: string, people: People): string =>
  (/^[A-Z]{2,4}$/.test(there) && /^[A-Z]{2,4}$/.test(person.initials) ? person.initials : null) ??
  people
    .mentions(text, true)
    .find((one) => one.people.length === 1 && one.people[0] === person)
    ?.typed.replace(/['’]s$/, '') ??
  person.name;

const asThere = (now: string, there: string): string =>
  /^\p{Lu}/u.test(there) && /^\p{Ll}/u.test(now) && !/\d/.test(now)
    ? now.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    : now;

/**
 * Words put right by those set against them, wherever in the note: "the levy example was Millgate, not Saltmarsh", "not
 * Stuart - the tracker is one for Marianne", "para 9, not para 6". The note corrected has the wrong words, or names the
 * person, and shares what else the correction says, or is one of the last.
 */
export const correctPair = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const lead = AS_AGREED.exec(line.text.trim())?.[0] ?? '';
  const typed = line.text.trim().slice(lead.length);
  if (!AGAINST.test(typed)) return false;
  if (
    typed.length > 150 ||
    (line.parsed.attendance && !/^apologies,/i.test(typed)) ||
    OF_ATTENDANCE.test(typed.replace(/^apologies\b/i, '')) ||
    isSpoken(typed) ||
    OTHERWISE.test(typed)
  )
    return false;
  const { rest, to } = unaddressed(typed, known.people);
  const text = rest.replace(/\s{2,}/g, ', ');
  const { people } = known;
  for (const pair of pairsIn(text)) {
    const old = whoIs(pair.old, line, people);
    const persons =
      old === null
        ? []
        : people.mentions(text, true).filter((one) => one.people.length === 1 && one.people[0] !== old);
    const direct = whoIs(pair.now, line, people);
    if (old === null && direct !== null) continue;
    const numbered = !LABEL.test(pair.old) && numeralsIn(`${pair.old} ${pair.now}`).length > 0;
    if (old === null && (NO_TERM.test(pair.old) || NO_TERM.test(pair.now))) continue;
    const words = topicWords(old === null ? `${lead} ${pair.rest}` : text).filter((word) => word.length > 2);
    const ranked = earlier(lines, line).flatMap((target) => {
      const away = line.index - target.index;
      const there = people.mentions(target.text, true);
      const mention =
        old === null ? undefined : there.find((one) => one.people.length === 1 && one.people[0] === old);
      const place =
        old === null
          ? placeOf(target.text, pair.old)
          : mention === undefined
            ? null
            : { at: mention.start, end: mention.end };
      if (place === null || target.parsed.attendance) return [];
      // "current rates, not 2023" over "2023 rates": what follows is said again.
      const again = old === null && goesOn(target.text.slice(place.end), pair);
      if (numbered && old === null && !again) return [];
      const fresh = persons
        .flatMap((one) => one.people)
        .filter((who) => !there.some((one) => one.people.includes(who)));
      const now = direct ?? (new Set(fresh).size === 1 ? (fresh[0] ?? null) : null);
      if (
        now === null
          ? old !== null || placeOf(target.text, pair.now) !== null
          : !fresh.includes(now) && !OWN.test(pair.now)
      )
        return [];
      const shared = sharedWords(words, target.text.slice(0, place.at) + target.text.slice(place.end));
      const near = away <= NEAR && target.item === line.item;
      if (away > FAR || (shared === 0 && !near)) return [];
      // Half a name stays where it is: the whole name goes, or nothing.
      if (old === null && / /.test(pair.now))
        place.end += REST_OF_NAME.exec(target.text.slice(place.end))?.[0].length ?? 0;
      const typedThere = target.text.slice(place.at, place.end);
      // A common word is put right only where the colleague sees the slip at once.
      const plainly = near && (again || /\p{Lu}/u.test(pair.now));
      if (old === null && !LABEL.test(pair.old) && !/\p{Lu}/u.test(typedThere) && !plainly) return [];
      const told = to.some((who) => who.user !== '' && who.user === target.note.user) ? 1 : 0;
      return [
        {
          target,
          place,
          now,
          score: shared * 1.2 + told + (target.item === line.item ? 1 : 0) - away * 0.05,
        },
      ];
    });
    const [best] = ranked.sort((left, right) => right.score - left.score);
    if (best === undefined) continue;
    const there = best.target.text.slice(best.place.at, best.place.end);
    const { now } = best;
    const name = now === null ? pair.now : named(now, there, text, people);
    const own = /['’]s$/.exec(there)?.[0] ?? '';
    const put = asThere(name, there) + (now === null ? '' : own);
    fix(best.target, putWords(best.target.text, best.place.at, best.place.end, put), line);
    return true;
  }
  return false;
};
