import type { AgendaItem } from '#server/domain/meeting.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import { isMinutesItem } from '../previous-minutes.ts';
import { topicWords } from '../words.ts';
import { isDenied } from './denied-deeds.ts';
import type { FoundDecision } from './make-decision.ts';

/** A matter already decided is taken up again: by whom and why is of no account. */
const REOPENS =
  /\b(?:changed? (?:its|their|our|his|her) minds?|second thoughts?|(?:thought|think|thinks) (?:again|better of)|re-?opened|re-?opens|reconsider(?:ed|s)?|revisited|(?:taken|took|takes|gone|went|going|brought) (?:it |that |this )?back to (?:the )?(?:table|board|members|room|vote|it|that|this)|(?:chair|board|members|they|we|committee|panel) (?:has |have |had |then |just |all )*(?:gone|went|goes|go|came|come|circled|returned) back to|u-turn|back-?track(?:ed|s)?|overturn(?:ed|s)?|rescind(?:ed|s)?|revers(?:ed|es)|undone|superse(?:ded|des)|no longer stands?|after all|scrap(?:ped)?|(?:set|put|laid) (?:that|it|this|the \p{L}+(?: \p{L}+)?) aside|put the (?:contrary|opposite|reverse)|(?:does|do|did)(?: not|n['’]?t) stand|tested (?:it|that|the room) again|decision (?:is |was )?(?:withdrawn|taken back|cancelled|set aside|void|off)|(?:withdraw|withdrew|withdrawn|taken back|pulled) (?:the|that|its|their|our) (?:decision|approval|agreement|support|resolution)|(?:that|the|this) (?:decision|approval|agreement|resolution) (?:falls|goes|fell|is off|won['’]?t stand)|(?:would|['’]d) (?:now )?(?:rather|sooner|prefer)|(?:turned|swung|come|came) (?:round|around)|flipped|about[- ]turn|(?:earlier|previous|first|original) (?:decision|line|agreement|resolution) (?:now )?(?:falls|lapses|goes|no longer))\b/iu;
/** Others take back their own: the board decides nothing by it. */
const REASON_ONLY =
  /\b(?:government|govt|whitehall|ministers?|treasury|dft|dfe|operators?|councils?|department|parliament|developers?|contractors?) (?:has |have |had |then |now |also |just )*(?:changed|revers\p{L}+|withdr\p{L}+|scrapped|reconsider\p{L}*|re-?opened|overturn\p{L}*|rescind\p{L}*|revisited|thought)\b/iu;

/** Whether words take a matter up again that was decided. */
export const reopens = (text: string): boolean => REOPENS.test(text) && !REASON_ONLY.test(text);

/** What is merely liked better: it takes back no refusal. "They'd sooner back the fund" after a no to the levy. */
const LIKES_BETTER = /\b(?:would|['’]d) (?:now )?(?:rather|sooner|prefer)\b/iu;

/** The matter of a decision: its own words and its item's title. */
const matterOf = (one: FoundDecision, agenda: readonly AgendaItem[]): ReadonlySet<string> =>
  new Set(topicWords(`${one.words} ${agenda.find((item) => item.number === one.item)?.title ?? ''}`));

const sharedWith = (words: readonly string[], set: ReadonlySet<string>): number =>
  new Set(words.filter((word) => set.has(word))).size;

/** The note, at most two before a decision and decided by nobody, in which its matter was taken up again. */
const reopenedBefore = (
  lines: readonly Line[],
  next: FoundDecision,
  taken: ReadonlySet<Line>,
): Line | undefined =>
  lines
    .slice(Math.max(0, next.anchor.index - 2), next.anchor.index)
    .reverse()
    .find(
      (line) =>
        !taken.has(line) &&
        isOpen(line) &&
        line.confidential === next.confidential &&
        reopens(line.typed) &&
        sharedWith(topicWords(line.typed), new Set(topicWords(next.anchor.typed))) > 0,
    );

/**
 * A decision that a later one takes back is not shown, and its notes are used no more: the later one stands in its
 * place, under its item, wherever in the meeting it came.
 */
export const replaceReversed = (
  found: readonly FoundDecision[],
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
): { decisions: FoundDecision[]; reversed: FoundDecision[] } => {
  const decisions: FoundDecision[] = [];
  const reversed: FoundDecision[] = [];
  const taken = new Set(found.map((one) => one.anchor));
  let moved: FoundDecision | null = null;
  for (const next of found) {
    const own = `${next.anchor.typed} ${next.words}`;
    const strong = reopens(own);
    const before = strong || decisions.length === 0 ? undefined : reopenedBefore(lines, next, taken);
    if (
      (strong || before !== undefined) &&
      next.type !== 'noted' &&
      !next.numbered &&
      !next.anchor.tookBack
    ) {
      const words = topicWords(`${own} ${before?.typed ?? ''}`);
      const old = earlier(decisions, next, words, agenda);
      if (old !== undefined) {
        decisions.splice(decisions.indexOf(old), 1);
        reversed.push(old);
        withdraw(lines, old, next);
        next.sources = [...new Set([...(before === undefined ? [] : idsOf(before)), ...next.sources])];
        if (before !== undefined) before.use = 'sentence';
        moved = old.item === next.item ? null : { ...next, item: old.item };
        decisions.push(moved ?? next);
        continue;
      }
    }
    decisions.push(moved !== null && saysAgain(moved, next) ? { ...next, item: moved.item } : next);
  }
  return { decisions, reversed };
};

/** What a decision rested on is taken back with it, but for what the later one rests on too. */
const withdraw = (lines: readonly Line[], old: FoundDecision, next: FoundDecision): void => {
  for (const line of lines)
    if (old.sources.includes(line.note.id) && !next.sources.includes(line.note.id)) {
      line.use = 'unused';
      line.retracted = true;
    }
};

/** A colleague types the same, straight after a decision that was carried back to its own item. */
const saysAgain = (moved: FoundDecision, next: FoundDecision): boolean =>
  next.anchor.index - moved.anchor.index <= 2 &&
  next.type === moved.type &&
  !next.tagged &&
  next.item === moved.anchor.item &&
  sharedWith(topicWords(next.anchor.typed), new Set(topicWords(moved.anchor.typed))) > 0;

const isMinutes = (number: number, agenda: readonly AgendaItem[]): boolean =>
  isMinutesItem(agenda.find((item) => item.number === number));

/** The decision that is taken back: of the same item before any other, by the words that both share. */
const earlier = (
  decisions: readonly FoundDecision[],
  next: FoundDecision,
  words: readonly string[],
  agenda: readonly AgendaItem[],
): FoundDecision | undefined => {
  const open = decisions.filter(
    (one) =>
      one.type !== 'noted' &&
      !(one.type === 'rejected' && LIKES_BETTER.test(next.anchor.typed)) &&
      one.confidential === next.confidential &&
      one.anchor.index < next.anchor.index &&
      !isMinutes(one.item, agenda),
  );
  // The deed that is not to be done tells more than words both share.
  const rank = (one: FoundDecision): number =>
    sharedWith(words, new Set(topicWords(one.words))) + (isDenied(one.words, next.anchor.typed) ? 2 : 0);
  const here = open.filter((one) => one.item === next.item);
  const best = here
    .filter((one) => rank(one) > 0)
    .sort((a, b) => rank(a) - rank(b))
    .at(-1);
  if (best !== undefined) return best;
  const far = (one: FoundDecision): number => sharedWith(words, matterOf(one, agenda));
  const there = open
    .filter((one) => far(one) >= 2)
    .sort((a, b) => far(a) - far(b))
    .at(-1);
  return there ?? (here.length === 1 ? here[0] : undefined);
};
