import { backshift, hasVerb } from './backshift.ts';
import { withThe } from './clause-of.ts';
import { finiteVerbs } from './finite-verb.ts';
import { isAdverb } from './tokens.ts';

/** A thing, its name between commas, and the rest: "one provider, Larkspur House, may fold". */
const NAMED =
  /^(?!that,)([^,.;:?]{3,70}), ([^,.;:?]{2,70}), (?!(?:and|but|or|so|which|who|where|because)\b)(\S.*)$/u;

/**
 * A clause whose thing is named between commas, in the past: "the incumbent, Osprey, scored bottom". Null where the
 * words around the name are no clause, or the thing has a verb of its own.
 */
export const withApposition = (typed: string): string | null => {
  const [, thing = '', name = '', rest = ''] = NAMED.exec(typed) ?? [];
  if (thing === '' || hasVerb(thing) || hasVerb(name)) return null;
  const whole = `${thing} ${rest}`;
  const [verb] = finiteVerbs(whole);
  // What stands between is at most how it was done: "both could seat 450" brings a subject of its own.
  const between = verb === undefined ? 'none' : whole.slice(thing.length, verb.at).trim();
  if (!hasVerb(whole) || !between.split(' ').every((word) => word === '' || isAdverb(word))) return null;
  const past = backshift(whole);
  return past.startsWith(`${thing} `) ? withThe(`${thing}, ${name}, ${past.slice(thing.length + 1)}`) : null;
};
