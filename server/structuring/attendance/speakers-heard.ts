import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { isMember, type Sitting } from './sitting.ts';

const SPOKE =
  /^([A-Z]{2,4}|(?:(?:Cllr|Mayor|Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame) )?[A-Z][\p{L}'-]+)\s*(?::|\s[-–]\s|(?:said|asked|introduced|wanted|felt|thought|reported|queried|proposed|summarised|outlined|explained|presented|updated|told|set out|took|gave|described|confirmed|spoke|thanked)\b)/u;

/** Whoever spoke or typed was there, unless they sent word that they were not. */
export const addSpeakers = (lines: readonly Line[], sitting: Sitting, people: People): void => {
  const listed = [...sitting.status.keys()].some((person) => person.role === 'officer');
  for (const line of lines) {
    if (line.use === 'withdrawn' || line.retracted) continue;
    const author = people.byUser(line.note.user);
    // Whoever typed was there, whatever was said of what they saw.
    if (author !== undefined && author.role === 'officer') sitting.status.set(author, 'present');
    const speaker = SPOKE.exec(line.text);
    const found = speaker === null ? [] : people.find(speaker[1] ?? '');
    const person = found.length === 1 ? found[0] : undefined;
    if (person === undefined || person.role === 'substitute') continue;
    // Whoever was awaited and then spoke had come.
    if (sitting.status.has(person) && !(isMember(person) && sitting.status.get(person) === 'absent'))
      continue;
    if (person.role === 'officer' && listed) continue;
    if (/\b(?:by email|in writing|written (?:comment|question)|sent a)\b/i.test(line.text)) continue;
    sitting.status.set(person, 'present');
  }
};
