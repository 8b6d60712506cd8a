import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';

const BODY =
  "((?:[\\p{L}&’'-]+ ){0,5}(?:panel|board|committee|cttee|forum|group|trust|partnership|authority|council|network|alliance|commission|place|seat|role|post|rep|champion|chair|vice[- ]chair|lead))";
const PERSON = "((?:cllr )?[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";
const COUNT = '(\\d{1,2})(?: votes?)? ?(?:[-–:]|to|v) ?(\\d{1,2})(?: votes?)?';
/** "rail panel: DK and SP both want it. hands 4-2 to Sian". */
const HANDS = new RegExp(
  `^(?:the )?${BODY}\\s*(?:[:–-]|,)\\s*(?:.{3,80}?[.;,]\\s+)?(?:so |and |then )?(?:(?:a |the )?(?:show of )?hands?|vote[ds]?|it (?:was|went)|went|ballot)[\\s,:]+(?:was |were |of )?${COUNT} (?:to|for|in favour of) ${PERSON}[.!]*$`,
  'iu',
);
/** "rail panel - RT 4 votes, IS 2". */
const EACH = new RegExp(
  `^(?:the )?${BODY}\\s*[:–-]\\s*${PERSON} (\\d{1,2})(?: votes?)?[\\s,;/]+(?:and |to )?${PERSON} (\\d{1,2})(?: votes?)?[.!]*$`,
  'iu',
);
/** "RT beat IS 4-2 for the rail panel". */
const BEAT = new RegExp(
  `^${PERSON} (?:beat|over|ahead of|defeated|won against) ${PERSON},? (?:by )?${COUNT} (?:for|to|on) (?:the )?${BODY}[.!]*$`,
  'iu',
);
/** "flood committee left vacant, roll over to may". */
const VACANT = new RegExp(
  `^(?:the )?${BODY}(?: (?:place|seat|role))? (?:(?:is|was|to be) )?(?:left|stays?|stayed|remains?|remained|still|kept) (?:vacant|empty|unfilled|open)(?:(?:[,;.]|\\s[-–])?\\s+(?:and |so |will |to )*(?:(?:roll(?:ed|s)?|carr(?:y|ied)|held|hold|put|bring|brought|comes?)(?: it)? (?:over|back|off) )?(?:to|til+|until|in|for) (.{3,30}?))?[.!]*$`,
  'iu',
);

/** Two months look like words in small letters. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const maySeat = remember((text) => ({
  is: text.length < 200 && (/\d\D{1,20}\d/.test(text) || /\b(?:vacant|unfilled|empty)\b/i.test(text)),
}));

/**
 * A seat that hands were counted for, or that nobody took, as a resolution: "appointed RT to the rail panel, carried
 * 4-2", "deferred the appointment to the flood committee to may". Null for any other note.
 */
export const asVotedSeat = (text: string, people: People): string | null => {
  if (!maySeat(text).is) return null;
  const seat = (body: string, who: string, one: string, other: string): string | null => {
    const [high, low] = [Math.max(Number(one), Number(other)), Math.min(Number(one), Number(other))];
    const [person, more] = people.find(who.replace(/^cllr /i, ''));
    if (person === undefined || more !== undefined || high === low) return null;
    return `appointed ${person.name} to the ${body.trim()}, carried ${high}-${low}`;
  };
  const hands = HANDS.exec(text);
  if (hands !== null) return seat(hands[1] ?? '', hands[4] ?? '', hands[2] ?? '', hands[3] ?? '');
  const each = EACH.exec(text);
  if (each !== null) {
    const [, body = '', one = '', forOne = '', other = '', forOther = ''] = each;
    return seat(body, Number(forOne) > Number(forOther) ? one : other, forOne, forOther);
  }
  const beat = BEAT.exec(text);
  if (beat !== null && people.find(beat[2] ?? '').length > 0)
    return seat(beat[5] ?? '', beat[1] ?? '', beat[3] ?? '', beat[4] ?? '');
  const vacant = VACANT.exec(text);
  if (vacant === null) return null;
  const [, body = '', until] = vacant;
  return until === undefined
    ? `agreed to leave the ${body.trim()} place vacant`
    : `deferred the appointment to the ${body.trim()} to ${until.replace(/^(?:march|may)\b/, capital)}`;
};
