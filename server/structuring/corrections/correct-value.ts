import { distance } from 'fastest-levenshtein';
import { escapePattern } from '#server/domain/escape-pattern.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { numeralsIn } from '../numerals.ts';
import { mostLike } from './numeral-likeness.ts';
import { outgrows, wholeOf } from './part-of-whole.ts';
import { back, fix } from './reach-back.ts';

const NUMBER = '[£$€]?\\d[\\d,.]*\\d(?:k|m|bn|%|p)?|[£$€]?\\d(?:k|m|bn|%|p)?';
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec';
const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun';
const VALUE = `(${NUMBER}|${MONTH}|${DAY}|[\\p{Lu}][\\p{L}'’-]+|[\\p{Lu}]{2,4})`;

/** Words that say a correction comes, and mean nothing else. */
const LEAD =
  /^(?:\*+\s*|(?:sorry|oops|whoops|correction|typo|erratum|edit|no|nope|yes|yep|actually|ok|apologies|my mistake|my bad|hang on|wait|i think|think|i mean|i meant|meant|make that|make it|(?:that|this|it|the (?:figure|number|date|amount)|figure|number|date|amount|which)(?:['’]?s| is| was| figure| number)?(?: actually)?(?: meant to be)?|(?:should|shd) (?:be|read|say|have (?:been|said|read))|is|was|of|(?:[A-Z]{2,4}|\p{L}+) (?:says|confirms|confirmed|has just corrected (?:that|it) to|has corrected (?:that|it) to|corrected (?:that|it) to|corrects (?:that|it) to)(?: it['’]?s| it is| that)?)(?![\p{L}])[\s,:;.–-]*)+/iu;
