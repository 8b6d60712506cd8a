import type { People } from '#server/house-style/people.ts';
import { idsOf, type Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { ASKED, answered, isNomination } from './answered.ts';
import { asResolved, isBareAssent } from './decision-cues.ts';
import { decidesLater, laterPart, readLater } from './decision-parts.ts';
import { typeOf } from './decision-words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { seatsIn } from './nominations.ts';
import { asSeat } from './seats-agreed.ts';
import { motionOf } from './settled-words.ts';
import { isSomebodysMotion, putBy } from './somebodys-motion.ts';
import { unlabelled } from './unlabelled.ts';
import { diedBefore, putBefore, putToBoard, resolvedBy, verdictIn } from './verdicts.ts';
import { isBareCount, isOnlyVoting, isTied, voteIn, withoutVote } from './votes.ts';

/** "no objections to noting the report" is "noted the report". */
const plainVerb = (text: string): string =>
  text.replace(
    /^(?:there were )?no objections? to (not|approv|agree|endors|adopt|delegat|support)ing\b/i,
    (_, stem: string) => `${stem.toLowerCase()}${/e$/i.test(stem) ? 'd' : 'ed'}`,
  );

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

/** What a vote leaves as it is: "so the fund stays put". */
const STAYS_SO =
  /[.;,]\s+so ((?:the|our|its|it|that|this)\b.{3,60}?\b(?:stays?|remains?|stands?|goes)\b.{0,40}?)[.!]*$/iu;

/** The count stands too near to be told from the matter. */
const UNDECIDED = /[\s,–-]+(?:lost|fell|carried|passed|defeated)(?: (?:by )?\d.*)?$/i;

/** The one decision of a line, by its own words or by what was put before the room; null when it decides nothing. */
export const readDecision = (
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
    if (isTied(line.text)) return null;
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
    const put = tagged || !isSomebodysMotion(words) ? undefined : putBy(lines, line, words, people);
    if (put !== undefined) return answering(line, cue, !lost, vote, put);
    const motion = tagged ? null : motionOf(words);
    if (motion !== null)
      return makeDecision(line, cue, {
        vote,
        words: `${lost ? 'rejected' : 'agreed'} a proposal ${motion}`,
        type: lost ? 'rejected' : 'agreed',
      });
    const type = lost ? 'rejected' : /^appointed\b/i.test(words) ? 'appointed' : 'agreed';
    return makeDecision(line, cue, { vote, words, type });
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
