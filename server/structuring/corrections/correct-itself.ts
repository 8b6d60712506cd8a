import type { Line } from '../line.ts';

const SELF =
  /^(.*?[£$€]?\d[\d,.]*(?:k|m|bn|%)?\b.*?)[\s,.;–(-]+(?:sorry|correction|oops|no wait)[\s,:–-]*(?:that|it|this)?\s*(?:should be|make that|is|i mean|i meant)?\s*([£$€]?\d[\d,.]*(?:k|m|bn|%)?)(?:\s+not\s+[£$€]?\d[\d,.]*(?:k|m|bn|%)?)?\)?[.!]*$/iu;

const NUMBER = /[£$€]?\d[\d,.]*(?:k|m|bn|%)?/giu;

/** "AR... sorry CT said fees ought to double": the speaker put right in the same breath. */
const OTHER_SPEAKER =
  /^(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'’-]+)\s*(?:\.{2,}|…|[,–-]|\()+\s*(?:sorry|no|i mean|correction|oops)[\s,:]+(?=(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'’-]+)\b)/u;
const otherSpeaker = (text: string): string => text.replace(OTHER_SPEAKER, '');

/** A slip put right in the same breath: "£18k each, sorry that should be 16k". */
export const correctItself = (line: Line): void => {
  line.text = otherSpeaker(line.text);
  const match = SELF.exec(line.text);
  if (match === null) return;
  const head = match[1] ?? '';
  const now = match[2] ?? '';
  const last = [...head.matchAll(NUMBER)].at(-1);
  if (last === undefined) return;
  const sign = /^[£$€]/.exec(last[0])?.[0] ?? '';
  line.text =
    head.slice(0, last.index) +
    (/^[£$€]/.test(now) ? now : sign + now) +
    head.slice(last.index + last[0].length);
};
