import { itemsOfWord } from '#server/capture/match-title.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Topics } from './topics.ts';

const VERB =
  '(?:approved|agreed|noted|endorsed|adopted|supported|deferred|accepted|received|carried|rejected|referred|delegated|withdrawn|signed off|passed|welcomed|ratified|held over|put off|waved through|nodded through)';
const THING =
  '(?:reports?|papers?|items?|updates?|plans?|strateg(?:y|ies)|budgets?|policy|policies|review|framework|programme|recs|recommendations|briefing|presentation)';
/** "The sector support budget was approved": what a resolution is about, as its subject or as its object. */
const RESOLVED = [
  new RegExp(
    `^(?:(?:so|and|also|then|oh|sorry|btw|for completeness|to confirm)[\\s,:–-]+)*(?:the\\s+)?(\\S[^.;:?]{3,70}?)\\s+(?:(?:was|were|is|are|has been|had been|got)\\s+)(?:(?:then|all|also|duly|formally|unanimously|simply|just|only|itself)\\s+)*${VERB}\\b`,
    'iu',
  ),
  new RegExp(
    `^(?:(?:so|and|also|then|oh|sorry|btw)[\\s,:–-]+)*(?:(?:the )?(?:board|members|committee|panel|forum|all|we)\\s+)(?:(?:also|then|formally|simply|all)\\s+)*(?:noted|approved|endorsed|adopted|accepted|received|deferred|agreed)\\s+the\\s+([^.,;:?]{3,60}?\\s${THING})\\b`,
    'iu',
  ),
] as const;
/** "HB on peer challenge still: …", "back on fares, RT …": whoever speaks on it, and that it is late. */
const SPEAKS_ON =
  /^(?:@?[\p{L}][\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}|(?:the )?chair)(?:,| also| had| was| still| came in)*\s+(?:on|re|about|under)\s+(?:the\s+)?([\p{L}\d][\p{L}\d\s'’&/-]{1,40}?)(?:\s+(?:item|paper|report|one|bit))?(?:\s*,)?\s+(?:still|again|earlier|too|also|as well|before|from before|going back|late)\s*[:,;–-]+\s*(?=\S)(.{6,})$/iu;
/** A note that says it comes late without saying for what. */
const LATE =
  /^(?:(?:and|also|sorry|oh|ps|ok)[\s,:–-]+)*(?:(?:another |one |something |a bit |the one )(?:more )?(?:that )?(?:i|we) (?:missed|forgot|left out|didn['’]?t (?:get|put|type))(?: down| earlier)?|missed (?:one|this|that|a bit)(?: earlier| before)?|forgot (?:one|this|that)(?: earlier)?|late (?:one|entry|action|note|decision)|belated(?:ly)?|from earlier|from before|catching up|earlier (?:one|point|action)|going back(?: a (?:bit|while|step))?|should have (?:put|said|typed|noted)(?: earlier)?|before (?:i|it) (?:forget|lose (?:it|this|that)|goes|slips my mind)|while (?:i (?:remember|think of it)|it['’]s in my head))\s*[:,;.–-]+\s*(?=\S)(.{12,})$/iu;

interface Elsewhere {
  readonly item: number;
  readonly text: string;
}

/** The item already taken that words fit alone, by so many of its title's own; none of them is the current item's. */
export const takenItemNamed = (
  name: string,
  agenda: readonly AgendaItem[],
  current: number | null,
  topics: Topics,
  least: number,
): number | null => {
  const hits = new Map<number, number>();
  for (const word of new Set(name.split(/[^\p{L}\p{N}]+/u))) {
    const items = itemsOfWord(word, agenda);
    for (const item of items) hits.set(item, (hits.get(item) ?? 0) + 1 / items.length);
  }
  if (current !== null && (hits.get(current) ?? 0) > 0) return null;
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < least || best[1] <= (second?.[1] ?? 0) || !topics.has(best[0]))
    return null;
  return best[0];
};

/** Where a note belongs by what its own sentence is about, though it names no item and moves nothing. */
export const namedElsewhere = (
  text: string,
  agenda: readonly AgendaItem[],
  current: number | null,
  topics: Topics,
): Elsewhere | null => {
  if (current === null) return null;
  for (const form of RESOLVED) {
    const subject = form.exec(text)?.[1];
    if (subject === undefined || subject.split(/\s+/).length > 9) continue;
    const paper = new RegExp(`${THING}$`, 'iu').test(subject);
    const item = takenItemNamed(subject, agenda, current, topics, paper ? 1 : 2);
    if (item !== null && topics.closest(text) !== current) return { item, text };
  }
  const speaks = SPEAKS_ON.exec(text);
  const item = speaks === null ? null : topics.itemOf(speaks[1] ?? '');
  if (speaks !== null && item !== null && item !== current && topics.has(item))
    return { item, text: `${text.slice(0, text.search(/\s/))}: ${speaks[2] ?? ''}` };
  const late = LATE.exec(text)?.[1];
  const closest =
    late === undefined ? null : (topics.closest(late) ?? takenItemNamed(late, agenda, current, topics, 1.5));
  return late === undefined || closest === null || closest === current || !topics.has(closest)
    ? null
    : { item: closest, text: late };
};
