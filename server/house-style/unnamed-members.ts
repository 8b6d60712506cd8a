import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from './people.ts';

const NAMED =
  /\b(?:congratulat|thank|welcom|tribute|condolence|apolog|declar|interest|elect|appoint|nominat|nominee|substitut|joined|left|arriv|stepp|chair|abstain|voted)/i;
/** A vote by name: "2 members abstained, RT and AF (Ada)". */
const VOTED =
  /^(.*\b(?:abstain(?:ed|ing)|voted against|dissent(?:ed|ing)|against)\b)[,:–-]?\s+((?:\p{Lu}{2,4}(?: \([^)]+\))?(?:, | and | & |$|\.$))+)$/u;
/** Where initials stand for somebody who speaks or is spoken to, not for a thing: "PR agreed", "in reply to WS". */
const ACTS =
  'agreed|disagreed|asked|said|felt|thought|wanted|was|had|supported|seconded|liked|warned|added|noted|suggested|proposed|opposed|abstained|voted|backed|would|did|hoped|welcomed|thanked|raised|objected|repeated|accepted|preferred';
const SPEAKS = new RegExp(
  `(?<![\\p{L}\\d&/])(\\p{Lu}{2,4})(?=(?:'s view|'s point)?,? (?:also |then |still )?(?:${ACTS})\\b)`,
  'gu',
);
const SPOKEN_TO =
  /(?<=\b(?:reply to|congratulated|thanked|welcomed|told|answer to|response to|agreed with|disagreed with|seconded by|proposed by|raised by|especially from|mainly from|mostly from|not from) )(\p{Lu}{2,4})(?![\p{L}\d])/gu;

const isMember = (found: readonly CastMember[]): boolean =>
  found.length > 0 && found.every((one) => one.role !== 'officer' && one.role !== 'guest');

/**
 * Members' initials left in a sentence: by name where the sentence is about the person ("congratulated Cllr Ada
 * Finch"), else "a member". Nobody in the minutes defines a member's initials.
 */
export const withoutMembersInitials = (sentence: string, people: People): string => {
  const by = (typed: string, at: number): string => {
    const found = people.find(typed);
    if (!isMember(found)) return typed;
    const [only] = found;
    if (found.length === 1 && only !== undefined && NAMED.test(sentence)) return only.name;
    if (/\bagreed with $/.test(sentence.slice(0, at))) return 'another member';
    return at === 0 || /[.?!]\s$/.test(sentence.slice(0, at)) ? 'A member' : 'a member';
  };
  const [, vote = '', voters = ''] = VOTED.exec(sentence) ?? [];
  if (vote !== '')
    return `${vote}: ${voters.replace(
      /(\p{Lu}{2,4})(?: \(([^)]+)\))?/gu,
      (typed, initials: string, which?: string) => {
        const [only, other] = which === undefined ? people.find(initials) : people.find(which);
        return only === undefined || other !== undefined ? typed : only.name;
      },
    )}`;
  return sentence
    .replace(SPEAKS, (_, typed: string, at: number) => by(typed, at))
    .replace(SPOKEN_TO, (_, typed: string, at: number) => by(typed, at));
};
