import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';

/** A person where a text names them, by name, initials or the chair they hold. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly person: CastMember;
}

const CHAIRS = /(?<![\p{L}’'-])(?:the )?((?:vice|deputy)[- ])?chair(?:man|woman|person)?(?![\p{L}-])/giu;

/** Whom a text names, each as one person; "the chair" is who chairs. */
export const namedIn = (text: string, people: People): Named[] => {
  const named = people.mentions(text, true).flatMap(({ start, end, typed, people: [person, other] }) =>
    person === undefined || other !== undefined
      ? []
      : // "Dev's doing it": what is tied on is a verb as often as not.
        [{ start, end: end - (/['’]s$/.exec(typed)?.[0].length ?? 0), person }],
  );
  const chairs = [...text.matchAll(CHAIRS)].flatMap((match) => {
    const role = /^vice/i.test(match[1] ?? '')
      ? 'vice-chair'
      : match[1] === undefined
        ? 'chair'
        : 'deputy-chair';
    const person = people.cast.find((one) => one.role === role);
    const end = match.index + match[0].length;
    return person === undefined || named.some((one) => one.start < end && match.index < one.end)
      ? []
      : [{ start: match.index, end, person }];
  });
  return [...named, ...chairs].sort((left, right) => left.start - right.start);
};

const LEAD =
  /^\s*(?:(?:#?(?:action|ap|todo|task)|so|and|ok|right|agreed?|agreed that|chair asked|asked)[\s:,–-]*(?:for |on |that )?)*$/i;
const JOINED = /^\s*(?:,|and|&|\+|\/|n|with)\s*$/i;
const TASKED =
  /^\s*(?:\([^)]*\))?\s*(?:[:,–-]\s*)?(?:to|2|will|['’]ll|is to|are to|shall|has to|needs to|must|should|(?:is |are )?going to|agreed to|offered to|takes|can|(?:is |are |['’]s )?\p{Ll}{3,}ing)\b/u;

/** Who has the task that a note gives, and where they are named at its head; null where it gives none. */
export const ownersOf = (
  line: Line,
  people: People,
): { readonly start: number; readonly end: number; readonly owners: readonly CastMember[] } | null => {
  const named = namedIn(line.text, people);
  const first = named.findIndex((one) => LEAD.test(line.text.slice(0, one.start)));
  let last = named[first];
  if (first < 0 || last === undefined) return null;
  const owners = [last.person];
  for (const next of named.slice(first + 1)) {
    if (!JOINED.test(line.text.slice(last.end, next.start))) break;
    owners.push(next.person);
    last = next;
  }
  if (!TASKED.test(line.text.slice(last.end)) && line.parsed.tag !== 'action') return null;
  return { start: named[first]?.start ?? 0, end: last.end, owners };
};
