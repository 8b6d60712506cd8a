import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from './people.ts';

/** Writes everybody named, by initials, first name or surname, by full name. A shared name stays as typed. */
export const canonicalNames = (
  text: string,
  people: People,
  only: (person: CastMember) => boolean = () => true,
): string => {
  let out = '';
  let at = 0;
  for (const mention of people.mentions(text)) {
    const person = mention.people.length === 1 ? mention.people[0] : undefined;
    if (person === undefined || !only(person)) continue;
    const possessive = /['’]s$/.exec(mention.typed)?.[0] ?? '';
    out += text.slice(at, mention.start) + person.name + possessive;
    at = mention.end;
  }
  return out + text.slice(at);
};
