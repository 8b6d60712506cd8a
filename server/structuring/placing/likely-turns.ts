import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import { isAside } from './late-frame.ts';
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
const GOES_BACK = 2;
const TAKES_AGAIN = 4.5;
/** … against its coming soon after the last turn. */
const SOON = 1.5;
const SOON_NOTES = 4;
/** What speaks for it: somebody begins to speak, a heading, words of moving on, the end of the matter before. */
const INTRODUCES = 1.5;
const HEADING = 1.2;
const MOVES = 0.8;
const CONCLUDED = 0.8;
const ENDING_NOTES = 3;
/** Against it at a note that names nothing of it. */
const UNNAMED = 0.4;
/** Against staying where the words said the meeting turned. */
const UNHEARD = 5;
/** … when the note says something of an item taken before, so that it may be late for it. */
const ASIDE = 2.5;
const SAYS_SOMETHING = 20;
/** Against a turn to an item that was taken, without a word of return. */
const UNRETURNED = 4;
/** … with one. */
const RETURNED = 1.5;
/** Against an unsaid turn in the notes just after one that was heard. */
const JUST_HEARD = 2;
const JUST_NOTES = 2;
/** Against the meeting's going along with a note for another item, and when it says so. */
const WENT_ALONG = 4;
const TAKEN_BACK = 0.8;
/** What speaks for the item that a note says it is for. */
const AT_HOME = 1;
/** What speaks for taking an item that was not taken: every item comes once. */
const ONCE = 2.2;
/** How many ways through the meeting are followed at once. */
const WIDTH = 30;
/** How far behind the best a way is given up. */
const HOPELESS = 14;
const NONE: readonly number[] = [];

/** A few words that do no more than name the item. */
export const isHeading = (
  line: Line,
  number: number,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): boolean => {
  const here = whereEvidence(line, agenda, cast);
  const at = agenda.findIndex((item) => item.number === number);
  // "5 tourist tax": the item's own number is part of its name.
  const [led = '', digits] = /^\W*(\d{1,2})(?=\W*\s)/u.exec(line.typed) ?? [];
  const words = Number(digits) === number ? line.typed.slice(led.length) : line.typed;
  return (
    here.bare &&
    !here.concludes &&
    here.words.some(({ places }) => places.includes(at)) &&
    !/[?\d£%]|\b(?:is|are|was|were|has|have|had|will|would|not|no)\b/iu.test(words)
  );
};

/** What differs from the turns heard, the latest first. */
interface Change {
  readonly index: number;
  readonly item: number | null;
  readonly before: Change | null;
}

/** A way through the agenda as far as the notes are read. */
interface Way {
  /** The place of the item in the agenda; -1 before the first. */
  readonly at: number;
  /** The items taken, a bit for each. */
  readonly taken: number;
  /** Where it last turned, and whether that turn was heard. */
  readonly since: number;
  readonly announced: boolean;
  readonly changes: Change | null;
  worth: number;
}

/** A way of this key, if it is the best of them so far. */
const keep = (ways: Map<number, Way>, way: Way): void => {
  const key = way.taken * 32 + way.at + 1;
  const other = ways.get(key);
  if (other === undefined || other.worth < way.worth) ways.set(key, way);
};

const unsaidCost = (
  way: Way,
  to: number,
  line: Line,
  here: WhereEvidence,
  names: boolean,
  ending: boolean,
  furthest: number,
): number => {
  const again = ((way.taken >> to) & 1) === 1;
  const order = again ? TAKES_AGAIN : to < way.at ? GOES_BACK : to > way.at + 1 ? SKIPS : 0;
  return (
    UNSAID +
    order -
    // What comes after all that was heard may not have come yet.
    (!again && (names || to < furthest) ? ONCE : 0) +
    (way.at > 1 && line.index - way.since < SOON_NOTES ? SOON : 0) +
    (way.at > 1 && way.announced && line.index - way.since <= JUST_NOTES ? JUST_HEARD : 0) -
    (here.moves && names ? MOVES : 0) -
    (here.introduces ? INTRODUCES : 0) -
    (here.letters || (here.bare && names) ? HEADING : 0) -
    (ending ? CONCLUDED : 0) +
    (names || here.letters ? 0 : UNNAMED) +
    (here.concludes && !here.bare ? CONCLUDED : 0)
  );
};

/** However many words of an item a note has, they are of one note. */
const MOST = 3;
/** So many notes later a word tells as much again as when it was first said. */
const FADES = 8;

/** What each note tells of the items: a word said again soon after tells less. */
const createWeighing = (items: number): ((here: WhereEvidence, index: number) => readonly number[]) => {
  const said = new Map<string, number[]>();
  return ({ words, people }, index) => {
    const votes = Array.from({ length: items }, () => 0);
    for (const { word, places, weight } of words) {
      const lately = (said.get(word) ?? []).filter((at) => index - at <= FADES);
      said.set(word, [...lately, index]);
      for (const at of places) votes[at] = (votes[at] ?? 0) + weight / (1 + lately.length);
    }
    return votes.map((vote, at) => Math.min(MOST, vote) + (people[at] ?? 0));
  };
};

