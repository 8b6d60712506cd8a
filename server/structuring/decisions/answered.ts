import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { seatsIn } from './nominations.ts';

const PROPOSES = /\b(?:proposed|proposal|suggested|recommended|moved|to be|would|should)\b/i;

export const isNomination = (line: Line, people: People): boolean => seatsIn(line.text, people) !== null;

const TAKES_SEAT =
  /\b(?:seat|represents?|reps?|chairs?|vice|sits? on|serves?|joins?|champion|replaces?|lead (?:for|on)|stays? on|spokes\w+)\b/i;

/** "AT to keep the seat on the partnership, no one against": a member's seat agreed, not a task. */
export const seatsMembers = (line: Line, people: People): boolean => {
  const [first] = people.mentions(line.text);
  return (
    first !== undefined &&
    first.start < 6 &&
    first.people.every((person) => !['officer', 'guest'].includes(person.role)) &&
    TAKES_SEAT.test(line.text)
  );
};

/** The board was asked to do something: its yes is to that. */
export const ASKED =
  /^.{2,60}?\basked (?:us|(?:the |our )?(?:board|committee|panel|members|forum|group)) to (?=\p{Ll})/iu;

/** What a bare "agreed" answers to: names put forward, or a proposal just before, in the same item and not confidential. */
export const answered = (lines: readonly Line[], line: Line, people: People): Line[] => {
  const found: Line[] = [];
  for (let at = line.index - 1; at >= 0; at--) {
    const before = lines[at];
    if (before === undefined || before.item !== line.item) break;
    if (before.parsed.item !== null && !isNomination(before, people)) break;
    if (!isOpen(before) || before.confidential !== line.confidential) continue;
    if (isNomination(before, people)) found.unshift(before);
    else break;
  }
  if (found.length > 0) return found;
  const asked = lines[line.index - 1];
  if (
    asked !== undefined &&
    isOpen(asked) &&
    asked.item === line.item &&
    asked.confidential === line.confidential &&
    ASKED.test(asked.text) &&
    !/\bnot(?:ed|es?)\b/i.test(line.text) &&
    !/[?;]|[.] \p{L}/u.test(asked.text)
  )
    return [asked];
  const last = lines
    .slice(Math.max(0, line.index - 2), line.index)
    .reverse()
    .find(
      (before) => isOpen(before) && before.item === line.item && before.confidential === line.confidential,
    );
  return last !== undefined &&
    /\b(?:proposed|proposal|recommended|suggested) (?:that|to)\b/i.test(last.text) &&
    PROPOSES.test(last.text) &&
    !/[?]/.test(last.text)
    ? [last]
    : [];
};
