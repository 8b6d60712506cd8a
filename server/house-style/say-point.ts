import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import { backshift, hasVerb } from './backshift.ts';
import { clauseOf, impersonal, uncapital, withThe } from './clause-of.ts';
import { clauses } from './clauses.ts';
import { comeAndGo } from './come-and-go.ts';
import { completeClause } from './complete-clause.ts';
import { fullSentence } from './full-sentence.ts';
import { again, introduce } from './introduce.ts';
import { keepSubject } from './keep-subject.ts';
import { lookedOver } from './last-look.ts';
import { nameSpeakers } from './name-speakers.ts';
import { ofOwnPlace } from './of-own-place.ts';
import { ofTheRoom } from './of-the-room.ts';
import { DOING, OFFERS, PARTLY, REPORTS, VERBS } from './officer-words.ts';
import { forbids } from './orders.ts';
import { withOwnVerb } from './own-verb.ts';
import { pastOf } from './past-of.ts';
import { createPeople } from './people.ts';
import { plainWords } from './plain-words.ts';
import { createSpelling } from './proper-names.ts';
import { reportFragment } from './report-fragment.ts';
import { DONE_TOO, JOINED, TELLS, TYPED } from './reporting-verbs.ts';
import { sayAnswer } from './say-answer.ts';
import { sayChair } from './say-chair.ts';
import { sayComment } from './say-comment.ts';
import { questionTopic } from './say-question.ts';
import { plainly } from './stock-phrases.ts';
import { isAuxiliary, type Turn, turnsOf } from './turns.ts';
import { withoutMembersInitials } from './unnamed-members.ts';
import { byWriter, saidTo, toMembers } from './whom-told.ts';
import { withApposition } from './with-apposition.ts';

