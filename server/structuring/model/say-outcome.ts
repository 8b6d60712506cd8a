import type { Warning } from '../warning.ts';
import type { PartFailure } from './ask-part.ts';
import type { Checked } from './check-grounding.ts';
import type { Part } from './divide.ts';
import { SAID } from './fault.ts';

const WHY: Readonly<Record<PartFailure, string>> = {
  unreachable: 'the model could not be reached',
  'timed-out': 'the model did not answer in time',
  busy: 'the model was too busy',
  broken: 'the model failed',
  'key-refused': 'the model refused the key',
  'not-found': 'the endpoint does not know the model',
  'schema-unsupported': 'the model cannot answer in the form that is needed',
  'bad-request': 'the model did not accept the request',
  'too-long': 'there were too many words for the model',
  refused: 'the model declined to answer',
  filtered: 'a content filter stopped the model',
  'cut-off': "the model's answer was cut off",
  'not-json': "the model's answer could not be read",
  shape: "the model's answer had the wrong form twice",
};

const listOf = (numbers: readonly number[]): string => {
  const each = [...new Set(numbers)].sort((a, b) => a - b).map(String);
  return each.length < 2
    ? `item ${each.join('')}`
    : `items ${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
};

/** Which items are worded by rules alone and why: one sentence a reason. */
export const sayFailures = (
  failed: readonly { readonly part: Part; readonly why: PartFailure }[],
): Warning[] =>
  [...new Set(failed.map((one) => one.why))].map((why) => {
    const mine = failed.filter((one) => one.why === why);
    return {
      text: `Worded by rules alone, as ${WHY[why]}: ${listOf(mine.map((one) => one.part.item.number))}.`,
      noteIds: [],
    };
  });

/** Sentences of the model that were not used, with the reason; the sentence of the rules stands and is named by its notes. */
export const sayFaults = (part: Part, checked: Checked): Warning[] => {
  const told = new Set<string>();
  return checked.faults.flatMap((fault): Warning[] => {
    const text = `Item ${part.item.number}: a sentence of the model was not used, as ${SAID[fault.kind]}.`;
    const once = `${text}${fault.noteIds.join()}`;
    if (told.has(once)) return [];
    told.add(once);
    return [{ text, noteIds: fault.noteIds }];
  });
};
