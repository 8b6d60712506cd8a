import { isOpen, type Line } from '../line.ts';

/** How many notes lie at most between a figure and the colleague's yes to it. */
const REACH = 2;
/** One officer owns that the other's figure is right, and says nothing else: "sorry yes 16", "ah ok, 41 then". */
const OWNS =
  /^(?=.*\b(?:yes|yep|yeah|yup|ok|okay|right|sorry|ah|oh)\b)(?:(?:sorry|soz|ah|oh|yes|yep|yeah|yup|ok|okay|right|thanks|ta|my (?:mistake|bad)|it(?:['’]?s| is| was)|that(?:['’]?s| is)|you(?:['’]?re| are) right|i see|of course)[\s,.!:–-]+)+(£?\d[\d.,]*(?:%|k|m|bn)?)(?:[\s,]+(?:then|it is|thanks|ta|sorry|yes|indeed|right))*[\s.!]*$/iu;
/** A colleague's figure doubted, by nobody in the room: "is that right? thought it was a thousand already". */
const DOUBTS =
  /^(?:(?:hang on|wait|sorry|er|um|hmm|oh)[\s,.:–-]+)*(?:(?:is|was|are|were) (?:that|it|you|u|we) (?:right|correct|sure|certain)|(?:you|u) sure)\?+(?:\s+(?:i )?thought (?:it|that|they|we) (?:was|were|is|had|said)\b[^.?!:]{1,40})?[\s.?!]*$/iu;
const YES = /^(?:yes|yep|yeah|yup|aye|correct|it is|it was|i(?:['’]ve)? checked|definitely)\b/iu;
const figuresIn = (text: string): readonly string[] =>
  (text.match(/\d[\d.,]*/g) ?? []).map((one) => one.replace(/[.,]+$/, '').replaceAll(',', ''));
const plain = (line: Line): boolean =>
  isOpen(line) &&
  line.parsed.tag === null &&
  line.note.pinnedItem === null &&
  line.note.marks.length === 0 &&
  line.note.thread === null;

/**
 * Officers who check a figure with each other: the doubt with its yes, and the bare yes to a colleague's figure. They
 * are no business of the minutes, and correct nothing: the note they speak of stands.
 */
export const leaveOutChecks = (lines: readonly Line[]): void => {
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 90 || !plain(line)) continue;
    const owned = OWNS.exec(line.text)?.[1];
    if (owned !== undefined) {
      const [figure = ''] = figuresIn(owned);
      const met = lines
        .slice(Math.max(0, at - REACH), at)
        .some((one) => one.note.user !== line.note.user && figuresIn(one.note.text).includes(figure));
      if (met) line.use = 'chat';
      continue;
    }
    if (!DOUBTS.test(line.text)) continue;
    const answer = lines[at + 1];
    const before = lines[at - 1];
    if (answer === undefined || before === undefined || answer.note.user === line.note.user) continue;
    if (!plain(answer) || answer.text.length > 60 || !YES.test(answer.text)) continue;
    const known = figuresIn(before.note.text);
    const said = figuresIn(answer.text);
    // A yes without the note's figure, to a doubt that had another, may put the note right.
    if (said.length === 0 ? /\d/.test(line.text) : !said.some((one) => known.includes(one))) continue;
    line.use = 'chat';
    answer.use = 'chat';
  }
};
