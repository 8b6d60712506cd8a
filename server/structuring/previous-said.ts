import { hasVerb } from '#server/house-style/backshift.ts';
import { canonicalNames } from '#server/house-style/canonical-names.ts';
import { inFull } from '#server/house-style/in-full.ts';
import { mendTyping } from '#server/house-style/mend-typing.ts';
import type { People } from '#server/house-style/people.ts';

const LEAD_IN = /^(?:(?:hang on|hold on|wait|sorry|one|one thing|nearly|almost|not quite|no)[.,!:\s–-]+)+/i;
const SAYS =
  '(?:says?|said|points? out|pointed out|thinks|reckons|insists|is sure|noted|spotted|noticed|mentioned|told us)(?: that)?';
const SPOKE = new RegExp(`^\\s*(?::|${SAYS}\\b)\\s*(?:he|she|they)(?:['’](s|d)\\s|(?=\\s))`, 'i');

/** "her", "him" after a name at the head: the name itself, for the head goes. */
export const named = (typed: string, people: People): string => {
  const text = typed.replace(LEAD_IN, '');
  const first = people.mentions(text)[0];
  const person = first?.people.length === 1 ? first.people[0] : undefined;
  if (first === undefined || person === undefined || first.start > 10) return text;
  const spoke = SPOKE.exec(text.slice(first.end));
  if (first.start === 0 && spoke !== null) {
    const verb = spoke[1] === undefined ? '' : spoke[1].toLowerCase() === 's' ? ' is ' : ' had ';
    return `${person.name}${verb}${text.slice(first.end + spoke[0].length)}`;
  }
  const head = text.slice(0, first.end);
  return head + text.slice(first.end).replace(/\b(?:her|him)\b(?= (?:as|down|\p{L}+ing)\b)/iu, person.name);
};

/** Who is named at the head, whose council "his council" is. */
export const speakerOf = (text: string, people: People): string | null => {
  const [first] = people.mentions(text);
  return first !== undefined && first.start <= 4 && first.people.length === 1
    ? (first.people[0]?.name ?? null)
    : null;
};

/** What is to be done about it, and that the rest stands: said by the record of the correction itself. */
const TAIL =
  /[\s.,;–-]+(?:(?:and )?(?:please |pls |can we |needs to |to be )?(?:correct|amend|change|fix|alter|mend)(?:e?d)?(?: (?:that|this|it|them))?|\p{L}+ (?:to|will) (?:fix|correct|amend|change|mend)(?: (?:that|this|it))?|(?:the )?(?:rest|otherwise)(?: is| are| all)* (?:ok|fine|good|agreed))(?: please| pls)?[.!]*$/iu;
const MONTHS =
  /\b(?:january|february|april|june|july|august|september|october|november|december|(?<=\b(?:in|the|last|of|since|for|from|\d{1,2}) )march|(?<=\b\d{1,2} )may)\b/gu;
const SHORT_MONTH = /\b(jan|feb|apr|aug|sept?|oct|nov|dec)\b(?!\.?\p{L})/giu;
const LONG: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  apr: 'April',
  aug: 'August',
  sep: 'September',
  sept: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
};
const ASKED_FOR =
  /(?<=\p{L})\s+(?:wants?|wanted|would like|asks?(?: for)?|asked(?: for)?)\s+(?!to\b|that\b|if\b)([^,.;]{3,60}?)\s+(?:to be )?(added|noted|recorded|included|corrected|changed|removed|taken off|put in)\b/iu;

/** A part of the record that is wrong, and nothing said of it. */
const WRONG_WORD =
  /^(?:(?:page|paragraph) \d+$|(?:\p{L}+ ){0,3}(?:spelling|typos?|date|dates|names?|wording|figures?|errors?|mistakes?|numbering|titles?)\b)/iu;

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A correction that sets no words against others, as a sentence with its people by name. */
export const sayPlainly = (typed: string, people: People | undefined): string => {
  let text = typed
    .replace(LEAD_IN, '')
    .replace(TAIL, '')
    .replace(
      /^(?:can|could) (?:we|you|it) (?:please )?(?:be )?(?:add|note|put|record)(?:ed)?(?: in)?(?: that)? /iu,
      '',
    )
    .replace(/\bapols\b/giu, 'apologies')
    .replace(/^(?:a |one )?corrections?(?: from \w+)?\s*[:–-]\s*/i, '')
    .replace(/\s+&\s+/g, ' and ');
  const head = people?.mentions(text)[0];
  const says =
    head?.start === 0 ? new RegExp(`^(?::|\\s+${SAYS}\\b)\\s*`, 'i').exec(text.slice(head.end)) : null;
  if (head !== undefined && says !== null) {
    const rest = text.slice(head.end + says[0].length);
    // Whose "her" it is must stay; what is said of a page needs nobody.
    text = /\b(?:he|she|her|his|him|hers)\b/iu.test(rest)
      ? `${text.slice(0, head.end)} said that ${rest}`
      : rest;
  }
  text = inFull(mendTyping(people === undefined ? text : canonicalNames(text, people)))
    .replace(/(?<![\p{L}\d])(in |on )?p(g|ara)?\.?\s?(?=\d)/giu, (typedPlace, lead = '', kind = '') =>
      /^p\.?\s?$/iu.test(typedPlace) || lead !== '' || kind !== ''
        ? `${lead}${/ara/i.test(kind) ? 'paragraph' : 'page'} `
        : typedPlace,
    )
    .replace(SHORT_MONTH, (month: string) => LONG[month.toLowerCase()] ?? month)
    .replace(MONTHS, upper)
    .replace(ASKED_FOR, ' asked for $1 to be $2')
    .replace(/^(?:adding|inserting) (.{3,60}?) (to|in|into|under) /iu, '$1 should be added $2 ')
    .replace(/^removing (.{3,60}?) from /iu, '$1 should be removed from ')
    .replace(/[\s.,;–-]+$/, '');
  if (WRONG_WORD.test(text) && !hasVerb(text))
    text = `${/^(?:the|an?|one|two|three|some|several|his|her|their|page|paragraph)\s/iu.test(text) ? '' : 'the '}${text} should be corrected`;
  text = text.replace(/(?<=\p{L}{2}\. )\p{Ll}/gu, upper).replace(/\b(he|she)['’]s (?=down\b)/giu, '$1 is ');
  return `${upper(text)}.`;
};
