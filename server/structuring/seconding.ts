import { hasVerb } from '#server/house-style/backshift.ts';
import type { Line } from './line.ts';

const PRAISE =
  '(?:(?:a |very |really )*(?:good|fair|great|excellent|valid) (?:point|shout)|spot on|hear,? hear|well said)';
const ASSENT = String.raw`(?:agreed?|yes|yep|exactly|indeed|absolutely|true|seconded|\+1|that(?:['’]?s| is) (?:right|true))`;
const BREAK = String.raw`(?:[,;:.!–—]+\s+|\s[-–]\s+)(?:and |also )?(?=\p{L}{2,}|\d)`;
const OPENS_SO = new RegExp(`^(?:${PRAISE}${BREAK})?(?:(?:${PRAISE}|${ASSENT})${BREAK})`, 'iu');
const PRAISES = new RegExp(`^${PRAISE}${BREAK}`, 'iu');

const ONLY_PRAISE = new RegExp(`^${PRAISE}[\\s.!]*$`, 'iu');

/** What a note adds to the one it answers in a thread, without its "good point": null when it stands by itself. */
export const addedTo = (line: Line, answered: Line | undefined): string | null => {
  if (answered === undefined || answered.confidential !== line.confidential || line.parsed.tag !== null)
    return null;
  if (ONLY_PRAISE.test(line.text)) return '';
  const opened = OPENS_SO.exec(line.text);
  const rest = opened === null ? '' : line.text.slice(opened[0].length);
  return hasVerb(rest) ? rest : null;
};

/** A note's words without praise of what was said before it. */
export const withoutPraise = (text: string): string => {
  const rest = text.replace(PRAISES, '');
  return hasVerb(rest) ? rest : text;
};
