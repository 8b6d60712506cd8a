import type { AgendaItem } from '#server/domain/meeting.ts';
import type { DecisionType } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import { asResolved, type Cue, isBareAssent, isSpoken } from './decision-cues.ts';
import { typeOf } from './decision-words.ts';
import { idsOf, isOpen, type Line } from './line.ts';
import type { Reading } from './reading.ts';

/** A decision found, before duplicates are joined and words are put in house style. */
export interface FoundDecision {
  readonly anchor: Line;
  readonly item: number;
  type: DecisionType;
  /** What was decided, as typed; empty for a bare assent to the paper's recommendation. */
  words: string;
  sources: string[];
  confidential: boolean;
  tagged: boolean;
  /** Numbered "(2)" by its officer: never joined with another. */
  numbered: boolean;
  readonly cue: Cue | 'tag';
  /** "by seven votes to three", or empty. */
  vote: string;
  /** "with the change to paragraph 6": what the assent was subject to, or empty. */
  change: string;
  /** Sentences that follow the decision: a vote recorded by name. */
  also: string[];
}

const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi?)[).]\s*/;
const SEATED =
  /\b(?:to (?:the |sit on |serve on |stay on |continue on |remain on )|stays? on|continues? on|for the|remains? on|as (?:our |the )?(?:rep|representative)|re-?appointed)/i;
const RECORDED =
  /\b(?:against|abstain\w*)\b.*\b(?:recorded|minuted)\b|\b(?:wants?|wanted|asked for|asks for|asked that)\b.*\b(?:vote|dissent|abstention|opposition|objection)\b.*\b(?:recorded|minuted|noted)\b|\b(?:vote|dissent) (?:against )?(?:to be )?(?:recorded|minuted)\b/i;
const PROPOSES = /\b(?:proposed|proposal|suggested|recommended|moved|to be|would|should)\b/i;
const NUMBER: Readonly<Record<string, string>> = {
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
  '10': 'ten',
  '11': 'eleven',
  '12': 'twelve',
  none: 'none',
  nobody: 'none',
};

const voteIn = (text: string): { vote: string; lost: boolean } => {
  const match =
    /(\w+) (?:votes? )?(?:for|in favour)\b.{0,12}?\b(\w+) (?:votes? )?against\b/i.exec(text) ??
    /\b(\d{1,2})\s*(?:[-–:]|votes? to|to)\s*(\d{1,2})\b/.exec(text);
  const lost = /\b(?:lost|fell|falls|fails|failed|not carried|defeated|rejected|not carried)\b/i.test(text);
  if (match === null) return { vote: '', lost };
  const say = (word: string): string => NUMBER[word.toLowerCase()] ?? word;
  const [high, low] = lost ? [match[2], match[1]] : [match[1], match[2]];
  const abstained = /\b(\d{1,2}|one|two|three|four|five) abst/i.exec(text)?.[1];
  const beside =
    abstained === undefined
      ? ''
      : ` with ${say(abstained)} abstention${/^(?:1|one)$/i.test(abstained) ? '' : 's'}`;
  return { vote: `by ${say(high ?? '')} votes to ${say(low ?? '')}${beside}`, lost };
};

