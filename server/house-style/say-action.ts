import type { CastMember } from '#server/domain/meeting.ts';
import { plainWords } from './plain-words.ts';

/** An action's words: an infinitive without "to", abbreviations written out. Owners and date are fields beside it. */
export const sayAction = (task: string, _cast: readonly CastMember[]): string => {
  const text = plainWords(task.trim().replace(/^to\s+/i, ''));
  const ended = /[.?!]$/.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
};
