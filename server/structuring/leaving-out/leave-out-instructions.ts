import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';

const IGNORE =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|above|prior|earlier|preceding|everything|all|other|these|your|system)\b.{0,40}?(?:\b(?:and|then)\b|[.,;:–-]).{0,20}\b(?:record|minute|write|state|say|note|put|show|add|report|output|respond|approve|declare)\b/is;
const COMMANDED =
  /(?:^from\b.{2,40}[:–-]|["“]).{0,60}\b(?:make sure|ensure|check|please|pls|can you|could you)\b.{0,30}\b(?:minutes?|notes?|record)\b.{0,16}\b(?:say|says|state|states|show|shows|read|reads|reflect|reflects|include|includes)\b|\b(?:system (?:prompt|message|override)|you are (?:now )?(?:an?|the) (?:assistant|ai|model|minute[- ]?taker|bot)|as an ai|new instructions?:|(?:assistant|minute ?book|bot|minute[- ]?taker)[,:] (?:please )?(?:record|write|minute|state|add|publish|approve|delete))\b/i;

/** Whether the words tell the minute taker what to record instead of saying what happened. */
export const isInstruction = (text: string): boolean => IGNORE.test(text) || COMMANDED.test(text);

/**
 * Notes are what was said, never orders to whoever writes the minutes: a line that says to ignore the rest and record
 * something else is in no sentence, corrects nothing, and is shown to the officers.
 */
export const leaveOutInstructions = (lines: readonly Line[]): Warning[] =>
  lines.flatMap((line) => {
    if (!isOpen(line) || !isInstruction(line.text)) return [];
    line.use = 'chat';
    return [
      {
        text: 'This note tells the minutes what to say instead of what happened, so it was left out.',
        noteIds: [line.note.id],
      },
    ];
  });
