import { remember } from '#server/house-style/remember.ts';
import { reopens } from '../decisions/reversals.ts';
import type { Line } from '../line.ts';
import { stem, topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { sourceOfNoting } from './only-noted.ts';
import { clausesOf } from './read-order.ts';
import { strike } from './take-back.ts';
import { namedIn } from './task-owner.ts';
import { isYes } from './weight-of-note.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a decision may lie that is told by its words, and one that is only pointed to. */
const TOLD = 90;
const POINTED = 3;
const LONGEST = 320;

const NO =
  "(?:not|never|no longer|(?:is|was|are|were|do|does|did|has|have|had|would|wo|ca|could)n['’]?t|nobody|no[- ]?one|none of (?:them|us|you)|nothing|no vote|hardly)";
/** What a board does with a matter that it decides. */
const AGREES =
  '(?:agree(?:d|ing)?|agreement|approv(?:e|ed|al|ing)|endors(?:e|ed|ing)|decided?|decision|settled?|resolved?|carried|adopted|voted?(?: on| for)?|signed? up|committed|(?:said|say|saying) yes|(?:took|take|taken|taking|picked|pick) (?:it|that|this|them)?\\s?up|(?:went|go|gone|going) (?:along with|for)|put to (?:the |a |any )?\\p{L}+|put it to)';
/** Nobody decided it: "never put to the Board", "nobody had said yes to it", "wasn't for approval". */
const NEVER = new RegExp(`(?<!\\p{L})${NO}(?:['’]d)?(?: (?!that\\b)\\p{L}+){0,3}? ${AGREES}(?!\\p{L})`, 'iu');
/** One member's wish, and no more. */
const OWN =
  /(?:\b(?:only|just|merely|purely|simply|all)\b[^,.;]{0,12}?(?:\p{L}+['’]s|his|her|their|one (?:member|person)['’]?s?)(?: own)?|['’]s own|\b(?:his|her|their) own) (?:(?:personal|private|own) )?(?:idea|suggestion|view|wish|thought|proposal|ask|hope|word|opinion|preference|bee in)\b/iu;
/** What those who decide had agreed, and what becomes of it. */
const STANCE =
  '(?:decisions?|agreements?|agreed|call|support|backing|line|position|commitment|pledge|offer|appointment|resolution|approval|endorsement|request|ask|demand|opposition|yes|what (?:was|they) agreed)';
const UNDONE =
  '(?:overturned|reversed|withdrawn|withdrew|withdraws|dropped|drops|dropping|undone|rescinded|superseded|scrapped|abandoned|set aside|cancelled|revoked|retracted|binned|shelved|pulled|ditched|gone back on|went back on|goes back on|falls|fell|no longer stands|thrown out|given up|taken back|lapses)';
const GIVEN_UP = new RegExp(
  `\\b${STANCE}\\b[^,.;!?]{0,40}?(?<!\\b(?:not|never|n['’]?t) (?:been )?)\\b${UNDONE}\\b|(?<!\\b(?:not|never|n['’]?t) (?:been )?)\\b${UNDONE}\\b (?:(?:its|the|their|that|our|this|his|her|all|any) )+(?:\\p{L}+ )?${STANCE}\\b`,
  'iu',
);
/** Those who took it thought again, or opened it again. */
const AGAIN =
  /\b(?:(?:gone|went|goes|going) back on|(?:2nd|second) thoughts?|(?:thought|think|thinks|thinking) (?:better of|again)|changed (?:her|his|their|our|its) minds?|(?:let \p{L}+ )?re-?open(?:s|ed|ing)?|revisited|u-turn)\b/iu;
/** It is struck, beside why. */
const COMES_OUT =
  /\b(?:that|this|it|that one|this one|the (?:decision|line|call|agreement))(?: (?:needs to|has to|must|should|can|will|to))? (?:(?:comes?|goes|go|taken|be taken) (?:now )?(?:out|off)|be struck|struck|be dropped|is out|is off)(?= (?:now|then|too|again|please|pls|and|so|as|with)\b|\s*(?:$|[.,;!–-]))|\b(?:take|strike|scratch|cross|knock|rub|leave) (?:that|this|it|mine)(?: one)? (?:out|off)\b|\b(?:strike|scrap|scratch|drop|bin|ditch|lose) (?:that|this|it)\b/iu;
/** It was for noting, and was noted. */
const NOTED =
  /\b(?:only|just|merely|simply)\s+(?:be(?:ing)? |to |for |was |were |there to be )*not(?:ed|ing|es|e)\b|\bnot(?:ed|es) it (?:only|and no more|and nothing (?:more|else))\b|\b(?:was|is|came|there|paper|it['’]?s) (?:only |just )?for (?:noting|information|info)\b/iu;
/** What they do instead is not that: "so not signing". */
const NOT_DOING =
  /\b(?:so|and|therefore|then|now|are|['’]re|is|['’]s) (?:now )?(?:not|no longer) (\p{L}{3,}ing)\b/iu;

/** Somebody's wish that is told here for the first time: that nobody took it up takes nothing back. */
const FLOATED =
  /\b(?:proposed|proposes|moved|moves|floated|floats|suggested|suggests|tabled|put forward|offered|tried|pressed|argued|wondered|amendment|motion)\b/iu;
/** Others, in another place or time. */
const ELSEWHERE =
  /^(?:(?:the|and|but|so|that|our|these) )*(?:government|govt|whitehall|ministers?|treasury|parliament|operators?|dept|department|developers?|unions?|police|councils)\b(?! (?:\p{L}+ )?(?:was|were|is|letter|bid|line|one))|\b(?:(?:last|previous) (?:year|month|week|time|spring|summer|autumn|winter|meeting)|ago|(?:19|20)\d\d)\b/iu;
const HEDGED =
  /\?\s*$|\bif (?:they|we|it|the|members|that)\b|\b(?:might|may|could|hopes?|hoped|fears?|worried|would be)\b/iu;
const REPORTS =
  /^\s*(?:has |have |just |also |then |now |rightly |later )*(?:say|said|says|told|tells|confirm(?:s|ed)|clarif(?:ies|ied)|made (?:it )?(?:plain|clear)|point(?:s|ed) out|remind(?:s|ed)|explain(?:s|ed)|thinks?|thought|feels?|felt|asked|asks|wants?|wanted|wonder(?:s|ed)|regrets?|regretted|complain(?:s|ed)|noted|stress(?:es|ed)|argued|reported)\b/iu;

const INSTEAD =
  /\b(?:outcome|result|upshot|instead|so now|now (?:agreed|it['’]?s|they|we)|in its place|new (?:decision|wording|line))\b/iu;

/** What came of it, said as such. */
const OUTCOME = /\b(?:outcome|result|upshot)\s*[:–-]\s*(\S+ \S+ .+)$/iu;

const CUES: readonly (readonly [RegExp, number])[] = [
  [NEVER, 1.4],
  [OWN, 0.9],
  [GIVEN_UP, 1.6],
  [AGAIN, 1.2],
  [COMES_OUT, 1.2],
  [NOTED, 1.3],
  [NOT_DOING, 1],
];

interface Said {
  /** How surely the note says that something settled is not so. */
  readonly weight: number;
  /** Where the first of these words stands. */
  readonly clause: string;
  readonly noted: boolean;
  /** What nobody took up was put forward in the note itself. */
  readonly floated: boolean;
  /** The note tells what came in its place. */
  readonly instead: boolean;
}

const before = (one: RegExp, other: RegExp, text: string): boolean => {
  const at = text.search(one);
  return at >= 0 && at < text.search(other);
};

const saidIn: (text: string) => Said | null = remember((text) => {
  const clauses = clausesOf(text);
  const cued = clauses.filter((one) => !ELSEWHERE.test(one) && CUES.some(([cue]) => cue.test(one)));
  const [clause] = cued;
  const last = cued.at(-1);
  if (clause === undefined || last === undefined || HEDGED.test(text)) return null;
  const all = cued.join('; ');
  return {
    weight: CUES.reduce((sum, [cue, weight]) => sum + (cue.test(all) ? weight : 0), 0),
    clause: last,
    noted: NOTED.test(all),
    floated: NEVER.test(all) && before(FLOATED, NEVER, text),
    instead: INSTEAD.test(text),
  };
});

/** Words by which a thing is taken back, none of its matter. */
const SMALL: ReadonlySet<string> = new Set(
  topicWords(
    'only just merely own idea suggestion wish view never nobody put yes said say says asked told plain made clear overturned reversed withdrawn dropped undone call support line position agreement resolution endorsement approved back went gone going thoughts second mind changed comes come out take strike off approval today earlier decision outcome reopen reopened reopened let simply notes noted not now one member members round over instead still after all really actually vote voted whole lot thing wasnt isnt hasnt didnt doesnt arent werent took take taken',
  ),
);

/** A title's first letters: "BCF" for "Better Care Fund: national review". */
const initialsOf = (title: string): string =>
  (/^[^:(,–-]+/u.exec(title)?.[0] ?? '')
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/** Whether a note speaks of a letter or number of its own, "option B", that the other has not. */
const otherLabel = (text: string, target: string): boolean =>
  [
    ...text.matchAll(
      /\b(?:option|site|phase|bid|recs?|recommendation|paras?|paragraph|part|plan|lot|model|tier)s? ([A-Z]|\d{1,2})\b/giu,
    ),
  ].some(([label]) => !target.toLowerCase().includes(label.toLowerCase()));

/**
 * A decision that a later note says was none, or stands no longer, near or far: never put to the room, one member's wish
 * alone, only noted, given up, thought of again. So much must speak for it as the words it shares with the decision
 * leave in doubt. What the room has settled in its place is kept.
 */
export const notAgreed = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > LONGEST || line.parsed.tag !== null) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const said = saidIn(typed);
  if (said === null || (said.floated && said.weight < 2) || (LED_BY_SPEAKER.test(rest) && said.weight < 2))
    return false;
  // Where the room takes up its own again, what it then decides finds the earlier decision by itself.
  if (reopens(line.typed) && known.cue(typed) !== null) return false;
  const people = namedIn(typed, known.people);
  // "JL + HC: briefing on the costs of reopening": those who speak, or are to act.
  if (people.some((one) => one.start < 25 && /^\s*:\s/u.test(typed.slice(one.end)))) return false;
  const [teller] = people;
  const reported =
    teller !== undefined &&
    teller.start < 12 &&
    teller.person.role !== 'chair' &&
    teller.person.role !== 'officer' &&
    REPORTS.test(typed.slice(teller.end));
  if (reported && said.weight < 2) return false;
  const words = [...new Set(topicWords(withoutNames(rest, known.people)))].filter((word) => !SMALL.has(word));
  const own = topicWords(withoutNames(said.clause, known.people)).filter((word) => !SMALL.has(word));
  const doing = stem(NOT_DOING.exec(typed)?.[1] ?? '');
  const title = known.agenda.find((one) => one.number === line.item)?.title ?? '';
  const titled = [...topicWords(title), initialsOf(title)];
  let best: { target: Line; score: number } | null = null;
  for (const target of earlier(lines, line)) {
    const away = line.index - target.index;
    if (away > TOLD) break;
    const near = away <= POINTED && target.item === line.item;
    const shared = words.length === 0 ? 0 : sharedWords(words, target.text);
    const addressed = to.some((one) => one.user !== '' && one.user === target.note.user);
    // "BCF: earlier agreement overturned": of the item's own matter, and nothing else.
    const bare = target.item === line.item && own.every((word) => titled.includes(word));
    if (shared === 0 && !bare && !(near && own.length <= 1)) continue;
    if (shared === 1 && target.item !== line.item && sharedWords(own, target.text) === 0) continue;
    if (!isYes(target, known) || otherLabel(rest, target.text)) continue;
    const strange = own.length - sharedWords(own, target.text);
    const score =
      said.weight +
      Math.min(3, shared) * 0.7 +
      (target.item === line.item ? 0.6 : 0) +
      (addressed ? 0.6 : 0) +
      (near ? 0.4 : 0) +
      (bare ? 0.6 : 0) +
      (said.instead && shared > 0 ? 0.5 : 0) +
      (doing !== '' && sharedWords([doing], target.text) > 0 ? 0.6 : 0) -
      Math.max(0, strange - 2) * 0.2 -
      Math.min(0.6, away * 0.02);
    if (score >= 2.6 && (best === null || score > best.score)) best = { target, score };
  }
  if (best === null) return false;
  const { target } = best;
  if (said.noted) return sourceOfNoting(target, line);
  const at = line.item;
  strike(target, line, known, said.clause);
  const outcome = OUTCOME.exec(typed)?.[1];
  if (outcome !== undefined) {
    line.text = `agreed: ${outcome}`;
    line.use = 'unused';
    line.fixedBy = [target.note.id];
  }
  if (line.use === 'unused' && at !== target.item) line.item = target.item;
  return true;
};
