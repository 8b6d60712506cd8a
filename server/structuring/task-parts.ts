import type { People } from '#server/house-style/people.ts';
import { aloneAtEnd, type Head, laterOwners } from './action-owners.ts';

/** A task as read from a note: owners by full name, its words, and names that may be several people. */
export interface ParsedAction {
  readonly owners: readonly string[];
  readonly task: string;
  readonly unclear: readonly string[];
}

export const TO =
  /^\s*(?:is |are |was |were |needs? |agreed |asked |undertook |offered |promised )?to\s+(?:(?:please|also|then)\s+)*/i;
export const WILL = /^\s*(?:will|['’]?ll|shall|is going to|are going to)\s+(?:also\s+|please\s+)?/i;
export const DASH = /^\s*(?:[)\]]?\s*[-–—:,]|[)\]]|=>|->)\s*/;
export const LED = /^(?:[-•*>]\s*)?(?:(?:and|also|so|then|plus|ok|next|yes)[\s,]+)*/i;

/** The owners named at the head, and any named alone at the end or later on. */
export const withTask = (head: Head, task: string, people: People): ParsedAction => {
  const alone = aloneAtEnd(task, people);
  if (alone !== null) {
    const named = head.people.map((person) => person.name);
    return { owners: [...new Set([...named, alone.person.name])], task: alone.task, unclear: head.unclear };
  }
  const more = laterOwners(task, people).map((person) => person.name);
  return { owners: [...new Set([...head.names, ...more])], task, unclear: head.unclear };
};
