import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Cue } from '../decisions/decision-cues.ts';
import { isOpen, type Line } from '../line.ts';
import { dressed, type Numeral, numeralsIn, sameNumber } from '../numerals.ts';
import { unaddressed } from './addressed.ts';
import { type Bare, bareCorrection } from './bare-correction.ts';
import { anagram, beforeSame, beside, inThousands, oneBeside, plain, words } from './numeral-likeness.ts';
import { isYear, outgrows, wholeOf } from './part-of-whole.ts';
import { fix } from './reach-back.ts';

/** How far back a value alone may reach, and a value with the one it replaces. */
const NEAR = 4;
const FAR = 25;

const SLIP =
  /\b(?:sorry|apologies|soz|oops|whoops|correction|erratum|typo|make (?:it|that)|should (?:be|read|say|have (?:been|said|read))|shud (?:be|read|say)|i (?:mean|meant)|meant|mis-?(?:heard|read|typed?|took|hearing|typing|noted)|wrong way (?:round|about|around|up)|wrong(?:ly)?|(?:back|arse|bum) (?:to|tae|at) front|other way (?:round|about|around)|transposed|swapped|flipped|slip|my (?:mistake|error|bad|fault|typing|fingers?|hearing)|fat fingers?|not what (?:i|he|she|they|we) (?:said|heard|put)|(?:has |have |['’]s |just |)(?:corrects|corrected)|put right|i (?:make|made|have|had) (?:it|the|that)|ha[sd]n['’]?t got it right|is (?:what|as) it (?:was|is))\b/iu;
const SLIPS = new RegExp(SLIP.source, 'giu');
const MILD =
  /^(?:(?:no|nope|nah|naw|wait|hang on|hold on|um|er|actually|ok|yes|yeah|aye|well|i think|think|pretty sure|surely)[\s,–-]+)*(?:it['’]?s|its|it is|it was|that['’]?s|thats|that is|that was|they were|was|were|is|no|nope|actually|surely)\b/iu;
/** What holds a correction together and says nothing of its own. */
const SMALL = new Set(
  "a an the that this these those it it's its it’s that's that’s thats is was were are be been has have had there of for in at on by to tae from and but so i i'm i've i’ve you you've you’ve ye ye've ye’ve yer we us he she they him her them put puts wrote typed took down said say says reads read should shud shd correct corrects correcting corrected correction confirms confirmed checked just now change changed amend alter swap fix pls plz please not no nae yes yep aye nope sorry soz apologies actually well above below again per re about meant mean means make made where which who my mistake error bad fault typo oops whoops wrong wrongly slip fingers fat misheard misread mistyped transposed figure figures number numbers date amount total value bit line note point according instead rather one only even think thought thats surely got get it’d it'd earlier last with w wi sic all could can would someone somebody some1 can could we ok okay right hang hold wait on hundred hearing heard sounded like hear turn into swapped flipped vote yeah yup very fact both paper report slide slides says the there's".split(
    ' ',
  ),
);
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
      `${V}[^⟦]{0,40}?\\b(?:has|have|had|got|put|puts|wrote|typed|took)\\s+(?:(?:it|that|this|him|her|them)\\s+)?(?:down\\s+)?(?:as|at|for)?\\s*(?:a |the )?${V}`,
      'iu',
    ),
    now: 1,
    old: 2,
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
/** Who is meant by a name, what the items are called, and whether words decide something. */
export interface Known {
  readonly people: People;
  readonly agenda: readonly AgendaItem[];
  readonly cue: (text: string) => Cue | null;
}
/** The words that a correction of this note may use: its own, and its item's. */
const ownWords = (target: Line, { agenda }: Known): ReadonlySet<string> =>
  cutWords(`${target.text} ${agenda.find((item) => item.number === target.item)?.title ?? ''}`);
const cutWords: (text: string) => ReadonlySet<string> = remember((text) => new Set(words(text).map(plain)));
const namesIn = createRecall<People, ReadonlySet<string>>();

/** A word of the note, cut short or written out: "abst" for "abstention". */
const knows = (own: ReadonlySet<string>, word: string): boolean => {
  const cut = plain(word);
  return (
    own.has(cut) ||
    (word.length > 3 &&
      [...own].some(
        (one) => one.length > 3 && one.length !== cut.length && (one.startsWith(cut) || cut.startsWith(one)),
      ))
  );
};

