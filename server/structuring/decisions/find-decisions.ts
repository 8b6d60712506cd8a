import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { ASKED, answered, isNomination, seatsMembers } from './answered.ts';
import { answeredByName } from './answers-by-name.ts';
import { decidedAndGiven } from './decided-and-given.ts';
import { asResolved, isBareAssent } from './decision-cues.ts';
import { decidesLater, laterPart, readEach, readLater } from './decision-parts.ts';
import { typeOf } from './decision-words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { joinNamedVote, partNamedVote } from './named-votes.ts';
import { seatsIn } from './nominations.ts';
import { isOnesOwnView } from './ones-own-view.ts';
import { plainlyTold } from './plainly-told.ts';
import { asSeat, seatedTogether, unopposed } from './seats-agreed.ts';
import { settledByEvidence } from './settled-by-evidence.ts';
import { motionOf } from './settled-words.ts';
import { ONE_CONTENT } from './told-outcomes.ts';
import { unlabelled, withoutTitle } from './unlabelled.ts';
import { diedBefore, putBefore, putToBoard, resolvedBy, verdictIn } from './verdicts.ts';
import { isBareCount, isOnlyVoting, voteIn, withoutVote } from './votes.ts';

/** "no objections to noting the report" is "noted the report". */
const plainVerb = (text: string): string =>
  text.replace(
    /^(?:there were )?no objections? to (not|approv|agree|endors|adopt|delegat|support)ing\b/i,
    (_, stem: string) => `${stem.toLowerCase()}${/e$/i.test(stem) ? 'd' : 'ed'}`,
  );

/** What an earlier assent came to, said again: "ie noted the report and approved the virements". */
const CLARIFIES = /^(?:i\.?e\.?|that is|to be clear|meaning)[\s,:–-]+/i;

/** A yes, a no or a vote, as the resolution it comes to: on what the note itself says, else on what was put before it. */
const answering = (
  line: Line,
  cue: FoundDecision['cue'],
  yes: boolean,
  vote: string,
  asked: Line | undefined,
  own = '',
): FoundDecision => {
  const matter = own !== '' || asked === undefined ? own : (putToBoard(asked.text) ?? '');
  if (asked !== undefined) asked.use = 'sentence';
  return makeDecision(line, cue, {
    vote,
    words: resolvedBy(yes, matter),
    type: yes ? 'agreed' : 'rejected',
    sources: [...(asked === undefined ? [] : idsOf(asked)), ...idsOf(line)],
  });
};

