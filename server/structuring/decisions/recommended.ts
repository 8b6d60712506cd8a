import { HOUSE_VERBS } from './house-verbs.ts';

/** Who is asked to decide, before what: "That the Board:", "Members are asked to". */
const ADDRESS =
  /^(?:that )?(?:the )?(?:[\p{Lu}][\p{L}]+ )*(?:board|committee|panel|forum|group|members?|cabinet|commission|authority|partnership)(?: (?:is|are) (?:asked|recommended|invited|requested) to|\s*:|,)?\s*:?\s*|^(?:recommended |it is recommended )?that(?: the \p{L}+)?\s*:?\s*|^to\s+/iu;
const PART =
  /\s*[;,.]?\s*(?:\band\b\s*)?(?:\((\d{1,2}|[a-h]|i{1,3}|iv|v)\)|(?<=^|[;.:\s])(\d{1,2}|[a-h])[.)])\s+/giu;
const VERBS = new RegExp(`(?<=^|\\band )(${Object.keys(HOUSE_VERBS).join('|')})(?:s|es)?\\b`, 'giu');
const IN_PAST = new RegExp(`^(?:${Object.values(HOUSE_VERBS).join('|')})\\b`, 'i');
/** Assent to what the paper recommends, whole or in part. */
const OF_RECOMMENDATIONS =
  /^(?:(?:all )?(?:agreed|approved|accepted|endorsed|supported|ok['’]?d|carried)\s+)?(?:the |all |both )*(?:recs?|recommendations?)\b(.*)$/i;
const LIST = /^[\s.]*((?:\(?\b(?:\d{1,2}|[a-h])\b\)?(?:\s*(?:,|and|&|to|[-–])\s*)?)+)/i;
const EXCEPT =
  /\b(?:except|bar|apart from|excluding|exc|but not|save)\b\s*(?:for )?(?:recs?|recommendation)?\s*\(?(\d{1,2}|[a-h])\)?/gi;
const CHANGE = /\b(?:with|subject to|provided|on condition|as amended|but)\b.*$/i;

interface Part {
  readonly mark: string;
  readonly clause: string;
}

/** A recommendation's parts as clauses in the past tense: "notes the report" is "noted the report". */
const partsOf = (recommendation: string): Part[] => {
  const found: Part[] = [];
  const pieces = recommendation
    .trim()
    .replace(ADDRESS, '')
    .replace(/[.\s]+$/, '')
    .split(PART);
  const clause = (text: string): string =>
    text
      .trim()
      .replace(ADDRESS, '')
      .replace(/[;,.\s]+(?:and)?$/, '')
      .replace(VERBS, (whole, verb: string) => HOUSE_VERBS[verb.toLowerCase()] ?? whole);
  const head = clause(pieces[0] ?? '');
  if (head !== '') found.push({ mark: '', clause: head });
  for (let at = 1; at + 2 < pieces.length + 1; at += 3)
    found.push({
      mark: (pieces[at] ?? pieces[at + 1] ?? '').toLowerCase(),
      clause: clause(pieces[at + 2] ?? ''),
    });
  return found.filter((part) => part.clause !== '');
};

const marksIn = (list: string): ReadonlySet<string> => {
  const marks = new Set<string>();
  const range = /(\d{1,2})\)?\s*(?:to|[-–])\s*\(?(\d{1,2})/i.exec(list);
  if (range !== null) for (let at = Number(range[1]); at <= Number(range[2]); at++) marks.add(String(at));
  for (const [mark] of list.matchAll(/\b(?:\d{1,2}|[a-h])\b/gi)) marks.add(mark.toLowerCase());
  return marks;
};

const joined = (clauses: readonly string[]): string =>
  clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`;

/**
 * What an assent to the paper's recommendations came to, by the words of the recommendation itself; null when the
 * decision is not such an assent, or the paper recommends nothing that a board decides.
 */
export const recommended = (words: string, type: string, recommendation: string): string | null => {
  if (recommendation.trim() === '' || type === 'rejected' || type === 'deferred') return null;
  const assent = OF_RECOMMENDATIONS.exec(words.trim());
  if (words !== '' && assent === null) return null;
  const parts = partsOf(recommendation);
  const tail = (assent?.[1] ?? '').replace(
    /[\s,;–-]*\b(?:all |were |was )*(?:agreed|approved|carried|accepted|content|happy|fine|ok)\b/i,
    '',
  );
  const list = LIST.exec(tail)?.[1];
  const wanted = list === undefined ? null : marksIn(list);
  const spared = new Set([...tail.matchAll(EXCEPT)].map((match) => (match[1] ?? '').toLowerCase()));
  const kept = parts.filter((part) => (wanted === null || wanted.has(part.mark)) && !spared.has(part.mark));
  if (kept.length === 0 || !kept.every((part) => IN_PAST.test(part.clause))) return null;
  const change = CHANGE.exec(tail.replace(EXCEPT, ''))?.[0].trim() ?? '';
  return `${joined(kept.map((part) => part.clause))}${change === '' ? '' : `, ${change}`}`;
};
