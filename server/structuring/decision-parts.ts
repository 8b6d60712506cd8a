import { asResolved, isBareAssent, isSpoken } from './decision-cues.ts';
import { typeOf } from './decision-words.ts';
import type { Line } from './line.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import type { Reading } from './reading.ts';

const PROPOSED =
  /^.{0,40}?\b(?:proposed|suggested|moved|recommended) (?:that )?(?:we (?:should )?|to )(?=\p{Ll})/u;

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
  if (line.parsed.tag !== null || isSpoken(line.text) || line.text.length > 400) return [];
  return line.text
    .split(/(?<=[\p{L}\d)][.;])\s+/u)
    .filter((part) => ['subject', 'verb', 'tail'].includes(cueOf(part) ?? '') && !isBareAssent(part))
    .map((part) => makeDecision(line, 'verb', { type: typeOf(part), words: part }));
};

/** "letter agreed, lena to draft": what was decided before the comma, where a task follows; null when nothing was. */
export const decidedFirst = (line: Line, cueOf: Reading['cue']): string | null => {
  const parts = /^([^,;:–]{8,90}?)(?:[,;.]|\s[-–])\s+(?=\S+(?: and \S+)? (?:to|will)\s)/u.exec(line.text);
  const words = parts?.[1] ?? '';
  return words !== '' && ['verb', 'subject'].includes(cueOf(words) ?? '') && !isBareAssent(words)
    ? words
    : null;
};
