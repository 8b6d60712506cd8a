import { itemsOfWord } from '#server/capture/resolve-item.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { isOpen, type Line } from './line.ts';
import type { Topics } from './topics.ts';

/** How many notes ahead speak for a turn that nobody wrote down. */
const AHEAD = 3;
/** Words of titles that every meeting uses. */
export const COMMON =
  /^(?:act|plan\w*|programme|update|strateg\w*|fund\w*|board|council\w*|report\w*|review\w*|budget|local|government|public|national|service\w*|support\w*|new|next|first|second|future|response|area\w*|work\w*|group\w*|member\w*|other|business|any|meeting\w*|minutes|held|care|people|community|change\w*|options?|cost\w*|money|year\w*|dates?|forward|back|appoint\w*|nomin\w*|outside|bod(?:y|ies)|welcome|apolog\w*|declar\w*|interest\w*|share[ds]?|scheme\w*|need\w*|risk\w*|paper\w*|training|improve\w*|the|health|authorit\w*)$/i;
/** Who comes, goes or sits out: of nobody's item. */
const COMES =
  /\b(?:joining|joined|here for|in for|welcom\w*|attend\w*|apolog\w*|interests?|declar\w*|substitut\w*|observing|leaves?|left the|arrived?|later|next meeting|will come|come to (?:that|this|it))\b/iu;
/** What a matter comes to: said of what was talked of, so nothing begins with it. */
const CONCLUDES =
  /^(?:so|ok so|right so|therefore|in (?:the end|summary)|summing up)\b|\b(?:carried|resolved|nem con|unanimous\w*|dissent\w*|dissenting|(?:no ?one|nobody|none) (?:against|objected)|all (?:content|agreed|happy|in favour)|everyone (?:content|agreed|happy))\b/iu;
const SPEAKER =
  /^@?([\p{L}][\p{L}'’.-]*(?: \p{L}[\p{L}'’-]*){0,3}?)\s*(?::|\s[-–>]+\s|\s(?:said|says|told|explained|introduced|presented|reported|set out|outlined|gave|took|ran through|went through|asked|reckons|thinks)\b)/u;

const speakerOf = (text: string, cast: readonly CastMember[]): CastMember | null => {
  const words = (SPEAKER.exec(text)?.[1] ?? '').split(/\s+/).filter((word) => word !== '');
  const found = cast.filter((one) =>
    words.some(
      (word) =>
        word === one.initials ||
        (one.handle !== '' && word.toLowerCase() === one.handle.toLowerCase()) ||
        one.name
          .toLowerCase()
          .split(/[\s-]+/)
          .some(
            (name) =>
              name.length > 2 &&
              name === word.toLowerCase() &&
              !/^(?:cllr|prof\w*|the|mrs|dame|sir)$/.test(name),
          ),
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** Words that belong to the titles of a few items only, counted for each item. */
const titled = (text: string, agenda: readonly AgendaItem[]): ReadonlyMap<number, number> =>
  known(agenda, text, () => votesOf(text, agenda));

const known = createRecall<readonly AgendaItem[], ReadonlyMap<number, number>>();
const votesOf = (text: string, agenda: readonly AgendaItem[]): ReadonlyMap<number, number> => {
  const votes = new Map<number, number>();
  for (const word of new Set(text.toLowerCase().split(/[^\p{L}]+/u))) {
    if (word.length < 3 || COMMON.test(word)) continue;
    const items = itemsOfWord(word, agenda);
    for (const item of items) votes.set(item, (votes.get(item) ?? 0) + 1 / items.length);
  }
  return votes;
};

/**
 * A turn that nobody wrote down: a guest speaks who came for another item, or a note and those behind it keep naming
 * an item not yet taken while none of them names the current one. Null when the meeting stays where it is.
 */
export const unsaidTurn = (
  line: Line,
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  current: number | null,
  topics: Topics,
): number | null => {
  if (current === null || line.parsed.attendance || line.parsed.chat) return null;
  if (!topics.has(current) || current === agenda[0]?.number || COMES.test(line.text)) return null;
  const speaker = speakerOf(line.text, cast);
  const came = Number(/\bitem (\d{1,2})\b/i.exec(speaker?.attending ?? '')?.[1]);
  const untaken = (item: number): boolean => !topics.has(item) && agenda.some((one) => one.number === item);
  // Items may be taken out of order: one is open until it has been heard.
  if (speaker?.role === 'guest' && came !== current && untaken(came)) return came;
  if (CONCLUDES.test(line.text)) return null;
  const own = titled(line.text, agenda);
  const [best] = [...own].filter(([item]) => item !== current && untaken(item)).sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 1 || (own.get(current) ?? 0) > 0) return null;
  const [item] = best;
  const ahead: Line[] = [];
  for (const next of lines.slice(line.index + 1, line.index + 12)) {
    if (!isOpen(next) || next.parsed.chat || next.parsed.attendance || next.note.thread !== null) continue;
    if (next.parsed.item !== null || ahead.length === AHEAD) break;
    ahead.push(next);
  }
  const behind = ahead.reduce((sum, next) => sum + Math.min(1, titled(next.text, agenda).get(item) ?? 0), 0);
  const here = ahead.some((next) => (titled(next.text, agenda).get(current) ?? 0) > 0);
  const presents = speaker?.role === 'officer' || speaker?.role === 'guest';
  if (presents && best[1] >= 2 && topics.closest(line.text) !== current) return item;
  return !here && best[1] + behind + (presents ? 0.5 : 0) >= 2.5 && topics.closest(line.text) !== current
    ? item
    : null;
};
