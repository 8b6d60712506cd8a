import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import { backshift, backshiftRequest, hasVerb } from './backshift.ts';
import { clauseOf, impersonal, uncapital, withThe } from './clause-of.ts';
import { completeClause } from './complete-clause.ts';
import { pastOf } from './past-of.ts';
import { createPeople } from './people.ts';
import { plainWords } from './plain-words.ts';
import { sayAnswer } from './say-answer.ts';
import { sayComment } from './say-comment.ts';
import { questionTopic } from './say-question.ts';
import { isAuxiliary, type Turn, turnsOf } from './turns.ts';

export interface VoiceSetting {
  readonly cast: readonly CastMember[];
  readonly profile: HouseProfile;
  readonly chair: string;
}

/** Says one note as the minutes would. Called in the order of the minutes: the first mention introduces a person. */
export type Voice = (text: string, confidential?: boolean) => string;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isReporter = (person: CastMember): boolean => person.role === 'officer' || person.role === 'guest';
/** An answer that says yes with a reserve: "legally yes but nobody does". */
const PARTLY = /^(?:\p{Ll}{3,}ly|in (?:principle|theory|part|law|practice)),? yes\b/iu;
const VERBS = ['reported', 'explained', 'added', 'said'];
const TYPED: Readonly<Record<string, string>> = {
  says: 'said',
  introduced: 'introduced',
  presented: 'presented',
  updated: 'updated',
  'ran through': 'ran through',
  'went through': 'went through',
  replied: 'said',
  told: 'told',
};

const firstName = (name: string): string =>
  name.replace(/^(?:Cllr|Mr|Mrs|Ms|Dr|Mayor) /, '').split(' ')[0] ?? name;

const introduce = (person: CastMember, profile: HouseProfile): string => {
  const post = person.job !== '' ? person.job : person.organisation;
  if (profile === '2020') return `${person.name}${post === '' ? '' : ` (${post})`}`;
  const initials = profile === '2023' && person.initials !== '' ? ` (${person.initials})` : '';
  return `${person.name}${initials}${post === '' ? '' : `, ${post},`}`;
};

const again = (person: CastMember, profile: HouseProfile, shared: boolean): string => {
  if (profile === '2023' && person.initials !== '' && !shared) return person.initials;
  return profile === '2020' && person.role === 'officer' ? firstName(person.name) : person.name;
};

const STOCK: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:none|nil|no declarations?)(?: (?:declared|made|received|of interest))*$/i,
    'There were no declarations of interest',
  ],
  [/^no (matters arising|apologies|other business|questions|further comments)\b(.*)$/i, 'There were no $1$2'],
  [
    /^(?:date of )?(?:the )?next (?:meeting|mtg)(?: is| was| will be| would be)?(?: held)?:? (?:on )?(.+)$/i,
    'The next meeting would be held on $1',
  ],
];

const plainly = (text: string): string => {
  for (const [form, words] of STOCK) if (form.test(text)) return text.replace(form, words);
  return text;
};

/** A further sentence whose verb was left out, with its verb; null when it is whole or cannot be completed. */
const fullSentence = (part: string): string | null => {
  const completed = completeClause(uncapital(part));
  return completed === null ? null : impersonal(backshift(withThe(completed)), 'officers');
};

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|;\s+/)
    .map((part) => part.replace(/[\s.]+$/, ''))
    .filter((part) => part !== '');

/**
 * The house's voice for points of discussion: officers and guests are introduced with name, post and initials, then
 * go by initials (2023), first name (2020) or name (2014); members are not named; an officer's answer stands in the
 * same point as the question; what was said is reported in the past.
 */
