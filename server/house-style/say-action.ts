import type { CastMember } from '#server/domain/meeting.ts';
import { impersonal } from './clause-of.ts';
import { inFull } from './in-full.ts';
import { mendAction } from './mend-action.ts';
import { bareName, createPeople } from './people.ts';
import { plainWords } from './plain-words.ts';

/** What is to be done, out of who wanted it: "do Kofi wants a briefing" is "arrange a briefing". */
const asTask = (task: string): string =>
  task
    .replace(
      /^(?:do|add|sort|arrange|pick up|action) (?:(?:cllr|mr|mrs|ms|dr) )?\p{L}+(?: \p{L}+)? (?:wants?|wanted|would like|asked for|has asked for) /iu,
      'arrange ',
    )
    .replace(/^(?:prepare|do|draft) writing to /i, 'write to ');

/** First names that are everyday words as well. */
const EVERYDAY =
  /^(?:amber|april|art|august|autumn|bill|bob|carol|chase|chip|cliff|clay|dawn|dean|drew|dot|earl|eve|faith|fern|flora|frank|gene|glen|grace|grant|guy|hazel|heath|heather|holly|hope|iris|ivory|ivy|jack|jade|jay|jean|jo|josh|joy|june|lance|lily|mark|max|may|miles|misty|nick|norm|olive|pat|pearl|penny|poppy|ray|reed|rich|rob|robin|rose|ruby|sandy|sky|sue|summer|terry|tony|violet|victor|wade|ward|will)$/;
/** Whether a name typed small can be nobody and nothing else: a first name, or a first name and surname. */
const isName = (typed: string, name: string): boolean => {
  const bare = bareName(name).toLowerCase();
  const small = typed.toLowerCase();
  return small.length > 2 && !EVERYDAY.test(small) && (small === bare || small === bare.split(' ')[0]);
};

/** An action's words: an infinitive without "to", names and abbreviations in full. Owners and date are fields beside it. */
export const sayAction = (
  task: string,
  cast: readonly CastMember[],
  owners: readonly string[] = [],
): string => {
  const people = createPeople(cast);
  const plain = plainWords(asTask(task.trim().replace(/^to\s+/i, '')));
  let text = '';
  let at = 0;
  for (const mention of people.mentions(plain, true)) {
    const person = mention.people.length === 1 ? mention.people[0] : undefined;
    const called = mention.typed.replace(/['’]s$/, '');
    const capital = /^(?:\p{Lu}|@|(?:cllr|councillor|mr|mrs|ms|dr|dame|sir|prof|professor) )/u.test(
      mention.typed,
    );
    if (
      person === undefined ||
      mention.start === 0 ||
      !(capital || owners.includes(person.name) || person.handle === called || isName(called, person.name))
    )
      continue;
    text += plain.slice(at, mention.start) + person.name + (/['’]s$/.exec(mention.typed)?.[0] ?? '');
    at = mention.end;
  }
  text = (text + plain.slice(at))
    .replace(/\bvice[- ]chair\b/gi, 'Vice-Chair')
    .replace(/\bchair(?=['’]s|\b)(?! of)/g, 'Chair')
    .replace(/\b(for|to|from|with|by|and|ask|tell|brief|via) (?=Chair\b)/gi, '$1 the ');
  text = impersonal(inFull(mendAction(text)), 'members');
  const ended = /[.?!]$/.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
};
