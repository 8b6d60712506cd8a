import type { People } from '#server/house-style/people.ts';
import type { Cue } from '../decisions/decision-cues.ts';
import type { Line } from '../line.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';

/** What a note puts on the minutes, as far as its own words tell: a task, a decision, or a remark. */
type Weight = 'action' | 'decision' | 'remark';

/** Somebody, or officers at large, with what they are to do behind. */
const TASKED =
  /^\s*(?:,|(?:and|&|\+|n) \p{L}+|\([^)]*\))?\s*[,:–-]?\s*(?:to|2|will|['’]ll|is to|are to|shall|has to|needs to|going to|gets|takes|can|(?:is |are )?(?:\p{Ll}{3,}ing))\b/u;
const TASK =
  /^(?:(?:also|and|oh|bot|please|pls)[\s,:]+)*#?(?:action|ap|todo|task|get)\b|\b(?:officers|lead members|someone|somebody|secretariat|comms|clerk|we) (?:needs? to|has to|have to|should|must|to|will) \p{Ll}|\baction (?:for|on|please)\b|\b(?:\p{L}+)['’]ll \p{Ll}/iu;
const DECIDED =
  /\b(?:agreed?|approved?|decided|resolved|endorsed|carried|supported|signed off|going with|happy to)\b/iu;

/** Whether a note gives somebody something to do. */
const isTasking = (line: Line, people: People): boolean =>
  line.parsed.tag === 'action' ||
  TASK.test(line.text) ||
  people.mentions(line.text, true).some((one) => one.start < 30 && TASKED.test(line.text.slice(one.end)));

export const weightOf = (
  line: Line,
  { people, cue }: { readonly people: People; readonly cue: (text: string) => Cue | null },
): Weight => {
  if (line.parsed.tag !== null) return line.parsed.tag === 'action' ? 'action' : 'decision';
  if (cue(line.text) !== null || (DECIDED.test(line.text) && !LED_BY_SPEAKER.test(line.text)))
    return 'decision';
  return isTasking(line, people) ? 'action' : 'remark';
};

/** A decision not to do something, or not yet: words that say so again take nothing back. */
const NEGATIVE =
  /\b(?:not|no|never|against|lost|rejected|refused|declined|deferred|noted|fell|withdrawn|dropped|held over|put off|postponed)\b/iu;

/** Whether a note puts a decision on the minutes that can be taken back by a no. */
export const isYes = (line: Line, known: Parameters<typeof weightOf>[1]): boolean =>
  weightOf(line, known) === 'decision' && !NEGATIVE.test(line.text);