export interface VoiceSetting {
  readonly cast: readonly CastMember[];
  readonly profile: HouseProfile;
  readonly chair: string;
  /** Proper names and acronyms of the meeting as they are spelt, by how they are typed in small letters. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Says one note as the minutes would. Called in the order of the minutes: the first mention introduces a person. */
export type Voice = (text: string, confidential?: boolean, writer?: CastMember) => string;

/** A fragment about nobody in particular, its verb put back: "checks put back to May". */
const alone = (part: string): string | null => {
  const whole = completeClause(part.replace(/[\s.]+$/, ''));
  return whole !== null && /\b(?:was|were) \p{Ll}+ (?:back|forward|off|for|until|till)\b/u.test(whole)
    ? backshift(whole.replace(/(,| and) that /g, '$1 '))
    : null;
};
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isReporter = (person: CastMember): boolean => person.role === 'officer' || person.role === 'guest';
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
export const createVoice = ({ cast, profile, chair, names = new Map() }: VoiceSetting): Voice => {
  const spell = createSpelling(names);
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
          : typed.verb === 'told'
            ? { ...typed, verb: reply ? 'said' : '', said: saidTo(typed.said) }
            : typed;
    const who = name(person);
    const times = count(person);
    const moved = turn.verb === '' ? comeAndGo(who, turn.said) : null;
    if (moved !== null) return moved;
    const told = (words: string): string => impersonal(backshift(forbids(words)), 'officers');
    const typedParts = sentences(impersonal(turn.said, 'officers'));
    const [first, ...rest] = typedParts.map(told);
    const more = typedParts
      .slice(1)
      .map((part, at) => `${upper(fullSentence(part) ?? rest[at] ?? '')}.`)
      .join(' ');
    const close = (sentence: string): string =>
      more === '' ? sentence : `${sentence}. ${more.replace(/\.$/, '')}`;
    if (isAuxiliary(turn.verb))
      return close(`${who} ${(first ?? '').replace(/, (?=(?:would|could|had|did|was)\b)/g, ' and ')}`);
    if (turn.verb === 'introduced' || turn.verb === 'presented') {
      const what = first === undefined || /^(?:[A-Z]|\d)/.test(first) ? 'the item' : first;
      return close(
        `${who} ${turn.verb} ${what}${what === 'the item' && first !== undefined ? `. ${upper(first)}` : ''}`,
      );
    }
    const topic = /^(?:explain|confirm|clarif|describ)/.test(turn.verb)
      ? /^((?:the|a|an|how|what|why) [^:,.]{3,60}): (?=\S)/i.exec(turn.said)
      : null;
    if (topic !== null) return close(`${who} ${pastOf(turn.verb)} ${first}`);
    if (TELLS.test(turn.verb) && (hasVerb(turn.said) || hasVerb(first ?? '')) && !JOINED.test(turn.said))
      return close(`${who} ${pastOf(turn.verb)} that ${clauseOf(first ?? '')}`);
    if (
      turn.verb !== '' &&
      !/^(?:said|says|replied|reported|explained|confirmed|added|clarified|on)$/.test(turn.verb)
    )
      return close(
        `${who} ${TYPED[turn.verb] ?? pastOf(turn.verb)} ${DONE_TOO.test(first ?? '') ? 'and ' : ''}${first ?? ''}`.trim(),
      );
    const bare = (words: string): string =>
      uncapital(
        words
          .replace(/^(?:(?:yes|yep)(?: please)?\b[,\s]*|(?:no|nope)(?:,\s*|$))/i, (word) =>
            reply ? '' : word,
          )
          .replace(/^(\([^)]+\)\s+)?that:?\s+/, '$1'),
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
    if (DOING.test(said)) return close(`${who} was ${said}`);
    if (/^(?:did|does|had|has|thought|felt|wanted|hoped) /.test(said) && !reply)
      return close(`${who} ${said}`);
    if (reply && /^(?:yes|yep)\b/i.test(turn.said) && /^but /.test(said))
      return close(`${who} confirmed this ${said}`);
    const completed = completeClause(unshifted);
    if (completed !== null) return close(`${who} ${verb} that ${told(withThe(completed))}`);
    if (reply && PARTLY.test(said)) return close(sayAnswer(who, said, question));
    const offered = OFFERS.exec(unshifted);
    if (offered !== null) return close(`${who} ${verb} that officers ${told(unshifted)}`);
    const run = /,\s/.test(unshifted) ? clauses(unshifted) : null;
    if (run !== null) return close(`${who} ${verb} that ${told(run)}`);
    if (hasVerb(unshifted)) return close(`${who} ${verb} that ${told(clauseOf(unshifted))}`);
    if (hasVerb(said)) return close(`${who} ${verb} that ${clauseOf(said)}`);
    const around = withApposition(unshifted);
    if (around !== null) return close(`${who} ${verb} that ${told(around)}`);
    if (reply) {
      if (/^(?:yes|yep)\b/i.test(turn.said))
        return close(
          `${who} confirmed this${/^(?:for|in|at|on|from|by|to|with|until|over|as|but|and)\b/.test(said) ? ' ' : ': '}${said}`,
        );
      return close(sayAnswer(who, said, question));
    }
    return close(reportFragment(who, unshifted, said));
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
  const sayTurn = (read: Turn, reply: boolean, question = ''): string => {
    const typed = withOwnVerb(read);
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
    const reporters = turn.speakers.filter(isReporter);
    // Of two with the same initials, the officer introduces.
    if (
      reporters.length > 0 &&
      reporters.length < turn.speakers.length &&
      REPORTS.test(`${turn.verb} ${turn.said}`)
    )
      return sayTurn({ ...turn, speakers: reporters }, reply, question);
    const [speaker] = turn.speakers;
    lastSpeaker = speaker ?? lastSpeaker;
    if (turn.chair || (speaker !== undefined && speaker === presiding && turn.speakers.length === 1))
      return sayChair(turn);
    if (speaker !== undefined && turn.speakers.every(isReporter))
      return report(speaker, turn, reply, question);
    if (speaker !== undefined) return sayComment(turn.verb, ofOwnPlace(turn.said), turn.speakers.length > 1);
    // Who wrote the note was there to report.
    const own = /^I (explained|said|reported|confirmed|added|mentioned|clarified)(?: that)?\s+/.exec(
      turn.said,
    );
    if (own !== null)
      return `It was ${own[1]} that ${impersonal(backshift(turn.said.slice(own[0].length)), 'officers')}`;
    return turn.said
      .split(/(?<=\p{L}{3,}[.!])\s+(?=\p{L})/u)
      .map((part) => upper(impersonal(ofTheRoom(part) ?? alone(part) ?? plainly(backshift(part)), 'members')))
      .join(' ');
  };

  /** What a turn says, looked over once more before it stands. */
  const sayWell = (turn: Turn, reply: boolean, question = ''): string => {
    const we = turn.speakers.some(isReporter) ? 'officers' : 'members';
    return lookedOver(sayTurn(turn, reply, question), impersonal(backshift(turn.said), we));
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

  return (text, confidential = false, writer) => {
    // Somebody introduced only in a confidential passage is still to be introduced to those who may not read it.
    spoken = confidential ? closed : open;
    const turns = turnsOf(
      asTheChair(toMembers(nameSpeakers(byWriter(spell(plainWords(text)), writer), people))),
      people,
    ).flatMap(keepSubject);
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
            `In response to a question ${/^(?:whether|what|how|when|why|where|who|which)\b/i.test(asks) ? `on ${asks}` : `about ${uncapital(asks)}`}, ${sayWell(answer, true, asks)}`,
            ...rest.map((turn) => sayWell(turn, true)),
          ]
        : turns.map((turn, at) => sayWell(turn, at > 0));
    return withoutMembersInitials(parts.map(end).join(' '), people);
  };
};