/** Asked of somebody by name, it is a task, not a resolution. */
const ASKED_OF =
  /\b(?:asked|requested|required|directed|instructed|desired|wished|wanted) that\b|\bleave (?:it|that|this) (?:with|to) |^(?:so |and |then )*(?:we |members |board |chair )?(?:have |['’]ve )?(?:agreed|settled|decided) (?:that )?(?!(?:we|they|it|he|she|board|members)\b)\S+(?: (?:and|&|\+) \S+)? (?:would|will|['’]d|['’]ll|should) |^(?:(?:so|and|then|also|in the end)[\s,]+)*(?:the )?(?:board|members|committee|panel|forum|group|all|everyone)(?: all)? (?:wants?|wanted|keen for|would like) (?:for )?\S+(?: (?:and|&|\+) \S+)? to |^(?:all|everyone|everybody|members) to (?:send|return|read|complete|let|give|check|bring|e-?mail|share|tell|get back|reply|submit|have a look|look) /i;

/** Who put it forward, what, and that it was agreed, in one note. */
const MOVED_AND =
  /^(?:(?:and|so|then)\s+)?((?:[Cc]hair|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?|\p{Ll}{3,10}) (?:suggested|suggests|proposed|proposes|moved|moves|floated)\b.{4,160}?)\s*[.;,–-]+\s*(?:and |this was |it was |that was )*(?:all |everyone |members )?(?:agreed|approved|carried|content|happy|accepted)(?: by all)?[.!]*$/u;
const PUTS_OFF =
  /^(?:to )?(?:park|deferr?|postpon|shelv|hold|leav|putt?|push|mov|carry)(?:e|ing|ying)? ((?:this|that|it|the [^,.;]{3,50}?|everything)(?: one| item)?)(?: (?:back|over|off))?,? ((?:til+|until|to|for|pending)\b.*)$/iu;

/** "Chair suggested parking this til June. agreed": put forward and agreed at once. */
const movedAndCarried = (line: Line, cue: FoundDecision['cue']): FoundDecision | null => {
  const put = MOVED_AND.exec(line.text)?.[1];
  const matter = put === undefined ? null : putToBoard(put);
  if (matter === null) return null;
  const off = PUTS_OFF.exec(matter);
  if (off === null) return answering(line, cue, true, '', undefined, matter);
  const thing = /^(?:the )/i.test(off[1] ?? '') ? (off[1] ?? '') : 'the item';
  return makeDecision(line, cue, {
    type: 'deferred',
    words: `deferred ${thing} ${(off[2] ?? '').replace(/^(?:til+)\b/i, 'until')}`,
  });
};

/** An assent that points at what was just put forward: "yes do that, all agreed". */
const DO_THAT =
  /\b(?:do|go (?:with|for|ahead with)|yes to|happy with|content with|agreed? (?:to|on)) (?:that|this|it|so)\b/i;
/** A colleague confirms the bare yes and says what it comes to: "yep, all seven bids are getting their money". */
const CONFIRMS =
  /^(?:yep|yes|yeah|yup|aye|correct|confirmed|indeed|right|exactly|ok)[\s,:–-]+(?:so |and |that['’]?s |which means )*(?=\S)/i;
const COMES_TO =
  /^((?:all|both|each|every|the|these|those|option)\b[^,;?]{2,70}?) (?:(?:are|is|will be) (?:now )?(?:all )?(getting|having|going|being)|(?:gets?|goes|go|will (?:all )?(?:get|go|have)|(?:are|is) to (?:get|have|go|be))) (.{3,80}?)[.!]*$/iu;

/** What a vote leaves as it is: "so the fund stays put". */
const STAYS_SO =
  /[.;,]\s+so ((?:the|our|its|it|that|this)\b.{3,60}?\b(?:stays?|remains?|stands?|goes)\b.{0,40}?)[.!]*$/iu;

/** The count stands too near to be told from the matter. */
const UNDECIDED = /[\s,–-]+(?:lost|fell|carried|passed|defeated)(?: (?:by )?\d.*)?$/i;

const readOne = (
  lines: readonly Line[],
  line: Line,
  people: People,
  cueOf: Reading['cue'],
): FoundDecision | null => {
  line.text = plainVerb(unlabelled(line, people, cueOf));
  if (decidesLater(line.text, cueOf)) {
    const words = laterPart(line.text);
    return makeDecision(line, line.parsed.tag === 'decision' ? 'tag' : 'verb', {
      type: typeOf(words),
      words,
    });
  }
  const tagged = line.parsed.tag === 'decision';
  if (!tagged && cueOf(line.text) !== null) line.text = asResolved(line.text)?.words ?? line.text;
  const cue = tagged ? 'tag' : cueOf(line.text);
  if (cue === null) return readLater(line, cueOf);
  const moved = tagged || cue === 'vote' ? null : movedAndCarried(line, cue);
  if (moved !== null) return moved;
  if (isBareAssent(line.text)) {
    const before = answered(lines, line, people);
    if (before.length > 0) {
      for (const one of before) one.use = 'sentence';
      const nominated = before.every((one) => isNomination(one, people));
      const [only] = before;
      if (!nominated && only !== undefined && !ASKED.test(only.text) && putToBoard(only.text) !== null)
        return answering(line, cue, true, '', only);
      return makeDecision(line, cue, {
        type: nominated ? 'appointed' : typeOf(line.text),
        words: before
          .map((one) =>
            asSeat((nominated ? seatsIn(one.text, people) : null) ?? one.text).replace(ASKED, 'agreed to '),
          )
          .join(', '),
        sources: [...before.flatMap(idsOf), ...idsOf(line)],
      });
    }
    const noted = /\bnot(?:ed?|e)\b|\b(?:appointments?|nominations?)\b/i.test(line.text);
    const asked = noted || /\brecs?\b|\brecommend/i.test(line.text) ? undefined : putBefore(lines, line, 2);
    if (asked !== undefined && (/\?\s*$/.test(asked.text) || DO_THAT.test(line.text)))
      return answering(line, cue, true, '', asked);
    return makeDecision(line, cue, { words: noted ? line.text : '' });
  }
  if (cue === 'vote') {
    const { vote, lost } = voteIn(line.text);
    const words = withoutVote(line.text);
    const own =
      putToBoard(line.text.split(/(?<=[\p{L}\d)]{2})[.;]\s/u)[0] ?? '') ??
      putToBoard(words) ??
      putToBoard(line.text.split(/[,;]\s/)[0] ?? '');
    if (own !== null && !tagged && !UNDECIDED.test(own)) {
      const after = STAYS_SO.exec(line.text)?.[1];
      const put = answering(line, cue, !lost, vote, undefined, own);
      return after === undefined ? put : { ...put, words: `${put.words}, so ${after}` };
    }
    if (isOnlyVoting(words)) {
      const asked = putBefore(lines, line);
      return asked === undefined && isBareCount(line.text) ? null : answering(line, cue, !lost, vote, asked);
    }
    const motion = tagged ? null : motionOf(words);
    if (motion !== null)
      return makeDecision(line, cue, {
        vote,
        words: `${lost ? 'rejected' : 'agreed'} a proposal ${motion}`,
        type: lost ? 'rejected' : 'agreed',
      });
    return makeDecision(line, cue, { vote, words, type: lost ? 'rejected' : 'agreed' });
  }
  if (cue === 'verdict') {
    const given = verdictIn(line.text);
    const verdict =
      given !== null && /^(?:that|this|it)(?:[,;.\s].*)?$/i.test(given.matter)
        ? { ...given, matter: '' }
        : given;
    if (verdict !== null) {
      if (verdict.matter === '' && diedBefore(lines, line)) return null;
      const asked = verdict.matter === '' ? putBefore(lines, line) : undefined;
      return answering(line, cue, verdict.yes, '', asked, verdict.matter);
    }
  }
  return makeDecision(line, cue);
};

/** The figures of a vote behind a resolution: "approved as in the paper, 8 votes to 1". */
const countVotes = (decision: FoundDecision): void => {
  const at = decision.vote === '' ? (VOTES_LAST.exec(decision.words) ?? pairLast(decision.words)) : null;
  if (at === null) return;
  decision.vote = voteIn(at[0]).vote;
  decision.words = decision.words.slice(0, at.index);
};
const VOTES_LAST = /[\s,;(–-]+(?:by )?\w+ votes? to \w+(?: against)?\)?[\s.]*$/i;
/** "agreed the cap 6-3": no pages, no years, no range of anything. */
const PAIR_LAST =
  /(?<=^(?:agreed|approved|endorsed|supported|adopted) (?:the |an? )?\p{L}[\p{L} ]*)[\s,;(–-]+(?<!\b(?:\p{L}+s|rec|para|page|option|item|of|to|from|at|for|in|by|on|budget|year) )(\d|1\d) ?[-–] ?(\d|1\d)\)?[\s.]*$/iu;
const pairLast = (words: string): RegExpExecArray | null => {
  const pair = PAIR_LAST.exec(words);
  return pair !== null && Number(pair[1]) > Number(pair[2]) ? pair : null;
};

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
      const decided = readOne(lines, line, people, cueOf);
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
      readOne(lines, line, people, cueOf) ??
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
