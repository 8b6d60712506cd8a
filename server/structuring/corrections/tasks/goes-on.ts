import type { CastMember } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { isTaskVerb } from '../../actions/action-verbs.ts';
import type { Known } from '../known.ts';
import { namedIn } from '../task-owner.ts';
import type { TaskBefore } from './task-before.ts';

/** What a note that goes on from the task just before it adds: words, or somebody more. */
export interface MoreOfIt {
  readonly words: string;
  readonly hands: readonly CastMember[];
}

const AND_DOES =
  /^(?:and|then|&|plus|also)\s+(?:then |also |to |will )*(\p{Ll}+)\b(?!\s+(?:is|are|was|were|has|had|will|would)\b)/u;
const COMES_BACK =
  /^(?:will|to|then to|and to|she['’]?ll|he['’]?ll|they['’]?ll|she will|he will|they will) (?=(?:report|come|feed|bring (?:it|this|that)) back\b)/iu;
const COPIED = /^(?:and )?(?:cc|copy in|copying in|copied to|copy to|copies to)\s+(?=\S)/iu;
const WITH = /^(?:and )?with (?=(?:an?|the|some|costs|figures|options|examples|input|help)\b)/iu;
const HELPED =
  /^(?:and |with )?(.{2,30}?)(?:['’]s help|\s+(?:to|will|can)\s+(?:help|assist|support|give (?:her|him|them|you|it) a hand)(?: out| her| him| them| with (?:it|this|that))*|\s+helping)[.!\s]*$/iu;
const LOOKED_OVER =
  /^(.{2,30}?)\s+(?:to|will|can|wants to|needs to)\s+((?:see|sign|check|clear|approve|review|read|ok|proof)(?: (?:it|this|that))?(?: off)?(?: (?:it|this|that))?(?: (?:first|before it goes(?: out)?|beforehand|over))?)[.!\s]*$/iu;

/** Whether a note is short enough to go on from another. */
export const mayGoOn = (text: string): boolean =>
  text.length <= 80 &&
  !/[?:]/.test(text) &&
  /^(?:and|then|&|plus|also|cc|cop(?:y|ies|ied)|with|will|to|s?he|they)\b|\b(?:help|hand|assist|support|see|sign|check|clear|approve|review|read|ok|proof)/iu.test(
    text,
  );

/** What the note adds to the task it stands behind; null where it says anything else. */
export const moreOfIt = (text: string, task: TaskBefore, known: Known): MoreOfIt | null => {
  const none: readonly CastMember[] = [];
  const plain = text.replace(/[.!\s]+$/u, '');
  const named = namedIn(plain, known.people);
  const [first] = named;
  const wholeName = (typed: string): CastMember | undefined =>
    named.find((one) => one.start <= plain.indexOf(typed) && one.end >= plain.indexOf(typed) + typed.length)
      ?.person;
  const back = COMES_BACK.exec(plain);
  if (back !== null) return { words: ` and ${plain.slice(back[0].length)}`, hands: none };
  const does = AND_DOES.exec(plain);
  const verb = does?.[1] ?? '';
  if (does !== null && isTaskVerb(verb) && first?.start !== does[0].length - verb.length)
    return { words: ` and ${plain.slice(does[0].length - verb.length)}`, hands: none };
  const copied = COPIED.exec(plain);
  if (copied !== null) return { words: `, copied to ${plain.slice(copied[0].length)}`, hands: none };
  const over = LOOKED_OVER.exec(plain);
  const who = over === null ? undefined : wholeName(over[1] ?? '');
  if (over !== null && who !== undefined && !task.owners.includes(who))
    return {
      words: `, for ${/^(?:the )?chair$/i.test(over[1] ?? '') ? 'the chair' : over[1]} to ${over[2]?.replace(/ (?:it|this|that)\b/iu, '')}`,
      hands: none,
    };
  const helped = HELPED.exec(plain);
  const helper = helped === null ? undefined : wholeName((helped[1] ?? '').replace(/^(?:and|with) /iu, ''));
  if (helped !== null && helper !== undefined) return { words: '', hands: [helper] };
  const added = WITH.exec(plain);
  if (
    added !== null &&
    plain.split(/\s+/).length <= 8 &&
    finiteVerbs(plain).every((one) => one.form?.noun === true)
  )
    return { words: ` ${plain.replace(/^and /iu, '')}`, hands: none };
  return null;
};