const TRAIL =
  /(?:[\s,;–-]+(?:surely|wasn['’]?t it|isn['’]?t it|was it not|i think|i thought|even|rather|sorry|actually|apologies|by the way|btw|of course|correction|my mistake|instead|\?|\(?sic\)?|please|pls)|\*+|[.!?]+|,\s+(?:\p{L}+ (?:just |has |have )?(?:checked|confirmed|says|corrected)|i (?:just )?checked|it['’]?s on|its on|see|per|as per|on)\b.{0,40})+$/iu;
const PAIRS: readonly { readonly form: RegExp; readonly old: number; readonly now: number }[] = [
  {
    form: new RegExp(
      `^${VALUE}[\\s,]*\\(?(?:and |but )?(?:not|rather than|instead of|in place of)(?: the)?\\s+${VALUE}\\)?$`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  { form: new RegExp(`^not\\s+${VALUE}[\\s,;–-]+(?:but |it['’]?s |its )?${VALUE}$`, 'iu'), old: 1, now: 2 },
  {
    form: new RegExp(
      `^(?:(?:change|amend|correct|alter|for)\\s+|(?!\\S+\\s+to\\s))${VALUE}\\s*(?:->|=>|→|to|read|should (?:be|read)|is wrong,?(?: it['’]?s)?)\\s*${VALUE}$`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
];
const ALONE = new RegExp(`^${VALUE}$`, 'iu');
const SIGN = /^[£$€]/;

/** Finds the old value in a text, with or without its sign or unit, and puts the new one in; null when it is not there. */
const replaced = (text: string, old: string, now: string): string | null => {
  if (!/\d/.test(old)) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(old)}(?![\\p{L}\\p{N}])`, 'iu');
    return word.test(text) ? text.replace(word, now) : null;
  }
  const bare = old.replace(SIGN, '');
  const digits = /[\d.,]+/.exec(bare)?.[0] ?? bare;
  const unit = bare.slice(digits.length);
  const form = new RegExp(
    `(?<![\\p{L}\\p{N}.,])([£$€]?)${escapePattern(digits)}(${unit === '' ? '(?:k|m|bn|%|p)?' : escapePattern(unit)})(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'iu',
  );
  if (!form.test(text)) return null;
  return text.replace(form, (_, sign: string, had: string) => {
    const value = now.replace(SIGN, '');
    const newUnit = /[\d.,]+(.*)$/.exec(value)?.[1] ?? '';
    return `${SIGN.test(now) ? now.charAt(0) : sign}${value}${newUnit === '' ? had : ''}`;
  });
};

/** A name as it stands: a word of small letters is none. */
const isValue = (value: string): boolean =>
  /\d/.test(value) || kindOf(value) !== 'word' || /^\p{Lu}/u.test(value);

const kindOf = (value: string): 'number' | 'month' | 'day' | 'initials' | 'word' => {
  if (/\d/.test(value)) return 'number';
  if (new RegExp(`^(?:${MONTH})$`, 'i').test(value)) return 'month';
  if (new RegExp(`^(?:${DAY})$`, 'i').test(value)) return 'day';
  return /^[A-Z]{2,4}$/.test(value) ? 'initials' : 'word';
};

/** Of a part and its whole the part is told, but where the new number is too large for it. */
const canBe = (text: string, at: number, now: string): boolean => {
  const [value] = numeralsIn(now);
  const old = numeralsIn(text).find((one) => one.at === at);
  if (value === undefined || old === undefined) return true;
  if (outgrows(text, old, value)) return false;
  const part = numeralsIn(text).find((one) => wholeOf(text, one)?.at === at);
  return part === undefined || outgrows(text, part, value);
};

/** The value in a text that the new one, typed alone, most likely replaces: of its kind and unit, or one slip away. */
const likely = (text: string, now: string): string | null => {
  const kind = kindOf(now);
  if (kind === 'initials') return /^([A-Z]{2,4})(?=\s|:)/.exec(text)?.[1] ?? null;
  if (kind === 'number') {
    const unit = /[a-z%]+$/i.exec(now)?.[0].toLowerCase() ?? '';
    const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${NUMBER})(?![\\p{L}\\p{N}])`, 'giu'))]
      .filter((one) => canBe(text, one.index, now))
      .map((one) => one[0]);
    const same = found.filter((one) => (/[a-z%]+$/i.exec(one)?.[0].toLowerCase() ?? '') === unit);
    return mostLike(same, now) ?? (unit === '' ? (mostLike(found, now) ?? null) : null);
  }
  if (kind === 'word') {
    const words = text.match(/\p{Lu}[\p{L}'’-]{3,}/gu) ?? [];
    return (
      words.find(
        (word) => word !== now && word[0] === now[0] && distance(word.toLowerCase(), now.toLowerCase()) <= 3,
      ) ?? null
    );
  }
  const form = new RegExp(`\\b(?:${kind === 'month' ? MONTH : DAY})\\b`, 'gi');
  return [...text.matchAll(form)].at(-1)?.[0] ?? null;
};

/** The values that a note names one for the other, and the one that it names alone. */
interface Named {
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  readonly now: string | null;
}
const namedIn: (typed: string) => Named = remember((typed) => {
  const lead = LEAD.exec(typed)?.[0] ?? '';
  const starred = /\*$/.test(typed);
  const rest = typed.slice(lead.length).replace(TRAIL, '').trim();
  const pairs = PAIRS.flatMap(({ form, old, now }) => {
    const match = form.exec(rest);
    const [from, to] = [match?.[old] ?? '', match?.[now] ?? ''];
    return match !== null && isValue(from) && isValue(to) ? [{ from, to }] : [];
  });
  const now = lead === '' && !starred && rest === typed ? undefined : ALONE.exec(rest)?.[1];
  const meant =
    now !== undefined &&
    isValue(now) &&
    !(/^(?:yes|yep|no|ok)[\s,]*$/i.test(lead) && !/[kmn%£]/i.test(now)) &&
    !(kindOf(now) === 'word' && !/\*|sorry|oops|correction|typo|meant|should|spell/i.test(typed));
  return { pairs, now: meant ? now : null };
});

/**
 * A value put right, in the ways people do it: the new one beside the old ("14 not 40", "40 -> 14", "for 40 read 14"),
 * or the new one alone behind a word or star that says so ("sorry 14k", "*Fellbeck", "that should read June").
 */
export const correctValue = (lines: readonly Line[], line: Line): boolean => {
  const { pairs, now } = namedIn(line.text.trim());
  for (const { from, to } of pairs) {
    const target = back(lines, line.index, (candidate) => replaced(candidate.text, from, to) !== null);
    const put = target === undefined ? null : replaced(target.text, from, to);
    if (target === undefined || put === null) continue;
    fix(target, put, line);
    return true;
  }
  if (now === null) return false;
  const target = back(
    lines,
    line.index,
    (candidate) => !candidate.text.includes(now) && likely(candidate.text, now) !== null,
    3,
  );
  const old = target === undefined ? null : likely(target.text, now);
  const put = target === undefined || old === null ? null : replaced(target.text, old, now);
  if (target === undefined || put === null) return false;
  fix(target, put, line);
  return true;
};

const UNDONE = [
  /^(?:(?:sorry|no|actually|oh|ok|hang on|correction|update)[\s,:;–-]+)*(?:that|this|it|last one|the last one|last action|last decision)\s*(?:wasn['’]?t|was not|isn['’]?t|is not|['’]s not|was never)\s+(?:a decision|agreed|an action|decided|needed|required|said|right|what was agreed)\b/iu,
  /^(?:(?:sorry|no|actually|oh|ok)[\s,:;–-]+)*(?:that|this|the|last) (?:action|decision|one) (?:is |was |has been )?(?:withdrawn|cancelled|not needed|no longer needed|already done|dropped|off)\b/iu,
  /^(?:(?:sorry|no|actually|oh|ok)[\s,:;–-]+)*(?:not (?:an action|a decision|needed|required)(?: after all| now)?|as you were)\b/iu,
];
/** Whether the words take the note just before back without a word of command. */
export const takesBackPlainly: (text: string) => boolean = remember((text) =>
  UNDONE.some((form) => form.test(text.trim())),
);
