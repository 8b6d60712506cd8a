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
