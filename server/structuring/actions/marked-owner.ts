import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { firstWord } from './action-owners.ts';
import { asDelivery, asPrepared } from './action-text.ts';
import { isVerbAfterTo } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { hasHappened } from './has-happened.ts';

/** Things that are made after a meeting, as the head of what stands behind the owner. */
export const MADE =
  /\b(?:letters?|e?mails?|one[- ]pagers?|(?:briefing )?notes?|briefings?|papers?|pieces?|press (?:releases?|notices?|statements?)|releases?|statements?|summar(?:y|ies)|templates?|checklists?|surveys?|case stud(?:y|ies)|explainers?|drafts?|redrafts?|rewrites?|redesign|repl(?:y|ies)|responses?|submissions?|evidence|articles?|blogs?|guides?|guidance|factsheets?|leaflets?|toolkits?|bids?|tables?|maps?|spreadsheets?|infographics?|scripts?|lines|q ?& ?as?|questionnaires?|invit(?:e|ation)s?|figures|numbers|data|costings?|costs|terms of reference|tor|terms|workshops?|webinars?|roundtables?|visits?|sessions?|analysis|comparison|breakdown|write[- ]up|scoping|review|wording|words|options|slides|timetable|timeline|programme|agenda|list|plan|update|minutes|report|outline|proposal|spec(?:ification)?|quotes?|dates?|poll|call|meeting|chart|links?)\b/iu;
/** What stands before the day: told as expected, not as work. */
const EXPECTED =
  /\b(?:is|are|was|were|has|have|had|will|would|could|should|can|said|says|asked|due|expected|planned|likely|promised|scheduled|closes|opens|ends|starts|expires|out|up|down|live|ready|published|announced|again|away|absent|late|not|never|no|yes)\b|[?"%]|[£$€]\d|\p{Ll}[.;]\s/iu;
const OBJECT =
  /^\p{Ll}[\p{L}-]* (?!(?:by|in|at|from|of|is|are|was|were|and|or|than|as|since|until|per)\b)\S/u;

/** A day by which, not a day on which something was. */
const DEADLINE =
  /\b(?:by|before|b4|next|end|within|inside|no later|in time|in (?:an?|one|two|three|four|\d)|for|tomorrow|this week|eow|deadline|due|cop|fortnight)\b/i;

/** A time that is no day, by which a thing is wanted: "for easter", "before the summer recess". */
const LOOSE_DAY =
  /\s+(?:by|before|for|in time for)\s+(?:the\s+)?(?:(?:early|late|end of|summer|spring|autumn|winter|may|june)\s+)*(?:easter|christmas|xmas|new year|recess|spring|summer|autumn|winter|break|half[- ]term|budget|conference|away ?day|agm)$/iu;
/** Nothing but a thing that is made. */
const isMade = (words: string): boolean =>
  words.length > 3 &&
  MADE.test(words) &&
  !EXPECTED.test(words) &&
  !hasHappened(words) &&
  finiteVerbs(words).every((verb) => verb.form?.noun === true);
/** A thing to be made with such a time behind it, right behind its owner's name: "LC paper for easter". */
export const isMadeByThen = (words: string): boolean => {
  const text = words.trim().replace(/[.\s]+$/, '');
  const loose = text.length > 90 ? null : LOOSE_DAY.exec(text);
  return (
    loose !== null &&
    /^(?!(?:to|will|can|could|should|must|shall|and|or|has|have|is|needs?|please|pls)\b)\p{Ll}/u.test(text) &&
    isMade(text.slice(0, loose.index))
  );
};

/**
 * The task behind an owner's mark, "OM: draft terms, next mtg", "JP -> thank you piece, end of march": told to do
 * something by a day, or a thing to be made by one. An arrow points at a task by itself. Null when the words tell.
 */
export const readMarked = (typed: string, arrow: boolean, context: DueContext): string | null => {
  const text = typed
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^(?:action|task|job)\s*[:–-]\s*/i, '');
  // "operators to submit bids": others do it.
  const others = /^(?!to\b)[^,;]{3,40}? (to|will|must|should) (?=\p{Ll})/u.exec(text);
  if (
    others !== null &&
    !isVerbAfterTo(text) &&
    (others[1] !== 'to' ||
      /^be\b/.test(text.slice(others[0].length)) ||
      isVerbAfterTo(text.slice(others[0].length)))
  )
    return null;
  if (text.length < 6 || text.length > 150) return null;
  const day = readDue(text, context);
  const dated = day.due !== null && day.phrase !== '';
  const behind = dated && text.endsWith(day.phrase.trim()) && DEADLINE.test(day.phrase);
  const words = (dated ? text.replace(day.phrase, ' ') : text).replace(/[\s,;–-]+$/, '').trim();
  const loose = dated ? null : LOOSE_DAY.exec(text);
  if (loose !== null && isMade(text.slice(0, loose.index))) return asPrepared(text);
  if (words === '' || (!behind && !arrow)) return null;
  if (isVerbAfterTo(words) && /^\p{Ll}/u.test(words)) {
    const others = finiteVerbs(words).filter((verb) => verb.at > 0 && verb.form?.noun !== true);
    return OBJECT.test(words) && others.length === 0 && !EXPECTED.test(words.slice(firstWord(words).length))
      ? text
      : null;
  }
  const delivery = asDelivery(words);
  if (delivery !== null && (arrow || /\b(?:by|before|b4|for|no later)\b/i.test(day.phrase)))
    return dated ? `${delivery}, ${day.phrase.replace(/^[\s,;–-]+/, '')}` : delivery;
  if (
    EXPECTED.test(words) ||
    hasHappened(words) ||
    finiteVerbs(words).some((verb) => verb.form?.noun !== true)
  )
    return null;
  return MADE.test(words) || (arrow && dated) ? asPrepared(text) : null;
};
