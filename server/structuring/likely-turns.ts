import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { isOpen, type Line } from './line.ts';
import { type WhereEvidence, whereEvidence } from './where-evidence.ts';

/** What the words of turning said, line by line, when the notes were read in order. */
export interface Heard {
  /** The item a line turned the meeting to. */
  readonly turns: ReadonlyMap<number, number>;
  /** Lines inside a passage that its own end mark closes. */
  readonly sealed: ReadonlySet<number>;
}

/** Where the meeting turns unsaid (the item), or stays though a line sounded like a turn (null), by line. */
export type Plan = ReadonlyMap<number, number | null>;

/** What speaks against a turn that nobody announced, in the measure of the notes' evidence for an item. */
const UNSAID = 3.2;
/** … against its leaving items out, taking one skipped earlier, or taking one again. */
const SKIPS = 1;
const GOES_BACK = 2.5;
const TAKES_AGAIN = 4.5;
/** … against its coming soon after the last turn. */
const SOON = 1.5;
const SOON_NOTES = 4;
/** What speaks for it: somebody begins to speak, a heading, the end of the matter before. */
const INTRODUCES = 1.5;
const HEADING = 1.2;
const CONCLUDED = 0.8;
/** Against staying where the words said the meeting turned. */
const UNHEARD = 5;
/** Against a turn to an item that was taken, without a word of return. */
const UNRETURNED = 4;
/** … with one. */
const RETURNED = 1.5;
/** Against an unsaid turn in the notes just after one that was heard. */
const JUST_HEARD = 2;
const JUST_NOTES = 2;
/** Against an item of the agenda's business never being taken. */
const NEVER = 2.2;
/** How many ways through the meeting are followed at once. */
const WIDTH = 60;

/** A few words that do no more than name the item. */
export const isHeading = (
  line: Line,
  number: number,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): boolean => {
  const here = whereEvidence(line, agenda, cast);
  const at = agenda.findIndex((item) => item.number === number);
  return (
    here.bare &&
    !here.concludes &&
    here.words.some(({ places }) => places.includes(at)) &&
    !/[?\d£%]|\b(?:is|are|was|were|has|have|had|will|would|not|no)\b/iu.test(line.typed)
  );
};

interface Way {
  /** The place of the item in the agenda; -1 before the first. */
  readonly at: number;
  /** The items taken, a bit for each. */
  readonly taken: number;
  readonly worth: number;
  readonly since: number;
  /** Whether that turn was heard. */
  readonly announced: boolean;
  /** What differs at this line from the turns heard. */
  readonly turned: number | null | undefined;
  readonly before: Way | null;
}

const unsaidCost = (
  way: Way,
  to: number,
  line: Line,
  here: WhereEvidence,
  names: boolean,
  before: WhereEvidence | undefined,
): number => {
  const again = ((way.taken >> to) & 1) === 1;
  const order = again ? TAKES_AGAIN : to < way.at ? GOES_BACK : to > way.at + 1 ? SKIPS : 0;
  return (
    UNSAID +
    order +
    (line.index - way.since < SOON_NOTES ? SOON : 0) +
    (way.announced && line.index - way.since <= JUST_NOTES ? JUST_HEARD : 0) -
    (here.introduces ? INTRODUCES : 0) -
    (here.bare && names ? HEADING : 0) -
    (before?.concludes === true ? CONCLUDED : 0) +
    (here.concludes && !here.bare ? CONCLUDED : 0)
  );
};

/** However many words of an item a note has, it is one note. */
const MOST = 3;
/** So many notes later a word tells as much again as when it was first said. */
const FADES = 8;

