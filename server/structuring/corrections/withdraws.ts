import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { openBefore } from './reach-back.ts';
import { OF_ATTENDANCE, strike } from './take-back.ts';
import { isYes, weightOf } from './weight-of-note.ts';
import { sharedWords } from './withdrawn-note.ts';

/** How many notes back something may be taken back that is named by no word of its own. */
const NEAR = 3;
const FAR = 12;

/** An order that takes a thing off the notes, wherever in the note it stands. */
const ORDERS =
  /(?:^|[.,;:!–-]\s*|\b(?:so|and|then|please|pls|just|can (?:you|we|someone)|could (?:you|we)|let['’]?s|we can|chair says|says to|no[, ]|\^)\s+)(?:drop|scrap|scratch|scrub|strike|cross|cancel|remove|delete|ignore|forget|disregard|bin|kill|lose|ditch|take|leave|undo|withdraw|pull|rub)\b(?!\s+(?:part|place|note|stock|a vote|the (?:paper|report|point|view)))|\^\s*(?:ignore|scrap|scratch|delete|drop|no)\b/iu;
/** Said of the thing itself: it is not to be, or it has been. */
const UNDONE =
  /\b(?:no (?:longer )?(?:need|needed|required|action|point)|not (?:needed|required|necessary|happening|doing|going ahead|an action|a task|pursuing|wanted|one)|(?:won['’]?t|will not|isn['’]?t|not|n['’]t) be(?:ing)? (?:needed|done|required|happening|pursued)|(?:aren['’]?t|isn['’]?t|not|won['’]?t be|don['’]?t think (?:that|it|this)(?:['’]s| is| was)) (?:doing|an action|going to (?:do|be)|bothering)|don['’]?t (?:bother|need|worry about)|after all\b|withdr(?:ew|awn|aws)|superseded|overtaken|redundant|thought better|no thanks|said no to|happy to (?:drop|leave|lose|let)|(?:was|is|only|just) (?:a joke|joking|kidding|musing|an idea|a thought|thinking (?:aloud|out loud)|floating)|(?:jok|kidd|mus)ing\b|(?:is|are|was|were|['’]s|been) (?:off|out|dead|gone|dropped|cancelled|scrapped|binned|withdrawn|shelved)\b|\b(?:off|out) the list|(?:exists|done|sent|did|does|doing|has|have|had|got|publish(?:es|ed)?|collects?|runs?|ran|covered|met|asked|wrote|written|surveyed|asked for) (?:it |that |this |one |them |these |those )?(?:already|before|anyway|nationally)|already\b|never (?:mind|asked for|an action))/iu;
/** A decision typed before it was one. */
const UNDECIDED =
  /\b(?:(?:not|never|n['’]?t|nothing|no one|nobody|hasn['’]?t|haven['’]?t|wasn['’]?t) (?:(?:been|was|were|actually|yet|has|have|they|we|ever|formally|quite|really) )*(?:agreed?|decided?|approved?|settled|put (?:it|that)|voted|resolved|carried|signed off|there yet|a decision)|premature|too (?:soon|early|quick|fast)\b|jump(?:ed|ing) the gun|still (?:talking|going|debating|discussing|at it|deciding|arguing)|(?:only|just) (?:discussed|discussing|talked about|floated|an idea))\b/iu;
/** A remark is to leave no trace. */
const UNSAID =
  /\b(?:(?:strike|scrub|scratch|delete|remove|drop|lose|omit) (?:that|this|it|the|my|his|her|their) (?:last )?(?:remark|comment|line|bit|point|quip|outburst|aside)|(?:leave|keep|take) (?:that|this|it|the (?:remark|comment|line|bit)) out\b|(?:better|best|let['’]?s|probably|please|we should|should) not (?:to )?(?:minute|record|write|put|note) (?:that|this|it)|(?:her|his|their|the|that|my) (?:remark|comment|line|words?|point|outburst) (?:to )?be (?:struck|removed|deleted|withdrawn|left out|taken out)|(?:withdr(?:ew|aws|awn)|retract(?:ed|s)?|apologi[sz]ed for) (?:the|that|her|his|their|my) (?:remark|comment|line|words?|point|outburst)|(?:took|takes|taken) (?:that|it|this) back\b(?! (?:to|for|in|into)\b))/iu;
/** Somebody of the meeting wishes, asks or tells it: a point of the debate. */
const WISHES =
  /\b(?:want(?:s|ed)|wish(?:es|ed)|ask(?:s|ed)? (?:if|whether|why|for|that|when|how|what|who|where|which)|would like|proposed?|proposes|suggest(?:s|ed)?|queried|wondered|feels?|felt|worried|argued|thinks?|thought(?! better))\b|\?\s*$|\b(?:19|20)\d\d\b|\blast (?:year|month|week|time|spring|summer|autumn|winter)\b|\bago\b/iu;
/** The board resolves it so: for who reads decisions. */
const RESOLVES =
  /^(?:so |and |ok |right )*(?:agreed|board|members|resolved|committee|panel|forum|everyone|all)\b/iu;
const CAPITALS = /^[A-Z]{2,4}\b(?!['’]s)/;
const POINTS =
  /\b(?:that|this|it|mine|them|(?:the|that|my|your|this) (?:last |above |other )?(?:one|action|task|ask|job|bit|line|note|idea|request))\b|\^|^(?:withdrawn|cancelled|superseded|as you were|not needed|no need)\b/iu;
/** At the end of a note, whatever stands before it: "…, drop that one". */
const BARE_END =
  /(?:^|[.,;:!–-]\s*|\bso )(?:(?:please|pls|so|just|and|then|no need[, ]+so) )*(?:drop|scrap|scratch|scrub|strike|cancel|remove|delete|ignore|forget|bin|kill|lose|ditch|take|leave) (?:that|this|it|mine|the (?:action|last one))(?: (?:one|action|bit|last))?(?: (?:off|out|away|back))?(?: (?:please|pls|then|thanks|ta))*[.!]*$/iu;

/** "Tariq is off sick so Dominic has to get it": who does it instead, and no task less. */
const HANDS_ON =
  /\bso (\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?)(?:['’]ll| will| has to| have to| is to| must| can| is going to| to) (?=\p{Ll})/u;

const shares = (text: string, target: string): number =>
  sharedWords(
    topicWords(text).filter((word) => word.length > 3),
    target,
  );

const spent = remember((text) => ({
  orders: ORDERS.test(text),
  undone: UNDONE.test(text),
  undecided: UNDECIDED.test(text),
  unsaid: UNSAID.test(text),
  wishes: WISHES.test(text),
  led: LED_BY_SPEAKER.test(text),
  points: POINTS.test(text),
  ends: BARE_END.test(text),
}));

/**
 * Takes back a task, a decision or a remark by what a note is made of: words by which a thing is struck, not needed, done
 * already, not decided or meant in jest; and what it points to, by a pronoun right behind it or by the thing's own words.
 */
export const withdraws = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const { people } = known;
  const typed = line.text.trim();
  if (typed.length > 130 || RESOLVES.test(typed)) return false;
  const said = unaddressed(typed, people);
  const text = said.rest;
  const seen = spent(text);
  if (seen.unsaid && !seen.led && text.length < 90) {
    const named = new Set(people.mentions(text, true).flatMap((one) => one.people));
    const target = openBefore(lines, line, NEAR).find(
      (one) =>
        weightOf(one, known) === 'remark' &&
        (named.size === 0 ||
          people.mentions(one.text, true).some((each) => each.people.some((who) => named.has(who)))),
    );
    if (target !== undefined) return strike(target, line, known);
  }
  if (seen.undecided && !seen.wishes && !seen.led && !CAPITALS.test(text)) {
    const target = openBefore(lines, line, NEAR).find((one) => isYes(one, known));
    if (target !== undefined && target.note.user !== line.note.user) return strike(target, line, known);
  }
  if (people.find(HANDS_ON.exec(text)?.[1] ?? '').length === 1) return false;
  const negates = (seen.orders || seen.ends ? 2 : 0) + (seen.undone ? 1.2 : 0);
  if (negates === 0 || ((seen.wishes || seen.led) && !seen.ends) || OF_ATTENDANCE.test(text)) return false;
  const own = topicWords(text).length;
  let best: { target: Line; score: number } | null = null;
  for (const target of openBefore(lines, line, FAR)) {
    if (weightOf(target, known) !== 'action') continue;
    const away = line.index - target.index;
    const shared = shares(text, target.text);
    const owned = people
      .mentions(text, true)
      .some((one) =>
        people
          .mentions(target.text, true)
          .some((each) => each.people.some((who) => one.people.includes(who))),
      );
    if (shared === 0 && !(seen.points && away <= NEAR && (own <= 4 || seen.ends))) continue;
    const score =
      Math.min(2.4, negates) +
      Math.min(2, shared) * 1.2 +
      (seen.points && away <= NEAR ? 1 : 0) +
      (away === 1 ? 0.6 : 0) +
      (owned ? 0.6 : 0) +
      (said.to.some((one) => one.user === target.note.user && one.user !== '') ? 0.6 : 0) +
      (target.note.user === line.note.user ? 0.4 : 0) -
      ((seen.led || CAPITALS.test(text)) && !owned ? 0.7 : 0) -
      away * 0.08;
    if (score >= 2.6 && (best === null || score > best.score)) best = { target, score };
  }
  return best === null ? false : strike(best.target, line, known);
};
