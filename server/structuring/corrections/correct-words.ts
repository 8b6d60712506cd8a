import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { type Numeral, numeralsIn, sameNumber } from '../numerals.ts';
import { unaddressed } from './addressed.ts';
import { type Bare, bareCorrection } from './bare-correction.ts';
import type { Known } from './known.ts';
import { putWords } from './put-words.ts';
import { fix, openBefore } from './reach-back.ts';

/** How far back a word put right may reach: a colleague sees the slip at once. */
const NEAR = 5;
/** How far back a task may lie that goes to somebody else. */
const FAR = 12;

const LEAD =
  "(?:(?:sorry|soz|oops|whoops|correction|typo|no|nope|nah|actually|hang on|wait|er|um|i think|think|pretty sure|surely|it['’]?s|its|it is|it was|that['’]?s|thats|that is|that was|(?:that|it|this|the word|word)? ?should (?:be|say|read|have (?:been|said|read))|i (?:mean|meant)|meant|make (?:that|it)|(?:he|she|they|we|i) (?:actually )?(?:said|meant|put|wanted)|(?:just )?(?:said|and|so|for)|please|pls)[\\s,:;–-]+)*";
const TERM = "(?:the |a |an |our |their |its |to )?(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,MAX})";
const SHORT = TERM.replace('MAX', '1');
const LONG = TERM.replace('MAX', '5');
const END =
  "(?:[\\s,–-]+(?:sorry|please|pls|surely|i think|actually|instead|rather|then|thanks|ta|there|above|(?:is |that['’]?s |was )?what (?:he|she|they|\\p{L}+) (?:actually |really )?(?:said|meant|wanted|asked for)|(?:he|she|they|\\p{L}+) (?:said|meant)))*[.!]*$";
