import type { FoundAction } from './actions/find-actions.ts';
import type { FoundDecision } from './decisions/make-decision.ts';
import { overlap, topicWords } from './words.ts';

const REVERSED =
  /\b(?:on reflection|instead|changed (?:its|their|our|his|her) minds?|rather than|after all|revers(?:ed|es)|overturn(?:ed|s)?|rescind(?:ed|s)?|no longer|revisit(?:ed)?|reconsider(?:ed)?|superse(?:ded|des)|replac(?:es?|ing) (?:the |our )?(?:earlier|previous|first|last|old|original)|new (?:line|position|wording|decision)\b|(?:dropped|dropping) the|withdr(?:ew|awn)|not now|now thinks?|a mistake|second thoughts|thought again|think again|went back on|u-turn|undone|undo|unpick(?:ed)?)\b/i;

const specific = (decision: FoundDecision): number => new Set(topicWords(decision.words)).size;

/** The figures of a text, "£5k" as 5000. */
const numbers = (text: string): number[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(k|m|bn)?\b/gi)].map(
    (match) =>
      Number((match[1] ?? '').replaceAll(',', '')) *
      ({ k: 1e3, m: 1e6, bn: 1e9 }[(match[2] ?? '').toLowerCase()] ?? 1),
  );

/** One decision typed twice, by two officers or in other words. Numbered parts are never joined. */
const same = (left: FoundDecision, right: FoundDecision): boolean => {
  if (left.item !== right.item || left.numbered || right.numbered || left.confidential !== right.confidential)
    return false;
  const close = overlap(left.words, right.words);
  if (
    left.type === right.type &&
    !['noted', 'agreed'].includes(left.type) &&
    Math.abs(left.anchor.index - right.anchor.index) <= 2 &&
    numbers(left.words).some((figure) => numbers(right.words).includes(figure))
  )
    return true;
  if (left.tagged && right.tagged)
    return close >= 0.75 && left.type === right.type && Math.min(specific(left), specific(right)) >= 2;
  const generic = specific(left) <= 1 || specific(right) <= 1;
  if (left.type === right.type && left.type === 'noted') return true;
  if (generic && left.cue === 'assent' && right.cue === 'assent') return true;
  if (left.cue === 'assent' && left.words === '' && right.type !== 'noted')
    return /\brecommendation|\brecs?\b/i.test(right.words) || right.words === '';
  if (right.cue === 'assent' && right.words === '' && left.type !== 'noted') return true;
  if (left.type === 'noted' || right.type === 'noted') return left.type === right.type && close >= 0.5;
  // The summer service and the winter service, each with its own answer, are two things.
  const least = left.cue === 'stance' && right.cue === 'stance' ? 0.6 : 0.5;
  return close >= least && Math.min(specific(left), specific(right)) >= 2;
};

/** The same again under another item, typed without a tag: a recap, not a second decision. */
const restated = (before: FoundDecision, next: FoundDecision): boolean =>
  before.item !== next.item &&
  !next.tagged &&
  !next.numbered &&
  before.type === next.type &&
  before.confidential === next.confidential &&
  Math.min(specific(before), specific(next)) >= 3 &&
  overlap(before.words, next.words) >= 0.75;

const YES: ReadonlySet<string> = new Set(['agreed', 'supported', 'approved', 'endorsed']);

/** The next officer sums up what has just been typed: "so that's a yes to publishing it jointly". */
const AS_SAID =
  /^(?:so|right|ok)[\s,]+(?:that['’]?s|thats|it['’]?s|we have) (?:an? )?(?:\p{Ll}+ )?(?:yes|no|agreed|agreement|approval|decision)\b/iu;

