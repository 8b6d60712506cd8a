import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from './line.ts';
import { dressed, type Numeral, numeralsIn, sameNumber } from './numerals.ts';
import { fix } from './reach-back.ts';

/** How far back a value alone may reach, and a value with the one it replaces. */
const NEAR = 4;
const FAR = 25;

const SLIP =
  /\b(?:sorry|apologies|soz|oops|whoops|correction|erratum|typo|make (?:it|that)|should (?:be|read|say|have (?:been|said|read))|shud (?:be|read|say)|i (?:mean|meant)|meant|mis-?(?:heard|read|typed?|took|hearing|typing|noted)|wrong way (?:round|about|around|up)|wrong(?:ly)?|(?:back|arse|bum) (?:to|tae|at) front|other way (?:round|about|around)|transposed|swapped|flipped|slip|my (?:mistake|error|bad|fault|typing|fingers?|hearing)|fat fingers?|not what (?:i|he|she|they|we) (?:said|heard|put)|(?:has |have |['’]s |just |)(?:corrects|corrected)|put right)\b/iu;
const SLIPS = new RegExp(SLIP.source, 'giu');
const MILD =
  /^(?:(?:no|nope|nah|naw|wait|hang on|hold on|um|er|actually|ok|yes|yeah|aye|well|i think|think|pretty sure|surely)[\s,–-]+)*(?:it['’]?s|its|it is|it was|that['’]?s|thats|that is|that was|they were|was|were|is|no|nope|actually|surely)\b/iu;
/** What holds a correction together and says nothing of its own. */
const SMALL = new Set(
  "a an the that this these those it it's its it’s that's that’s thats is was were are be been has have had there of for in at on by to tae from and but so i i'm i've i’ve you you've you’ve ye ye've ye’ve yer we us he she they him her them put puts wrote typed took down said say says reads read should shud shd correct corrects correcting corrected correction confirms confirmed checked just now change changed amend alter swap fix pls plz please not no nae yes yep aye nope sorry soz apologies actually well above below again per re about meant mean means make made where which who my mistake error bad fault typo oops whoops wrong wrongly slip fingers fat misheard misread mistyped transposed figure figures number numbers date amount total value bit line note point according instead rather one only even think thought thats surely got get it’d it'd earlier last with w wi sic all could can would someone somebody some1 can could we ok okay right hang hold wait on hundred hearing heard sounded like hear turn into swapped flipped paper report slide slides says the there's".split(
    ' ',
  ),
);
const SPEAKS =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|reported|wanted|wants|explained|noted|told|argued|reckoned|reckons)\b)/u;
/** "Correction on road safety:", "the DRS clause:": what the correction is about, before it. */
const V = '⟦(\\d+)⟧';
const NOUNS = "(?:\\s+(?:of\\s+|the\\s+|a\\s+)?[\\p{L}'’-]+){0,3}?";
const PAIRS: readonly { readonly form: RegExp; readonly now: number; readonly old: number }[] = [
  {
    form: new RegExp(
      `${V}${NOUNS}[\\s,;.–-]*\\(?(?:and |but |it['’]?s |its |is |was )*(?:not|no|nae|rather than|instead of|as opposed to)\\s+(?:the |a |it['’]?s )?${V}`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  {
    form: new RegExp(
      `\\b(?:not|isn['’]?t|wasn['’]?t|weren['’]?t)\\s+(?:the |a )?${V}${NOUNS}[\\s,;.–-]+(?:(?:but|it['’]?s|its|it was|it is|that['’]?s|should be|was|is)\\s+)*${V}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `\\b(?:change|amend|correct|alter|swap|switch|turn|make|fix|for|update)\\s+(?:(?:the|that|my|your|his|her)\\s+)?${V}${NOUNS}\\s*(?:\\b(?:to|into|for|read|with|a|an|should be|->|=>)\\s+)+(?:a |an |the )?${V}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `${V}${NOUNS}\\s*(?:[\\s,;:–-]|in (?:that|there|my (?:note|line)|the last (?:note|line|one))|above)*(?:should(?: ?n['’]?t)?(?:['’]ve| have)?|shud|shd|ought to|wants to|needs to|(?:was |is )?(?:meant|supposed) to)\\s+(?:be|been|read|say|have been|have read|have said)\\s+${V}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(
      `(?:\\b(?:put|typed|wrote|written|have|heard|got|took down|down as|for|where it says|says)\\s+|^(?:the |that |my |your )?)${V}[^⟦]{0,30}?\\b(?:should|meant|mean|it['’]?s|its|was|said|is|wrong|actually|correct|right)\\b[^⟦]{0,24}?${V}`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
];
const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word !== '');
const SHORT: Readonly<Record<string, string>> = {
  mins: 'minute',
  min: 'minute',
  yrs: 'year',
  yr: 'year',
  hrs: 'hour',
  wks: 'week',
  wk: 'week',
  mths: 'month',
  hr: 'hour',
};
const plain = (word: string): string => (SHORT[word] ?? word.replace(/s$/, '')).slice(0, 6);

/** Who is meant by a name, and what the items are called. */
export interface Known {
  readonly people: People;
  readonly agenda: readonly AgendaItem[];
}
/** The words that a correction of this note may use: its own, and its item's. */
const ownWords = (target: Line, { agenda }: Known): Set<string> =>
  new Set(
    words(`${target.text} ${agenda.find((item) => item.number === target.item)?.title ?? ''}`).map(plain),
  );

/** The text with the names of colleagues it is said to taken out, and whom they are. */
const unaddressed = (text: string, people: People): { rest: string; to: CastMember[] } => {
  const to: CastMember[] = [];
  let rest = text;
  for (const { start, end, people: who } of [...people.mentions(text, true)].reverse()) {
    if (!who.some((person) => person.role === 'officer')) continue;
    const before = text.slice(0, start);
    const after = text.slice(end);
    const opens = /(?:^|[.;,]\s*)(?:(?:no|sorry|hi|hey|oi|er|wait|hang on|actually|umm?)[\s,]+)*$/iu.test(
      before,
    );
    if (
      !(
        (opens && /^\s*(?:,|[–-]\s|\s(?=(?:it|its|it['’]s|that|that['’]s|you|no)\b))/iu.test(after)) ||
        (/[\p{L}\p{N}%][,\s]+$/u.test(before) &&
          !/\b(?:per|for|from|by|to|with|and|not|says?|said|according to|of|was|is)\s+$/i.test(before) &&
          /^\s*(?:$|[.,;!)]|[–-]\s|\s(?:not|no)\s+\p{L}*\d|\snot\b)/iu.test(after))
      )
    )
      continue;
    to.push(...who);
    rest = `${rest.slice(0, start).replace(/[,\s]+$/, ' ')}${rest.slice(end).replace(/^\s*,/, '')}`;
  }
  return { rest: rest.trim(), to };
};

/** Every word is small, of the note corrected, a unit beside a number, or somebody's name. */
const strangers = (text: string, target: Line, known: Known): number => {
  const own = ownWords(target, known);
  const names = new Set(known.people.mentions(text, true).flatMap((mention) => words(mention.typed)));
  return words(text.replace(SLIPS, ' ').replace(/⟦\d+⟧/g, ' ')).filter(
    (word) => !SMALL.has(word) && !own.has(plain(word)) && !names.has(word),
  ).length;
};
const shared = (text: string, target: Line, known: Known): number => {
  const own = ownWords(target, known);
  return new Set(words(text).filter((word) => word.length > 2 && !SMALL.has(word) && own.has(plain(word))))
    .size;
};

const beside = (text: string, numeral: Numeral): { before: string; after: string } => ({
  before: plain(words(text.slice(0, numeral.at)).at(-1) ?? ''),
  after: plain(words(text.slice(numeral.end))[0] ?? ''),
});
const anagram = (left: Numeral, right: Numeral): boolean => {
  const sorted = (one: Numeral): string => [...String(one.mantissa).replace(/\D/g, '')].sort().join('');
  return left.mantissa !== right.mantissa && sorted(left) === sorted(right);
};

const put = (target: Line, old: Numeral, now: Numeral, line: Line): void =>
  fix(target, target.text.slice(0, old.at) + dressed(now, old) + target.text.slice(old.end), line);

/** What the line may correct: open notes before it, nearest first; in confidence only what was said in confidence. */
const earlier = (lines: readonly Line[], line: Line): Line[] =>
  lines
    .slice(0, line.index)
    .filter((one) => isOpen(one) && one.parsed.item === null && (!line.confidential || one.confidential))
    .reverse();

/** The text with each number as a numbered mark. */
const markedOut = (text: string, found: readonly Numeral[]): string =>
  [...found.entries()].reduceRight(
    (rest, [at, one]) => `${rest.slice(0, one.at)}⟦${at}⟧${rest.slice(one.end)}`,
    text,
  );

const byPair = (lines: readonly Line[], line: Line, text: string, known: Known): boolean => {
  const found = numeralsIn(text);
  if (found.length < 2 || found.length > 3) return false;
  const marked = markedOut(text, found);
  for (const { form, now: nowAt, old: oldAt } of PAIRS) {
    const match = form.exec(marked);
    const now = found[Number(match?.[nowAt])];
    const old = found[Number(match?.[oldAt])];
    if (match === null || now === undefined || old === undefined || sameNumber(now, old)) continue;
    const unit = beside(text, old.end > now.end ? now : old).after;
    const ranked = earlier(lines, line)
      .flatMap((target) => {
        const olds = numeralsIn(target.text).filter(
          (one) => sameNumber(one, old) && (now.unit === '' || one.unit === '' || now.unit === one.unit),
        );
        const [one] = olds.filter((each) => beside(target.text, each).after === unit).concat(olds);
        const common = shared(marked, target, known);
        const distance = line.index - target.index;
        const reached = target.item === line.item ? distance <= FAR : distance <= 3 || common > 0;
        // Once put right, a note is not put right to the same again.
        if (one === undefined || !reached || strangers(marked, target, known) > 2 + common) return [];
        const alike = beside(target.text, one).after === unit && unit !== '' ? 2 : 0;
        return [{ target, one, score: alike + 2 * common - distance / 12 }];
      })
      .sort((left, right) => right.score - left.score);
    const [best] = ranked;
    if (best === undefined) continue;
    put(best.target, best.one, now, line);
    return true;
  }
  return false;
};

const byOne = (
  lines: readonly Line[],
  line: Line,
  text: string,
  to: readonly CastMember[],
  known: Known,
): boolean => {
  const found = numeralsIn(text);
  if (found.length === 0 || found.length > 2 || /\?/.test(text) || /\bnot\b/i.test(text)) return false;
  const marked = markedOut(text, found);
  const cue = (SLIP.test(text) ? 2 : 0) + (MILD.test(text.trim()) ? 1 : 0);
  for (const target of earlier(lines, line).filter(
    (one) => line.index - one.index <= NEAR && one.item === line.item,
  )) {
    const own = numeralsIn(target.text);
    const fresh = found.filter((one) => !own.some((other) => sameNumber(one, other)));
    const [now] = fresh;
    if (now === undefined || fresh.length > 1 || strangers(marked, target, known) > 0) continue;
    const olds = own.filter(
      (one) =>
        !found.some((other) => sameNumber(one, other)) &&
        (now.unit === '' || one.unit === '' || now.unit === one.unit),
    );
    const told = to.some((person) => person.user === target.note.user && person.user !== '') ? 2 : 0;
    if (cue + told < 2) continue;
    const typed = beside(text, now);
    const scored = olds
      .map((one) => {
        const there = beside(target.text, one);
        const aligned =
          (typed.after !== '' && typed.after === there.after ? 1 : 0) +
          (typed.before !== '' && typed.before === there.before ? 1 : 0);
        return {
          one,
          score:
            aligned +
            (anagram(one, now) ? 1 : 0) +
            (one.unit === now.unit && now.unit !== '' ? 1 : 0) +
            (found.length > fresh.length ? 1 : 0),
        };
      })
      .sort((left, right) => right.score - left.score);
    const [best, next] = scored;
    if (
      best === undefined ||
      cue + told + best.score < 3 ||
      (next !== undefined && next.score === best.score)
    )
      continue;
    put(target, best.one, now, line);
    return true;
  }
  return false;
};

/**
 * A value put right by likeness: the note says a number with the one it replaces, or says it again among the same words,
 * to the colleague who typed it or with a word of regret: "Kez, it was 19 to 14", "6 mins, sorry", "it's three hundred
 * and sixty not two sixty". Numbers in words count as numbers.
 */
export const correctAlike = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 140 || SPEAKS.test(typed)) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const text = rest.replace(
    /^(?:(?:could|can|would|will) (?:you|we|someone|somebody|some1|u)|(?:please|pls|plz))\s+(.*?)\s*\?*$/iu,
    '$1',
  );
  return byPair(lines, line, text, known) || byOne(lines, line, text, to, known);
};
