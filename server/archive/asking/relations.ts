import { sentences } from '../importing/sentences.ts';
import type { IndexedItem } from './library.ts';
import type { Term } from './query-terms.ts';
import { holds, holdsInPassage } from './rank-items.ts';
import { stemsOf } from './words.ts';

/** What a question asks of a subject: minutes that hold the subject and not this do not answer it. */
export interface Relation {
  /** What the minutes do not record, in words. */
  readonly words: string;
  /** A sentence that records it. */
  readonly evidence: RegExp;
  /** True where any sentence of the item will do; otherwise one that speaks of the subject. */
  readonly anywhere: boolean;
}

const DATE =
  /\b(?:19|20)\d{2}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:spring|summer|autumn|winter|christmas|easter|quarter\w*|monthly|weekly|annual\w*|fortnight\w*|today|tomorrow|week|weeks|month|months|year|years|day|days|once|every|shortly|soon|imminent\w*)\b/i;

const RELATIONS: readonly (Relation & { readonly asked: RegExp })[] = [
  {
    asked: /\b(?:vote[sd]?|voting|ballot|show of hands|majority)\b/i,
    words: 'a vote on it',
    evidence: /\bvot(?:e|es|ed|ing)\b|\bunanim\w+|\bballot|\bshow of hands\b|\bmajority\b/i,
    anywhere: true,
  },
  {
    asked:
      /\bwho\b.*\b(?:object\w*|oppos\w+|dissent\w*|disagree\w*|(?:spoke|was|were|argued|voted) against)\b|\b(?:did|was|were|has) (?:any\w*|some\w*)\b.*\b(?:object\w*|oppos\w+|dissent\w*|disagree\w*|against)\b/i,
    words: 'anyone objecting to it',
    evidence: /\bagainst\b|\boppos\w+|\bobject(?:ed|ion|ions)\b|\bdissent\w*|\bdisagree\w*|\bdiffering\b/i,
    anywhere: true,
  },
  {
    asked:
      /\bsecond(?:ed|er)\b|\b(?:moved|proposed|proposer of) (?:the|a|that|this) (?:motion|amendment|recommendation)\b/i,
    words: 'who moved or seconded it',
    evidence: /\bsecond(?:ed|er)\b|\bmoved by\b|\bproposed by\b|\bmotion\b/i,
    anywhere: true,
  },
  {
    asked: /\babstain\w*|\babstention/i,
    words: 'anyone abstaining on it',
    evidence: /\babstain\w*|\babstention|\bdid not vote\b|\btook no part\b/i,
    anywhere: true,
  },
  {
    asked: /\bdeclar\w+\b.*\binterests?\b|\binterests?\b.*\bdeclar\w+|\bconflicts? of interest\b/i,
    words: 'an interest declared in it',
    evidence: /\bdeclar\w+\b.*\binterests?\b|\binterests?\b.*\bdeclar\w+/i,
    anywhere: false,
  },
  {
    asked:
      /\bhow much\b.*\b(?:cost|costs|costing|spend\w*|spent|pay|paid|charge\w*|budget\w*|earn\w*|money|funding|grant\w*|worth|save\w*|saving\w*)\b|\bwhat (?:is|was|were|are|will be)? ?(?:the )?(?:total |annual )?(?:cost|costs|budget|price|fee|salary|spend|spending)\b/i,
    words: 'what it costs',
    evidence:
      /[£$€]\s?\d|\b\d[\d,.]*\s?(?:million|thousand|billion|m|k|bn|per cent|%|pence|pounds)\b|\bfree of charge\b|\bno (?:additional )?cost\b/i,
    anywhere: false,
  },
  {
    asked:
      /^\W*(?:and |so )?(?:when|by when|on what date|what date|by what date)\b.*\b(?:will|is|are|to be|due|next|going to|expected|should|shall|can)\b/i,
    words: 'a date for it',
    evidence: DATE,
    anywhere: false,
  },
  {
    asked:
      /\bwhy\b.*\b(?:resign\w*|sack\w*|dismiss\w*|suspend\w*)|\bwho\b.*\b(?:resign\w*|was sacked|dismissed|suspended)\b/i,
    words: 'this',
    evidence: /\bresign\w*|\bsack\w*|\bdismiss\w*|\bsuspend\w*/i,
    anywhere: false,
  },
];

/** The relation a question asks for, or null when its subject is all it asks for. */
export const relationOf = (question: string): Relation | null =>
  RELATIONS.find((relation) => relation.asked.test(question)) ?? null;

/** Whether an item records the relation of what is asked. */
export function records(item: IndexedItem, relation: Relation, asked: readonly Term[]): boolean {
  const beyond = asked.filter(
    (term) => holds(term, (stem) => item.titleStems.has(stem)) < 0.5 && !relation.evidence.test(term.word),
  );
  return item.passages.some((passage) => {
    if (passage.passage.kind === 'title') return false;
    const due = passage.passage.detail.due;
    if (
      relation.evidence === DATE &&
      due !== undefined &&
      beyond.some((term) => holdsInPassage(passage, term) > 0)
    )
      return true;
    return sentences(passage.passage.text).some((sentence) => {
      if (!relation.evidence.test(sentence)) return false;
      if (relation.anywhere || beyond.length === 0) return true;
      const stems = new Set([...stemsOf(sentence), ...(/\bitem \d/.test(sentence) ? passage.stems : [])]);
      return beyond.some((term) => holds(term, (stem) => stems.has(stem)) > 0);
    });
  });
}

/** Words that say which relation is asked for: no subject of their own. */
const OF_A_RELATION =
  /^(?:vote[sd]?|voting|ballot|majority|object\w*|oppos\w+|dissent\w*|disagree\w*|against|second(?:ed|er)|mov(?:ed|er)|motion|abstain\w*|abstentions?|declar\w+|interests?|conflicts?|cost\w*|price\w*|spen[dt]\w*|budget\w*|fee|fees|pay|paid)$/;

/** The terms of a question with those that only name its relation made light. */
export const withoutRelation = (terms: readonly Term[]): Term[] =>
  terms.map((term) =>
    OF_A_RELATION.test(term.word) ? { ...term, light: true, weight: term.weight * 0.25 } : term,
  );

/** The sentence of the discussion that records a relation: how the vote was called, who differed. */
export const evidenceIn = (item: IndexedItem | undefined, relation: Relation): string | undefined =>
  item?.passages
    .filter(({ passage }) => passage.kind === 'point' || passage.kind === 'text')
    .flatMap(({ passage }) => sentences(passage.text))
    .find((sentence) => relation.evidence.test(sentence));
