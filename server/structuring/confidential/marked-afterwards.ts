import type { CastMember } from '#server/domain/meeting.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { CLOSED } from './confidence-words.ts';

/** What a later note says was in confidence: so many notes back, all since the item began, an item, or somebody's words. */
export type Reach =
  | { readonly kind: 'notes'; readonly count: number; readonly of: 'all' | 'mine' | 'each' | 'theirs' }
  | { readonly kind: 'since'; readonly words: string }
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'item'; readonly number: number };

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  couple: 2,
  pair: 2,
  three: 3,
  few: 4,
  four: 4,
  several: 5,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const COUNT = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|few|couple|pair|several)';
const NOTE =
  '(?:lines?|notes?|points?|messages?|msgs?|entr(?:y|ies)|remarks?|comments?|ones?|posts?|sentences?|bullets?|figures?|contributions?|things?)';
const PART = '(?:bit|part|exchange|discussion|section|conversation|passage|stuff|chat|briefing|update|piece)';
/** Said of what has been: it was, should have been, has to be, mark it. */
const MARKED = new RegExp(
  String.raw`${CLOSED}|\b(?:(?:in|inside|within|under|behind|between) (?:the )?(?:confidential |private |exempt )?(?:marks?|brackets|tags?|conf(?:idential)?\b)|(?:be|been|being|get|got|was|were|is|are) (?:\w+ )?(?:marked|tagged|restricted|redacted|flagged|bracketed|locked)|(?:mark|redact|restrict|flag|lock|bracket)(?:s|ed|ing)?\b|not public|conf(?=\W*$|\s+(?:too|also|btw|please|pls|as well|bit|part)\b))`,
  'iu',
);
const NOT_SO =
  /\b(?:not|never|n['’]t|no longer|nothing|no need to be|isnt|wasnt|arent) (?:\w+ ){0,2}(?:confidential|exempt|private|restricted|marked|sensitive|redacted|in (?:confidence|camera|private))\b/iu;
const WAS =
  '(?:was|were|is|are|ha(?:s|ve|d) to (?:be|stay|remain)|stays?|remains?|should(?: really)?(?: all| both)? (?:have been|be)|(?:needs?|needed|ought|wants?|supposed|meant|is|are|was|were) to (?:be|have been)|must(?: all| both)? (?:be|have been)|(?:to|can|could|will|would) be|all|both)';

const LAST = new RegExp(
  String.raw`\b(?:last|previous|preceding|foregoing|above|past|prior|those|these)\s+(?:${COUNT}(?:\s+of)?\s+)?(?:\w+\s+)?${NOTE}\b(?! (?:of the (?:report|paper)|in the (?:report|paper)|from the|year))`,
  'iu',
);
const UP = new RegExp(
  String.raw`\b(?:${COUNT}\s+)?${NOTE}\s+(?:just )?(?:above|before (?:this|that|mine)|up there|just now)\b`,
  'iu',
);
const BARE_COUNT = new RegExp(
  String.raw`\b(?:last|previous|those|these)\s+${COUNT}\b(?!\s+(?:years?|months?|weeks?|days?|meetings?|quarters?|councils?|per|%))`,
  'iu',
);
const MINE_LAST = /\b(?:my|mine)\b/iu;
const LAST_PART = new RegExp(
  String.raw`\b(?:last|previous|above|that|preceding|whole|entire|all (?:of )?that|all (?:of )?this)\s+(?:\w+\s+)?${PART}\b`,
  'iu',
);
const ALL_THAT =
  /\b(?:all (?:of )?(?:that|this|those|it)|(?:that|those|these) (?:should|must|has to|have to|needs to|was|were|is|are|ought to)(?: really)? (?:all|both)|(?:this|it) (?:was|were|should have|ought to have) (?:all|both)|the lot|the above|everything (?:above|so far|up to (?:here|now|this)|just (?:said|typed|now)|we(?:['’]ve)? (?:just )?(?:said|heard|typed))|what we(?:['’]ve)? just (?:said|heard|typed|had))\b/iu;
const SINCE =
  /\b(?:everything|all|anything|it['’]?s all|notes|lines|what was said|what['’]s been said)\b.{0,20}?\b(?:since|from|after|between)\s+(?!here\b|now\b|this (?:point|moment)\b)(.{2,60}?)(?=\s+(?:was|were|is|are|has|have|should|needs?|must|to be|on(?:wards?)? (?:was|is|should|has|needs|must)|down (?:was|is|should|has))\b)/iu;
const THAT_WAS =
  /^(?:(?:sorry|oh|oops|ps|btw|also|and|note|nb|by the way|for the avoidance of doubt|martin|chair says|[\p{L}]+ says)[\s,:–-]+)*(?:(?:that|that one|that note|that line|that point|that figure|that last one|the above|it|this)\s+(?:was|should (?:have been|be)|has to be|needs? to be|ought to (?:be|have been)|must be|wants to be)|(?:please |pls |can you |could you )*(?:mark|treat|make|class|flag|restrict|redact|lock|keep|put) (?:that|those|the above|the last one)(?: one| note| line| point| bit)?)\b/iu;
const SAID =
  /\b(?:what|whatever|everything|all)\s+((?:cllr |dame |sir |mr |ms |mrs |dr |prof(?:essor)? |the )?\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]+){0,2}?)\s+(?:has |have |had )?(?:just |then |there |also )?(?:said|told|gave|shared|disclosed|reported|mentioned|quoted)\b|\b(\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}-]+)?)['’]s?\s+(?:last |two |three |own )*(?:points?|figures?|remarks?|comments?|answers?|bits?|words|contributions?|numbers?|statement|update|notes?|lines?)\b/iu;
const ABOUT =
  /\b(?:everything|all|anything|the (?:bits?|parts?|notes?|lines?|points?|stuff|figures?|names?))\s+(?:said )?(?:about|on|concerning|regarding|to do with|naming|re)\s+(?:the )?(.{3,50}?)\s+(?=(?:was|were|is|are|has|have|should|needs?|must|to be|stays?)\b)/iu;
const ITEM = /\b(?:item|agenda item) (\d{1,2})\b/iu;
const SPEAKS = /^\p{Lu}{2,4}\s*:/u;
const PAST = new RegExp(String.raw`\b${WAS}\b`, 'iu');
const ORDERS = /\b(?:mark|treat|make|class|flag|restrict|redact|lock|keep|put)\b/iu;

const number = (word: string | undefined, many: boolean): number | null =>
  word === undefined ? (many ? null : 1) : (COUNTS[word.toLowerCase()] ?? Number(word));

/** Reads a note that restricts what was typed before it; null for any other. */
export const reachesBack: (typed: string) => Reach | null = remember((typed) => {
  if (typed.length > 240 || /\?\s*$/.test(typed) || SPEAKS.test(typed)) return null;
  if (!MARKED.test(typed) || NOT_SO.test(typed)) return null;
  if (!PAST.test(typed) && !ORDERS.test(typed)) return null;
  const about = ABOUT.exec(typed)?.[1];
  if (about !== undefined && !/^(?:here|now|this|that)\b/i.test(about)) return { kind: 'said', words: about };
  const since = SINCE.exec(typed)?.[1];
  if (since !== undefined) return { kind: 'since', words: since };
  if (LAST_PART.test(typed) || ALL_THAT.test(typed)) return { kind: 'since', words: '' };
  const each =
    /\beach (?:of|from)\b|\bfrom (?:each|both)\b|\bboth of you|\byour\b|\bof yours\b|\bbefore you\b/iu.test(
      typed,
    );
  const mine = MINE_LAST.test(typed);
  const theirs = /\b(?!that|it|let|what|there|here)\p{L}{2,}['’]s?\s+(?:last|previous)\b/iu.test(typed);
  for (const form of [LAST, UP, BARE_COUNT]) {
    const at = form.exec(typed);
    if (at === null) continue;
    const many = /s\b/i.test(
      /(?:lines?|notes?|points?|messages?|msgs?|entries|entry|remarks?|comments?|ones?|posts?|sentences?|bullets?|figures?|contributions?|things?)\b/i
        .exec(at[0])?.[0]
        .slice(-1) ?? '',
    );
    const count = number(at[1], many);
    if (count === null) return { kind: 'since', words: '' };
    return { kind: 'notes', count, of: each ? 'each' : mine ? 'mine' : theirs ? 'theirs' : 'all' };
  }
  if (THAT_WAS.test(typed)) return { kind: 'notes', count: 1, of: 'all' };
  const said = SAID.exec(typed);
  const whose = said?.[1] ?? said?.[2];
  if (whose !== undefined && !/^(?:is|was|we|you|they|it|follows?|next|comes|i)\b/i.test(whose))
    return { kind: 'said', words: whose };
  const item = ITEM.exec(typed);
  if (item !== null && typed.length < 120) return { kind: 'item', number: Number(item[1]) };
  return null;
});

const restrict = (line: Line): void => {
  if (line.note.pinnedConfidential === null) line.confidential = true;
};

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word.length > 1 &&
        !/^(?:the|cllr|mr|ms|mrs|dr|sir|dame|bit|note|line|point|about|when|where|there|then|on|onwards|down|of|and|to|in)$/.test(
          word,
        ),
    );

/** Every word a person may be called by who is called so here: "NB", "Brice", "the Commander". */
export const called = (words: readonly string[], cast: readonly CastMember[]): string[] => {
  const all = new Set(words);
  for (const one of cast) {
    const names = wordsOf(`${one.name} ${one.initials} ${one.handle}`);
    if (names.some((name) => all.has(name))) for (const name of names) all.add(name);
  }
  return [...all];
};

export const holds = (line: Line, words: readonly string[]): boolean => {
  const own = new Set(wordsOf(line.typed));
  return words.some((word) => own.has(word));
};

/** Restricts what a note says was in confidence, as far back as it says; when that cannot be told, the whole item so far. */
export const restrictBefore = (
  lines: readonly Line[],
  by: Line,
  reach: Reach,
  item: number | null,
  cast: readonly CastMember[],
): number => {
  const before = lines
    .slice(0, by.index)
    .filter((line) => line.use !== 'withdrawn' && line.use !== 'off-record');
  const here = before.filter((line) => line.item === item && line.parsed.item === null);
  const take = (some: readonly Line[]): number => {
    for (const line of some) restrict(line);
    return some.length;
  };
  if (reach.kind === 'item') return take(before.filter((line) => line.item === reach.number));
  if (reach.kind === 'notes') {
    const said = before.filter((line) => line.use !== 'structure');
    if (reach.of === 'all') return take(said.slice(-reach.count));
    const users = new Set(said.map((line) => line.note.user));
    const named = cast.filter(
      (one) =>
        one.user !== '' &&
        users.has(one.user) &&
        holds(by, called(wordsOf(`${one.name.split(' ')[0] ?? ''} ${one.handle}`), [])),
    );
    const whose =
      reach.of === 'mine'
        ? [by.note.user]
        : named.length > 0
          ? named.map((one) => one.user)
          : [...users].filter((user) => user !== by.note.user);
    if (reach.of === 'theirs' && named.length === 0) return take(said.slice(-reach.count));
    return take(whose.flatMap((user) => said.filter((line) => line.note.user === user).slice(-reach.count)));
  }
  if (reach.kind === 'since') {
    const words = called(wordsOf(reach.words), cast);
    const from = words.length === 0 ? undefined : here.find((line) => holds(line, words));
    return take(from === undefined ? here : here.filter((line) => line.index >= from.index));
  }
  const words = called(wordsOf(reach.words), cast);
  const theirs = here.filter((line) => holds(line, words));
  return take(theirs.length > 0 ? theirs : here);
};
