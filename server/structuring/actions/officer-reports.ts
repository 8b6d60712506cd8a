import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { remember } from '#server/house-style/remember.ts';
import { firstWord } from './action-owners.ts';
import { baseOfGerund, isTaskVerb } from './action-verbs.ts';
import { hasHappened } from './has-happened.ts';
import { MADE } from './marked-owner.ts';

/** What stands behind a name as an order does: a verb with its object, or what the person says they will do. */
const ORDERS =
  /^(?:to|will|can|please|pls|could|and|i|i['’]?ll|happy|also|must|should|needs?|has|have|is|are|you|so|who)\b/iu;
const OBJECT =
  /^\s+(?:the|an?|all|our|their|its|his|her|any|each|every|members|officers|this|these|those|it|them|us|up|out|round|off|back|with|to|into|whether|what|how|who|when|where)\b/iu;
/** What a thing has undergone or does, behind it: "plans submitted", "councils invited to bid", "phase 2 starting". */
const UNDERGONE =
  /(?<=[\p{L}\d] )(?:\p{Ll}{2,}(?:ed|ing)|reset|shut|sent|built|cut|lost|paid|held|made|won|spent|found|met|due|short|open|closed|in|now)(?=\s*(?:$|[,;.])|\s+(?:to|in|on|at|by|until|since|from|for|of|so|with|after|over|under|again|already|only)\b)/iu;
const COUNTED =
  /^(?:about |over |nearly |around |some )?\d[\d,.]*(?:%|k|m|bn)?\s+(?!(?:page|side|line|slide|minute|para|pager)s?\b)\p{L}+/iu;
/** The day by which, at the end. */
const DEADLINE = /[\s,;–-]*\b(?:by|before|for|b4|due|next|this|end of|in time for)\b[^,;]{0,30}[.\s]*$/iu;

/**
 * Whether the words behind a speaker's name and a colon or dash tell how matters stand, whatever day they name: "2,100
 * plans submitted, government consulting until 8 July". A thing to be made, or an order, does not.
 */
export const isReport: (words: string) => boolean = remember((words) => {
  const text = words.trim();
  const first = firstWord(text);
  if (ORDERS.test(text) || text.includes('?') || baseOfGerund(first) !== null) return false;
  if (isTaskVerb(first) && OBJECT.test(text.slice(first.length))) return false;
  const parts = text
    .split(/[,;]\s+|(?<=\p{Ll})\.\s+|\s+and\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (
    parts.some(
      (part, at) =>
        at > 0 && isTaskVerb(firstWord(part)) && /^\S+(?: (?:it|this|them|to|the|round)\b.*)?$/iu.test(part),
    )
  )
    return false;
  const [opening = ''] = parts;
  const open = opening.replace(DEADLINE, '');
  if (hasHappened(open)) return true;
  const made = MADE.exec(open);
  const undergone = UNDERGONE.exec(open);
  if (undergone !== null && (made === null || made.index > undergone.index)) return true;
  // "housing numbers reset, only old plans keep theirs": done, where no day follows.
  const ends = undergone !== null && undergone.index + undergone[0].length >= opening.length;
  if (
    ends &&
    parts[1] !== undefined &&
    !/^(?:by|before|for|due|next|end|in|within|to|with)\b|^\d/iu.test(parts[1])
  )
    return true;
  if (COUNTED.test(open) && made === null && parts.length > 1) return true;
  return parts.some((part, at) => {
    if (at === 0 && made !== null) return false;
    if (isTaskVerb(firstWord(part)) && !/^(?:support|report|review|cost|plan)\b/i.test(part)) return false;
    const said = part.replace(DEADLINE, '');
    return (
      finiteVerbs(said).some((verb) => verb.form?.noun !== true && verb.at > 0) ||
      (at > 0 && UNDERGONE.test(said) && !MADE.test(said))
    );
  });
});
