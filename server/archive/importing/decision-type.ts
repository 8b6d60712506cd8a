import type { DecisionType } from '#server/domain/proposal.ts';

/** From the weightiest verb down: a sentence that notes and delegates is a delegation. */
const VERBS: readonly (readonly [RegExp, DecisionType])[] = [
  [/\bdelegat(?:ed|e|ing)\b/i, 'delegated'],
  [/\b(?:re-?)?appoint(?:ed|ment)?\b|\bnominated\b|\belected\b/i, 'appointed'],
  [
    /\breject(?:ed)?\b|\bdid not (?:agree|support|approve|accept)\b|\bdeclined\b|\bnot to (?:pursue|proceed|support)\b/i,
    'rejected',
  ],
  [/\bdefer(?:red)?\b|\bheld over\b|\bpostponed\b/i, 'deferred'],
  [/\bapproved?\b/i, 'approved'],
  [/\bendorsed?\b/i, 'endorsed'],
  [/\bagreed?\b|\bresolved\b|\bconfirmed\b|\baccepted\b|\badopted\b/i, 'agreed'],
  [/\bsupported\b|\bwelcomed\b/i, 'supported'],
  [/\bnoted?\b|\breceived\b|\bconsidered\b/i, 'noted'],
];

/** Type of a decision by its verb, or null where no decision's verb stands. What follows "that" is its content. */
export function decisionType(text: string): DecisionType | null {
  const opening = text.split(/\bthat\b/i)[0] ?? text;
  for (const part of [opening, text]) for (const [verb, type] of VERBS) if (verb.test(part)) return type;
  return null;
}
