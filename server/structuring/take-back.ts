import { idsOf, type Line } from './line.ts';
import { back } from './reach-back.ts';
import { topicWords } from './words.ts';

export const TAKE_BACK =
  /^(?:(?:sorry|actually|oh|ok|oops|no|hang on|wait|right|pls|please|correction|chair says|update)[\s,:;–-]+)*(?:take (?:that|this|it)(?: one| action| decision| bit)? (?:out|off|back|away)(?=[\s,.;–-]|$)|leave (?:out )?(?:the|that|this) (?=.{0,40}?\b(?:one|action|decision|bit|out|off)\b)|(?:cross|rub|strike|take) out|scratch|scrap|scrub|ignore|strike|disregard|forget|cancel|delete|drop|withdraw|undo|bin|lose|kill|remove|never ?mind|no need for|don'?t need|not needed|no longer needed)\b[\s:]*(.*)$/i;

export const ACTUALLY_NO =
  /^(?:sorry[\s,]+)?(?:actually|oh|hang on|wait)[\s,–-]+(?:no|not)\b(?!\s+(?:\d|£))[\s,:;–-]*(.*)$/i;

export const LATER_UNDONE =
  /\b(?:(?:that|this|it) was never (?:decided|agreed|an action|said)|never (?:decided|agreed)[\s,]+not going in|not going in(?: the minutes)?\s*$|no longer (?:an action|needed|required)|is withdrawn|was withdrawn|not an action(?: after all)?|not a decision|already (?:been )?done)\b/i;

export const isTask = (line: Line): boolean =>
  line.parsed.tag !== null || /\bto \p{Ll}+|\bagreed\b|\bdecided\b/u.test(line.text);

export const takeBack = (lines: readonly Line[], line: Line, about: string): boolean => {
  const words = topicWords(
    about
      .replace(
        /\b(?:that|last|previous|above|one|note|action|decision|survey action|please|bit|comment|message|line)\b/gi,
        (word) => (/survey/i.test(word) ? 'survey' : ' '),
      )
      .split(/[,.;]/)[0] ?? '',
  );
  const near = (candidate: Line): boolean => candidate.note.user === line.note.user || isTask(candidate);
  const kind = /\baction\b/i.test(about) ? 'action' : /\bdecision\b/i.test(about) ? 'decision' : null;
  const shared = (candidate: Line): number => {
    const own = new Set(topicWords(candidate.text));
    return words.filter((word) => own.has(word)).length;
  };
  const target =
    (words.length > 0
      ? back(
          lines,
          line.index,
          (candidate) =>
            shared(candidate) >= Math.min(2, words.length) && (kind === null || isTask(candidate)),
        )
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
  `^(?:(?:no|nope|nah|sorry|oops|so|and|but|please|pls|plz|ok|actually|then|just|better|let['’]?s|(?:can|could|would) (?:you|we|someone|somebody|u)|we (?:can|could|should)|chair says|you can)[\\s,]+)*(?:(?:take|leave|strike|cross|rub|scrap|scrub|scratch|ignore|forget|disregard|drop|bin|cancel|delete|remove|lose|kill|undo|withdraw|pull|ditch|chuck|dump|don['’]?t (?:put|record|minute|keep|include)) ${WHICH}(?: (?:out|off|back|away|in|down))?|not (?:that|this) one|${WHICH} (?:can|should|needs to|has to|must) (?:go|come out|come off|be (?:dropped|deleted|removed|struck|ignored|scrapped)))(?: (?:then|please|pls|plz|again|altogether|completely|now|after all|thanks|ta))*[.!?]*$`,
  'iu',
);
const SPOKEN =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|wanted|wants|told|argued)\b)/u;

/** Whether any clause of a short note takes the note before back by a bare order, whatever reason stands beside it. */
export const ordersBack = (text: string): boolean =>
  text.length <= 140 &&
  !SPOKEN.test(text) &&
  text.split(/[.;!?]\s+|,\s+|\s[-–—]\s|\s(?=so\b)/).some((clause) => BARE.test(clause.trim()));
