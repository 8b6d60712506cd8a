import { finiteVerbs } from './finite-verb.ts';

/** A time that was over when the meeting was held. */
const BACK_THEN =
  /\b(?:(?:back )?in (?:19\d\d|20[01]\d|202[0-2])|(?:\d+|a|two|three|four|five|ten|some|few|many) (?:years?|months?|weeks?) ago|last (?:time|year|month|week|spring|summer|autumn|winter)|years ago|at the last meeting)\b/i;
const SINCE = /\bsince (?:19|20)\d\d\b/i;

/**
 * What was told of a time before the meeting, a step further back: "the county tried this in 2015 and it failed" is
 * "the county had tried this in 2015 and it had failed". Words that name no such time stay as they are.
 */
export const longBefore = (typed: string): string => {
  if (!BACK_THEN.test(typed) || SINCE.test(typed)) return typed;
  let out = '';
  let done = 0;
  for (const { at, word, form } of finiteVerbs(typed)) {
    const had =
      form?.kind === 'past' ? `had ${form.participle}` : /^(?:was|were)$/.test(word) ? 'had been' : null;
    if (had === null || /\b(?:to|had|have|has|when|if|was|were|who|which) $/i.test(typed.slice(0, at)))
      continue;
    out += typed.slice(done, at) + had;
    done = at + word.length;
  }
  return out + typed.slice(done);
};
