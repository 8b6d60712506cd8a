import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { isBareAssent } from './decision-cues.ts';

/** Where a note may pass from what was decided to who does what. */
const JOINT = /(?:(?<=[\p{L}\d)])\s*[;,.]|\s+[-–—])\s+(?:(?:and|so|then|also)\s+)?|\s+and\s+/gu;
/** An outcome that says of the paper before the meeting what became of it; a bare "agreed" may be the task alone. */
const OUTCOME =
  /\b(?:noted|approved|endorsed|adopted|accepted|supported|deferred|rejected|carried|rec(?:ommendation)?s?)\b/i;
const CUES: readonly (string | null)[] = ['verb', 'subject', 'tail', 'assent'];
/** What became of a thing, behind it or before it. */
const BECAME = '(?:agreed|approved|noted|endorsed|adopted|accepted|supported|signed off|backed)';
const THING_FIRST = new RegExp(
  `^(?:so |ok |right |and )*((?:the |our |an? )?[\\p{L}\\d][^,;.]{2,60}?) (?:(?:was|were|is|are|all|both|now|then|duly) )*${BECAME}\\b`,
  'iu',
);
const VERB_FIRST = new RegExp(
  `^(?:(?:so|ok|right|and|the|board|members|all|we|was|were) )*${BECAME} ((?:the |our |an? )[\\p{L}\\d][^,;.]{2,60}?)(?= (?:subject|provided|with|as|on|if|by|for)\\b|$)`,
  'iu',
);

export interface DecidedAndGiven {
  /** What the board decided, by itself. */
  readonly decided: string;
  /** The task behind it, with its thing where the task only points at it. */
  readonly given: string;
}

/** The paper or letter that was decided on, as a task names it. */
const thingOf = (decided: string): string | null => {
  const thing = (THING_FIRST.exec(decided) ?? VERB_FIRST.exec(decided))?.[1]?.trim();
  if (
    thing === undefined ||
    isBareAssent(thing) ||
    /^(?:all|both|it|this|that|they|we|board|members)$/i.test(thing)
  )
    return null;
  const bare = thing.replace(/^(?:the|our|an?)\s+/i, '');
  return `the ${/^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare}`;
};

/** "LC to draft", "LC to draft it by friday": the verb stands alone, and its day behind it. */
const POINTS_BACK =
  /^(.{1,60}?\b(?:to|will|['’]ll) \p{Ll}+(?: up| off| out| round)?)(?: (?:it|this|that|one))?((?:,? (?:by|before|for|on|in time|this|next|end|today|tomorrow|asap|please|pls)\b.*)?)$/iu;

/**
 * A note that decides something and then gives somebody a task, "response approved subject to that, RT + LC to
 * finalise", parted in two; null when it is not such a note. `isTask` says whether words by themselves are a task.
 */
export const decidedAndGiven = (
  line: Line,
  cueOf: Reading['cue'],
  isTask: (words: string) => boolean,
): DecidedAndGiven | null => {
  const { text } = line;
  if (line.parsed.tag !== null || text.length > 300) return null;
  for (const joint of text.matchAll(JOINT)) {
    const decided = text.slice(0, joint.index).trim();
    const given = text.slice(joint.index + joint[0].length).trim();
    if (decided.length < 5 || given.length < 8) continue;
    if (!CUES.includes(cueOf(decided)) || (isBareAssent(decided) && !OUTCOME.test(decided))) continue;
    if (isTask(decided) || !isTask(given)) continue;
    const back = POINTS_BACK.exec(given);
    const thing = back === null ? null : thingOf(decided);
    return { decided, given: thing === null ? given : `${back?.[1]} ${thing}${back?.[2] ?? ''}` };
  }
  return null;
};
