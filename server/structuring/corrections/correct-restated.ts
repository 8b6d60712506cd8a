import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import { isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { fix } from './reach-back.ts';
import { weightOf } from './weight-of-note.ts';

/** How many notes back a statement may be put right: colleagues see it at once, or say whose it was. */
const NEAR = 8;

const WHO = "(?:[\\p{L}@][\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
/** A colleague's words are disowned: somebody was heard, typed or quoted wrongly. */
const DISOWNS = new RegExp(
  [
    `(?:\\bnot|n['’]?t|\\bopposite of|\\breverse of|\\bcontrary (?:to|of)|\\bcontradicts) (?:quite |exactly |really |at all )?what ${WHO} (?:actually |really )?(?:said|says|meant|told|wanted|asked|argued|proposed|reported)\\b`,
    `\\b(?:said|says|meant|wants|wanted|argued|was saying|told us|asked for|reported) (?:the |quite the |exactly the |just the )?(?:exact |complete |very |direct )?(?:opposite|reverse|contrary|other way (?:round|about|around))\\b`,
    `\\b(?:got|have|has|had|put|typed|taken|took|wrote|minuted|noted|recorded|quoted|heard) (?:${WHO}|that|it|this|them|those|me|her|him)(?:['’]s (?:point|view|line|comment))? (?:completely |exactly |all |totally |the )?(?:backwards|wrong|wrongly|upside down|back to front|muddled|confused|the wrong way (?:round|about|around)|inside out|incorrectly)\\b`,
    `\\bmis-?(?:heard|quoted|reported|understood|typed|represented|took|read|spoke|attributed|noted)\\b|\\bgarbled\\b|\\b(?:mixed|muddled) (?:up|${WHO} up)\\b`,
    `\\b(?:put|set) (?:right|straight) what\\b|\\bcorrect(?:ed|s|ing)? (?:what|that line|the line|my note|your note|the note)\\b|\\bask(?:ed|s|ing)? (?:me|us|that i) (?:to )?(?:correct|put right|amend|change|fix)\\b|\\bwants? (?:that|it|this|the note|the line|the record) (?:corrected|put right|amended|changed)\\b`,
    `\\b(?:dictation|autocorrect|spellcheck(?:er)?|software|transcription|keyboard|phone|speech to text)\\b[^.!?]{0,20}\\b(?:eaten|ate|mangled|dropped|swallowed|lost|changed|garbled|missed)\\b|\\b(?:missing|missed|dropped|lost|left out|eaten|swallowed|forgot) (?:a|the|one) (?:word|not|['"‘“]?not['"’”]?)\\b`,
    `\\b(?:that|this|it)(?:['’]s| is| was|s) (?:not |isn['’]?t |wasn['’]?t )?(?:quite |exactly |at all )?(?:wrong|incorrect|inaccurate|not right|not correct|not true|not so|not it|misleading)\\b|\\b(?:that|this|it) (?:isn['’]?t|wasn['’]?t) (?:quite |exactly |at all )?(?:right|correct|true|it|so|what happened)\\b`,
    `\\b(?:wrong|other) way (?:round|about|around)\\b|\\bvice versa\\b`,
    `^(?:no|nope|nah|er no|um no|not quite|not so fast|hang on|wait|${WHO},? no)\\s*[!,.–-]+`,
    `\\b(?:never|didn['’]?t|did not) (?:actually |quite |exactly )?(?:say|said|mean|ask for) (?:that|it|this|so)\\b`,
  ].join('|'),
  'iu',
);
/** Words that may put a statement right where the same speaker is reported again, or who typed it is addressed. */
const MAY_DISOWN =
  /^(?:no|nope|nah|sorry|soz|actually|correction|erratum|oops|whoops|hmm|er|um)\s*[,.!:;–-]|\bactually\b|,? (?:and )?not \S+(?: \S+){0,3}[.!]*$|\bNOT\b/u;
const OPENING =
  /^(?:(?:no|nope|nah|sorry|soz|actually|correction|erratum|oops|whoops|hmm|er|um)\b[\s,.:;!–-]*)+/iu;

/** What is only the turn to the right words: "she said", "it was more that". */
const LEADS_IN =
  /^(?:[\s,:;–>-]|(?:and|but|so|what|actually|rather|instead|in fact|it(?:['’]s| is| was)|that(?:['’]s| is| was)|should (?:be|read|say)|more that|the point (?:is|was)|just the (?:opposite|reverse)|make it|i (?:think|believe)|pretty sure|sorry)\b)+/iu;
const PRONOUN = /^(?:(he|she|they)(?=['’](?:d|s|ll|re|ve)\b|\s))/iu;
/** The board decides anew, or a task is taken back: not a statement heard wrongly. */
const DECIDED = /\b(?:agreed|approved|endorsed|carried|resolved|supported|deferred|noted|signed off)\b/i;
const OTHER_BUSINESS =
  /\b(?:isn['’]?t here|not here|(?:sent|sends|sending|gave|given) (?:his |her |their )?(?:apologies|apols)|agreed|approved|carried|resolved|scrap|scratch|scrub|strike|ignore|forget|drop (?:that|the|it|my)|no action|take (?:that|it) (?:out|off))\b/iu;

/** What a text's own words say of putting right, read once. */
const cuesIn = remember((text) => ({
  plainly: DISOWNS.test(text),
  perhaps: MAY_DISOWN.test(text),
  other: OTHER_BUSINESS.test(text),
}));

interface Told {
  readonly text: string;
  readonly who: CastMember | null;
}

/** The clauses of a note: sentences, and what stands behind an arrow, a dash or a colon. */
const clausesOf = (text: string): string[] =>
  text
    .split(
      /(?<=[.!?…])\s+|,\s+(?=(?:she|he|they|it was|it['’]s|[A-Z]{2,4}|\p{Lu}\p{Ll}+) )|\.{3}\s*|\s*->\s*|\s[-–—]\s|;\s+|(?<=\bwhat \S+ (?:said|typed|put|meant)):\s+/u,
    )
    .map((one) => one.trim())
    .filter((one) => one !== '');

const initialsIn = (text: string, people: People): CastMember[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{2,3}(?![\p{L}\p{N}])/gu)].flatMap((match) => {
    if (
      /^(?:is|as|am|an|at|be|by|do|go|he|hi|if|in|it|me|my|no|of|oh|on|or|ok|so|to|up|us|we|and|any|are|but|can|did|for|get|had|has|her|him|his|how|its|let|may|not|now|off|old|one|our|out|own|put|say|see|she|the|too|two|use|was|who|why|yes|yet|you|all)$/.test(
        match[0],
      )
    )
      return [];
    const [who, other] = people.find(match[0].toUpperCase());
    return who !== undefined && other === undefined ? [who] : [];
  });

/** Everybody a text names, capitals or not. */
const namedIn = (text: string, people: People): Set<CastMember> =>
  new Set([...people.mentions(text, true).flatMap((one) => one.people), ...initialsIn(text, people)]);

const isTold = (text: string, words: string, people: People, typists: ReadonlySet<string>): Told | null => {
  if (topicWords(words).length < 2) return null;
  const told = (from: string): CastMember | undefined =>
    [...namedIn(from, people)].find((one) => one.user === '' || !typists.has(one.user));
  return { text: words, who: told(words) ?? told(text) ?? null };
};

/** The right words of a note that disowns others, said of whom they are. */
const toldIn = (text: string, people: People, typists: ReadonlySet<string>): Told | null => {
  const clauses = clausesOf(text);
  const at = clauses.findIndex((one) => DISOWNS.test(one));
  if (at < 0) return isTold(text, unaddressed(text.replace(OPENING, ''), people).rest, people, typists);
  const cue = clauses[at] ?? '';
  const match = DISOWNS.exec(cue);
  const behind = cue
    .slice((match?.index ?? 0) + (match?.[0].length ?? 0))
    .replace(/^(?:\s*(?:what |that )?\p{L}+ (?:typed|put|wrote|noted|said|minuted))\b/u, '')
    .replace(LEADS_IN, '')
    .trim();
  const rest = [...(topicWords(behind).length > 1 ? [behind] : []), ...clauses.slice(at + 1)];
  return isTold(text, rest.join(' ').replace(LEADS_IN, '').trim(), people, typists);
};

const speakerOf = (who: CastMember): string => (who.initials === '' ? who.name : who.initials);

const say = ({ text, who }: Told, people: People): string => {
  const pronoun = PRONOUN.exec(text);
  if (who === null) return text;
  if (pronoun !== null)
    return `${speakerOf(who)} ${text.slice(pronoun[0].length).trim()}`.replace(
      / (['’])(?=d|s|ll|ve|re)/u,
      '$1',
    );
  // Words without a speaker of their own are said of whom the note names.
  return opens(text, people) ? text : `${speakerOf(who)}: ${text}`;
};

/** Whether what was typed is said to be this person's. */
const leads = (text: string, who: CastMember | null, people: People): boolean =>
  who !== null && people.mentions(text, true)[0]?.people.includes(who) === true && opens(text, people);

/** Whether a text names its speaker in its first words. */
const opens = (text: string, people: People): boolean =>
  people.mentions(text, true).some(({ start }) => text.slice(0, start).trim().split(/\s+/).length <= 2) ||
  /^[A-Z]{2,4}\b/.test(text);

/**
 * A colleague's statement put right by another: the note disowns what was typed ("that's not what she said", "you've got
 * him backwards", "said the opposite") and says what was so. The right words stand in the place of the wrong ones.
 */
export const correctRestated = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const { people } = known;
  const typed = line.text.trim();
  if (typed.length < 20 || typed.length > 260 || /\?\s*$/.test(typed)) return false;
  const { plainly, perhaps, other } = cuesIn(typed);
  if (!(plainly || perhaps || unaddressed(typed, people).to.length > 0) || other) return false;
  const typists = new Set(lines.map((one) => one.note.user));
  const told = toldIn(typed, people, typists);
  if (told === null) return false;
  const topics = new Set(topicWords(typed));
  const named = namedIn(typed, people);
  let best: { target: Line; text: string; score: number } | null = null;
  for (let at = line.index - 1; at >= Math.max(0, line.index - 40); at--) {
    const target = lines[at];
    if (target === undefined || !isOpen(target) || target.parsed.item !== null || target.parsed.tag !== null)
      continue;
    if (DECIDED.test(target.text) || target.parsed.attendance) continue;
    if (line.confidential && !target.confidential) continue;
    const away = line.index - at;
    const shared = [...new Set(topicWords(target.text))].filter((word) => topics.has(word)).length;
    const there = namedIn(target.text, people);
    const about = told.who !== null && there.has(told.who) ? 1.5 : 0;
    const to = [...named].some((one) => one.user !== '' && one.user === target.note.user) ? 1 : 0;
    const replied = line.note.thread === target.note.id ? 3 : 0;
    if (replied === 0 && (away > NEAR || target.item !== line.item) && !(shared >= 2 && about > 0)) continue;
    const same = leads(target.text, told.who, people);
    const weakly =
      away <= 3 &&
      target.note.user !== line.note.user &&
      !line.parsed.attendance &&
      !/\bto \p{Ll}/u.test(target.text) &&
      weightOf(target, known) === 'remark' &&
      ((to > 0 && same) || (shared >= 2 && (to > 0 || same) && perhaps));
    if (!plainly && !weakly) continue;
    const score = Math.min(4, shared) + about + to + replied - away * 0.15;
    if (score < 1.2 || (best !== null && score <= best.score)) continue;
    best = { target, text: say(told, people), score };
  }
  if (best === null) return false;
  fix(best.target, best.text, line);
  return true;
};
