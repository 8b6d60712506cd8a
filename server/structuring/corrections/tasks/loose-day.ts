import type { TaskBefore } from './task-before.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SEASON =
  '(?:easter|christmas|xmas|new year|spring|summer|autumn|winter|recess|half[- ]term|term|q[1-4]|quarter|year[- ]end|(?:financial )?year|budget|settlement|conference|away ?day|agm|elections?|purdah|spending review|launch|deadline|(?:meeting|mtg|board|committee|panel|forum))';
const WHICH =
  '(?:the|our|next|this|early|late|mid|annual|general|local|national|end|start|beginning|middle|close|of)';
const TIME = `(?:${WHICH}[\\s-]+){0,4}(?:${MONTH}|${SEASON})(?:\\s+(?:${SEASON}|break|holidays?|event|round|starts|ends))?`;
/** When, in words that may be no day: "by june", "before the summer recess", "for the away day". */
const WHEN = `(?:no later than|not before|not until|in time for|ahead of|b4|by|before|after|for|in|at|during|over|until|till?)\\s+${TIME}`;
const LAST = new RegExp(`\\s+(${WHEN})(?=[.\\s]*$)`, 'iu');

const THING = '(?:it|that|this|them|those|one)';
const WISHES = `(?:(?:[\\p{L}'’-]+\\s+){1,2}?(?:['’]?d like|would like|wants?|wanted|needs?|needed|asked for|hop(?:es|ed|ing) for|expects?|is after|prefers?)\\s+(?:to (?:see|have|get) )?(?:${THING}\\s+)?)`;
const NEEDS = `(?:${THING}\\s*)?(?:(?:['’]s|is|are|has|have|needs?|wants?|must|should|ought)\\s+)?(?:(?:to )?(?:be|come|go)\\s+)?`;
const STATE =
  '(?:(?:done|in|back|ready|out|finished|sent|due|wanted|needed|with us|here|complete|round)\\s+)*';
const TAIL =
  '(?:[\\s,–-]+(?:ideally|if (?:at all )?(?:possible|poss|(?:s?he|they|you|we) can)|please|pls|at the (?:very )?latest|latest|though|then|instead|now|or so|really|preferably))*';
const WHY =
  "(?:[,;–-]+\\s*(?:as |because |since |cos )?(?:[\\p{L}\\d'’-]+\\s+){0,3}?[\\p{L}\\d'’-]+(?:['’](?:s|re|m)|\\s+(?:is|are|am|will be|has|have|looks?|clash(?:es)?))\\s+[^;.?]{2,45})?";
/** A note that says nothing else than when what was just set is wanted. */
const WANTED_THEN = new RegExp(
  `^(?:(?:and|so|ok|but|oh|also|yes)[\\s,]+)*(?:${WISHES}|${NEEDS})${STATE}(${WHEN})${TAIL}${WHY}[.!\\s]*$`,
  'iu',
);
/** The same in another time's place: "june now", "make that september". */
const THEN_NOW = new RegExp(
  `^(?:(?:and|so|ok|but|oh|no|actually|sorry|now)[\\s,]+)*(?:(make|better|say|call) (?:it|that)\\s+)?(?:(?:by|in|for)\\s+)?(${TIME})(\\s+(?:now|instead|then|rather(?: than \\p{L}+)?|not \\p{L}+))?${TAIL}${WHY}[.!\\s]*$`,
  'iu',
);
const MAY_SAY = new RegExp(`\\b(?:${MONTH}|${SEASON})\\b`, 'iu');

/** Whether a note is short and speaks of a time at all. */
export const maySayWhen = (text: string): boolean => text.length <= 90 && MAY_SAY.test(text);

/**
 * The task's words with the time that the note just behind it gives, be it a day of the calendar or not; null where the
 * note says anything else, or the task has its time and nothing says that it is another now.
 */
export const withLooseDay = (note: string, task: TaskBefore): string | null => {
  const text = task.line.text.replace(/[\s.,;]+$/u, '');
  const old = task.when === '' ? (LAST.exec(text)?.[1] ?? '') : task.when.trim();
  const wanted = WANTED_THEN.exec(note)?.[1];
  if (wanted !== undefined && old === '') return `${text} ${wanted}`;
  const now = THEN_NOW.exec(note);
  if (now === null || old === '' || (now[1] === undefined && now[3] === undefined)) return null;
  const lead = /^\W*(?:by|before|for|in|at|until|till?)\s+/iu.exec(old)?.[0] ?? ' by ';
  // "for the may board", made july, is for the july board.
  const held = /\s+(?:meeting|mtg|board|committee|panel|forum)$/iu.exec(old)?.[0] ?? '';
  const bare = new RegExp(`^${MONTH}$`, 'iu').test(now[2] ?? '');
  return text.replace(old, `${lead}${now[2]}${bare ? held : ''}`);
};