/** Every word is small, of the note corrected, a unit beside a number, or somebody's name. */
const strangers = (text: string, target: Line, known: Known): number => {
  const own = ownWords(target, known);
  const names = namesIn(
    known.people,
    text,
    () => new Set(known.people.mentions(text, true).flatMap((mention) => words(mention.typed))),
  );
  return words(text.replace(SLIPS, ' ').replace(/⟦\d+⟧/g, ' ')).filter(
    (word) => !SMALL.has(word) && !knows(own, word) && !names.has(word),
  ).length;
};
const shared = (text: string, target: Line, known: Known): number => {
  const own = ownWords(target, known);
  return new Set(words(text).filter((word) => word.length > 2 && !SMALL.has(word) && knows(own, word))).size;
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

const byPair = (lines: readonly Line[], line: Line, bare: Bare, known: Known): boolean => {
  const { text } = bare;
  const found = numeralsIn(text);
  if (found.length < 2 || found.length > 3) return false;
  const marked = markedOut(text, found);
  for (const { form, now: nowAt, old: oldAt } of PAIRS) {
    const match = form.exec(marked);
    const said = found[Number(match?.[nowAt])];
    const old = found[Number(match?.[oldAt])];
    if (match === null || said === undefined || old === undefined) continue;
    // "27 have closed since 2022, not 37": no year takes the place of a number that is none.
    const now = isYear(said) && !isYear(old) ? found.find((one) => one !== old && !isYear(one)) : said;
    if (now === undefined || sameNumber(now, old)) continue;
    const unit = beside(text, old.end > now.end ? now : old).after;
    const ranked = earlier(lines, line)
      .flatMap((target) => {
        const olds = numeralsIn(target.text).filter(
          (one) => sameNumber(one, old) && (now.unit === '' || one.unit === '' || now.unit === one.unit),
        );
        const own = numeralsIn(target.text);
        const has = (typed: Numeral): boolean => own.some((each) => sameNumber(each, typed));
        // What the note has already is not what it lacks, when the correction says another number too.
        if (has(now) && found.some((each) => !has(each))) return [];
        const [one] = olds.filter((each) => beside(target.text, each).after === unit).concat(olds);
        const common = shared(marked, target, known);
        const distance = line.index - target.index;
        const reached = distance <= (target.item === line.item ? FAR : 3) || common > 0;
        // Once put right, a note is not put right to the same again.
        const allowed = bare.reported ? 0 : 2 + common;
        if (one === undefined || !reached || strangers(marked, target, known) > allowed) return [];
        if (bare.reported && distance > NEAR) return [];
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
  bare: Bare,
  to: readonly CastMember[],
  known: Known,
): boolean => {
  const { text } = bare;
  const found = numeralsIn(text);
  if (found.length === 0 || found.length > 3 || /\?/.test(text) || /\bnot\b/i.test(text)) return false;
  const marked = markedOut(text, found);
  const cue = (SLIP.test(text) || bare.strength > 0 ? 2 : 0) + (MILD.test(text.trim()) ? 1 : 0);
  if (bare.reported && bare.strength === 0) return false;
  const ranked: { target: Line; one: Numeral; now: Numeral; score: number }[] = [];
  for (const target of earlier(lines, line)) {
    const near = line.index - target.index <= NEAR && target.item === line.item;
    // Further off only what plainly corrects, by words that the note has too.
    if (!near && (cue < 2 || bare.reported || shared(marked, target, known) === 0)) continue;
    const own = numeralsIn(target.text);
    const fresh = found.filter((one) => !own.some((other) => sameNumber(one, other)));
    const [now] = fresh;
    if (now === undefined || fresh.some((one) => !sameNumber(one, now))) continue;
    if (strangers(marked, target, known) > 0) continue;
    const typed = beside(text, now);
    const olds = own
      .filter(
        (one) =>
          !found.some((other) => sameNumber(one, other)) &&
          (now.unit === '' || one.unit === '' || now.unit === one.unit) &&
          isYear(one) === isYear(now) &&
          !outgrows(target.text, one, now),
      )
      .concat(oneBeside(target.text, now, typed.after));
    const told = to.some((person) => person.user === target.note.user && person.user !== '') ? 2 : 0;
    if (cue + told < 2) continue;
    const scored = olds
      .map((one) => {
        const whole = wholeOf(target.text, one);
        // What is counted stands behind the whole: "29 of the 44 shelters".
        const there = {
          ...beside(target.text, one),
          ...(whole && { after: beside(target.text, whole).after }),
        };
        const aligned =
          (whole !== undefined && typed.before !== 'of' ? 0.5 : 0) +
          (typed.after !== '' && typed.after === there.after ? 1 : 0) +
          (typed.before !== '' && typed.before === there.before ? 1 : 0);
        return {
          target,
          one,
          now: inThousands(now, one),
          score:
            aligned +
            (anagram(one, inThousands(now, one)) ? 1 : 0) +
            (one.unit === now.unit && now.unit !== '' ? 1 : 0) +
            (found.length > fresh.length ? 1 : 0) +
            beforeSame(found, now, own, one),
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
    if (near) {
      put(target, best.one, best.now, line);
      // "one route" becomes "2 routes".
      if (best.one.text === 'one')
        target.text =
          target.text.slice(0, best.one.at) +
          target.text.slice(best.one.at).replace(/(?<=^\S+ )\p{L}+/u, words(text.slice(now.end))[0] ?? '$&');
      return true;
    }
    ranked.push({ ...best, score: best.score + 2 * shared(marked, target, known) });
  }
  const [best] = ranked.sort((left, right) => right.score - left.score);
  if (best === undefined) return false;
  put(best.target, best.one, best.now, line);
  return true;
};

/**
 * A value put right by likeness: the note says a number with the one it replaces, or says it again among the same words,
 * to the colleague who typed it or with a word of regret: "Kez, it was 19 to 14", "6 mins, sorry", "it's three hundred
 * and sixty not two sixty". Numbers in words count as numbers.
 */
export const correctAlike = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 140 || !/\d|\p{L}{3}/u.test(typed)) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const bare = bareCorrection(
    rest.replace(
      /^(?:(?:could|can|would|will) (?:you|we|someone|somebody|some1|u)|(?:please|pls|plz))\s+(.*?)\s*\?*$/iu,
      '$1',
    ),
    known.agenda,
  );
  if (bare === null || numeralsIn(bare.text).length === 0) return false;
  return byPair(lines, line, bare, known) || byOne(lines, line, bare, to, known);
};
