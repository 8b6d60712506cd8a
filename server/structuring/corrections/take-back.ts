import { idsOf, isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { back } from './reach-back.ts';

export const TAKE_BACK =
  /^(?:(?:sorry|actually|oh|ok|oops|no|hang on|wait|right|pls|please|correction|chair says|update)[\s,:;–-]+)*(?:take (?:that|this|it)(?: one| action| decision| bit)? (?:out|off|back|away)(?=[\s,.;–-]|$)|leave (?:out )?(?:the|that|this) (?=.{0,40}?\b(?:one|action|decision|bit|out|off)\b)|(?:cross|rub|strike|take) out|scratch|scrap|scrub|ignore|strike|disregard|forget|cancel|delete|drop|withdraw|undo|bin|lose|kill|remove|never ?mind|no need for|don'?t need|not needed|no longer needed)\b[\s:]*(.*)$/i;

export const ACTUALLY_NO =
  /^(?:sorry[\s,]+)?(?:actually|oh|hang on|wait)[\s,–-]+(?:no|not)\b(?!\s+(?:\d|£))[\s,:;–-]*(.*)$/i;

export const LATER_UNDONE =
  /\b(?:(?:that|this|it) was never (?:decided|agreed|an action|said)|never (?:decided|agreed)[\s,]+not going in|not going in(?: the minutes)?\s*$|no longer (?:an action|needed|required)|is withdrawn|was withdrawn|not an action(?: after all)?|not a decision|already (?:been )?done)\b/i;

/** One word in two forms: "modelling" and "model", "remodelling" too. */
export const alike = (left: string, right: string): boolean =>
  left === right ||
  (left.length >= 4 &&
    right.length >= 4 &&
    (left.startsWith(right.slice(0, 5)) || right.startsWith(left.slice(0, 5)))) ||
  (left.length > 6 && left.startsWith('re') && left.slice(2).startsWith(right.slice(0, 5))) ||
  (right.length > 6 && right.startsWith('re') && right.slice(2).startsWith(left.slice(0, 5)));

export const isTask = (line: Line): boolean =>
  line.parsed.tag !== null ||
  /\bto \p{Ll}+|\bagreed\b|\bdecided\b|^(?:bot:\s*)?#?(?:action|decision|ap|todo)\b/iu.test(line.text);

export const takeBack = (lines: readonly Line[], line: Line, about: string): boolean => {
  const words = topicWords(
    about
      .replace(
        /\b(?:my|your|his|her|their|i|put|gave|for|that|last|previous|above|one|note|action|decision|survey action|please|bit|comment|message|line)\b/gi,
        (word) => (/survey/i.test(word) ? 'survey' : ' '),
      )
      .split(/[,.;]/)[0] ?? '',
  );
  const near = (candidate: Line): boolean => candidate.note.user === line.note.user || isTask(candidate);
  const kind = /\baction\b/i.test(about) ? 'action' : /\bdecision\b/i.test(about) ? 'decision' : null;
  const shared = (candidate: Line): number => {
    const own = topicWords(candidate.text);
    return words.filter((word) => own.some((one) => alike(one, word))).length;
  };
  // Of the notes that share its words the one that shares most, the latest of these.
  const most = Math.max(
    0,
    ...lines
      .slice(0, line.index)
      .filter((one) => isOpen(one) && one.parsed.item === null)
      .map(shared),
  );
  const target =
    (words.length > 0 && most > 0
      ? (back(lines, line.index, (candidate) => shared(candidate) === most && isTask(candidate)) ??
        back(
          lines,
          line.index,
          (candidate) =>
            shared(candidate) >= Math.min(2, words.length) && (kind === null || isTask(candidate)),
        ))
      : undefined) ??
    (kind !== null ? back(lines, line.index, isTask, 6) : undefined) ??
    back(lines, line.index, near, 3);
  if (target === undefined) return false;
  target.retracted = true;
  line.fixedBy = idsOf(target);
  line.use = 'structure';
  return true;
};

const WHICH =
  '(?:it|that|this|mine|(?:my|the|that|this) (?:last|above|other|previous)(?: (?:one|bit|line|note|action|decision|message|entry))?|(?:that|the|this|my) (?:one|action|decision|bit|line|note|entry|message)|the (?:last|above))';
/** A clause that is an order to take a note back and nothing else: "take it out", "not that one", "that one can go". */
const BARE = new RegExp(
  `^(?:(?:no|nope|nah|sorry|oops|so|and|but|please|pls|plz|ok|actually|then|just|better|let['’]?s|(?:can|could|would) (?:you|we|someone|somebody|u)|we (?:can|could|should)|chair says|you can)[\\s,]+)*(?:(?:take|leave|strike|cross|rub|scrap|scrub|scratch|ignore|forget|disregard|drop|bin|cancel|delete|remove|lose|kill|undo|withdraw|pull|ditch|chuck|dump|(?:don['’]?t|do not) (?:put|record|minute|keep|include|write|note|type)) ${WHICH}(?: (?:out|off|back|away|in|down))?|not (?:that|this) one|${WHICH} (?:can|should|needs to|has to|must) (?:go|come out|come off|be (?:dropped|deleted|removed|struck|ignored|scrapped)))(?: (?:then|please|pls|plz|again|altogether|completely|now|after all|thanks|ta))*[.!?]*$`,
  'iu',
);
const SPOKEN =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|wanted|wants|told|argued)\b)/u;

