import type { People } from '#server/house-style/people.ts';
import { type DueContext, readDue } from './due-date.ts';
import { MADE } from './marked-owner.ts';

/** "lenas doing a one pager": the apostrophe left out. */
const UNMARKED =
  /^((?:and |so |also )*)(\p{L}{3,})s(?=\s+(?:doing|going to|writing|drafting|sending|getting|putting|preparing|chasing|pulling|working|looking|taking)\s)/u;
/** For whom a thing is made, where everybody knows: "doing us a map". */
const FOR_US =
  /\b((?:doing|writing|drafting|making|preparing|producing|knocking|getting|finding) )(?:us|me) (?=(?:an?|the|some|up)\b)/iu;
/** That it is to be written down. */
const LOGGED =
  /[\s,;–-]+(?:please|pls|can (?:you|someone|somebody)|could (?:you|someone))\s+(?:log|minute|note|record|action|put|add|capture)(?:\s+(?:it|that|this|down|in|please|pls))*[.!?\s]*$/iu;
/** To whom among the note-takers it is said. */
const WHOEVER =
  /^(?:(?:ok|so|and|right)[\s,]+)*(?:whoever|whichever of (?:you|us)|anyone who)\b[^,:]{3,45}[,:]\s+(?=\p{L})/iu;

/** That a thing has to be somewhere by its day: "response to the commission, goes in by 30 april". */
const GOES_BY =
  /[\s,;–-]+(?:(?:it|which|this|and|that|to)\s+)*(?:goes|has to (?:go|be)|must (?:go|be)|needs to (?:go|be)|go|be|is due|due|is wanted|wanted|needed)(?:\s+(?:in|out|off|back|there|over|up|ready|done|sent|with (?:them|us|me|members)|to (?:them|us|members)))*\s+(?=(?:by|before)\s)/iu;

/** A note's words as an order has them: its names marked, and nothing of who writes it down. */
export const plainHead = (text: string, people: People): string => {
  const plain = text
    .replace(WHOEVER, '')
    .replace(LOGGED, '')
    .replace(FOR_US, '$1')
    .replace(/\s*\([!?]+\)/g, '')
    .replace(/\bw\/ ?(?!in\b|out\b|[cek]\b)(?=\p{L}{2})/gu, 'with ');
  // Where no verb stands before it, the thing is what has to be there.
  const by = GOES_BY.exec(plain);
  const said =
    by !== null && /^\S+(?: \S+)?\s*(?::|\s[-–])\s/u.test(plain) && MADE.test(plain.slice(0, by.index))
      ? plain.replace(by[0], ', ')
      : plain;
  const unmarked = UNMARKED.exec(said);
  if (unmarked === null) return said;
  const [all, lead = '', word = ''] = unmarked;
  const found =
    people.find(word).length > 0
      ? people.find(word)
      : people.find(word.charAt(0).toUpperCase() + word.slice(1));
  return found.length === 1 ? `${lead}${word}'s${said.slice(all.length)}` : said;
};

/** "by friday lena will send it": the day goes behind the task. */
export const dateLast = (typed: string, context: DueContext): string => {
  const text = typed.replace(
    /^(?:(?:and|so|then|also|ok|right)[\s,]+)+(?=(?:for|by|before|in|on|first|next|within|this|over)\b)/i,
    '',
  );
  if (
    !/^(?:due |for |first thing |end of |ahead of |over |at |when )?(?:by|before|no later than|next|this|tomorrow|within|in|on|the|we|mon|tue|wed|thu|fri|\d)/i.test(
      text,
    )
  )
    return typed;
  const phrase = readDue(text, context).phrase;
  return phrase !== '' && text.startsWith(phrase)
    ? `${text.slice(phrase.length).replace(/^[\s,:–-]+/, '')} ${phrase.trim()}`
    : typed;
};