/** Not withdrawn, off the record or a mark of confidence, whatever a first reading made of it. */
const inEarnest = ({ use, retracted, parsed }: Line): boolean =>
  !retracted &&
  use !== 'withdrawn' &&
  use !== 'off-record' &&
  parsed.confidential !== 'start' &&
  parsed.confidential !== 'end';

const fittest = (ways: ReadonlyMap<number, Way>): Way[] =>
  [...ways.values()].sort((one, other) => other.worth - one.worth).slice(0, WIDTH);

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
  const furthest = Math.max(0, ...[...heard.turns.values()].map((item) => place.get(item) ?? 0));
  let ways: Way[] = [{ at: -1, taken: 0, worth: 0, since: -1, announced: false, changes: null }];
  /** For so many notes yet a matter has just been concluded. */
  let ended = 0;
  const weigh = createWeighing(items);
  for (const line of lines) {
    const { index } = line;
    const here = whereEvidence(line, agenda, cast);
    const apart = line.elsewhere || line.note.thread !== null;
    const votes = apart ? NONE : weigh(here, index);
    const idle = line.idle || line.parsed.attendance;
    const number = heard.turns.get(index);
    const turn = number === undefined ? undefined : place.get(number);
    const best = new Map<number, Way>();
    const other = line.elsewhere && line.note.thread === null ? place.get(line.item ?? -1) : undefined;
    const aside = turn !== undefined && line.use === 'unused' && line.text.length > SAYS_SOMETHING;
    if (turn === undefined && other !== undefined) {
      // A note for another item: the meeting may have gone there with it.
      const goesAlong = inEarnest(line) && !isAside(line.typed);
      const cost = here.takesBack ? TAKEN_BACK : WENT_ALONG;
      for (const way of ways) {
        if (way.at === other) way.worth += AT_HOME;
        else if (way.at > 0 && goesAlong)
          keep(best, {
            at: other,
            taken: way.taken | (1 << other),
            worth: way.worth + AT_HOME - cost,
            since: index,
            announced: true,
            changes: { index, item: line.item, before: way.changes },
          });
      }
      for (const way of ways) keep(best, way);
      ways = fittest(best);
    } else if (turn !== undefined) {
      for (const way of ways) {
        const { at, taken, since, announced, changes } = way;
        const again = at === turn ? turn > 0 : ((taken >> turn) & 1) === 1;
        // What says something of the item may be said in the midst of it.
        const within = at === turn && turn > 0 && aside && !here.bare && !here.moves;
        const order = within ? 0 : again ? (here.returns ? -RETURNED : -UNRETURNED) : ONCE;
        const worth = way.worth + (votes[turn] ?? 0) + order;
        keep(best, { at: turn, taken: taken | (1 << turn), worth, since: index, announced: true, changes });
        // A note that says something of what was taken may be late for it.
        const late = aside && ((taken >> turn) & 1) === 1 && at !== turn;
        if (at > 0)
          keep(best, {
            at,
            taken,
            worth: way.worth + (votes[at] ?? 0) - (late ? ASIDE : UNHEARD),
            since,
            announced,
            changes: { index, item: null, before: changes },
          });
      }
      ways = fittest(best);
    } else {
      const free = !apart && !idle && inEarnest(line) && !heard.sealed.has(index);
      for (const way of ways) {
        const stays = votes[way.at] ?? 0;
        for (let to = 1; free && way.at >= 0 && to < items; to++) {
          const gain = votes[to] ?? 0;
          // Where its words tell of nothing, only a matter not taken may begin.
          if (way.at === 0 && to > 1) break;
          if (to === way.at || gain < stays || (gain === 0 && ((way.taken >> to) & 1) === 1)) continue;
          const worth = way.worth + gain - unsaidCost(way, to, line, here, gain > 0, ended > 0, furthest);
          if (worth < (ways[0]?.worth ?? 0) - HOPELESS) continue;
          const changes = { index, item: agenda[to]?.number ?? null, before: way.changes };
          keep(best, {
            at: to,
            taken: way.taken | (1 << to),
            worth,
            since: index,
            announced: false,
            changes,
          });
        }
      }
      for (const way of ways) way.worth += votes[way.at] ?? 0;
      if (best.size > 0) {
        for (const way of ways) keep(best, way);
        ways = fittest(best);
      }
    }
    if (here.concludes) ended = ENDING_NOTES;
    else if (!idle) ended--;
  }
  const way = ways.reduce<Way | null>(
    (first, one) => (first === null || one.worth > first.worth ? one : first),
    null,
  );
  const plan = new Map<number, number | null>();
  for (let change = way?.changes ?? null; change !== null; change = change.before)
    plan.set(change.index, change.item);
  return plan;
};