/** Whether any clause of a short note takes the note before back by a bare order, whatever reason stands beside it. */
export const ordersBack = (text: string): boolean =>
  text.length <= 140 &&
  !SPOKEN.test(text) &&
  text.split(/[.;!?]\s+|,\s+|\s[-–—]\s|\s(?=so\b)/).some((clause) => BARE.test(clause.trim()));

const LEADS =
  /^(?:(?:sorry|so|and|but|then|ok|oh|right|no|nope|actually|please|pls|plz|just|we|you|can|could|should|let['’]?s|lets|u|as (?:\p{L}+ ){1,6}\p{L}+,)[\s,]+)+(?=\p{L}+\b)/iu;
/** "hall action can come off, Dev did it in May": what it is about stands first. */
const ABOUT_FIRST =
  /^(?:the |my |that |your )?([\p{L}'’ -]{3,40}?) (?:action|one|decision|line|entry|note)(?: i (?:put|noted|typed))? (?:(?:can|should|must|needs to|has to|ought to) (?:go|come (?:off|out)|be (?:dropped|deleted|removed|struck|ignored|scrapped|taken (?:off|out)))|(?:is|has been|was) (?:off|dropped|not needed|no longer needed|superseded|overtaken|withdrawn|already (?:done|booked|sent|in hand))|isn['’]?t needed|comes (?:off|out))\b/iu;

/**
 * Takes an earlier note back where the order is wrapped in talk: a colleague's name behind it, "so we can forget ...",
 * or the thing first. `said` is the note without the names it is said to.
 */
export const takeBackInTalk = (lines: readonly Line[], line: Line, said: string): boolean => {
  if (said.length > 140 || SPOKEN.test(said)) return false;
  if (ordersBack(said)) return takeBack(lines, line, '');
  const order = TAKE_BACK.exec(said.replace(LEADS, ''));
  const about = order?.[1] ?? ABOUT_FIRST.exec(said.replace(LEADS, ''))?.[1];
  if (about === undefined) return false;
  const words = topicWords(about.split(/[,.;]/)[0] ?? '');
  const known = lines
    .slice(0, line.index)
    .some((one) => isOpen(one) && isTask(one) && topicWords(one.text).some((word) => words.includes(word)));
  return known && takeBack(lines, line, about);
};

/** "don't minute that", alone: of the note before it, not of itself. */
export const keepsOut = (lines: readonly Line[], line: Line, said: string): boolean => {
  if (!ordersBack(said)) return false;
  const parent = lines.find((one) => one.note.id === line.note.thread && isOpen(one));
  const target = parent ?? back(lines, line.index, () => true, 3);
  if (target === undefined) return false;
  target.retracted = true;
  return true;
};
