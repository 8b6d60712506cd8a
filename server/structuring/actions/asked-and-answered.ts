import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { readHead } from './action-owners.ts';
import { asPrepared } from './action-text.ts';
import { baseOfAnyGerund, baseOfPresent, isTaskVerb, isVerbAfterTo } from './action-verbs.ts';
import type { DueContext } from './due-date.ts';
import { MADE } from './marked-owner.ts';
import type { ParsedAction } from './task-parts.ts';
import { onlyDay } from './task-rows.ts';

/** Who is to do it: "who's booking the room", "so who amends it", "who will chase them". */
const WHO =
  /\bwho(?:['’]?s|['’]ll|\s+(?:is|will|can|could|should|would|might|wants|gets|has))?\s+(?:(?:going |happy |able |free )?to\s+)?(\p{Ll}+)\b\s*(.{0,90})$/iu;
/** A thing asked for: "could we have a one pager on closures", "any chance of the figures". */
const THING_ASKED =
  /\b(?:(?:can|could|may|might|should|if) (?:we|members|i|you|they)(?: (?:can|could|might))?(?: all)? (?:please |pls )?(?:have|get|see|be given|be sent)|any chance of|is there any chance of|(?:would|['’]d) (?:really )?like(?: to (?:have|see|get))?|wants?(?: to (?:have|see|get))?|wanted(?: to (?:have|see|get))?|asked for|asking for|asks for|after)\s+((?:an?|the|some|more|better|our|those|his|her|their|that|fuller|further)\s[^?"“”]{3,90}|figures [^?"“”]{3,80})$/iu;
/** A deed asked of somebody: "could someone chase DfT", "can you look at the lease". */
const DEED_ASKED =
  /\b(?:can|could|will|would|if) (?:you|u|someone|somebody|anyone|anybody|officers|one of (?:you|us)|(?:s?he|they|we)|\p{Lu}\p{Ll}+)(?: (?:can|could|would|might))? (?:please |pls )?(\p{Ll}+)\b\s*([^?"“”]{3,90})$/iu;
/** "could officers come back with costs?", and that the chair or the room says yes. */
const OFFICERS_ASKED =
  /\b(?:can|could|will|would) officers (?:please |pls )?(\p{Ll}+)\b\s*([^?"“”]{3,90})$/iu;
const AGREED_TO =
  /^(?:(?:the )?(?:chair|all|members|board)\s*[:,–-]?\s*)?(?:(?:yes|agreed|ok|okay|sure|fine|of course|happy with that|will do|please|pls|please do|all agreed|good idea)[\s,.!]*)+$/iu;
/** One who is asked for a thing: "chair asked SO for the january figures". */
const ASKED_OF = /\b(?:asked|asks|asking|pressed|pushed)\s+(?=\S)/giu;
const FOR = /^\s+(?:for|if (?:s?he|they) (?:can|could|would) (?:send|share|provide|give us))\s+/i;

/** All that an answer may say beside who and when. */
const YES =
  /^(?:i['’](?:ll|ve|d|m)|i\b|me\b|us\b|mine\b|us two\b|both of us\b|we['’]ll|we\b|yes|yep|yeah|aye|yup|ok(?:ay)?|sure|certainly|absolutely|gladly|fine|of course|will|can|do|does|did|would|could|be|it|that|this|to|by|but|and|happy|glad|willing|promised?|promises|agreed|said|says|answers?|suppose|guess|think|then|so|no problem|no bother|not (?:till|til|until|before)|in|with pleasure|leave (?:it|that) (?:with|to) (?:me|us)|on it|already on it|go on(?: then)?|if i must|consider it done|as usual|again|please|thanks|sorted|job|one|for|my|he|she|they|pointing at|nodding at|looking at|meaning|with|both|together|get(?:s)?|it['’]s|that['’]s|take(?:s)?|volunteers?|volunteered|offers?|offered|willingly|reluctantly|probably|shall|make sure of (?:it|that)|see to (?:it|that)|sort (?:it|that)|have (?:it|that|them)|get (?:it|that|them)|(?:send|share|circulate|bring|do|find|provide) (?:it|them|that|this|those)(?: (?:round|over|out|to (?:you|members|everyone|all)))?|comes? to|back to|comes?|ready|out|done|over|round)(?![\p{L}'’])[\s,.!;:"“”–—-]*/iu;
const SELF =
  /^(?:i\b|i['’]|me\b|us\b|mine\b|my\b|we\b|we['’]|yes|yep|yeah|aye|yup|ok|sure|cert|abs|glad|fine|of course|happy|will|can|no (?:problem|bother)|with pleasure|leave|on it|go on|if i must|consider|agreed|willing|said|volunt|offer|to\b|by\b|not t|not before|in\b|that['’]s me|take)/iu;

interface Answer {
  readonly owners: readonly string[];
  readonly unclear: readonly string[];
  readonly day: string;
}

/** Somebody's word that they will, and the day: `Sanjay - "I will, by the 28th"`. Null when it says anything else. */
const answerIn = (
  typed: string,
  asked: { readonly names: readonly string[] } | null,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): Answer | null => {
  const text = typed.replace(/^[\s"“”–—:-]+|[\s"“”.!)]+$/g, '');
  if (text === '' || text.length > 90 || /\?\s*\S/.test(text.replace(/^\S+\?+/, ''))) return null;
  const head = readHead(text, 0, people, me);
  const owners: string[] = [...(head?.names ?? asked?.names ?? [])];
  let rest = text.slice(head?.end ?? 0).replace(/^\s*\([^)]{2,30}\)/, '');
  rest = rest.replace(/^[\s"“”–—:,.?!-]+/, '');
  const both = /\b(?:us two|both of us|us both|the two of us|we['’]ll|we will|we can)\b/i.test(rest);
  if (owners.length === 0) return null;
  if (head === null && !SELF.test(rest)) return null;
  const taken = head !== null && /^(?:me|i)\b/i.test(text);
  let said = taken || rest !== '' ? rest : '';
  if (head !== null && rest === '' && !taken) return { owners, unclear: head.unclear, day: '' };
  while (said !== '') {
    const day = onlyDay(said, context);
    if (day !== null) return { owners, unclear: head?.unclear ?? [], day };
    const yes = YES.exec(said);
    if (yes !== null && yes[0] !== '') {
      said = said.slice(yes[0].length);
      continue;
    }
    const other = both ? readHead(said, 0, people, me) : null;
    if (other === null) return null;
    owners.push(...other.names);
    said = said.slice(other.end).replace(/^[\s,.;"“”]+/, '');
  }
  return { owners: [...new Set(owners)], unclear: head?.unclear ?? [], day: '' };
};

/** What is done and said in the room itself. */
const NOW =
  /^(?:take|chair|speak|present|lead|go|start|have|get|hold|see|come|join|attend|say|tell|report|ask|represent|open|run|move|second|let|know|look|think|pay|use|benefit|gain|give|want|need|mean|agree|support|propose|sit|minute|wait|hear|explain|confirm|clarify|remind|vote|note|make|keep|live|own|approve|sign|decide)$/;

const thing = (typed: string): string => {
  const text = typed.trim().replace(/[\s,]+$/, '');
  return MADE.test(text) &&
    !/\b(?:figures|numbers|data|list|copy|copies|breakdown|costs|links?)\b/i.test(text)
    ? asPrepared(text)
    : `provide ${text}`;
};

/** The deed behind "who" or "could you", as a task. */
const deed = (word: string, object: string, gerund: boolean): string | null => {
  const base = isTaskVerb(word) ? word : ((gerund ? baseOfAnyGerund(word) : null) ?? baseOfPresent(word));
  if (base === null || NOW.test(base) || object.trim() === '') return null;
  return isVerbAfterTo(base) ? `${base} ${object.trim()}` : null;
};

/** What a question asks to be done; null when it asks to be told. */
const askedIn = (question: string, people: People): string | null => {
  const who = WHO.exec(question);
  if (who !== null) return deed(who[1] ?? '', who[2] ?? '', true);
  const wanted = THING_ASKED.exec(question)?.[1];
  if (
    wanted !== undefined &&
    !/^(?:the|a) (?:break|vote|moment|minute|word|show of hands|chair|floor)\b/i.test(wanted)
  )
    return /^an? (?:look|sense|feel|idea|answer|view|steer|explanation)\b/i.test(wanted) ||
      people.find(wanted).length > 1
      ? null
      : thing(wanted);
  const does = DEED_ASKED.exec(question);
  return does === null ? null : deed(does[1] ?? '', does[2] ?? '', false);
};

/**
 * A thing asked for and the word of whoever will do it, in one note: "who's booking the room? Tamsin: me I suppose",
 * "Chair asked SO for the figures - certainly but not till 7 Feb".
 */
export const readAskedAndAnswered = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  if (text.length > 240) return null;
  const made = (task: string | null, answer: Answer | null): ParsedAction | null =>
    task === null || answer === null
      ? null
      : {
          owners: [...new Set(answer.owners)],
          task: `${task} ${answer.day}`.trim(),
          unclear: answer.unclear,
        };
  for (const cut of text.matchAll(
    /\?+["”]?\s+(?=\S)|\.\s+(?=\S+\?\?)|\s[-–—]+\s+(?=["“]|\p{L})|:\s+["“]/gu,
  )) {
    const question = text.slice(0, cut.index);
    const answer = text.slice(cut.index + cut[0].length);
    const mark = cut[0].includes('?') || cut[0].startsWith('.');
    for (const at of question.matchAll(ASKED_OF)) {
      const head = readHead(question, at.index + at[0].length, people, me);
      const rest = head === null ? '' : question.slice(head.end);
      const lead = FOR.exec(rest);
      if (head === null || lead === null) continue;
      const task = thing(rest.slice(lead[0].length));
      const found = made(task, answerIn(answer, head, people, me, context));
      if (found !== null) return found;
    }
    if (!mark) continue;
    const officers = OFFICERS_ASKED.exec(question);
    if (officers !== null && AGREED_TO.test(answer)) {
      const [, verb = '', object = ''] = officers;
      const task =
        /^back\b/i.test(object) && isTaskVerb(verb) ? `${verb} ${object}` : deed(verb, object, false);
      if (task !== null) return { owners: ['Officers'], task, unclear: [] };
    }
    const found = made(askedIn(question, people), answerIn(answer, null, people, me, context));
    if (found !== null) return found;
  }
  return null;
};
