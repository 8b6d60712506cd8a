import { distance } from 'fastest-levenshtein';

/** Words the grammar turns on, worth recognising when they are mistyped. None is one slip away from another word. */
const CUES =
  'apologies apology substitute substituting substituted declaration declarations declared interest confidential minutes agreed agrees approved approve endorsed delegated delegate deferred rejected circulate circulated circulating recommendation recommendations recommended present officers members meeting committee noted action actions decision decisions arising attendance correction restricted exempt supported welcomed carried seconded seconder unanimously adjourned resumed observer observing treasurer presented reported explained suggested'.split(
    ' ',
  );
const KNOWN = new Set(CUES);
/** Words of the genre that look like a cue mistyped and are not. */
const REAL = new Set(
  'argued minuted minute agree agreeing approves approver endorse rejects reject report reports supports support member officer observe observes exempts action deferral delegates delegation declare declares declaring deferring meetings meeting committees committed greeted agenda interests interested presents presenting presence second seconds explains suggests resume resumes carries welcomes corrections restrict restricts attendances arriving decisive vision substance substitutes adjourn treasure treasury treasures minister ministers represented prevented repeated resorted deported imported exported supposed improved minutely members membership actioned faction fraction traction exploited explored rising raising noting voted doted rated dated quoted voided prevent auction auctions auctioned melting derision minuets collection collections connection conviction convention attention'.split(
    ' ',
  ),
);
/** From this length on two slips are forgiven; in a shorter word they may well make another one ("collection"). */
const LONG = 11;
const BY_LENGTH = new Map<number, string[]>();
for (const cue of CUES) BY_LENGTH.set(cue.length, [...(BY_LENGTH.get(cue.length) ?? []), cue]);
const SMALL: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  genral: 'general',
  gneral: 'general',
  agred: 'agreed',
  agd: 'agreed',
  agreeed: 'agreed',
  argeed: 'agreed',
  nto: 'not',
  taht: 'that',
  fro: 'for',
  frm: 'from',
  wiht: 'with',
  thier: 'their',
  recieved: 'received',
  dont: "don't",
  wont: "won't",
  cant: "can't",
  didnt: "didn't",
  doesnt: "doesn't",
  isnt: "isn't",
  wasnt: "wasn't",
  werent: "weren't",
  arent: "aren't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  hasnt: "hasn't",
  havent: "haven't",
  hadnt: "hadn't",
  mbrs: 'members',
  mbr: 'member',
  mems: 'members',
  cttee: 'committee',
  ctte: 'committee',
  bd: 'board',
  wd: 'would',
  shd: 'should',
  cd: 'could',
  hv: 'have',
  ntd: 'noted',
  apprvd: 'approved',
  apvd: 'approved',
  apprd: 'approved',
  sppt: 'support',
  w: 'with',
};

const swapped = (typed: string, word: string): boolean => {
  if (typed.length !== word.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return (
    at >= 0 && typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2) === word
  );
};

/** Whether the two differ only in how they end: another form of the word, not a slip. */
const sameStem = (typed: string, word: string): boolean => {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  return at >= Math.min(typed.length, word.length) - 2;
};

const cueFor = (typed: string): string | null => {
  const small = SMALL[typed];
  if (small !== undefined) return small;
  if (typed.length < 6 || KNOWN.has(typed) || REAL.has(typed)) return null;
  for (let size = typed.length - 1; size <= typed.length + 2; size++) {
    for (const cue of BY_LENGTH.get(size) ?? []) {
      if (cue[0] !== typed[0] || cue.length < 6 || sameStem(typed, cue)) continue;
      if (swapped(typed, cue) || distance(typed, cue) <= (cue.length >= LONG ? 2 : 1)) return cue;
    }
  }
  return null;
};

/** The text with the grammar's own words put right where they are mistyped: "Apolgies", "teh", "mintues". */
export const repairCues = (text: string): string =>
  text.replace(/\p{L}+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (
      word === 'W' ||
      (word === 'w' && text[at + 1] === '/') ||
      (lower.length === 2 && word === word.toUpperCase())
    )
      return word;
    if (word !== lower && at > 0 && !/[.!?\n]\s*$/.test(text.slice(Math.max(0, at - 2), at))) return word;
    const cue = cueFor(lower);
    if (cue === null) return word;
    return /^\p{Lu}/u.test(word) ? cue.charAt(0).toUpperCase() + cue.slice(1) : cue;
  });
