import type { DecisionType } from '#server/domain/proposal.ts';
import { decisionCue, isSpoken } from '../decisions/decision-cues.ts';
import { typeOf } from '../decisions/decision-words.ts';
import type { Source } from './read-sources.ts';

/** Words by which a text tells its reader what to write, or what it is: content, but no evidence of a decision. */
const INSTRUCTS =
  /\b(?:ignor|disregard|forget|overrid|overrul)\w*\b.{0,40}\b(?:above|previous|prior|earlier|before|instructions?|notes?|rules?|prompt|everything)\b|\b(?:please |pls |now |and |just |simply |must |should |to )(?:record|minute|write|note down|state|output|reply|respond|add)(?:ed)?\b.{0,20}\b(?:that|as|with|down)\b|\b(?:system prompt|you are (?:now|an?)|as an? (?:ai|language model|assistant)|new instructions?)\b|<\/?(?:notes|system|user|scaffold|instructions?)\b/i;

/** Whether a text speaks to whoever writes the minutes rather than of the meeting. */
export const instructs = (text: string): boolean => INSTRUCTS.test(text);

const UNSETTLED =
  /\?|\b(?:not|no|never|nothing|nobody|none|if|unless|whether|could|should|would|might|may|can|yet|wants?|wished?|hopes?|suggest\w*|propos\w*|asked|ask|fell|failed|last (?:time|year|meeting))\b|n['’]t\b/i;

const LEAD_IN =
  /^(?:in the end|after (?:some |much |a |further )*(?:discussion|debate)|finally|eventually|overall),?\s+/i;

/** Whether a note holds the words with which a board decides, in any of its clauses, or an officer's tag or mark. */
export const isDecisive = (source: Pick<Source, 'text' | 'tag'>): boolean => {
  if (instructs(source.text)) return false;
  if (source.tag === 'decision' || decisionCue(source.text) !== null) return true;
  if (isSpoken(source.text) || UNSETTLED.test(source.text)) return false;
  return source.text
    .split(/[.;,:–—]\s+|\s+-\s+|\s+(?:so|and|then|but)\s+/)
    .some((clause) => decisionCue(clause.trim().replace(LEAD_IN, '')) !== null);
};

/** Whether the words of a sentence say that the board decided something. */
export const claimsDecision = (text: string): boolean =>
  text.split(/(?<=[.;])\s+/).some((sentence) => {
    const cue = decisionCue(
      sentence.replace(/^(?:It was|The)\s+/i, (lead) => (/^the/i.test(lead) ? lead : '')),
    );
    return cue === 'subject' || cue === 'verb' || cue === 'vote' || cue === 'assent';
  });

/** The types that a note's own words allow. */
export const typesIn = (source: Pick<Source, 'text'>): ReadonlySet<DecisionType> =>
  new Set([typeOf(source.text), ...source.text.split(/[.;,]\s+/).map(typeOf)]);
