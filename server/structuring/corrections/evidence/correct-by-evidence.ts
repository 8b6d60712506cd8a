import type { CastMember } from '#server/domain/meeting.ts';
import { isOpen, type Line } from '../../line.ts';
import { overlap } from '../../words.ts';
import { toldVoice } from '../correct-voice.ts';
import type { Known } from '../known.ts';
import { oneBeside, plain, words } from '../numeral-likeness.ts';
import { fix } from '../reach-back.ts';
import { SMALL } from './correcting-words.ts';
import { putSlot } from './put-slot.ts';
import { readCorrection, type Said } from './read-correction.ts';
import { recased } from './recased.ts';
import { type Slot, sameSlot, slotsIn } from './slots.ts';
import { type Change, changesOf, topicsOf } from './weigh-slots.ts';

/** So much must speak for a change before it is made. */
const ENOUGH = 3.6;
/** A second value of the same note needs less: the note is known to correct. */
const ALSO = 2.2;
/** Within so many notes a correction needs no word in common with what it corrects. */
const NEAR = 5;
/** Words of a note are said again no later than this. */
const ECHO = 2;
/** Further back than this no note is put right by evidence alone. */
const FAR = 90;

/** Who is named first in a text: its speaker, or who is to act. */
const leaderOf = (slots: readonly Slot[]): CastMember | null => {
  const first = slots.find((one) => one.kind === 'person' && one.at < 12);
  return first?.kind === 'person' ? first.person : null;
};

/** Words of a note that neither its target nor the talk of corrections explains. */
const strangersTo = (said: Said, target: Line, known: Known): number => {
  const agenda = known.agenda.find((item) => item.number === target.item)?.title ?? '';
  const own = words(`${target.text} ${agenda}`).map(plain);
  const text = [...said.slots]
    .sort((a, b) => b.at - a.at)
    .reduce((rest, one) => `${rest.slice(0, one.at)} ${rest.slice(one.end)}`, said.text);
  return words(text).filter((word) => {
    if (SMALL.has(word) || word.length < 3) return false;
    const cut = plain(word);
    return !own.some(
      (one) => one === cut || (one.length > 2 && (one.startsWith(cut) || cut.startsWith(one))),
    );
  }).length;
};

/** "(over three years)": words of the note again, and one value of them is another. */
const echoes = (said: Said, target: Line, change: Change): boolean => {
  const own = new Set(words(target.text));
  const [before, after] = [said.text.slice(0, change.now.at), said.text.slice(change.now.end)];
  const around = words(`${before} ${after}`);
  return (
    around.length > 0 &&
    around.length <= 4 &&
    around.length + 2 <= words(target.text).length &&
    around.every((word) => own.has(word)) &&
    said.slots.length === 1 &&
    change.score >= 1.5 &&
    (/^\s*[(*]/u.test(before) || /^\s*\p{L}+s[).!*]*$/u.test(after))
  );
};

/** What a note is about: one that has hardly a word of its own, "7-2, 1 abst", is about what stands beside it. */
const matterOf = (lines: readonly Line[], target: Line): readonly string[] => {
  const own = topicsOf(target.text);
  if (own.length > 1 || target.text.length > 40 || !/\d/u.test(target.text)) return own;
  return [lines[target.index - 1], target, lines[target.index + 1]].flatMap((one) =>
    one?.item === target.item && !one.retracted ? topicsOf(one.text) : [],
  );
};

interface Found {
  readonly target: Line;
  readonly changes: readonly Change[];
  readonly score: number;
}

/** Names that are said to be wrong are found small too: "at oakhampstead guildhall". */
const withDenied = (text: string, own: readonly Slot[], said: Said): readonly Slot[] =>
  said.denied.reduce((slots, denied) => {
    if (denied.kind !== 'name' || denied.text.length < 4) return slots;
    const at = text.toLowerCase().indexOf(denied.text.toLowerCase());
    const end = at + denied.text.length;
    if (at < 0 || /[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[end] ?? ' '))) return slots;
    const beside = slots.filter((one) => one.end <= at || one.at >= end);
    if (
      slots.some(
        (one) => one.at < end && at < one.end && (one.kind !== 'name' || one.end > end || one.at < at),
      )
    )
      return slots;
    const found: Slot = { kind: 'name', text: text.slice(at, end), at, end, opens: false };
    return [...beside, found].sort((left, right) => left.at - right.at);
  }, own);

/** The values of an earlier note; beside "two points", "one point" counts too. */
const ownSlots = (text: string, said: Said, known: Known): readonly Slot[] => {
  const own = withDenied(text, slotsIn(recased(text, known.people), known.people), said);
  if (!/\bone /iu.test(text)) return own;
  const ones = said.slots.flatMap((slot) =>
    slot.kind === 'number'
      ? oneBeside(text, slot.numeral, plain(words(said.text.slice(slot.end))[0] ?? '')).map(
          (numeral): Slot => ({ ...slot, numeral, text: numeral.text, at: numeral.at, end: numeral.end }),
        )
      : [],
  );
  return ones.length === 0 ? own : [...own, ...ones].sort((left, right) => left.at - right.at);
};

/** All of the note but one value is the earlier note's, told by another: "IS said 35%". */
const restates = (line: Line, said: Said, target: Line, own: readonly Slot[], change: Change): boolean =>
  line.note.user !== target.note.user &&
  line.index - target.index <= ECHO &&
  said.text.length < target.text.length &&
  said.slots.every((one) => sameSlot(one, change.now) || own.some((other) => sameSlot(one, other)));

