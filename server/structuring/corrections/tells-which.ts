import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import type { Known } from './known.ts';
import { fix, openBefore } from './reach-back.ts';

/** How many notes back somebody may be named by initials that two share. */
const NEAR = 3;
const ONLY_WHO =
  /^(?:which \p{L}{2,4}\s*\?\s*|(?:sorry|no|er)[\s,]+|(?:that['’]?s|that is|that was|it['’]?s|it was|i mean|meaning|is|as in)\s+)*§(?:\s+(?:that is|that was|i mean|obviously|sorry|not the other one))*[.!)]*$/iu;

/** "Alan that is", "which AF? Ada": of two who share initials, the one that a note just before names. */
export const tellsWhich = (lines: readonly Line[], line: Line, { people }: Known): boolean => {
  const text = line.text.trim();
  if (text.length > 45) return false;
  const named = people.mentions(text, true).filter((one) => one.people.length === 1);
  const [mention, more] = named;
  const who: CastMember | undefined = mention?.people[0];
  if (mention === undefined || who === undefined || more !== undefined || who.initials === '') return false;
  if (!ONLY_WHO.test(`${text.slice(0, mention.start)}§${text.slice(mention.end)}`)) return false;
  if (people.find(who.initials).length < 2) return false;
  const form = new RegExp(`(?<![\\p{L}])${who.initials}(?![\\p{L}])`, 'u');
  const target = openBefore(lines, line, NEAR).find((one) => form.test(one.text));
  if (target === undefined) return false;
  fix(target, target.text.replace(form, who.name), line);
  return true;
};
