import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';

/** "she will send it round", "he'll check", "they offered to draft it": somebody just spoken of has a task. */
const THEY_WILL =
  /^(?:and |so |also )*(?:s?he|they)(?:['’]ll| will| is to| are to| is going to| (?:has |have )?(?:agreed|offered|promised|undertook|volunteered) to| said (?:s?he|they)(?:['’]d|['’]ll| would| will)) (?:also |then |now )*(\p{Ll}+)\b/iu;
/** What is done for others after the meeting, a day said or not. */
const PASSES_ON =
  /^(?:send|share|circulate|forward|provide|write|email|chase|draft|check|confirm|find|get back|come back)\b/i;

/** Puts the name for the pronoun, where the note just before is about one officer or guest and nobody else. */
export const namePronouns = (lines: readonly Line[], people: People, context: DueContext): void => {
  for (const line of lines) {
    const will =
      isOpen(line) && line.parsed.tag === null && line.item !== null ? THEY_WILL.exec(line.text) : null;
    if (will === null || !isTaskVerb(will[1] ?? '') || /\?\s*$/.test(line.text)) continue;
    const task = line.text.slice(will[0].length - (will[1] ?? '').length);
    if (!PASSES_ON.test(task) && readDue(task, context).due === null) continue;
    // "she'll send members the link (elspeth)": who is meant stands behind.
    const behind = /^(.{8,}?)\s*(?:\(|\s[–-]\s)\s*([^()]{2,30}?)\)?[.!\s]*$/u.exec(task);
    const meant = behind === null ? [] : people.find(behind[2] ?? '');
    if (behind !== null && meant.length === 1 && meant[0] !== undefined) {
      line.text = `${meant[0].name} to ${behind[1]}`;
      continue;
    }
    const before = lines
      .slice(Math.max(0, line.index - 2), line.index)
      .findLast((one) => one.item === line.item && isOpen(one) && one.text !== '');
    const mentions = before === undefined ? [] : people.mentions(before.text);
    const named = new Set(mentions.flatMap((mention) => mention.people));
    const [only] = named;
    if (named.size !== 1 || only === undefined || !['officer', 'guest'].includes(only.role)) continue;
    line.text = `${only.name} to ${task}`;
  }
};
