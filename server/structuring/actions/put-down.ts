import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { officersOnly, readHead } from './action-owners.ts';
import { asPrepared } from './action-text.ts';
import { baseOfGerund, isVerbAfterTo } from './action-verbs.ts';
import { MADE } from './marked-owner.ts';
import { type ParsedAction, withTask } from './task-parts.ts';

/** "can somebody put imran down for a note on fares": the name, then what it is for. */
const PUT_DOWN =
  /^(?:(?:and|also|so|then|ok|please|pls|can (?:we|you|somebody|someone)|could (?:we|you|somebody|someone)|let['’]?s|i['’]?ve|we['’]?ve)[\s,]+)*(?:put|mark|pencil|sign|have)(?:ting|ed)?\s+(?=\S+(?: \S+){0,3} (?:down|up|in) (?:for|to)\b)/iu;

/** A note by which somebody is put down for a task; null when it is none. */
export const readPutDown = (
  typed: string,
  people: People,
  me: CastMember | undefined,
): ParsedAction | null => {
  const put = PUT_DOWN.exec(typed);
  if (put === null) return null;
  const text = typed.slice(put[0].length);
  const head = readHead(text, 0, people, me);
  const down = head === null ? null : /^\s+(?:down|up|in) (for|to)\s+/i.exec(text.slice(head.end));
  if (head === null || down === null || !officersOnly(head)) return null;
  const rest = text.slice(head.end + down[0].length).replace(/[\s?]+$/, '');
  const doing = /^\p{Ll}+ing\b/u.exec(rest)?.[0];
  const base = doing === undefined ? null : baseOfGerund(doing);
  if (doing !== undefined && base !== null) return withTask(head, base + rest.slice(doing.length), people);
  if (/^to$/i.test(down[1] ?? '')) return isVerbAfterTo(rest) ? withTask(head, rest, people) : null;
  return MADE.test(rest) ? withTask(head, asPrepared(rest), people) : null;
};
