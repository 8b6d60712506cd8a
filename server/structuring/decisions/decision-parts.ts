import type { Line } from '../line.ts';
import type { Reading } from '../reading.ts';
import { asBoardWants } from './clerks-words.ts';
import { asResolved, isBareAssent, isSpoken } from './decision-cues.ts';
import { typeOf } from './decision-words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { readOutcomes } from './outcomes-each.ts';

const PROPOSED =
  /^.{0,40}?\b(?:proposed|suggested|moved|recommended) (?:that )?(?:we (?:should )?|to )(?=\p{Ll})/u;

/** Whether the resolution proper is in a later sentence: "the special meeting is off. Agreed instead to delegate it". */
export const decidesLater = (text: string, cueOf: Reading['cue']): boolean => {
  const [head = '', ...parts] = text.split(/(?<=[\p{L}\d)][.;])\s+/u);
  return (
    !/^(?:agreed|resolved|noted|approved)\b/i.test(head) &&
    ['verb', 'subject', null].includes(cueOf(head)) &&
    /\b(?:is|are|['’]s) (?:off|out|dead|gone|cancelled|dropped)\b|^so\b.*\b(?:no|not)\b/i.test(head) &&
    parts.some(
      (part) => /^(?:agreed|resolved|decided|approved)\b(?! with\b)/i.test(part) && !isBareAssent(part),
    )
  );
};

/** The last sentence of such a note, from its verb. */
export const laterPart = (text: string): string =>
  text
    .split(/(?<=[\p{L}\d)][.;])\s+/u)
    .filter((part) => /^(?:agreed|resolved|decided|approved)\b/i.test(part))
    .join(' ');

/** A decision in a later sentence of a note: "chair suggested the minister instead. agreed, letter to go to the minister". */
export const readLater = (line: Line, cueOf: Reading['cue']): FoundDecision | null => {
  if (isSpoken(line.text) || line.text.length > 400) return null;
  const [head, ...parts] = line.text.split(/(?<=[.;])\s+/);
  const at = parts.findIndex((part) => {
    const cue = cueOf(part);
    return cue === 'subject' || cue === 'verb' || cue === 'assent' || cue === 'tail';
  });
  const part = parts[at];
  if (part === undefined || head === undefined) return null;
  const bare = isBareAssent(asResolved(part)?.words ?? part);
  const before =
    [head, ...parts.slice(0, at)].filter((one) => !/\b(?:seconded|thanked|summed up)\b/i.test(one)).at(-1) ??
    head;
  const words = bare ? before.replace(PROPOSED, 'agreed to ') : part;
  return makeDecision(line, 'verb', { type: typeOf(part), words: bare ? words.replace(/[.;]$/, '') : words });
};

const ENUMERATED = /\s*(?:\(?\b(?:[a-h]|i{1,3}|iv|v|[1-9])\)|\b[1-9]\.)\s+(?=\p{Ll})/u;

/** What may stand before a list of resolutions: nothing, a small word, or the board. */
const FRAMES_LIST =
  /^(?:(?:so|ok|right|then|and|summary|outcome|decisions?)?|(?:so )?(?:the )?(?:board|members|committee|panel|forum|group))$/i;
const SPEAKS = /^(?:(?:so|ok|right|then|and|summary|outcome|decisions?)[\s:,–-]*)(?=\(|\d)/i;

/** One part of such a list as a resolution; null when it is none, and the list is of something else. */
const asPart = (part: string, cueOf: Reading['cue']): string | null => {
  const words = part.replace(/^(?:to|that) /i, '');
  const rolled = /^wants? (.{3,60}?) (\p{Ll}+(?:ed|en)(?: out| off)?)\b(.*)$/u.exec(words);
  if (rolled !== null && !/\bto$/.test(rolled[1] ?? ''))
    return `agreed that ${rolled[1]} be ${rolled[2]}${rolled[3]}`;
  const we = /^(?:we )?(?:will )?((?:press|call|lobby|ask|write|seek|oppose|push|continue)\b.*)$/i.exec(
    words,
  );
  if (we !== null) return `agreed to ${we[1]}`;
  if (
    /^(?:note|agree|approve|endorse|support|delegate|appoint|defer|welcome|adopt|accept|reject)(?:s|d|ed|r?red)?\b/i.test(
      words,
    )
  )
    return words;
  return ['subject', 'verb', 'refusal'].includes(cueOf(part) ?? '')
    ? (asResolved(part)?.words ?? part)
    : null;
};

/** "agreed (a) to endorse it (b) to delegate the wording": each part with the verb, when each is a resolution. */
const partsOf = (line: Line, cueOf: Reading['cue']): string[] => {
  if ((isSpoken(line.text) && !SPEAKS.test(line.text)) || line.text.length > 600) return [];
  const [head = '', ...parts] = line.text
    .split(ENUMERATED)
    .map((part) => part.replace(/(?:[\s,;.]|\band)+$/, ''));
  const bare = head.replace(/[\s,:–-]+$/, '');
  const listed = FRAMES_LIST.test(bare) ? parts.map((part) => asPart(part, cueOf)) : [];
  if (parts.length > 1 && listed.every((part) => part !== null)) {
    const plain = listed.filter((part) => part !== null);
    if (plain.length > 1) return plain;
  }
  if (parts.length < 2 || (line.parsed.tag !== 'decision' && cueOf(line.text) === null)) return [];
  if (parts.every((part) => /^to \p{Ll}/u.test(part)) && /\b(?:agreed|resolved|decided)$/i.test(bare))
    return parts.map((part) => `agreed ${part}`);
  if (
    parts.every((part) => /^(?:to|that) \p{Ll}/iu.test(part)) &&
    /\b(?:happy|content|minded|fine|ok|agreed|resolved|decided|willing|wanted)$/i.test(bare)
  )
    return parts.map((part) =>
      part.replace(/^to note\b/i, 'noted').replace(/^(?=(?:to|that)\b)/i, 'agreed '),
    );
  return parts.every((part) =>
    /^(?:note|agree|approve|endorse|support|delegate|appoint|defer)(?:s|d|ed|r?red)?\b/i.test(part),
  ) && bare.split(/\s+/).length <= 3
    ? parts
    : [];
};

/** One note with several decisions, a sentence each: "Report noted. Panel content for a second pilot". */
export const readEach = (line: Line, cueOf: Reading['cue']): FoundDecision[] => {
  const parts = partsOf(line, cueOf);
  if (parts.length > 0)
    return parts.map((part) =>
      makeDecision(line, 'verb', { type: typeOf(part), words: part, numbered: true }),
    );
  if (line.parsed.tag !== null || line.text.length > 400) return [];
  const settled = readOutcomes(line);
  if (settled.length > 0) return settled;
  if (isSpoken(line.text)) return [];
  const sentences = asBoardWants(line.text).split(/(?<=[\p{L}\d)][.;])\s+/u);
  const kept = sentences.filter(
    (part) => ['subject', 'verb', 'tail'].includes(cueOf(part) ?? '') && !isBareAssent(part),
  );
  return kept.map((part) =>
    makeDecision(line, 'verb', { type: typeOf(part), words: asResolved(part)?.words ?? part }),
  );
};
