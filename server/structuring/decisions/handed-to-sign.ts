import type { People } from '#server/house-style/people.ts';

/** What a board resolves to send, and what it then is: a letter, a response. */
const SENDS =
  /^(?:(?:so|ok|okay|right|then|and|also|well|fine|yes)[\s,]+)*(?:(?:we|they|the board|board|members)(?:['’](?:re|ll)| (?:are|is|will|agreed to|decided to|to))? ?(?:going to |be |all )*|agreed to |agreed[,:]? )?(writ|respond|repl|object|bid|appl)(?:e|ing|y|ying|ding)? (?:a letter )?(to|for) ([^.;,]{2,60}?)[.;,]\s+(.*)$/iu;
/** The same as a thing: "agreed a letter to the minister, nora to sign it". */
const SENT =
  /^(?:(?:so|ok|okay|right|then|and|also|well|fine|yes)[\s,]+)*(?:(?:we |board |members )?agreed (?:on |to send )?)?an? (letter|response|reply|objection|bid|application) (to|for) ([^.;,]{2,60}?)[.;,]\s+(.*)$/iu;
const THINGS: Readonly<Record<string, readonly [string, string]>> = {
  writ: ['write', 'letter'],
  respond: ['respond', 'response'],
  repl: ['reply', 'reply'],
  object: ['object', 'objection'],
  bid: ['bid', 'bid'],
  appl: ['apply', 'application'],
};
const HANDED =
  /^(?:the )?((?:cllr )?[\p{L}-]+)(?:['’]ll| will| is to| to|'s to)? (sign|draft|send|prepare|write)(?:s|ing)?(?: (?:it|that|this|one|it off|off|the (?:letter|response|reply|objection|bid|application)))?(?:[.,;]?\s+([^.;]{3,40}?))?(?:[\s,.]+(?:please|pls|plz))?[\s.!]*$/iu;
const WHEN =
  /^(?:by|before|for|end|this|next|tomorrow|today|in|on|mon|tue|wed|thu|fri|sat|sun|\d|asap|early|mid|late)/i;

/**
 * A letter resolved on and who signs it, in sentences of their own: "so we're writing to dft. nora signs. before
 * christmas pls". Said as a resolution and a task with its day; null when the note is none such.
 */
export const asHandedToSign = (text: string, people: People): string | null => {
  if (text.length > 200 || !/\b(?:writ|respon|repl|object|bid|appl|letter)/i.test(text)) return null;
  const sends = SENDS.exec(text) ?? SENT.exec(text);
  const handed = HANDED.exec(sends?.[4] ?? '');
  if (sends === null || handed === null) return null;
  const [, typed = '', how = 'to', far = ''] = sends;
  const [, who = '', verb = '', day = ''] = handed;
  if (!/^chair(?:man|woman)?$/i.test(who) && people.find(who).length !== 1) return null;
  if (day !== '' && !WHEN.test(day)) return null;
  const to = `${how} ${far.replace(/ then$/i, '')}`;
  const [does, thing] = (SENDS.test(text) ? THINGS[typed.toLowerCase()] : undefined) ?? [
    null,
    typed.toLowerCase(),
  ];
  const what = does === null ? `a ${thing}`.replace(/^a (?=[ao])/, 'an ') : `to ${does}`;
  const until = /^(?:end|\d|early|mid|late|mon|tue|wed|thu|fri|sat|sun)/i.test(day) ? `by ${day}` : day;
  return `agreed ${what} ${to}. ${who} to ${verb} the ${thing} ${to}${until === '' ? '' : ` ${until}`}`;
};