const FORMS: readonly { readonly form: RegExp; readonly now: number; readonly old: number }[] = [
  {
    form: new RegExp(
      `^${LEAD}${LONG}[\\s,–-]+(?:and |but |it['’]?s |its )*(?:not|rather than|instead of) ${SHORT}${END}`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}(?:not|isn['’]?t|wasn['’]?t|never)\\s+["“'‘]?${SHORT}["”'’]?\\s*[,;.–-]+\\s*(?:(?:but|it['’]?s|its|it was|that['’]?s|should (?:be|say|read)|it is|was|just)\\s+)*${LONG}${END}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}(?:(?:change|amend|swap|correct|alter)\\s+)${SHORT} (?:to|for|with|into) ${SHORT}${END}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}["“'‘]?${SHORT}["”'’]?(?: there| above)? (?:should (?:be|say|read|have (?:been|said|read))|shd be|is meant to be|is wrong,? (?:it['’]?s|should be)|reads? wrong,? should be) ["“'‘]?${SHORT}["”'’]?${END}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `^${LEAD.replace('|for)', ')')}for ["“'‘]?${SHORT}["”'’]? read ["“'‘]?${SHORT}["”'’]?${END}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
];
/** Words that stand in every sentence, or take a decision: no slip of one for another. */
const NO_TERM =
  /^(?:that|this|it|one|yet|sure|now|here|there|today|tomorrow|all|any|much|many|only|just|really|very|a lot|agreed|approved|noted|carried|lost|deferred|rejected|supported|a decision|an action|decision|action|for us|us|me|him|her|them|what|who|why|how|when|where|ready|done|happy|required|needed|necessary|before|after|until)\b/iu;
const DECIDES = /\b(?:agreed?|approved?|resolved|carried|vote[ds]?|everyone|members|board|chair|all)\b/iu;

const whole = (term: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(term)}(?![\\p{L}\\p{N}])`, 'iu');

/** "share with the fire service" in the place of "publish": the verb where the old one stands, the rest at the end. */
const putIn = (text: string, old: string, now: string): string => {
  const split = /^(\S+) ((?:with|to|for|by|from|in|on|at|of|as)\b.*)$/iu.exec(now);
  const after = text.slice((whole(old).exec(text)?.index ?? 0) + old.length).trim();
  const at = whole(old).exec(text)?.index ?? 0;
  // "comment on" for "object": with it goes the small word that went with the old verb.
  if (split !== null && /^\p{L}+$/u.test(split[2] ?? '')) {
    const small = /^ (?:with|to|for|by|from|in|on|at|of|against|about)(?= )/iu.exec(
      text.slice(at + old.length),
    );
    return putWords(text, at, at + old.length + (small?.[0].length ?? 0), now);
  }
  if (split === null || after === '' || / /.test(old)) return putWords(text, at, at + old.length, now);
  if (after.toLowerCase().startsWith((split[2] ?? '').toLowerCase()))
    return text.replace(whole(old), split[1] ?? now);
  const stop = /[.!]*$/.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - stop.length).replace(whole(old), split[1] ?? now)} ${split[2] ?? ''}${stop}`;
};

const parentOf = (lines: readonly Line[], line: Line): Line[] =>
  line.note.thread === null
    ? []
    : lines.filter((one) => one.note.id === line.note.thread && isOpen(one) && one.parsed.item === null);

const byWords = (lines: readonly Line[], line: Line, bare: Bare, numbers: readonly Numeral[]): boolean => {
  for (const { form, now: nowAt, old: oldAt } of FORMS) {
    const match = form.exec(bare.text);
    const now = (match?.[nowAt] ?? '').trim();
    const old = (match?.[oldAt] ?? '').trim();
    if (now.length < 3 || old.length < 3 || NO_TERM.test(old) || NO_TERM.test(now) || DECIDES.test(now))
      continue;
    const target = [...parentOf(lines, line), ...openBefore(lines, line, NEAR)].find(
      (one) =>
        whole(old).test(one.text) &&
        !whole(now).test(one.text) &&
        numbers.every((each) => numeralsIn(one.text).some((own) => sameNumber(each, own))),
    );
    if (target === undefined) continue;
    fix(target, putIn(target.text, old, now), line);
    return true;
  }
  return false;
};

const P = '⟦(\\d+)⟧';
const DOES =
  "(?:['’]?s|['’]?ll|does|do|will|is|has|gets|takes|to|should|did|said|put|that)?(?:\\s+(?:to|doing|do|it|that|this|one|the|letter|paper|note|on|for|it['’]?s|\\p{L}+)){0,5}";
const SWAPS: readonly { readonly form: RegExp; readonly now: number; readonly old: number }[] = [
  {
    form: new RegExp(
      `^${LEAD}${P}(?:['’]?s (?:doing|taking|got|on|writing) (?:that|this|it)(?: one)?)?[\\s,–-]+(?:and |but |it['’]?s )*(?:not|rather than|instead of|in place of|no)\\s+${P}(?=\\s*(?:[,.;!–-]|$)|\\s+(?:said|is|was|for|on|doing|please|pls|as|because|instead|then|i think|who|there|that)\\b)`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}not\\s+(?:for\\s+)?${P}\\s*[,;.–-]*\\s*(?:(?:but|it['’]?s|its|that['’]?s|that is|it is|it was|should be|make it|give it to|for|so)\\s+)*${P}\\s*${DOES}[.!]*$`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(`^${LEAD}(?:swap|change|switch)\\s+${P}\\s+(?:for|to|with)\\s+${P}`, 'iu'),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}${P}(?:['’]s)?\\s+(?:one |action |name )?(?:should (?:be|read|say|have been)|shd be|is (?:really |actually )?meant to be|->|=>)\\s+${P}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}${P}\\s+(?:can['’]?t|cannot|won['’]?t|isn['’]?t (?:doing|the one)|is (?:off|away|on leave)|has said no|hasn['’]?t (?:the )?time)[^⟦]{0,30}?[\\s,;.–-]+(?:so |but |and )*(?:give it to |it['’]?s |pass it to |make it )?${P}\\s*(?:will|can|does|['’]?ll|is doing|to do|instead|has (?:offered|said yes)|takes)\\b`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
];

/** Where a text names somebody, by any of their names. */
const placeOf = (
  text: string,
  person: CastMember,
  people: People,
): { start: number; end: number } | undefined =>
  people.mentions(text, true).find((mention) => mention.people.includes(person));

const byNames = (lines: readonly Line[], line: Line, bare: Bare, { people }: Known): boolean => {
  const named = people.mentions(bare.text, true);
  if (named.length < 2 || named.length > 4) return false;
  const marked = [...named.entries()].reduceRight(
    (rest, [at, one]) => `${rest.slice(0, one.start)}⟦${at}⟧${rest.slice(one.end)}`,
    bare.text,
  );
  for (const { form, now: nowAt, old: oldAt } of SWAPS) {
    const match = form.exec(marked);
    const now = named[Number(match?.[nowAt])];
    const old = named[Number(match?.[oldAt])];
    if (match === null || now === undefined || old === undefined || now === old) continue;
    const [before] = old.people;
    const [after] = now.people;
    if (before === undefined || after === undefined || before === after) continue;
    const target = [...parentOf(lines, line), ...openBefore(lines, line, FAR)].find(
      (one) =>
        placeOf(one.text, before, people) !== undefined && placeOf(one.text, after, people) === undefined,
    );
    const place = target === undefined ? undefined : placeOf(target.text, before, people);
    if (target === undefined || place === undefined) continue;
    fix(target, target.text.slice(0, place.start) + now.typed + target.text.slice(place.end), line);
    return true;
  }
  return false;
};

/**
 * A word or a name put right by another, in a note that says nothing else: "said loan, not grant", "not publish - share
 * with the fire service, is what Ann said", "gwen not tunde", "not Oscar, Parveen does that letter".
 */
export const correctWords = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (
    typed.length > 110 ||
    /[?:]/.test(typed) ||
    !/\b(?:not|no|n['’]t|isnt|wasnt|can['’]?t|cannot|instead|rather|should|shd|read|change|swap|switch|amend|correct|alter|away|leave)\b/iu.test(
      typed,
    )
  )
    return false;
  const bare = bareCorrection(typed, known.agenda);
  if (bare === null) return false;
  const said = bareCorrection(unaddressed(typed, known.people).rest, known.agenda);
  if (byNames(lines, line, bare, known)) return true;
  if (said !== null && byNames(lines, line, said, known)) return true;
  if (said === null) return false;
  // "220 a month, not a week": the number stays, the word is put right.
  const numbers = numeralsIn(said.text);
  const bareText = numbers
    .reduceRight((rest, one) => rest.slice(0, one.at) + rest.slice(one.end), said.text)
    .trim();
  return byWords(lines, line, { ...said, text: bareText }, numbers);
};
