import type { CastMember } from '#server/domain/meeting.ts';
import { remember } from '#server/house-style/remember.ts';

/** A word with where it stands. */
export interface Token {
  readonly word: string;
  readonly raw: string;
  readonly at: number;
  readonly end: number;
  /** What stands between it and the token before it. */
  readonly gap: string;
}
export const tokensOf: (text: string) => readonly Token[] = remember((text) => {
  const found: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)) {
    const raw = match[0];
    found.push({
      raw,
      word: raw.toLowerCase().replace(/’/g, "'"),
      at: match.index,
      end: match.index + raw.length,
      gap: text.slice(last, match.index),
    });
    last = match.index + raw.length;
  }
  return found;
});

interface Named {
  readonly byName: ReadonlyMap<string, CastMember>;
  readonly byInitials: ReadonlyMap<string, CastMember>;
}
const casts = new WeakMap<readonly CastMember[], Named>();
/** A cast by the names that are typed; the first of a shared name stands for it. */
const namesOf = (cast: readonly CastMember[]): Named => {
  const known = casts.get(cast);
  if (known !== undefined) return known;
  const byName = new Map<string, CastMember>();
  const byInitials = new Map<string, CastMember>();
  const first = (map: Map<string, CastMember>, key: string, person: CastMember): void => {
    if (key !== '' && !map.has(key)) map.set(key, person);
  };
  for (const person of cast) {
    for (const part of person.name.toLowerCase().split(/[\s.-]+/))
      if (part.length > 2) first(byName, part, person);
    first(byName, person.handle.toLowerCase(), person);
    first(byInitials, person.initials, person);
  }
  const named = { byName, byInitials };
  casts.set(cast, named);
  return named;
};
/** Whom a typed word names, by name, handle or initials. */
export const whoIs = (token: Token, cast: readonly CastMember[]): CastMember | undefined => {
  const { byName, byInitials } = namesOf(cast);
  return byName.get(token.word.replace(/'s$/, '')) ?? byInitials.get(token.raw.replace(/['’]s$/, ''));
};
/** The items a guest came for. */
export const attends = (person: CastMember): number[] =>
  [...person.attending.matchAll(/\bitems? (\d{1,2})(?:(?:,| and| &) (\d{1,2}))?/gi)].flatMap((match) =>
    match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])),
  );
