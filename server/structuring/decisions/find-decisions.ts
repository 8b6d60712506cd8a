import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { seatsMembers } from './answered.ts';
import { answeredByName } from './answers-by-name.ts';
import { countVotes } from './count-votes.ts';
import { decidedAndGiven } from './decided-and-given.ts';
import { readEach } from './decision-parts.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { joinNamedVote, partNamedVote } from './named-votes.ts';
import { isOnesOwnView } from './ones-own-view.ts';
import { plainlyTold } from './plainly-told.ts';
import { readDecision } from './read-decision.ts';
import { seatedTogether, unopposed } from './seats-agreed.ts';
import { settledByEvidence } from './settled-by-evidence.ts';
import { ONE_CONTENT } from './told-outcomes.ts';
import { withoutTitle } from './unlabelled.ts';

/** What an earlier assent came to, said again: "ie noted the report and approved the virements". */
const CLARIFIES = /^(?:i\.?e\.?|that is|to be clear|meaning)[\s,:–-]+/i;

/** Asked of somebody by name, it is a task, not a resolution. */
const ASKED_OF =
  /\b(?:asked|requested|required|directed|instructed|desired|wished|wanted) that\b|\bleave (?:it|that|this) (?:with|to) |^(?:so |and |then )*(?:we |members |board |chair )?(?:have |['’]ve )?(?:agreed|settled|decided) (?:that )?(?!(?:we|they|it|he|she|board|members)\b)\S+(?: (?:and|&|\+) \S+)? (?:would|will|['’]d|['’]ll|should) |^(?:(?:so|and|then|also|in the end)[\s,]+)*(?:the )?(?:board|members|committee|panel|forum|group|all|everyone)(?: all)? (?:wants?|wanted|keen for|would like) (?:for )?\S+(?: (?:and|&|\+) \S+)? to |^(?:all|everyone|everybody|members) to (?:send|return|read|complete|let|give|check|bring|e-?mail|share|tell|get back|reply|submit|have a look|look) /i;

/** A colleague confirms the bare yes and says what it comes to: "yep, all seven bids are getting their money". */
const CONFIRMS =
  /^(?:yep|yes|yeah|yup|aye|correct|confirmed|indeed|right|exactly|ok)[\s,:–-]+(?:so |and |that['’]?s |which means )*(?=\S)/i;
const COMES_TO =
  /^((?:all|both|each|every|the|these|those|option)\b[^,;?]{2,70}?) (?:(?:are|is|will be) (?:now )?(?:all )?(getting|having|going|being)|(?:gets?|goes|go|will (?:all )?(?:get|go|have)|(?:are|is) to (?:get|have|go|be))) (.{3,80}?)[.!]*$/iu;

/** Every decision in the notes: tagged ones, and untagged ones by the words with which a board decides. */
export const findDecisions = (
  lines: readonly Line[],
  people: People,
  agenda: readonly AgendaItem[],
  isAction: (line: Line) => boolean,
  cueOf: Reading['cue'],
): FoundDecision[] => {
  const found: FoundDecision[] = [];
  const numbers = new Set(agenda.map((item) => item.number));
  for (const line of lines) {
    if (!isOpen(line) || line.item === null || !numbers.has(line.item)) continue;
    if (line.parsed.tag === 'action') continue;
    line.text = withoutTitle(line, people, agenda);
    if (line.parsed.tag === null) line.text = plainlyTold(line.text, people, cueOf);
    if (line.parsed.tag === null && (ONE_CONTENT.test(line.text) || isOnesOwnView(line.text, people)))
      continue;
    const last = found.at(-1);
    if (last?.item === line.item && line.parsed.tag === null && joinNamedVote(line, last, people)) {
      line.use = 'sentence';
      continue;
    }
    const together = line.parsed.tag === null ? seatedTogether(lines, line, people) : null;
    if (together !== null) {
      line.use = 'sentence';
      found.push(together);
      continue;
    }
    const seated = line.parsed.tag === null && cueOf(line.text) === 'tail' && seatsMembers(line, people);
    const parted = seated
      ? null
      : decidedAndGiven(line, cueOf, (words) => isAction({ ...line, text: words }));
    if (parted !== null) {
      const whole = line.text;
      line.text = parted.decided;
      const decided = readDecision(lines, line, people, cueOf);
      line.text = whole;
      if (decided !== null) {
        line.use = 'sentence';
        line.given = parted.given;
        found.push(decided);
        continue;
      }
    }
    if (
      line.parsed.tag === null &&
      isAction(line) &&
      (!['subject', 'stance'].includes(cueOf(line.text) ?? '') || ASKED_OF.test(line.text)) &&
      !seated
    )
      continue;
    if (seated) {
      line.use = 'sentence';
      found.push(makeDecision(line, 'tail', { type: 'appointed' }));
      continue;
    }
    if (
      CLARIFIES.test(line.text) &&
      last?.item === line.item &&
      !last.tagged &&
      (last.cue === 'assent' || /^(?:all |both )?recs?\b/i.test(last.words))
    ) {
      found.pop();
      const clear = makeDecision(line, 'verb', {
        words: line.text.replace(CLARIFIES, ''),
        sources: [...last.sources, ...idsOf(line)],
      });
      line.use = 'sentence';
      found.push(clear);
      continue;
    }
    const comes = line.parsed.tag === null ? COMES_TO.exec(line.text.replace(CONFIRMS, '')) : null;
    if (
      comes !== null &&
      CONFIRMS.test(line.text) &&
      last?.item === line.item &&
      !last.tagged &&
      last.cue === 'assent' &&
      line.index - last.anchor.index <= 2
    ) {
      last.words = `agreed that ${line.text.replace(CONFIRMS, '').replace(/[.!]+$/, '')}`;
      last.sources.push(...idsOf(line));
      line.use = 'sentence';
      continue;
    }
    const named = answeredByName(lines, line, people, agenda);
    if (named !== null) {
      line.use = 'sentence';
      found.push(named);
      continue;
    }
    const several = readEach(line, cueOf);
    if (several.length > 1) {
      line.use = 'sentence';
      found.push(...several);
      continue;
    }
    const decision =
      readDecision(lines, line, people, cueOf) ??
      settledByEvidence(lines, line, people, agenda, last?.item === line.item);
    if (decision === null) continue;
    partNamedVote(decision, people);
    countVotes(decision);
    line.use = 'sentence';
    found.push(decision);
    if (/\b(?:both|all (?:of them|three)|each)\b/i.test(line.note.text) && decision.item === line.item)
      for (const item of line.joint)
        if (item !== line.item) found.push({ ...decision, item, sources: [...decision.sources], also: [] });
  }
  return [...found, ...unopposed(lines, people, agenda, found)];
};