const weigh = (lines: readonly Line[], line: Line, said: Said, target: Line, known: Known): Found | null => {
  const away = line.index - target.index;
  const replied = line.note.thread === target.note.id;
  const near = away <= NEAR && target.item === line.item;
  const told = said.to.some((person) => person.user !== '' && person.user === target.note.user);
  // Few notes correct: for the others no likeness of values could be enough, and none is looked for.
  const corrects = said.plainly || said.credits || said.denied.length > 0;
  if (!near && !replied && !corrects) return null;
  if (!corrects && !said.turns && !told && !replied && !said.opens && away > ECHO) return null;
  const titled = target.item !== null && target.item !== line.item && said.items.has(target.item) ? 1 : 0;
  const shared = matterOf(lines, target).filter((word) => said.topics.has(word)).length + titled;
  const own = ownSlots(target.text, said, known);
  const leader = leaderOf(own);
  const speaks = leader !== null && said.slots.some((one) => one.kind === 'person' && one.person === leader);
  // Far back only a speaker named again, or a word in common, can tell.
  if (!near && !replied && shared === 0 && !speaks) return null;
  const sides = { target: target.text, typed: said.text, turns: said.turns };
  const changes = changesOf(sides, own, said.slots, said.denied);
  const [change] = changes;
  if (change === undefined) return null;
  const strange = strangersTo(said, target, known);
  if (
    change.old.kind === 'person' &&
    !(change.denied && changes.length > 1) &&
    !(
      said.credits &&
      (change.denied || (shared > 0 && (told || said.opens || said.plainly || strange === 0)))
    )
  )
    return null;
  const plainly = change.denied || said.plainly || said.credits;
  if (!near && !replied && !plainly) return null;
  const fresh = said.slots.some((one) => one.kind === 'name' && one !== change.now && !one.opens);
  const sure = said.plainly || change.denied || change.turned || told || replied || said.credits;
  const again = !said.plainly && strange === 0 && restates(line, said, target, own, change);
  const echo = again || (!sure && away <= ECHO && echoes(said, target, change));
  if (!sure && !echo && (!said.opens || strange > 0 || fresh)) return null;
  const score =
    change.score +
    said.cue +
    (said.orders ? 0.8 : 0) +
    (change.old.kind === 'person' && said.credits ? 1.6 : 0) +
    (replied ? 1.5 : 0) +
    (again ? 1.2 : 0) +
    (told ? 1.2 : 0) +
    (speaks && change.old.kind !== 'person' ? 1.2 : 0) +
    Math.min(3, shared) * 0.8 +
    (near ? (away === 1 ? 0.9 : 0.4) : 0) -
    (line.elsewhere && target.item === line.item ? 0 : Math.min(2, away * 0.05)) +
    (strange === 0 ? 0.7 : -Math.min(3, strange * 0.5));
  return { target, changes, score };
};

const apply = ({ target, changes }: Found, line: Line, said: Said, known: Known): void => {
  const [first] = changes;
  const made = changes
    .filter((one) => one === first || one.score >= ALSO)
    .sort((left, right) => right.old.at - left.old.at);
  for (const { old, now } of made) fix(target, putSlot(target.text, old, now, said.text), line);
  // "it ended up 7-4, Olu was against": whose voice made the difference.
  const voice = first?.vote === true ? toldVoice(said.text, known) : null;
  if (voice !== null) fix(target, `${target.text.replace(/[\s.]+$/u, '')}, ${voice}`, line);
  if (said.confirmed === null) return;
  said.confirmed.use = 'structure';
  target.fixedBy = [...new Set([...target.fixedBy, said.confirmed.note.id])];
};

/** Typed twice, by two officers: the other note is put right too. */
const applyToTwins = (
  lines: readonly Line[],
  line: Line,
  said: string,
  before: string,
  found: Found,
  known: Known,
): void => {
  const [first] = found.changes;
  if (first === undefined) return;
  for (const twin of lines.slice(Math.max(0, found.target.index - 4), line.index)) {
    if (twin === found.target || !isOpen(twin) || twin.item !== found.target.item) continue;
    const old = slotsIn(twin.text, known.people).find(
      (one) => one.kind === first.old.kind && sameSlot(one, first.old),
    );
    if (old !== undefined && overlap(twin.text, before) >= 0.5)
      fix(twin, putSlot(twin.text, old, first.now, said), line);
  }
};

/**
 * A value put right, told by evidence whatever words wrap it: the note brings a value that an earlier note has not; of
 * that note's values one is of its kind, said to be wrong or most like it; and what else the note says, who said it, how
 * it is known, how near it stands, speaks of that note.
 */
export const correctByEvidence = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const said = readCorrection(lines, line, known);
  if (said === null) return false;
  let best: Found | null = null;
  for (const target of lines.slice(Math.max(0, line.index - FAR), line.index).reverse()) {
    if (!isOpen(target) || target.parsed.item !== null) continue;
    if (target.parsed.confidential === 'start' || (line.confidential && !target.confidential)) continue;
    const found = weigh(lines, line, said, target, known);
    if (found !== null && found.score >= ENOUGH && (best === null || found.score > best.score)) best = found;
  }
  if (best === null) return false;
  const before = best.target.text;
  apply(best, line, said, known);
  applyToTwins(lines, line, said.text, before, best, known);
  return true;
};
