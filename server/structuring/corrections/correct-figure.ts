import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import { isOpen, type Line } from '../line.ts';
import { dressed } from '../numerals.ts';
import { stem, topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './correct-alike.ts';
import { anagram } from './numeral-likeness.ts';
import { isYear, outgrows, wholeOf } from './part-of-whole.ts';
import { fix } from './reach-back.ts';
import { sameValue, type Value, valuesIn } from './values-said.ts';

/** How many notes back a figure may be put right that shares no word with its correction. */
const NEAR = 4;

/** Words by which somebody says that what was typed before is not right, and nothing else. */
const PLAINLY =
  /\b(?:wrong(?:ly)?(?= (?:figure|number|date|amount|name|year|month|day|one|total|way (?:round|about|around)|by|on|about|i think|sorry)\b|\s*(?:$|[,.;:!)–-]))|mis-?(?:heard|spoke|spoken|read|typed?|took|quoted|noted|hearing|typing|speaking)|backwards|back to front|other way (?:round|about|around)|should(?:['’]ve| have)? (?:be|been|read|say)(?= [£$€\d])|shd be|correction|put(?:s|ting)? (?:me |that |it |this |him |her |them |\p{L}+ )?(?:right|straight)|forgive (?:me|us)|my (?:mistake|error|bad|fault|slip)|oops|whoops|soz|typo|amend (?:my|your|that|the)|having checked|i (?:have|heard|make|got|counted|had) (?:it (?:as|at|down as) |that (?:as|at) )?(?=[£$€\d])|(?:report|paper|slides?|page|minutes|table|annex|appendix|screen|pack) (?:has|says|shows|gives)|(?:isn['’]?t|wasn['’]?t|is|was) it (?:not )?(?=[£$€\d])|where (?:i|it|we|\p{L}+) (?:put|typed|wrote|have|has|had|says?|said)|i (?:put|typed|wrote|misheard)|(?:her|his|their|the|my|chair['’]s|\p{Lu}+['’]s) (?:e-?mail|letter|note|slide|report|paper|log|tally|summing[- ]up|table)s?(?: to \p{L}+(?: \p{L}+)?)? (?:says?|has|said|gives|gave|shows|was|is)|go with that|(?:was|is) (?:very |quite )?(?:clear|specific|definite|adamant)|heard (?:it|that) too|(?:just )?checked|corrected (?:him|her|it|them)sel(?:f|ves)|in front of me|rather than|instead of|(?:right|correct|true|real|actual) (?:figure|number|date|amount|total))\b/iu;
const saysAmiss: (text: string) => boolean = remember((text) => PLAINLY.test(text));
/** A colleague asked whether it was another value: the answer says so. */
const CONFIRMS =
  /^(?:yes|yep|yeah|yup|aye|right|correct|indeed|you['’]?re right|quite right|(?:so )?it (?:is|was)(?=[.,!]))/iu;
/** Somebody is reported again. */
const REPORTS = /^(?:(?:no|er|um|i think|think|actually|sorry)[\s,]+)*$/iu;
const SAID = /^ (?:actually |really )?(?:said|says|had|has|meant|put|quoted)\b/iu;
/** Something is decided anew: another figure of a decision is no slip. */
const DECIDES =
  /\b(?:agreed?|agrees|approved?|resolved|endorsed?|everyone (?:happy|content|fine)|all (?:happy|content|fine|agreed)|changed (?:its|their|our) minds?|instead)\b/iu;
/** Just before a value: it is the one that was wrong. */
const WAS_WRONG =
  /\b(?:(?<!now )not|isn['’]?t|wasn['’]?t|weren['’]?t|never|rather than|instead of|as opposed to|in place of|no longer|(?:i|we|you|he|she|they|\p{L}+) (?:had |has |have |['’]ve )?(?:put|typed|wrote|written|heard|noted|minuted|recorded)|down (?:as|for|at)|where (?:it|i) (?:said|says|put|had|have)|change|amend|alter|correct|replace)(?: (?:it|that|them))?(?: (?:as|at|down))*(?: (?:the|a|an|about|around|roughly|only|just|to be|in|by|on|of|it['’]?s))*\s*[£$€]?$/iu;
/** Somebody speaks or is asked: what follows was said in the meeting. */
const SPEECH =
  /^(?:[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?)(?:\s*:\s|\s(?:asked|thought|felt|wanted|wants|explained|argued|reckoned|raised|queried|worried|proposed|moved)\b)/u;
const MEASURES =
  /^(?:years?|yrs?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|miles?|km|metres?|pounds?|per|percent|%)$/i;

const near = (left: string, right: string): boolean =>
  left !== '' && right !== '' && (left === right || stem(left) === stem(right));

/** How much a value of the earlier note looks like the one that a new value is to replace. */
const likeness = (old: Value, now: Value, wrong: readonly Value[]): number => {
  if (old.kind !== now.kind) return -1;
  const flagged = wrong.some((one) => matches(one, old));
  if (wrong.length > 0 && !flagged) return -1;
  let score = flagged ? 4 : 0;
  if (near(old.after, now.after)) score += 1.5;
  else if (MEASURES.test(old.after) && MEASURES.test(now.after)) score += 1;
  if (near(old.before, now.before)) score += 1;
  const [a, b] = [old.numeral, now.numeral];
  if (a !== null && b !== null) {
    if (a.unit !== '' && a.unit === b.unit) score += 1;
    else if (a.unit !== '' && b.unit !== '' && !(a.unit === '%') !== !(b.unit === '%')) return -1;
    if (a.sign !== '' && a.sign === b.sign) score += 0.5;
    if (anagram(a, b)) score += 1;
    if (isYear(a) ? !isYear(b) : isYear(b) && a.value < 1000) return -1;
    const ratio = a.mantissa === 0 || b.mantissa === 0 ? 0 : a.mantissa / b.mantissa;
    if (ratio > 0.3 && ratio < 3.4) score += 0.5;
  }
  return score;
};

/** What is counted stands behind the whole: "29 of the 44 shelters". */
const partCounted = (text: string, old: Value): Value => {
  const whole = old.numeral === null ? undefined : wholeOf(text, old.numeral);
  if (whole === undefined) return old;
  return { ...old, after: /^\s*(\p{L}+)/u.exec(text.slice(whole.end))?.[1]?.toLowerCase() ?? '' };
};

/** "forty" said of forty thousand. */
const matches = (typed: Value, old: Value): boolean => {
  if (sameValue(typed, old)) return true;
  const [a, b] = [typed.numeral, old.numeral];
  return (
    a !== null &&
    b !== null &&
    typed.kind === old.kind &&
    a.unit === '' &&
    b.unit === '' &&
    a.value > 0 &&
    (b.value === a.value * 1000 || b.value === a.value * 1_000_000)
  );
};

/** Nothing but the value: "(14)", "June". */
const isAlone = (text: string, said: readonly Value[]): boolean =>
  said.length === 1 && text.replace(said[0]?.text ?? '', '').replace(/[\s().,;:*^!–-]/g, '') === '';

const topicsOf = (text: string): string[] =>
  topicWords(text.replace(/[\d£%]+\S*/g, ' ')).filter((word) => word.length > 3);

const put = (target: Line, old: Value, now: Value, line: Line): void => {
  const after = target.text.slice(old.end);
  const inWords = !/\d/.test(now.text) && !/\d/.test(old.text);
  const dress =
    old.numeral === null || now.numeral === null || inWords ? now.text : dressed(now.numeral, old.numeral);
  // "2 years" becomes "18 months": the measure goes with its number.
  const other = MEASURES.test(old.after) && MEASURES.test(now.after) && stem(old.after) !== stem(now.after);
  const rest = other ? after.replace(/^(\s*)[\p{L}%]+/u, `$1${now.after}`) : after;
  fix(target, target.text.slice(0, old.at) + dress + rest, line);
};

/** A colleague's note of the same matter with the same slip is put right with it. */
const putInRecaps = (lines: readonly Line[], line: Line, target: Line, old: Value, now: Value): void => {
  const topics = new Set(topicsOf(target.text));
  for (const other of lines.slice(Math.max(0, target.index - 3), line.index)) {
    if (other === target || !isOpen(other) || other.item !== target.item) continue;
    if (other.confidential !== target.confidential) continue;
    if (new Set(topicsOf(other.text).filter((word) => topics.has(word))).size < 2) continue;
    const same = valuesIn(other.text).find((one) => sameValue(one, old) && near(one.before, old.before));
    if (same !== undefined) put(other, same, now, line);
  }
};

const addressedTo = (text: string, people: People): { rest: string; users: ReadonlySet<string> } => {
  const { rest, to } = unaddressed(text, people);
  return { rest, users: new Set(to.map((person) => person.user).filter((user) => user !== '')) };
};

/**
 * A figure or date put right by what differs: the note says one value that an earlier note has not, in words that say
 * something was amiss or to the colleague who typed it, and of the earlier note's values one stands where the new one
 * does, or is named as the wrong one. What else the note says, why or who told, corrects nothing.
 */
export const correctFigure = (lines: readonly Line[], line: Line, { people }: Known): boolean => {
  const typed = line.text.trim();
  if (
    typed.length > 170 ||
    (/\?\s*$/.test(typed) && !/^(?:isn['’]?t|wasn['’]?t|is|was|surely)\b/i.test(typed))
  )
    return false;
  const { rest, users } = addressedTo(typed, people);
  const said = valuesIn(rest);
  if (said.length === 0 || said.length > 5) return false;
  if (SPEECH.test(rest) && (!saysAmiss(rest) || /\bshould\b/i.test(rest))) return false;
  if (
    /\b(?:said|says?|thinks?|thought|felt|feels|reckon(?:s|ed)) (?:that )?(?:it |they |we |this |that )?(?:should|ought|shd)\b/i.test(
      rest,
    )
  )
    return false;
  // A figure said twice in one note is said with a stress: "14, fourteen".
  const twice =
    said.length === 2 && rest.split(/\s+/).length <= 8 && said.every((one) => sameValue(one, said[0] ?? one));
  const asked = CONFIRMS.test(rest)
    ? lines
        .slice(Math.max(0, line.index - 2), line.index)
        .find(
          (one) =>
            (one.typed.includes('?') || /\b(?:isn|wasn|surely)\b/i.test(one.typed)) &&
            valuesIn(one.text).some((each) => said.some((own) => sameValue(each, own))),
        )
    : undefined;
  const [teller] = people.mentions(rest, true);
  const reports =
    teller !== undefined && REPORTS.test(rest.slice(0, teller.start)) && SAID.test(rest.slice(teller.end));
  const plainly = asked !== undefined || twice || isAlone(rest, said) || saysAmiss(rest) || saysAmiss(typed);
  const wrong = said.filter(
    (one) =>
      said.length > 1 && (WAS_WRONG.test(rest.slice(0, one.at)) || /^\?\s*\S/.test(rest.slice(one.end))),
  );
  if (!plainly && users.size === 0 && wrong.length === 0 && !reports) return false;
  if (DECIDES.test(rest)) return false;
  const right = said.filter((one) => !wrong.includes(one));
  const topics = topicsOf(rest);
  const named = new Set(people.mentions(rest, true).flatMap((one) => one.people));
  let best: { target: Line; old: Value; now: Value; score: number } | null = null;
  for (let at = line.index - 1; at >= 0; at--) {
    const target = lines[at];
    if (target === undefined || !isOpen(target) || target.parsed.item !== null) continue;
    if (line.confidential && !target.confidential) continue;
    const away = line.index - at;
    if (asked !== undefined && away > NEAR) break;
    const told = users.has(target.note.user);
    const shared = new Set(topicsOf(target.text).filter((word) => topics.includes(word))).size;
    const about = people.mentions(target.text, true).some((one) => one.people.some((who) => named.has(who)));
    const replied = line.note.thread === target.note.id;
    if (
      !replied &&
      (away > NEAR || target.item !== line.item) &&
      !((shared > 0 || (about && plainly)) && (plainly || wrong.length > 0))
    )
      continue;
    // The same speaker, of the same matter, with another figure.
    const retold =
      reports &&
      away <= 3 &&
      rest.split(/\s+/).length < target.text.split(/\s+/).length &&
      people.mentions(target.text, true)[0]?.people.some((who) => teller.people.includes(who)) === true &&
      topicsOf(rest.slice(teller.end).replace(SAID, '')).every((word) =>
        topicsOf(target.text).includes(word),
      );
    if (!(plainly || told || replied || retold || wrong.length > 0)) continue;
    const own = valuesIn(target.text);
    const fresh = right.filter((one) => !own.some((other) => sameValue(one, other)));
    const [now, second] = fresh;
    if (now === undefined || (second !== undefined && !sameValue(now, second))) continue;
    const olds = own
      .filter((one) => !right.some((other) => sameValue(one, other)))
      .filter(
        ({ numeral }) =>
          numeral === null || now.numeral === null || !outgrows(target.text, numeral, now.numeral),
      )
      .map((old) => ({ old, score: likeness(partCounted(target.text, old), now, wrong) }))
      .filter((one) => one.score >= 0)
      .sort((a, b) => b.score - a.score);
    const [first, next] = olds;
    if (first === undefined || (next !== undefined && next.score === first.score)) continue;
    const evidence =
      first.score +
      (plainly ? 1.5 : 0) +
      (told ? 1.5 : 0) +
      (replied ? 1.5 : 0) +
      (retold ? 2 : 0) +
      Math.min(3, shared) * 0.8 +
      (about ? 0.8 : 0) +
      (right.length > fresh.length ? 0.8 : 0) +
      (olds.length === 1 ? 0.5 : 0) +
      (away === 1 && plainly ? 0.8 : 0) -
      Math.min(3, away * 0.15);
    if (evidence < 3) continue;
    if (best === null || evidence > best.score) best = { target, old: first.old, now, score: evidence };
  }
  if (best === null) return false;
  put(best.target, best.old, best.now, line);
  putInRecaps(lines, line, best.target, best.old, best.now);
  if (asked !== undefined) asked.use = 'structure';
  return true;
};
