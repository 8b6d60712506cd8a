import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';

export type Status = 'present' | 'apologies' | 'absent';

export interface Sitting {
  readonly status: Map<CastMember, Status>;
  readonly standsFor: Map<string, string>;
  readonly unknown: Map<string, { category: 'in-attendance' | 'substitute'; authority: string }>;
  /** A substitute announced before the member they sit for. */
  pending: string | null;
  lastApology: CastMember | null;
  /** May substitute, but only watched. */
  readonly observing: Set<CastMember>;
}

export const isMember = (person: CastMember): boolean =>
  !['officer', 'guest', 'substitute'].includes(person.role);

export const substituteIn = (sitting: Sitting, name: string, member: CastMember | null): void => {
  if (member === null) {
    sitting.pending = name;
    return;
  }
  sitting.standsFor.set(name, member.name);
  sitting.status.set(member, 'apologies');
  sitting.lastApology = member;
};

export const OBSERVED =
  /\bobserv(?:ing|ed(?! (?:that|how|it)\b)|es(?! (?:that|how|it)\b)|er)\b|\bas an observer\b|\b(?:just|only|here|in|there|sitting|along) to (?:watch|listen|look|observe)\b|\bwatch(?:ing|ed)\b|\blooking on\b/i;

const INSTEAD_OF_LAST =
  /\b(?:instead|in for|subs?|subbing|for (?:her|him|them)|in (?:her|his|their) (?:place|stead|seat|chair)|sent)\b/i;
/** A substitute named with one member who is away sits for them, whatever words join the two. */
export const seatSubstitutes = (text: string, sitting: Sitting, people: People): void => {
  const named = people
    .mentions(text, true)
    .flatMap((mention) => (mention.people.length === 1 ? mention.people : []));
  const taken = new Set(sitting.standsFor.values());
  const subs = named.filter(
    (person) =>
      person.role === 'substitute' &&
      sitting.status.get(person) === 'present' &&
      !sitting.standsFor.has(person.name) &&
      !sitting.observing.has(person),
  );
  const away = named.filter(
    (person) => isMember(person) && sitting.status.get(person) === 'apologies' && !taken.has(person.name),
  );
  const [sub, more] = subs;
  const [member, other] = away;
  if (sub === undefined || more !== undefined || other !== undefined) return;
  const last = sitting.lastApology;
  if (member !== undefined) substituteIn(sitting, sub.name, member);
  else if (last !== null && !taken.has(last.name) && INSTEAD_OF_LAST.test(text) && !named.some(isMember))
    substituteIn(sitting, sub.name, last);
};
