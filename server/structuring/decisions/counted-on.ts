import type { People } from '#server/house-style/people.ts';
import { whoseProposal } from './whose-proposal.ts';

const FIGURE = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil)';
const ON =
  '(?:(?:so|then|ok|and)[\\s,]+)*(?:(?:we|board|members|they|chair) )?(?:(?:had|took|called|put) )?(?:(?:an?|the) )?vote[ds]?(?: (?:was |were )?taken)? (?:on|re|about|over) (.{3,70}?)';
const TO = '(.{3,70}?) (?:went to (?:an?|the) vote|(?:was |were )?put to (?:an?|the) vote|vote)';
const SPLIT = `${FIGURE} ?(?:votes? )?(?:for|in favour|yes)[\\s,;/&+]*(?:and )?${FIGURE} ?(?:votes? )?(?:against|no)`;
const PAIR = `${FIGURE} ?(?:[-–/v]|to) ?${FIGURE}(?:[\\s,]+(for|in favour|against|carried|passed|lost|defeated|fell))?`;
const ABSTAINED = `(?:[\\s,;&(]*(?:and |with )?${FIGURE} abst\\p{L}*\\)?)?`;
const COUNTED = new RegExp(`^(?:${ON}|${TO})[\\s,:;–-]+(?:${SPLIT}|${PAIR})${ABSTAINED}[\\s.!]*$`, 'iu');
const WHOLE = new RegExp(
  `^(?:${ON}|${TO})[\\s,:;–-]+(?:it was )?(unanimous(?:ly)?(?: in favour| for)?|all in favour|nem con)[\\s.!]*$`,
  'iu',
);
const VOTED_TO = new RegExp(
  `^(?:(?:we|board|members|they) )?voted (?:by )?${FIGURE} ?(?:[-–/v]|to) ?${FIGURE} to (\\p{Ll}.{4,120}?)[\\s.!]*$`,
  'iu',
);
const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const figureOf = (word: string): number => {
  const at = NUMBERS.indexOf(word.toLowerCase().replace('nil', 'none'));
  return at < 0 ? Number(word) : at;
};

/** What is no thing by itself: a deed, or words of which the figures are a part. */
const NO_THING =
  /^(?!(?:building|funding|parking|housing|planning|meeting|lighting|training|recycling|spending)\b)\p{Ll}{3,}ing\b|^(?:that|how|who|what|which)\b|\b(?:was|were|is|went|came|ended|stood|being|split|tied|to)$/iu;

/** A matter by itself that a board votes on, without a verb of its own. */
const named = (matter: string): string =>
  /^(?:the|an?|this|that|these|those|its|our|option|recommendations?|recs?|no|all|both|£|\d|\p{L}+['’]s)\b/iu.test(
    matter,
  )
    ? matter
    : `the ${matter}`;

/**
 * A vote told by its topic and its figures, as a resolution and its figures: "vote on fare cap: 6 for 3 against" is
 * "agreed the fare cap, carried 6-3". Null where none is told so, or the figures are even.
 */
export const asCounted = (text: string, people: People): string | null => {
  if (!/\bvote/i.test(text)) return null;
  const deed = VOTED_TO.exec(text);
  if (deed !== null) {
    const [, yes = '', no = '', what = ''] = deed;
    return figureOf(yes) > figureOf(no)
      ? `agreed to ${what}, carried ${figureOf(yes)}-${figureOf(no)}`
      : null;
  }
  const match = COUNTED.exec(text);
  if (match === null) {
    const whole = WHOLE.exec(text);
    const thing = whole?.[1] ?? whole?.[2] ?? '';
    return whole === null || /^(?:to|whether|if) /i.test(thing) || NO_THING.test(thing)
      ? null
      : `agreed ${whoseProposal(thing, people) ?? named(thing)}, unanimous`;
  }
  const [, on, to, yes, no, one, other, side, abstained] = match;
  const [first, second] = [figureOf(yes ?? one ?? ''), figureOf(no ?? other ?? '')];
  if (first === second) return null;
  const [high, low] = [Math.max(first, second), Math.min(first, second)];
  const lost = side === undefined ? first < second : /^(?:against|lost|defeated|fell)$/i.test(side);
  const matter = (on ?? to ?? '').replace(/^(?:whether|if) (?:we should )?(?:to )?/i, 'to ');
  if (NO_THING.test(matter)) return null;
  const what = /^to /.test(matter)
    ? `${lost ? 'proposal' : 'agreed'} ${matter}`
    : `${lost ? '' : 'agreed '}${whoseProposal(matter, people) ?? named(matter)}`;
  const beside = abstained === undefined ? '' : `, ${abstained} abst`;
  return `${what}, ${lost ? `lost ${low}-${high}` : `carried ${high}-${low}`}${beside}`;
};
