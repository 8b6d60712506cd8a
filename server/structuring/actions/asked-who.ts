import type { People } from '#server/house-style/people.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import { officersOnly, readHead } from './action-owners.ts';
import { baseOfGerund, baseOfPresent, isTaskVerb } from './action-verbs.ts';
import type { DueContext } from './due-date.ts';
import { onlyDay } from './task-rows.ts';

/** What has to be done, asked of nobody yet: "who is to send it?", "can somebody chase DfT?", "any volunteers to …". */
const WHO =
  /\b(?:who(?:m)?(?:\s*['’]s|se| is| are| was| will|['’]ll| can| could| should| shall| would| might| wants| has got| gets)?(?: (?:job|task) (?:is|was) it)?(?: (?:going|meant|supposed|able|free|happy|willing))?(?: to)?|(?:can|could|will|would|might) (?:some(?:one|body)|any(?:one|body)|one of (?:us|you))(?: please| pls)?|(?:any(?:one|body)|some(?:one|body)) (?:able|free|happy|willing) to|(?:any )?volunteers? (?:to|for)|(?:needs?|wants?|wanted|looking for) (?:some(?:one|body)|a volunteer) (?:to|who (?:can|will)))\s+(\p{Ll}+)\b([^?;]{0,90})/iu;
/** A question for somebody, its mark left out. */
const UNMARKED =
  /^(?:(?:and|so|ok|then)[\s,]+)*(?:who(?:['’]?s|['’]ll| is| will| can| could| wants)\b|(?:(?:we|still|also) )*(?:needs?|wants?|looking for) (?:some(?:one|body)|a volunteer) (?:to|who)\b)/iu;
/** The thing itself, asked about in the same note: "by when must the submission go". */
const WHICH =
  /\b(?:must|should|does|do|is|are|has|have|will|needs?)\s+((?:the|this|that|our|an?)\s+[^,?]{3,50}?)\s+(?:(?:have |need )?to (?:go|be|come)|go|be|due|ready|needed|wanted)\b/i;
/** Asked and answered in the room. */
const NOW =
  /^(?:take|chair|speak|present|lead|go|start|have|get|hold|see|come|join|attend|do|say|tell|report|ask|represent|open|run|move|second|let|know|look|think|pay|use|benefit|gain|give|find|want|need|mean|agree|support|propose|sit|minute|wait|hear)$/;

/** Yes, and nothing but yes, around the name and the day. */
const YES =
  /\b(?:yes|yep|yeah|ok|okay|sure|fine|right|please|pls|thanks|ta|then|think|i think|prob(?:ably)?|it['’]?s|that['’]?s|one for|over to|down to|left (?:with|to)|has|had|said|says|offered|offers|volunteered|volunteers|agreed|happy|can|could|will|would|is|to|do|does|doing|it|this|that|one|and you|you|both|can do|mine|on it|['’]ll|['’]s|['’]d|she|he|they|me|for|on)\b|['’](?:ll|s|d)\b|[@.,;:!–-]/giu;

const taskOf = (text: string): string | null => {
  const asked = WHO.exec(text);
  if (asked === null || !(/\?\s*$/.test(text) || UNMARKED.test(text))) return null;
  const word = asked[1] ?? '';
  const base = isTaskVerb(word) ? word : (baseOfGerund(word) ?? baseOfPresent(word));
  if (
    base === null ||
    (NOW.test(base) && !/^(?:through|over|round)\b/i.test((asked[2] ?? '').trim()) && base !== 'tell')
  )
    return null;
  const object = (asked[2] ?? '').trim();
  if (!/^(?:it|this|that|them|those)?(?:\s+(?:off|out|round|over|on|in|up))?$/i.test(object))
    return `${base} ${object}`;
  const which = WHICH.exec(text.slice(0, asked.index));
  return which === null
    ? null
    : `${base} ${which[1]} ${object.replace(/^(?:it|this|that|them|those)\b\s*/i, '')}`.trim();
};

/** Who answers that it is theirs, and by when; null when the note says more than that. */
const ownersIn = (
  line: Line,
  asked: Line,
  people: People,
  context: DueContext,
): { readonly names: readonly string[]; readonly day: string } | null => {
  if (line.text.length > 70 || /\?\s*$/.test(line.text)) return null;
  const me = people.byUser(line.note.user);
  const text = line.text.replace(
    /^(?:(?:yes|yep|ok|sure|fine|right|prob(?:ably)?|i think|it['’]?s|that['’]?s|one for|over to|down to|go on(?: then)?|has to be|best if)[\s,:–-]+)+/i,
    '',
  );
  const head = readHead(text, 0, people, me);
  const you = /^(?:you|u)\b/i.test(text) ? people.byUser(asked.note.user) : undefined;
  const mine = /^(?:mine|on me|happy to|can do|i['’]?ll|will do)\b/i.test(text) ? me : undefined;
  const rest = text.slice(head?.end ?? 0);
  const names = head !== null && officersOnly(head) ? [...head.names] : [];
  for (const person of [you, mine]) if (head === null && person !== undefined) names.push(person.name);
  if (names.length === 0) return null;
  for (const plain of [rest, rest.replace(YES, ' ')]) {
    const words = plain
      .replace(/\s{2,}/g, ' ')
      .replace(/\s+(?:by|before)?\s*$/i, '')
      .trim();
    if (words === '') return { names, day: '' };
    const day = onlyDay(words, context);
    if (day !== null) return { names, day };
  }
  return null;
};

/**
 * A question for somebody to do a thing and the name that answers it, up to three notes behind, are one task: the
 * answer is read as "NAME to …" and rests on the question too.
 */
export const answerWho = (lines: readonly Line[], people: People, context: DueContext): void => {
  for (const asked of lines) {
    if (
      !isOpen(asked) ||
      asked.item === null ||
      asked.parsed.tag !== null ||
      !(asked.text.includes('?') || UNMARKED.test(asked.text))
    )
      continue;
    const task = isDomestic(asked.text) ? null : taskOf(asked.text);
    if (task === null) continue;
    for (const line of lines.slice(asked.index + 1, asked.index + 4)) {
      if (line.item !== asked.item) break;
      if (!isOpen(line) || line.parsed.tag !== null || line.confidential !== asked.confidential) continue;
      const owned = ownersIn(line, asked, people, context);
      if (owned === null) continue;
      line.text =
        `${owned.names.join(' and ')} to ${task.replace(/\s*(?:please|pls)\s*$/i, '')} ${owned.day}`.trim();
      line.fixedBy.push(...idsOf(asked));
      asked.use = 'sentence';
      break;
    }
  }
};
