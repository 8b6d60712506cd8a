const WORD =
  '(?:confidential|conf|exempt|restricted|private|part (?:2|ii|two)|closed|in camera|pink papers?)';
const START = [
  new RegExp(
    `^[[(<*#]?\\s*${WORD}\\s*[\\])>*]?\\s*[:–-]?\\s*(?:session|section|bit|part|item|discussion|update)?\\s*(?:[-:–]\\s*)?(?:start(?:s|ed|ing)?|begins?|on|from here|from now|now|open)?\\s*[\\])]?[.:!]*$`,
    'i',
  ),
  new RegExp(
    `^[[(<]?\\s*(?:start|begin|starting|beginning|going|gone|moving|move|moved|now|we(?:'re| are) now|switch(?:ing)?)\\s*(?:of|in|into|to)?\\s*(?:the\\s+)?${WORD}\\b(?:\\s+(?:session|section|bit|part|discussion|item|business|now))?\\s*[\\])>]?[.:!]*(?:[\\s,–-]+(?:please|now|from here).*)?$`,
    'i',
  ),
  new RegExp(`^[[(<]\\s*(?:start\\s+)?${WORD}(?:\\s+start)?\\s*[\\])>]`, 'i'),
  /^(?:ok(?:ay)?[, ]+)?(?:the )?(?:next|following|this) (?:bit|part|section|item|discussion)(?:'s| is)? (?:all )?(?:confidential|exempt|private|restricted)\b/i,
  /^(?:press and public|public)(?: were| are| now)? (?:excluded|asked to leave|left|out)\b/i,
  /^---+\s*(?:confidential|exempt)\b/i,
];
const END = [
  new RegExp(
    `^[[(<*#]?\\s*(?:/|end(?:s|ed|ing)?(?: of)?|close|stop|finish(?:ed)?|out of|over)\\s*(?:the\\s+)?${WORD}\\b`,
    'i',
  ),
  new RegExp(
    `^[[(<*#]?\\s*${WORD}\\s*[\\])>*]?\\s*[:–-]?\\s*(?:session|section|bit|part|discussion)?\\s*(?:[-:–]\\s*)?(?:ends?|ended|off|over|closed|finished|stops?|done|/)\\b`,
    'i',
  ),
  new RegExp(`^(?:ok(?:ay)?[, ]+)?(?:that'?s the )?end(?:s| of)?(?: the)? ${WORD}\\b`, 'i'),
  /^(?:ok(?:ay)?[, ]+)?(?:we(?:'re| are) )?(?:back )?(?:in(?:to)? |to )?(?:open|public)(?: session)?(?: again| now| resumed)?[.!]*$/i,
  /^(?:ok(?:ay)?[, ]+)?(?:we(?:'re| are) )?back (?:in|into|to|on)(?: the)? (?:open|public|record)\b/i,
  /^(?:press and public|public)(?: were| are)? (?:back|readmitted|re-?admitted|returned)\b/i,
  /^(?:no longer|not) (?:confidential|exempt|private)\b/i,
];

/** Reads a start or end of confidential matter, in the ways officers type it; null for any other text. */
export const parseConfidentialMark = (text: string): 'start' | 'end' | null => {
  const line = text.trim().replace(/^[*_~]+|[*_~]+$/g, '');
  if (line.length > 120) return null;
  if (END.some((form) => form.test(line))) return 'end';
  return START.some((form) => form.test(line)) ? 'start' : null;
};

/** A note that is confidential by itself: "[confidential] the figure is …" or "confidential: …", with words behind the mark. */
export const parseConfidentialLine = (text: string): string | null => {
  const match =
    /^\s*(?:[[(](?:confidential|conf|exempt|restricted)[\])]\s*[:–-]?|(?:confidential|exempt|not for publication)\s*:)\s*(?=\S)/i.exec(
      text,
    );
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  return /^(?:start|begin|end|on|off|stop)s?\b[\s\]).:!]*$/i.test(rest) ? null : rest;
};
