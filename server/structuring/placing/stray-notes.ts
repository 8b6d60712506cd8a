import { isHeldBack } from '#server/capture/confidential-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { remember } from '#server/house-style/remember.ts';
import { isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { tokensOf, whoIs } from './cast-names.ts';
import { whereEvidence } from './where-evidence.ts';

/** That a note comes late or is said beside the matter in hand, wherever it says so. */
const BESIDE =
  /^\W*(?:(?:oh|and|ok|sorry|wait|hang on|ps|btw|by the way|also|just|quick(?:ly)?|hey \S+|pls|please|can (?:we|you))[\s,:–-]+)*(?:(?:i )?(?:forgot|missed)\b(?=\s*[-–:,]|\s+(?:one|this|that|a|an|to|the|earlier|from|for|on|something)\b)|late\b(?=\s*[:,;–-]|\s+(?:one|entry|note|action|decision|point|thing|addition|for|on|re|from)\b|(?:\s+\S+){1,3}\s+one\b)|belated|re\b|one (?:more|other|i|for)\b|another (?:one|for)\b|(?:one |a )?last thing\b|back (?:on|to)\b|still on\b|going back\b|before (?:we|i|it)\b|while (?:i|we)\b|from (?:earlier|before)\b|earlier\b|should have\b|for \S+(?: \S+)? just put\b|add an? (?:action|note|point|line) (?:on|to|for|under)\b)|\bhas (?:since|just) \p{L}|\p{L}['’]s (?:since|just) (?:said|muttered|told|mentioned|whispered|texted|messaged|emailed|confirmed|added|pointed|come back|reminded|leaned)\b|\b(?:leaning|leant|leaned) over\b|\b(?:asks?|asked|asking|wants?|wanted|wishes|would like|wish) (?:us |it |this |that )?(?:to |to be )?(?:record|minut|not(?:e|ed) (?:down|in))|\b(?:went|goes|gone|going|came|come|comes|harked|jumped|referred) back (?:to|on)\b(?! (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|us\b|members|board|committee|panel|council|spring|summer|autumn|winter))|\b(?:second|other|more) thoughts? (?:on|about)\b|^\W*(?:(?:oh|and|ok|sorry|wait|hang on|so)[\s,]+)*(?:the )?\p{L}+(?: \p{L}+)? again\s*[-–:.,]|\b(?:back|still|again) on \p{L}|\bon \p{L}+(?: \p{L}+)? (?:still|again|earlier)\b|\bas (?:he|she|they) (?:was|were) (?:leaving|going)\b|\bre-?opened\b/iu;
/** "RE thanked …": initials, not what the note is re. */
const INITIALS = /^\W*RE\s/;
/** "take that out, …": of the note before, whatever the reason speaks of. */
const TAKES_OUT =
  /^\W*(?:(?:sorry|oh|ok|actually|wait|and|please|pls|can (?:we|you)|hang on)[\s,]+)*(?:no\b|not\b|scrap|scratch|strike|ignore|delete|remove|drop|cancel|forget (?:that|it|the|my)|take|undo|disregard|bin\b|lose\b|kill|correct|change|make it)/iu;
/** Stems that say nothing of what a note is about. */
const SAYS_LITTLE =
  /^(?:january|february|march|april|june|july|august|septemb\w*|octob\w*|novemb\w*|decemb\w*|monday|tuesday|wednesday|thursday|friday|week|month|next|meet\w*|offic\w*|chair\w*|council\w*|year|point|question|letter|thing|detail|number|figur\w*|before|after|back|com(?:e|es|ing)?|going|want\w*|said|says|think\w*|tak(?:e|es|en|ing)?|mak(?:e|es|ing)?|need\w*|much|many|some|than|them|still|already|first|last|every\w*|people|because|only|over|under|well|like|good|long|time|just|here|there|both|most|wonder\w*|explain\w*|report\w*|ask\w*|add\w*|rais\w*|draft\w*|writ\w*|send\w*|minut\w*|record\w*|public\w*|content|happ\w*|support\w*|propos\w*|member\w*|half|third|quarter|thousand|million|hundred|open\w*|clos\w*|left|late|earl\w*|work\w*|paper|note|until|since|about|from|with|have|been|more|less|same|other|another|town|county|district|city|local|area|told|tell\w*|warn\w*|wish\w*|mean\w*|call\w*|run\w*|show\w*|give\w*|gave|keep\w*|pay\w*|cost\w*|money|home\w*|place\w*|thank\w*|bring\w*|brought|again|wait\w*|sorry|hang|lose|rememb\w*|forgot|forget|miss\w*|action|switch\w*|going|went|thought|second)$/;
const isBeside = remember((text) => BESIDE.test(text) && !INITIALS.test(text) && !TAKES_OUT.test(text));
const tellingWords = remember((text): readonly string[] =>
  [...new Set(topicWords(text))].filter(
    (word) => (word.length > 3 || /^£\d/.test(word)) && !/^\d/.test(word) && !SAYS_LITTLE.test(word),
  ),
);
/** A word that notes of no other item have, and a speaker who is heard under few. */
const ONLY_THERE = 1;
const SPEAKS_THERE = 1;
/** So much more must speak for the other item than for the present one, and so many times as much. */
const MORE = 0.9;
const TIMES = 2;

const SPEAKER =
  /^(?:sorry |and |also |oh )*(@?[\p{L}.'’]+(?: [\p{L}'’-]+){0,2}?)\s?(?::|\s-+>?\s|\s->|['’]s just|\s(?:said|says|adds|added|has|told|explained|reported|reckons|leaning|just|presented|introduced|took|gave))/u;

const labelOf = remember((text) => SPEAKER.exec(text)?.[1] ?? '');
const speakerOf = (line: Line, cast: readonly CastMember[]): CastMember | undefined => {
  const person = tokensOf(labelOf(line.typed))
    .map((token) => whoIs(token, cast))
    .find((one) => one !== undefined);
  return person?.role === 'officer' || person?.role === 'guest' ? person : undefined;
};

/** How often something stands in the notes of each item. */
type Counts = Map<number, number>;
const count = <T>(of: Map<T, Counts>, one: T, item: number): void => {
  const counts = of.get(one) ?? new Map<number, number>();
  counts.set(item, (counts.get(item) ?? 0) + 1);
  of.set(one, counts);
};
/** The items of whose notes, this one aside, it stands in some. */
const itemsWith = (counts: Counts | undefined, own: number): readonly number[] =>
  [...(counts ?? [])].filter(([item, times]) => times > (item === own ? 1 : 0)).map(([item]) => item);

/**
 * Notes that say they come late or beside the matter in hand, and whose words and speaker belong to an item taken
 * before: they are put there. What is in confidence stays where it is.
 */
export const placeStrays = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): void => {
  const minuted = (line: Line): boolean =>
    isOpen(line) && line.item !== null && !line.idle && !line.parsed.attendance;
  const strays = lines.filter(
    (line) =>
      minuted(line) &&
      !line.elsewhere &&
      !line.confidential &&
      line.note.thread === null &&
      line.note.pinnedItem === null &&
      line.parsed.refersTo === null &&
      line.item !== agenda[0]?.number &&
      line.parsed.substitution === null &&
      isBeside(line.typed),
  );
  if (strays.length === 0) return;
  const names = new Set(
    cast.flatMap((one) =>
      `${one.name} ${one.initials} ${one.handle} ${one.authority}`.toLowerCase().split(/[\s.-]+/),
    ),
  );
  const telling = (line: Line): readonly string[] =>
    tellingWords(line.typed).filter((word) => !names.has(word));
  const words = new Map<string, Counts>();
  const speakers = new Map<CastMember, Counts>();
  const begun = new Map<number, number>();
  for (const line of lines) {
    if (!minuted(line) || line.item === null) continue;
    if (!begun.has(line.item)) begun.set(line.item, line.index);
    for (const word of telling(line)) count(words, word, line.item);
    const speaker = speakerOf(line, cast);
    if (speaker !== undefined) count(speakers, speaker, line.item);
  }
  for (const line of strays) {
    const own = line.item ?? -1;
    const worth = new Map<number, number>();
    const add = (items: readonly number[], weight: number): void => {
      for (const item of items) worth.set(item, (worth.get(item) ?? 0) + weight / items.length);
    };
    for (const { places, weight } of whereEvidence(line, agenda, cast).words)
      add(
        places.flatMap((at) => agenda[at]?.number ?? []),
        weight * places.length,
      );
    for (const word of telling(line)) {
      const items = itemsWith(words.get(word), own);
      if (items.length <= 2) add(items, ONLY_THERE);
    }
    const speaker = speakerOf(line, cast);
    const heard = speaker === undefined ? [] : itemsWith(speakers.get(speaker), own);
    if (heard.length <= 2) add(heard, SPEAKS_THERE);
    const here = worth.get(own) ?? 0;
    const [best] = [...worth]
      .filter(
        ([item]) => item !== own && item !== agenda[0]?.number && (begun.get(item) ?? Infinity) < line.index,
      )
      .sort((one, other) => other[1] - one[1]);
    if (best === undefined || best[1] - here < MORE || best[1] < here * TIMES) continue;
    line.item = best[0];
    line.elsewhere = true;
    line.joint = [];
    if (isHeldBack(agenda, best[0])) line.confidential = line.note.pinnedConfidential ?? true;
  }
};
