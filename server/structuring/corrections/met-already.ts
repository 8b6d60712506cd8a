import { baseOfGerund, baseOfParticiple } from '../actions/action-verbs.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { openBefore } from './reach-back.ts';
import { clausesOf } from './read-order.ts';
import { strike } from './take-back.ts';
import { ownersOf } from './task-owner.ts';
import { sharedWords } from './withdrawn-note.ts';

/** How many notes back a task may lie that is met by now. */
const NEAR = 2;

const IT = '(?:it|that|this|them|those|so)';
const THEN =
  '(?:already|before|earlier|yesterday|just now|this (?:morning|week)|last (?:\\p{L}+)|at (?:the |our )?(?:break|lunch|interval|coffee)|over (?:lunch|coffee)|in the (?:break|interval)|while we [^,;.]{3,30}|on (?:mon|tues|wednes|thurs|fri)\\p{L}*|in (?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\\p{L}*)';
/** Somebody has done it: "she already has", "Lena did that last week". */
const HAS_DONE = new RegExp(
  `^(?:oh |actually |but |no )*(?:she|he|they|i|we|\\p{L}+)(?:['’](?:s|ve)| has| have)? (?:already (?:has|have|did|done|sent)(?: ${IT})?|(?:did|done|sent|has done|have done|rang|rung|phoned|called|emailed|messaged|asked|told|booked|ordered|chased|checked|wrote to|spoke to|spoken to) (?:${IT}|her|him) ${THEN})[.!]*$`,
  'iu',
);
/** So it is done. */
const IS_DONE = new RegExp(
  `(?:^|\\bso )(?:and |which means |oh )*${IT}(?:['’]?s| is| are|['’]re)(?: all| already| now)* (?:done|sorted|covered|dealt with|answered|met|finished|closed)(?: now| then| already)?[.!]*$`,
  'iu',
);
/** What was to be had is there: "they're in the pack", "figures are in appendix 2". */
const IS_THERE =
  /^(?:oh |actually |but |no )*(it|they|that|this|those|(?:the )?\p{L}+)(?:['’]?(?:s|re)| is| are| was| were) (?:all |now |already |both )*(?:(?:in|on|at|with) (?:the |our |your |their )?(?:back of the )?(?:pack|papers?|website|web|site|agenda|report|portal|drive|intranet|sharepoint|team site|folder|slides|minutes)|(?:in|at) (?:annex|appendix|app|table|section|page|para)(?: \S{1,3})?|on (?:page|p\.?) ?\d+)[.!]*$/iu;
const FETCHES =
  /\b(?:send|get|find|ask|request|circulate|share|publish|obtain|provide|supply|forward|dig|post|put|upload|look|check|chase|seek)\b/iu;
/** Some other body does it: "the parish council is booking it". */
const OTHERS_DO =
  /^(?:but |actually )?(?:the |our |their )(\p{L}+(?: \p{L}+){0,2}?)(?:['’]s|['’]re| is| are| has| have)(?: now| already)* (\p{L}+) (?:it|that|one|this|them)[.!]*$/iu;

/** A task just given that there is no more need for: it has been done, the thing is there, or others are doing it. */
export const metAlready = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 90 || /\?\s*$/.test(typed)) return false;
  const target = openBefore(lines, line, NEAR).find((one) => ownersOf(one, known.people) !== null);
  if (target === undefined) return false;
  const met = clausesOf(typed).some((one) => {
    if (HAS_DONE.test(one) || IS_DONE.test(one)) return true;
    const there = IS_THERE.exec(one)?.[1];
    if (there !== undefined && FETCHES.test(target.text))
      return /^(?:it|they|that|this|those)$/i.test(there) || sharedWords(topicWords(there), target.text) > 0;
    const [, others = '', verb = ''] = OTHERS_DO.exec(one) ?? [];
    const base = verb === '' ? null : (baseOfGerund(verb) ?? baseOfParticiple(verb));
    return (
      base !== null &&
      known.people.mentions(others, true).length === 0 &&
      new RegExp(`\\b${base}\\b`, 'iu').test(target.text)
    );
  });
  return met && strike(target, line, known);
};