const withoutVote = (text: string): string =>
  text
    .replace(/\b(?:on )?(?:being )?put to (?:the|a) vote\b[\s,:–-]*/i, '')
    .replace(/,?\s*\b(?:\d{1,2}|one|two|three|four|five|no) abst\w*/i, '')
    .replace(/\b(?:a )?votes?\s+(?:was (?:taken|called))?\s*(?:on|:|–|-)?\s*/i, '')
    .replace(
      /\(?\b\w+ (?:votes? )?(?:for|in favour)\b.{0,12}?\b\w+ (?:votes? )?against\b\)?(?:,? (?:\d+|one|two|three|no) abst\w*)?/i,
      '',
    )
    .replace(
      /\b(?:so )?(?:motion |vote |proposal )?(?:was )?(?:carried|lost|passed|falls|fell|fails|failed|rejected)\b(?: by)?(?: \d+\s*[-–]\s*\d+)?/i,
      '',
    )
    .replace(/\b\d{1,2}\s*[-–]\s*\d{1,2}\b/, '')
    .replace(
      /[\s,.;–-]+(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'-]+) (?:2nd(?:ed)?|seconded|seconding|sec['’]?d)\b/u,
      '',
    )
    .replace(/^(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'-]+) (?:moved|proposed)(?: that)? (?=\S)/u, '')
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, '');

const isNomination = (line: Line, people: People): boolean => {
  if (/[:?]/.test(line.text) || line.text.length > 220 || !SEATED.test(line.text)) return false;
  const first = people.mentions(line.text)[0];
  const starts =
    first !== undefined &&
    line.text
      .slice(0, first.start)
      .replace(/^(?:and|also|then|plus)\s*/i, '')
      .trim() === '';
  return (
    starts &&
    first.people.every((person) => person.role !== 'officer') &&
    !/\bto (?:ask|send|write|draft|clear|look|check|bring)\b/i.test(line.text)
  );
};

/** "letter agreed, lena to draft": what was decided before the comma, where a task follows; null when nothing was. */
const decidedFirst = (line: Line, cueOf: Reading['cue']): string | null => {
  const parts = /^([^,;:–]{8,90}?)(?:[,;.]|\s[-–])\s+(?=\S+(?: and \S+)? (?:to|will)\s)/u.exec(line.text);
  const words = parts?.[1] ?? '';
  return words !== '' && ['verb', 'subject'].includes(cueOf(words) ?? '') && !isBareAssent(words) ? words : null;
};

const TAKES_SEAT =
  /\b(?:seat|represents?|reps?|chairs?|vice|sits? on|serves?|joins?|champion|replaces?|lead (?:for|on)|stays? on|spokes\w+)\b/i;
/** "AT to keep the seat on the partnership, no one against": a member's seat agreed, not a task. */
const seatsMembers = (line: Line, people: People): boolean => {
  const [first] = people.mentions(line.text);
  return (
    first !== undefined &&
    first.start < 6 &&
    first.people.every((person) => !['officer', 'guest'].includes(person.role)) &&
    TAKES_SEAT.test(line.text)
  );
};

/** What a bare "agreed" answers to: names put forward, or a proposal just before, in the same item and not confidential. */
const answered = (lines: readonly Line[], line: Line, people: People): Line[] => {
  const found: Line[] = [];
  for (let at = line.index - 1; at >= 0; at--) {
    const before = lines[at];
    if (before === undefined || before.item !== line.item || before.parsed.item !== null) break;
    if (!isOpen(before) || before.confidential !== line.confidential) continue;
    if (isNomination(before, people)) found.unshift(before);
    else break;
  }
  if (found.length > 0) return found;
  const last = lines
    .slice(Math.max(0, line.index - 2), line.index)
    .reverse()
    .find(
      (before) => isOpen(before) && before.item === line.item && before.confidential === line.confidential,
    );
  return last !== undefined &&
    /\b(?:proposed|proposal|recommended|suggested) (?:that|to)\b/i.test(last.text) &&
    PROPOSES.test(last.text) &&
    !/[?]/.test(last.text)
    ? [last]
    : [];
};

const CHANGED = /\b(?:with|subject to) (?:that|this|the|those) (?:change|amendment|addition|alteration)s?\b/i;
const PLACE =
  /\b(?:para(?:graph)?s?\.? ?\d+(?: ?[-–] ?\d+)?|page \d+|recommendation \d+|section \d+|table \d+|appendix \w+)\b/i;

/** What a board's "ok with that change" refers to, from the same note. */
const changeIn = (text: string): string => {
  const at = CHANGED.exec(text);
  if (at === null || /\b(?:minutes|mins|record)\b/i.test(text)) return '';
  const place = PLACE.exec(text.slice(0, at.index));
  return place === null ? 'with the change proposed' : `with the change to ${place[0]}`;
};

/** A decision resting on one line. */
export const makeDecision = (
  line: Line,
  cue: FoundDecision['cue'] = 'tail',
  more: Partial<FoundDecision> = {},
): FoundDecision => ({
  anchor: line,
  item: line.item ?? 0,
  type: typeOf(line.text),
  words: line.text.replace(NUMBERED, ''),
  sources: idsOf(line),
  confidential: line.confidential,
  tagged: line.parsed.tag === 'decision',
  numbered: NUMBERED.test(line.text),
  cue,
  vote: '',
  change: changeIn(line.text),
  also: [],
  ...more,
});

const PROPOSED =
  /^.{0,40}?\b(?:proposed|suggested|moved|recommended) (?:that )?(?:we (?:should )?|to )(?=\p{Ll})/u;

/** A decision in a later sentence of a note: "chair suggested the minister instead. agreed, letter to go to the minister". */
const readLater = (line: Line, cueOf: Reading['cue']): FoundDecision | null => {
  if (isSpoken(line.text) || line.text.length > 400) return null;
  const [head, ...parts] = line.text.split(/(?<=[.;])\s+/);
  const at = parts.findIndex((part) => {
    const cue = cueOf(part);
    return cue === 'subject' || cue === 'verb' || cue === 'assent' || cue === 'tail';
  });
  const part = parts[at];
  if (part === undefined || head === undefined) return null;
  const bare = isBareAssent(part);
  const before =
    [head, ...parts.slice(0, at)].filter((one) => !/\b(?:seconded|thanked|summed up)\b/i.test(one)).at(-1) ??
    head;
  const words = bare ? before.replace(PROPOSED, 'agreed to ') : part;
  return makeDecision(line, 'verb', { type: typeOf(part), words: bare ? words.replace(/[.;]$/, '') : words });
};

const ENUMERATED = /\s*(?:\(?\b(?:[a-h]|i{1,3}|iv|v|[1-9])\)|\b[1-9]\.)\s+(?=\p{Ll})/u;

/** "agreed (a) to endorse it (b) to delegate the wording": each part with the verb, when each is a resolution. */
const partsOf = (line: Line, cueOf: Reading['cue']): string[] => {
  if (isSpoken(line.text) || line.text.length > 600) return [];
  const [head = '', ...parts] = line.text
    .split(ENUMERATED)
    .map((part) => part.replace(/(?:[\s,;.]|\band)+$/, ''));
  if (parts.length < 2 || (line.parsed.tag !== 'decision' && cueOf(line.text) === null)) return [];
  const bare = head.replace(/[\s:–-]+$/, '');
  if (parts.every((part) => /^to \p{Ll}/u.test(part)) && /\b(?:agreed|resolved|decided)$/i.test(bare))
    return parts.map((part) => `agreed ${part}`);
  return parts.every((part) =>
    /^(?:note|agree|approve|endorse|support|delegate|appoint|defer)(?:s|d|ed|r?red)?\b/i.test(part),
  ) && bare.split(/\s+/).length <= 3
    ? parts
    : [];
};

/** One note with several decisions, a sentence each: "Report noted. Panel content for a second pilot". */
const readEach = (line: Line, cueOf: Reading['cue']): FoundDecision[] => {
  const parts = partsOf(line, cueOf);
  if (parts.length > 0)
    return parts.map((part) =>
      makeDecision(line, 'verb', { type: typeOf(part), words: part, numbered: true }),
    );
  if (line.parsed.tag !== null || isSpoken(line.text) || line.text.length > 400) return [];
  return line.text
    .split(/(?<=[\p{L}\d)][.;])\s+/u)
    .filter((part) => ['subject', 'verb', 'tail'].includes(cueOf(part) ?? '') && !isBareAssent(part))
    .map((part) => makeDecision(line, 'verb', { type: typeOf(part), words: part }));
};

