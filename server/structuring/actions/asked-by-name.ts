import type { People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import { readHead } from './action-owners.ts';
import { memberWill } from './member-will.ts';

/** "can GL send the write-up to josie": what is asked of somebody by name. */
const ASKS = /^(?:(?:ok|so|and|also|then|right)[\s,]+)*(?:can|could|will|would)\s+(?=\S)/i;
/** Their yes, in their own words or told of them, before the day they name. */
const YES =
  /^(?:(?:yes|yep|yeah|yup|sure|of course|ok|agreed|happy to|no problem|will do|certainly)\b[\s,.!–-]*)+(?:(?:s?he|they|i)(?:['’]ll| will| can| would| is happy to|['’]s happy to)?\b[\s,]*)?|^(?:s?he|they|i)(?:['’]ll| will| can)(?: do(?: (?:it|that|so))?)?\b[\s,]*/i;
const WHEN =
  /^(?:(?:but|not) )*(?:by|before|after|in|on|next|this|within|once|when|at|tomorrow|today|for)\b.{0,30}$/i;
/** How far behind the question its answer may be. */
const NEAR = 2;

/**
 * A deed asked of a member or guest by name, "can GL send it round?", and their yes behind it, "yes she will after
 * easter", are one task: the answer is read as "GL to …" and rests on the question too.
 */
export const answerByName = (lines: readonly Line[], people: People): void => {
  for (const asked of lines) {
    if (!isOpen(asked) || asked.item === null || asked.parsed.tag !== null) continue;
    const lead = ASKS.exec(asked.text)?.[0];
    if (lead === undefined || asked.text.length > 160) continue;
    const head = readHead(asked.text, lead.length, people, people.byUser(asked.note.user));
    const [who, other] = head?.people ?? [];
    if (head === null || who === undefined || other !== undefined || who.role === 'officer') continue;
    const task = memberWill(asked.text.slice(head.end).replace(/[?.\s]+$/, ''));
    if (task === null) continue;
    for (const line of lines.slice(asked.index + 1, asked.index + 1 + NEAR)) {
      if (line.item !== asked.item) break;
      if (!isOpen(line) || line.parsed.tag !== null || line.confidential !== asked.confidential) continue;
      const yes = YES.exec(line.text)?.[0];
      const day = yes === undefined ? '' : line.text.slice(yes.length).replace(/[.!\s]+$/, '');
      if (yes === undefined || (day !== '' && !WHEN.test(day))) continue;
      line.text = `${who.name} to ${task} ${day}`.trim();
      line.fixedBy.push(...idsOf(asked));
      asked.use = 'sentence';
      break;
    }
  }
};
