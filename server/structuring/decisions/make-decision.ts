import type { DecisionType } from '#server/domain/proposal.ts';
import { idsOf, type Line } from '../line.ts';
import type { Cue } from './decision-cues.ts';
import { typeOf } from './decision-words.ts';

/** A decision found, before duplicates are joined and words are put in house style. */
export interface FoundDecision {
  readonly anchor: Line;
  readonly item: number;
  type: DecisionType;
  /** What was decided, as typed; empty for a bare assent to the paper's recommendation. */
  words: string;
  sources: string[];
  confidential: boolean;
  tagged: boolean;
  /** Numbered "(2)" by its officer: never joined with another. */
  numbered: boolean;
  /** 'evidence': in no words of deciding; a plainer note of the same stands before it. */
  readonly cue: Cue | 'tag' | 'evidence';
  /** "by seven votes to three", or empty. */
  vote: string;
  /** "with the change to paragraph 6": what the assent was subject to, or empty. */
  change: string;
  /** Sentences that follow the decision: a vote recorded by name. */
  also: string[];
}

const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi?)[).]\s*/;

const CHANGED = /\b(?:with|subject to) (?:that|this|the|those) (?:change|amendment|addition|alteration)s?\b/i;

const PLACE =
  /\b(?:para(?:graph)?s?\.? ?\d+(?: ?[-–] ?\d+)?|page \d+|recommendation \d+|section \d+|table \d+|appendix \w+)\b/i;

/** What a board's "ok with that change" refers to, from the same note. */
const changeIn = (text: string): string => {
  const at = CHANGED.exec(text);
  if (at === null || /\b(?:minutes|mins|record)\b/i.test(text)) return '';
  const place = PLACE.exec(text.slice(0, at.index));
  return place === null ? 'with the change proposed' : `with the change to ${place[0]}`;
};

/** A decision resting on one line. */
export const makeDecision = (
  line: Line,
  cue: FoundDecision['cue'] = 'tail',
  more: Partial<FoundDecision> = {},
): FoundDecision => ({
  anchor: line,
  item: line.item ?? 0,
  type: typeOf(line.text),
  words: line.text.replace(NUMBERED, ''),
  sources: idsOf(line),
  confidential: line.confidential,
  tagged: line.parsed.tag === 'decision',
  numbered: NUMBERED.test(line.text),
  cue,
  vote: '',
  change: changeIn(line.text),
  also: [],
  ...more,
});