/** "no objections to noting the report" is "noted the report". */
const plainVerb = (text: string): string =>
  text.replace(
    /^(?:there were )?no objections? to (not|approv|agree|endors|adopt|delegat|support)ing\b/i,
    (_, stem: string) => `${stem.toLowerCase()}${/e$/i.test(stem) ? 'd' : 'ed'}`,
  );

/** What an earlier assent came to, said again: "ie noted the report and approved the virements". */
const CLARIFIES = /^(?:i\.?e\.?|that is|to be clear|meaning)[\s,:–-]+/i;

const readOne = (
  lines: readonly Line[],
  line: Line,
  people: People,
  cueOf: Reading['cue'],
): FoundDecision | null => {
  line.text = plainVerb(line.text);
  const tagged = line.parsed.tag === 'decision';
  if (!tagged && cueOf(line.text) !== null) line.text = asResolved(line.text)?.words ?? line.text;
  const cue = tagged ? 'tag' : cueOf(line.text);
  if (cue === null) return readLater(line, cueOf);
  if (isBareAssent(line.text)) {
    const before = answered(lines, line, people);
    if (before.length > 0) {
      for (const one of before) one.use = 'sentence';
      const nominated = before.every((one) => isNomination(one, people));
      return makeDecision(line, cue, {
        type: nominated ? 'appointed' : typeOf(line.text),
        words: before.map((one) => one.text.replace(/^and\s+/i, '')).join(', '),
        sources: [...before.flatMap(idsOf), ...idsOf(line)],
      });
    }
    return makeDecision(line, cue, { words: /\bnot(?:ed?|e)\b/i.test(line.text) ? line.text : '' });
  }
  if (cue === 'vote') {
    const { vote, lost } = voteIn(line.text);
    return makeDecision(line, cue, {
      vote,
      words: withoutVote(line.text),
      type: lost ? 'rejected' : 'agreed',
    });
  }
  return makeDecision(line, cue);
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
    const last = found.at(-1);
    if (
      last !== undefined &&
      last.item === line.item &&
      line.parsed.tag === null &&
      RECORDED.test(line.text)
    ) {
      const who = people
        .mentions(line.text)
        .flatMap((mention) => (mention.people.length === 1 ? mention.people : []));
      last.sources.push(...idsOf(line));
      const [what, many] = /abst/i.test(line.text)
        ? ['the abstention', 'their abstentions']
        : ['the vote against', 'their votes against'];
      if (who.length > 0)
        last.also.push(
          `${who.map((person) => person.name).join(' and ')} asked that ${who.length > 1 ? many : what} be recorded.`,
        );
      line.use = 'sentence';
      continue;
    }
    const seated = line.parsed.tag === null && cueOf(line.text) === 'tail' && seatsMembers(line, people);
    const first = line.parsed.tag === null && !seated && isAction(line) ? decidedFirst(line, cueOf) : null;
    if (first !== null) {
      line.use = 'sentence';
      found.push(makeDecision(line, 'verb', { type: typeOf(first), words: first }));
      continue;
    }
    if (line.parsed.tag === null && isAction(line) && cueOf(line.text) !== 'subject' && !seated) continue;
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
    const several = readEach(line, cueOf);
    if (several.length > 1) {
      line.use = 'sentence';
      found.push(...several);
      continue;
    }
    const decision = readOne(lines, line, people, cueOf);
    if (decision === null) continue;
    line.use = 'sentence';
    found.push(decision);
    if (/\b(?:both|all (?:of them|three)|each)\b/i.test(line.note.text) && decision.item === line.item)
      for (const item of line.joint) if (item !== line.item) found.push({ ...decision, item, sources: [...decision.sources], also: [] });
  }
  return found;
};