/** Two officers type the same yes one straight after the other, each in their own words. */
const twiceTyped = (before: FoundDecision, next: FoundDecision): boolean => {
  if (
    before.item !== next.item ||
    before.tagged ||
    next.tagged ||
    before.numbered ||
    next.numbered ||
    before.confidential !== next.confidential ||
    before.anchor.note.user === next.anchor.note.user ||
    next.anchor.index - before.anchor.index > 3 ||
    /^(?:and|also|plus|then)\b/i.test(next.anchor.text) ||
    !((YES.has(before.type) && YES.has(next.type)) || before.type === next.type)
  )
    return false;
  const apart = next.anchor.index - before.anchor.index;
  if (apart <= 2 && AS_SAID.test(next.anchor.typed)) return true;
  const own = new Set(topicWords(before.words));
  const shared = [...new Set(topicWords(next.words))].filter((word) => own.has(word));
  if (apart > 1) return before.type === next.type && shared.length >= (before.type === 'agreed' ? 3 : 2);
  if (before.type === 'deferred' || before.type === 'rejected') return shared.length > 0;
  return shared.length >= 2 || shared.some((word) => /\d/.test(word) || word.length >= 7);
};

const MONTH =
  /\b(?:jan|feb|mar(?=ch|\b)|apr|may(?! (?:be|have|not)\b)|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*/giu;
const monthsIn = (text: string): readonly string[] =>
  [...text.matchAll(MONTH)].map(([month]) => month.slice(0, 3).toLowerCase());

/** The item put off in passing, and then as its officer tags it: "not today, back in September", "DECISION: x put off to 12 Sept". */
const putOffTwice = (before: FoundDecision, next: FoundDecision): boolean => {
  if (
    before.type !== 'deferred' ||
    next.type !== 'deferred' ||
    before.item !== next.item ||
    before.numbered ||
    next.numbered ||
    before.confidential !== next.confidential ||
    next.anchor.index - before.anchor.index > 2
  )
    return false;
  const whole = [before, next].some((one) => /^deferred the (?:item|matter|paper|report)\b/i.test(one.words));
  const [one, other] = [monthsIn(before.words), monthsIn(next.words)];
  return whole && (one.length === 0 || other.length === 0 || one.some((month) => other.includes(month)));
};

/** What only evidence tells and a plain note of the same matter beside it are one. */
const plainlyToo = (before: FoundDecision, next: FoundDecision): boolean => {
  const evident = [before, next].filter((one) => one.cue === 'evidence').length;
  const apart = next.anchor.index - before.anchor.index;
  if (evident === 0 || before.confidential !== next.confidential) return false;
  if (before.numbered || next.numbered || apart > (before.item === next.item ? 3 : 1)) return false;
  const own = new Set(topicWords(before.anchor.text));
  return topicWords(next.anchor.text).some((word) => own.has(word));
};

const SUMMARY =
  /\b(?:summed up|sums up|summing up|to sum up|in summary|to confirm|to recap|recapped|recap|so to be clear|for clarity|drew it together)\b/i;

/** What the chair says again at the end of the debate: the decision just taken, when a word or figure is shared. */
const summedUp = (decisions: readonly FoundDecision[], next: FoundDecision): FoundDecision | undefined => {
  const last = decisions.at(-1);
  return last !== undefined &&
    last.item === next.item &&
    !next.tagged &&
    !last.numbered &&
    last.type !== 'noted' &&
    last.confidential === next.confidential &&
    next.anchor.index - last.anchor.index <= 3 &&
    SUMMARY.test(next.anchor.note.text) &&
    overlap(last.words, next.words) > 0
    ? last
    : undefined;
};

const join = (into: FoundDecision, other: FoundDecision): void => {
  const plainer = into.cue === 'evidence' && other.cue !== 'evidence';
  const fuller =
    plainer ||
    (other.cue !== 'evidence' && specific(other) > specific(into)) ||
    (into.words === '' && other.words !== '');
  if ((other.tagged && !into.tagged) || (fuller && other.tagged === into.tagged)) {
    into.words = other.words;
    into.type = other.type;
  }
  into.sources = [...new Set([...into.sources, ...other.sources])];
  into.tagged ||= other.tagged;
  into.vote ||= other.vote;
  into.also.push(...other.also);
};

/** A vote lost and what was agreed in its place are one decision, as the chair put it. */
const follows = (vote: FoundDecision, next: FoundDecision): boolean =>
  vote.item === next.item &&
  vote.cue === 'vote' &&
  vote.type === 'rejected' &&
  next.type !== 'noted' &&
  /\binstead\b/i.test(next.words) &&
  !next.tagged;

/** Joins decisions noted twice; a decision that a later one of the item reverses is dropped. */
export const mergeDecisions = (
  found: readonly FoundDecision[],
): { decisions: FoundDecision[]; reversed: FoundDecision[] } => {
  const decisions: FoundDecision[] = [];
  const reversed: FoundDecision[] = [];
  for (const next of found) {
    const before = decisions.at(-1);
    if (before !== undefined && follows(before, next)) {
      before.words = `${before.words}, and ${next.words}`;
      before.sources.push(...next.sources);
      continue;
    }
    if (REVERSED.test(next.anchor.text) || REVERSED.test(next.anchor.typed)) {
      const at = decisions.findLastIndex(
        (one) =>
          one.item === next.item && one.type !== 'noted' && overlap(one.words, next.anchor.text) >= 0.2,
      );
      const old = decisions[at];
      if (old !== undefined) {
        decisions.splice(at, 1);
        reversed.push(old);
      }
    }
    const twin =
      decisions.find((one) => same(one, next)) ??
      decisions
        .slice(-1)
        .find((one) => twiceTyped(one, next) || putOffTwice(one, next) || plainlyToo(one, next)) ??
      summedUp(decisions, next) ??
      decisions.find((one) => restated(one, next));
    if (twin === undefined) decisions.push(next);
    else if (twin.item !== next.item && twin.cue === 'evidence' && next.cue !== 'evidence') {
      decisions.splice(decisions.indexOf(twin), 1);
      decisions.push({ ...next, sources: [...new Set([...twin.sources, ...next.sources])] });
    } else join(twin, next);
  }
  return { decisions, reversed };
};

/** Two officers type the same task one behind the other, each in their own words: same people, same day, a word in common. */
const typedTwice = (one: FoundAction, next: FoundAction): boolean =>
  one.item === next.item &&
  one.confidential === next.confidential &&
  one.due !== null &&
  one.due === next.due &&
  next.anchor.index - one.anchor.index <= 2 &&
  one.anchor.note.user !== next.anchor.note.user &&
  one.owners.length === next.owners.length &&
  one.owners.every((owner) => next.owners.includes(owner)) &&
  (overlap(one.text, next.text) > 0 || /^(?:yes|yep|yeah|correct|right|indeed)\b/i.test(next.anchor.text));

/** Joins actions noted twice: the same task for the same owners in one item. */
export const mergeActions = (found: readonly FoundAction[]): FoundAction[] => {
  const actions: FoundAction[] = [];
  for (const next of found) {
    const twin = actions.find(
      (one) =>
        typedTwice(one, next) ||
        (one.confidential === next.confidential &&
          (one.item === next.item
            ? overlap(one.text, next.text) >= 0.6
            : !next.tagged && topicWords(next.text).length >= 4 && overlap(one.text, next.text) >= 0.8) &&
          topicWords(next.text).length >= 2 &&
          (one.owners.length === 0 ||
            next.owners.length === 0 ||
            one.owners.some((owner) => next.owners.includes(owner)))),
    );
    if (twin === undefined) {
      actions.push(next);
      continue;
    }
    twin.sources = [...new Set([...twin.sources, ...next.sources])];
    twin.owners = [...new Set([...twin.owners, ...next.owners])];
    twin.due ??= next.due;
    twin.tagged ||= next.tagged;
    if (next.text.length > twin.text.length) twin.text = next.text;
  }
  return actions;
};

const AGAINST: ReadonlySet<string> = new Set(['rejected', 'deferred']);
const FOR: ReadonlySet<string> = new Set(['approved', 'agreed', 'endorsed', 'supported']);

/** Pairs of decisions of one item, on the same matter, of which one says yes and the other no. Both stand. */
export const contradictions = (decisions: readonly FoundDecision[]): [FoundDecision, FoundDecision][] =>
  decisions.flatMap((one, at) =>
    decisions
      .slice(at + 1)
      .filter(
        (other) =>
          other.item === one.item &&
          ((AGAINST.has(one.type) && FOR.has(other.type)) ||
            (FOR.has(one.type) && AGAINST.has(other.type))) &&
          overlap(one.words, other.words) >= 0.6,
      )
      .map((other): [FoundDecision, FoundDecision] => [one, other]),
  );