/** What each note tells of the items: a word said again soon after tells less. */
const createWeighing = (items: number): ((here: WhereEvidence, index: number) => readonly number[]) => {
  const said = new Map<string, number[]>();
  return ({ words, people }, index) => {
    const votes = people.slice(0, items);
    for (const { word, places, weight } of words) {
      const lately = (said.get(word) ?? []).filter((at) => index - at <= FADES);
      said.set(word, [...lately, index]);
      for (const at of places) votes[at] = (votes[at] ?? 0) + weight / (1 + lately.length);
    }
    return votes.map((vote) => Math.min(MOST, vote));
  };
};

/** Items of business, those between the opening and the last, that a way never took. */
const neverTaken = (way: Way, items: number): number => {
  let count = 0;
  for (let at = 1; at < items - 1; at++) if (((way.taken >> at) & 1) === 0) count++;
  return count;
};

/**
 * The likeliest way of a meeting through its agenda, by all its notes together: what their words and speakers tell of
 * the items, the turns that were heard, the agenda's order, and that every item is taken, mostly once. Told as what
 * differs from the turns heard.
 */
export const likelyTurns = (
  lines: readonly Line[],
  heard: Heard,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): Plan => {
  const items = Math.min(agenda.length, 30);
  const place = new Map(agenda.slice(0, items).map(({ number }, at) => [number, at]));
  let ways: Way[] = [
    { at: -1, taken: 0, worth: 0, since: -1, announced: false, turned: undefined, before: null },
  ];
  let spoken: WhereEvidence | undefined;
  const weigh = createWeighing(items);
  for (const line of lines) {
    const here = whereEvidence(line, agenda, cast);
    const apart = line.elsewhere || line.note.thread !== null;
    const votes = apart ? [] : weigh(here, line.index);
    const own = (at: number): number => votes[at] ?? 0;
    const idle = line.parsed.chat || line.parsed.attendance;
    const best = new Map<number, Way>();
    const follow = (way: Way): void => {
      const key = way.taken * 32 + way.at + 1;
      const other = best.get(key);
      if (other === undefined || other.worth < way.worth) best.set(key, way);
    };
    const number = heard.turns.get(line.index);
    const turn = number === undefined ? undefined : place.get(number);
    const free = turn === undefined && !apart && !idle && isOpen(line) && !heard.sealed.has(line.index);
    for (const way of ways) {
      const stay = { at: way.at, taken: way.taken, since: way.since, announced: way.announced, before: way };
      if (turn === undefined) follow({ ...stay, worth: way.worth + own(way.at), turned: undefined });
      else {
        if (way.at > 0) follow({ ...stay, worth: way.worth + own(way.at) - UNHEARD, turned: null });
        const again = way.at === turn ? turn > 0 : ((way.taken >> turn) & 1) === 1;
        const worth = way.worth + own(turn) - (again ? (here.returns ? RETURNED : UNRETURNED) : 0);
        follow({
          at: turn,
          taken: way.taken | (1 << turn),
          worth,
          since: line.index,
          announced: true,
          turned: undefined,
          before: way,
        });
      }
      if (!free || way.at < 1) continue;
      for (let to = 1; to < items; to++) {
        if (to === way.at || own(to) < own(way.at)) continue;
        const worth = way.worth + own(to) - unsaidCost(way, to, line, here, own(to) > 0, spoken);
        const turned = agenda[to]?.number;
        follow({
          at: to,
          taken: way.taken | (1 << to),
          worth,
          since: line.index,
          announced: false,
          turned,
          before: way,
        });
      }
    }
    ways = [...best.values()].sort((a, b) => b.worth - a.worth).slice(0, WIDTH);
    if (!idle) spoken = here;
  }
  const plan = new Map<number, number | null>();
  const worthOf = (way: Way): number => way.worth - neverTaken(way, items) * NEVER;
  let way = ways.reduce<Way | null>(
    (best, one) => (best === null || worthOf(one) > worthOf(best) ? one : best),
    null,
  );
  for (let index = lines.length - 1; way !== null && index >= 0; index--) {
    if (way.turned !== undefined) plan.set(index, way.turned);
    way = way.before;
  }
  return plan;
};
