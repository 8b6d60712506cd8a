import type { People } from '#server/house-style/people.ts';
import { isVerbAfterTo } from './action-verbs.ts';
import type { ParsedAction } from './task-parts.ts';

/** The association itself, by what such bodies are called for short. */
const OWN = /^(?:the )?(?:W?LGA|COSLA|NILGA|NALC|CCN|DCN|association|federation|network)$/iu;
const LETTERS = /^(?:W?LGA|COSLA|NILGA|NALC|CCN|DCN)$/iu;
/** Those whom the board speaks for or deals with, all of a kind. */
const KIND =
  /^(?:(?:all|each|every|both|other|the other|member|local|remaining|the) )*(?:(?:district|county|borough|city|unitary|member|local|fire|parish|town|combined|port|health|police) )?(?:councils?|authorit(?:y|ies)|districts?|count(?:y|ies)|boroughs?|unitaries|group (?:leaders|offices)|leaders|partners|operators?|providers?|trusts?|schools|landlords|suppliers?|contractors?|bidders|applicants|regions?)$/iu;
/** A body by its name or letters. */
const NAMED = /^(?:the )?(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})$/u;

/** What is given back to whoever asked for it. */
const RETURNS =
  /^(?:(?:send|return|submit|share|provide|supply|forward|e-?mail|complete|reply|respond|confirm|nominate|name|tell|give|let|sign)\b|(?:report|come|get|feed) (?:it |them |that |this |their \p{Ll}+ )?back\b|(?:check|fill)\b(?! out))/iu;
/** Work done at a desk, which nobody announces as news. */
const WORK =
  /^(?:write|draft|redraft|ask|chase|contact|lobby|press|raise|convene|arrange|organise|host|review|produce|prepare|update|collect|collate|survey|look (?:at|into)|work (?:with|up)|meet|explore|consider|invite|circulate|issue|brief|map|find|check|speak|set up|pull|put|take|follow up|do|bring)\b/iu;
const TO_US =
  /\b(?:us|members|officers|me|the (?:board|committee|panel|forum|group|clerk|secretariat|chair|team)|back)\b/iu;

const TO = /^(.{2,45}?) (?:(?:is|are) )?(?:also )?to (?=\p{Ll})/u;

/** Whether such a task of such a body is the board's to give: more is asked of bodies outside it. */
const isTheirs = (body: string, task: string, people: People): boolean => {
  if (OWN.test(body)) return RETURNS.test(task) || WORK.test(task);
  if (/^(?:the )?(?:council|authority|county|district|borough|operator|provider|trust)$/iu.test(body))
    return false;
  if (KIND.test(body)) return RETURNS.test(task);
  const bare = body.replace(/^the /i, '').toLowerCase();
  const sitsHere = people.cast.some(({ authority, organisation }) =>
    [authority, organisation].some((one) => one !== '' && one.toLowerCase().startsWith(bare)),
  );
  if (sitsHere && bare.length > 3) return RETURNS.test(task) || /^host\b/i.test(task);
  if (!NAMED.test(body) || people.mentions(body, true).length > 0) return false;
  return RETURNS.test(task) && TO_US.test(task) && !/\bback (?!to|with|by|on|in)\p{Ll}/u.test(task);
};

/** A task of a body and no person: "LGA to write to the minister", "councils to send returns by friday". */
export const readBody = (text: string, people: People): ParsedAction | null => {
  if (text.length > 160 || /[?:]/.test(text)) return null;
  const match = TO.exec(text.replace(/^(?:(?:and|so|then|also)\s+)+/i, ''));
  const body = match?.[1] ?? '';
  const task = text.replace(/^(?:(?:and|so|then|also)\s+)+/i, '').slice(match?.[0].length ?? 0);
  if (match === null || !(isVerbAfterTo(task) || RETURNS.test(task)) || !isTheirs(body, task, people))
    return null;
  const owner = body.replace(/^the /i, '');
  if (LETTERS.test(owner)) return { owners: [owner.toUpperCase()], task, unclear: [] };
  return { owners: [owner.charAt(0).toUpperCase() + owner.slice(1)], task, unclear: [] };
};
