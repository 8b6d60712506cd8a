import { backshift, hasVerb } from '#server/house-style/backshift.ts';
import { clauseOf, uncapital } from '#server/house-style/clause-of.ts';
import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Reading } from '../reading.ts';

const OUTCOME = '(noted|agreed|approved|endorsed|supported|adopted|accepted)';
/** "Board thanked the peer team. Update noted": thanks, and what became of the paper. */
const THANKED = new RegExp(
  `^(?:the )?(?:board|members|committee|panel|chair)?\\s*(?:thanked|gave thanks to|thanks to|thanks|with thanks to) (.{2,60}?)(?:[.;,]\\s+(?:and )?|\\s+[–-]\\s+|\\s+and )(?:the |their |her |his )?((?:[\\p{L}-]+ ){0,3}[\\p{L}-]+?) (?:was |were |is |are |duly |also )*${OUTCOME}[.!]*$`,
  'iu',
);
/** "thanks to lena for the report, which was noted". */
const THANKED_FOR = new RegExp(
  `^(?:(?:the )?(?:board|members|chair) )?(?:thanked|gave thanks to|thanks to|thanks) (.{2,40}?) for (?:the|her|his|their) ([\\p{L} -]{3,40}?)(?:,? which was|,? and|[.;,]\\s+(?:which|it|this|that)?(?: was)?) ${OUTCOME}(?: it)?[.!]*$`,
  'iu',
);
/** "road is closed in may, agreed to run the visit in june": why, and what was agreed for it. */
const REASON =
  /^(?!(?:board|members|we|all|everyone|it was|they|chair|committee|so|then)\b[^,;–]{0,12}[,;–-]*\s*agreed)([^,;:?]{8,120}?)(?:(?:[,;.]|\s[-–])\s+(?:and |so |and so |therefore |then )*|\s+(?:and )?(?:so|therefore|hence) )(?:(?:we|they|members|board|it was|the board) )?(?:therefore )?agreed to (\p{Ll}[^;]{5,}?)[.!]*$/iu;
/** "the date clashes with the conference": a verb by what goes with it. */
const WITH = /\p{Ll} \p{Ll}{3,}(?:es|ed|s) (?:with|into|against|from) \p{L}/u;
const TOO = /^(?:[\p{L}\d'’-]+ ){1,4}too \p{L}+$/iu;

/** One thing that everybody at the meeting knows: "deadline", "date of the visit". */
const withThe = (reason: string): string =>
  reason.replace(
    /^(?!(?:the|an?|this|that|these|those|it|they|he|she|we|there|no|not|all|some|most|many|few|only|nobody|everyone)\b)(?=\p{Ll}{3,}(?<!s) (?:of |for |was |is |has |had |will |would |clash|end))/u,
    'the ',
  );

/** "no ask for a delay, but we write to the minister. agreed": what is left and what is done. */
const RATHER =
  /^(?:agreed[\s,:–-]+)?no (?:need to )?(ask|call|push|bid|press|lobby|change|write|publish)(?:ing)?(?: (?:for|to|about|on))? (.{3,60}?),? but (?:(?:we|they|members|the board|board|it)(?:['’]ll)? (?:will |should |would )?|to |will )(\p{Ll}{3,} [^.;]{4,120}?)(?:[.;,]\s*(?:all )?agreed)?[.!]*$/iu;
const FOR: Readonly<Record<string, string>> = { change: '', write: ' to', publish: '', lobby: '' };

const mayStand = remember((text) => ({
  thanks: text.length < 200 && /\bthank/i.test(text),
  reason: text.length < 300 && /\S.*\bagreed to \p{Ll}/iu.test(text),
}));

/** What a note tells beside an outcome, thanks or a reason, said with the outcome first; null when there is none. */
export const withWhatStandsBeside = (text: string, people: People, cueOf: Reading['cue']): string | null => {
  const may = mayStand(text);
  if (may.thanks) {
    const thanked = THANKED_FOR.exec(text) ?? THANKED.exec(text);
    if (thanked !== null) {
      const [, whom = '', thing = '', verb = ''] = thanked;
      const [person, other] = people.find(whom);
      const who = person === undefined || other !== undefined ? whom : person.name;
      const paper = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(thing) ? thing.toLowerCase() : thing;
      return `${verb.toLowerCase()} the ${paper} and thanked ${who}`;
    }
  }
  const rather = /\bno\b.*\bbut\b/i.test(text) && /\bagreed\b/i.test(text) ? RATHER.exec(text) : null;
  if (rather !== null) {
    const [, deed = '', of = '', instead = ''] = rather;
    const verb = deed.toLowerCase();
    return `agreed not to ${verb}${FOR[verb] ?? ' for'} ${of} but to ${instead}`;
  }
  if (!may.reason) return null;
  const [, why = '', what = ''] = REASON.exec(text) ?? [];
  if (
    why === '' ||
    cueOf(why) !== null ||
    /\b(?:said|says|asked|asks|thought|felt|suggested|proposed|moved|wants?|wanted|to)\b/i.test(why)
  )
    return null;
  const states = hasVerb(why) || WITH.test(why);
  if (!states && !TOO.test(why)) return null;
  const reason = states ? backshift(clauseOf(why)) : clauseOf(why).replace(/ (?=too )/u, ' was ');
  return `agreed to ${what}, as ${withThe(uncapital(reason))}`;
};