export const createVoice = ({ cast, profile, chair }: VoiceSetting): Voice => {
  const people = createPeople(cast);
  const presiding = people.find(chair)[0];
  const open = new Map<CastMember, number>();
  const closed = new Map<CastMember, number>();
  let spoken = open;
  const shared = (person: CastMember): boolean =>
    cast.filter((one) => one.initials === person.initials).length > 1;

  const name = (person: CastMember): string =>
    open.has(person) || spoken.has(person)
      ? again(person, profile, shared(person))
      : introduce(person, profile);
  const count = (person: CastMember): number => {
    const times = spoken.get(person) ?? 0;
    spoken.set(person, times + 1);
    return times;
  };

  const report = (person: CastMember, typed: Turn, reply: boolean, question: string): string => {
    const intro = /^intro(?:duced|'?d)?(?: (?:it|the (?:item|report|paper)))?(?:[.,:;–-]\s*|$)/i.exec(
      typed.said,
    );
    const turn =
      typed.verb === '' && intro !== null
        ? { ...typed, verb: 'introduced', said: typed.said.slice(intro[0].length) }
        : isAuxiliary(typed.verb)
          ? { ...typed, said: `${typed.verb} ${typed.said}` }
          : typed;
    const who = name(person);
    const times = count(person);
    const told = (words: string): string => impersonal(backshift(words), 'officers');
    const typedParts = sentences(impersonal(turn.said, 'officers'));
    const [first, ...rest] = typedParts.map(told);
    const more = typedParts
      .slice(1)
      .map((part, at) => `${upper(fullSentence(part) ?? rest[at] ?? '')}.`)
      .join(' ');
    const close = (sentence: string): string =>
      more === '' ? sentence : `${sentence}. ${more.replace(/\.$/, '')}`;
    if (isAuxiliary(turn.verb)) return close(`${who} ${first ?? ''}`);
    if (turn.verb === 'introduced' || turn.verb === 'presented') {
      const what = first === undefined || /^(?:[A-Z]|\d)/.test(first) ? 'the item' : first;
      return close(
        `${who} ${turn.verb} ${what}${what === 'the item' && first !== undefined ? `. ${upper(first)}` : ''}`,
      );
    }
    if (
      turn.verb !== '' &&
      !/^(?:said|says|replied|reported|explained|confirmed|added|clarified|on)$/.test(turn.verb)
    )
      return close(`${who} ${TYPED[turn.verb] ?? pastOf(turn.verb)} ${first ?? ''}`.trim());
    const bare = (words: string): string =>
      uncapital(
        words
          .replace(/^(?:(?:yes|yep)(?: please)?\b[,\s]*|(?:no|nope)(?:,\s*|$))/i, (word) =>
            reply ? '' : word,
          )
          .replace(/^that\s+/, ''),
      );
    const said = bare(first ?? '');
    const unshifted = bare(typedParts[0] ?? '');
    const verb =
      /^(?:yes|yep)\b/i.test(turn.said) && reply
        ? 'confirmed'
        : reply
          ? 'said'
          : (VERBS[Math.min(times, 3)] ?? 'said');
    if (/^(?:happy|content|keen|unable|willing|worried|concerned|confident|pleased|sorry)\b/i.test(said))
      return close(`${who} was ${said}`);
    if (said === '')
      return `${who} ${/^no/i.test(turn.said) ? 'said that this was not the case' : 'confirmed this'}`;
    if (
      reply &&
      said !== '' &&
      /^(?:no|nope),\s/i.test(turn.said) &&
      !/\b(?:not|no|none|never)\b/i.test(said)
    )
      return close(
        /^(?:and|but) /.test(said) && hasVerb(said.slice(4))
          ? `${who} said that this was not the case ${said.replace(/^(and|but) /, '$1 that ')}`
          : `${who} said that this was not the case: ${said}`,
      );
    if (/^(?:did|does|had|has|thought|felt|wanted|hoped) /.test(said)) return close(`${who} ${said}`);
    const completed = completeClause(unshifted);
    if (completed !== null) return close(`${who} ${verb} that ${told(withThe(completed))}`);
    if (reply && PARTLY.test(said)) return close(sayAnswer(who, said, question));
    if (hasVerb(unshifted)) return close(`${who} ${verb} that ${told(clauseOf(unshifted))}`);
    if (hasVerb(said)) return close(`${who} ${verb} that ${clauseOf(said)}`);
    if (reply) {
      if (/^(?:yes|yep)\b/i.test(turn.said))
        return close(
          `${who} confirmed this${/^(?:for|in|at|on|from|by|to|with|until|over|as|but|and)\b/.test(said) ? ' ' : ': '}${said}`,
        );
      return close(sayAnswer(who, said, question));
    }
    const [fragment, ...tail] = said.split(/,\s+(?=\d|the |a )/);
    const split = tail.length === 1 && hasVerb(tail[0] ?? '');
    return close(split ? `${who} reported ${fragment}. ${upper(tail[0] ?? '')}` : `${who} reported ${said}`);
  };

  const asChair = (turn: Turn): string => {
    const stock = plainly(turn.said);
    if (turn.verb === '' && stock !== turn.said) return upper(stock);
    const words = /^(?:asked|asks|proposed|moved|urged)$/.test(turn.verb)
      ? backshiftRequest(turn.said)
      : backshift(turn.said);
    if (isAuxiliary(turn.verb)) return `The Chair ${backshift(`${turn.verb} ${turn.said}`)}`;
    if (turn.verb !== '') return `The Chair ${TYPED[turn.verb] ?? pastOf(turn.verb)} ${words}`;
    return hasVerb(words) ? `The Chair said that ${uncapital(words)}` : `The Chair said: ${words}`;
  };

  /** The chair goes by the office, whatever was typed. */
  const asTheChair = (text: string): string => {
    const named =
      presiding === undefined || presiding.initials === '' || shared(presiding)
        ? text
        : text.replace(new RegExp(`(?<![\\p{L}])${presiding.initials}(?![\\p{L}])`, 'gu'), 'the Chair');
    return named
      .replace(/^the Chair (?:chair(?:ing|ed)?|in the chair),?(?: and)? (?=\p{Ll}+ed\b)/u, 'the Chair ')
      .replace(/^the Chair\b/, 'Chair')
      .replace(/^(?:the )?chair(?:man|woman|person)\b/i, 'Chair')
      .replace(/(?<=[,;.]\s|\band |\bso )(?:the )?chair\b(?! of)/g, 'the Chair');
  };

  let lastSpeaker: CastMember | undefined;
  const sayTurn = (typed: Turn, reply: boolean, question = ''): string => {
    const pronoun =
      /^(?:she|he|they) (?:also |then )?(asked|said|wanted|felt|thought|suggested|warned|hoped|added)\s+/i.exec(
        typed.said,
      );
    const turn =
      pronoun !== null && typed.speakers.length === 0 && lastSpeaker !== undefined && !isReporter(lastSpeaker)
        ? {
            ...typed,
            speakers: [lastSpeaker],
            verb: pronoun[1] ?? '',
            said: typed.said.slice(pronoun[0].length),
          }
        : typed;
    const [speaker] = turn.speakers;
    lastSpeaker = speaker ?? lastSpeaker;
    if (turn.chair || (speaker !== undefined && speaker === presiding && turn.speakers.length === 1))
      return asChair(turn);
    if (speaker !== undefined && turn.speakers.every(isReporter))
      return report(speaker, turn, reply, question);
    if (speaker !== undefined) return sayComment(turn.verb, turn.said, turn.speakers.length > 1);
    return upper(plainly(impersonal(backshift(turn.said), 'members')));
  };

  const end = (part: string): string => {
    const said = upper(
      part
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[\s.,;]+$/, ''),
    );
    return /[?!]$/.test(said) ? said : `${said}.`;
  };

  return (text, confidential = false) => {
    // Somebody introduced only in a confidential passage is still to be introduced to those who may not read it.
    spoken = confidential ? closed : open;
    const turns = turnsOf(asTheChair(plainWords(text)), people);
    const [question, answer, ...rest] = turns;
    const theyAsked =
      question?.speakers.length === 0
        ? /^(?:a |some |several |the )?(?:members?|board|committee|panel) (asked|wondered|queried) /i.exec(
            question.said,
          )
        : null;
    const asks =
      question !== undefined && theyAsked !== null
        ? questionTopic(theyAsked[1] ?? '', question.said.slice(theyAsked[0].length))
        : question === undefined || question.speakers.length === 0 || question.speakers.some(isReporter)
          ? null
          : questionTopic(question.verb, question.said);
    const replies = answer?.speakers.some(isReporter) === true;
    const parts =
      asks !== null && replies && answer !== undefined
        ? [
            `In response to a question ${/^(?:whether|what|how|when|why|where|who|which)\b/i.test(asks) ? `on ${asks}` : `about ${uncapital(asks)}`}, ${sayTurn(answer, true, asks)}`,
            ...rest.map((turn) => sayTurn(turn, true)),
          ]
        : turns.map((turn, at) => sayTurn(turn, at > 0));
    return parts.map(end).join(' ');
  };
};
