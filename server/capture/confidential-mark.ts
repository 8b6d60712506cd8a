import { wordedMark } from './confidential-phrases.ts';

const WORD =
  '(?:confidential|conf|exempt|restricted|private|(?:part|pt) ?(?:2|ii|two)|closed|in camera|pink papers?)';
const START = [
  new RegExp(
    `^[[(<*#]?\\s*${WORD}\\s*[\\])>*]?\\s*[:–-]?\\s*(?:session|section|bit|part|item|discussion|update)?\\s*(?:[-:–]\\s*)?(?:start(?:s|ed|ing)?|begins?|on|from here|from now|now|open)?\\s*[\\])]?[.:!]*$`,
    'i',
  ),
  new RegExp(
    `^[[(<]?\\s*(?:start|begin|starting|beginning|going|gone|moving|move|moved|now|we(?:'re| are) now|switch(?:ing)?)\\s*(?:of|in|into|to)?\\s*(?:the\\s+)?${WORD}\\b(?:\\s+(?:session|section|bit|part|discussion|item|business|now))?\\s*[\\])>]?[.:!]*(?:[\\s,–-]+(?:please|now|from here).*)?$`,
    'i',
  ),
  new RegExp(
    `^${WORD}(?:\\s+(?:session|section|bit|part))?\\s+(?:until|till|pending|for now|at this stage)\\b.{0,40}$`,
    'i',
  ),
  new RegExp(`^[[(<]\\s*(?:start\\s+)?${WORD}(?:\\s+start)?\\s*[\\])>]`, 'i'),
  /^(?:ok(?:ay)?[, ]+)?(?:the )?(?:next|following|this) (?:bit|part|section|item|discussion)(?:'s| is)? (?:all )?(?:confidential|exempt|private|restricted)\b/i,
  /^(?:ok[, ]+)?(?:the )?(?:next|following|this|rest of this)(?: bit| part| section| item| discussion)?(?: is|'s)?(?: not|n'?t| not to be made)(?: for)? (?:public\b|publication|sharing|to be (?:published|shared))/i,
  /^(?:press(?: and| &| \+)(?: the)? public|public)(?: were| are| now)? (?:excluded|asked to leave|left|out)\b/i,
  /^---+\s*(?:confidential|exempt)\b/i,
  /^(?:ok[, ]+)?(?:everything|all|anything|what(?:'s| is)?|notes?)?\s*(?:below|following|from here(?: on)?|after this|that follows)(?: is| are|'s)?(?: all)? (?:in confidence|confidential|exempt|private|restricted|not (?:for|to be) (?:publication|published|public|shared|the minutes))/i,
  /^(?:strictly )?(?:not for publication|in confidence|in strict confidence|commercially (?:sensitive|confidential)|commercial in confidence|chatham house(?: rules?)?|under embargo|embargoed\b.{0,30}|sensitive\s*[-–:,]?\s*(?:not (?:for|to be) \w+.{0,20})?|staying (?:confidential|private))(?:\s*(?:from here|starts?|now))?[.!:]*$/i,
  /^(?:the )?rest of (?:this|the)(?: item| meeting| discussion)? (?:is|was|to be|in) (?:confidential|exempt|private|restricted|confidence)/i,
  /^(?:members of the )?(?:press|public)(?: and press)?(?: gallery)?(?: have| has| were| was)? (?:left|cleared|excluded|asked to leave|removed)\b/i,
  /^(?:it was )?(?:resolved|agreed|moved|voted)? ?(?:to )?exclud(?:e|ed|ing) (?:the )?(?:press|public)\b/i,
  /^(?:the )?(?:live ?stream|stream|webcast|broadcast|recording|cameras?)(?: is| was| now)? (?:off|paused|stopped|ended|cut|suspended)[.!]*$/i,
  /^(?:ok[, ]+)?this (?:next )?(?:bit|part|section|item)(?: is|'s)? not for the (?:minutes|public|record)/i,
  /^(?:exempt|confidential|private|restricted|closed)\s+(?:item|session|part|section|business|matters?|discussion|briefing|update)\s*[-–:]\s*(?!(?:ends?|ended|over|off|closed|finished|done)\b)\S/i,
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
  /^(?:press(?: and| &| \+)(?: the)? public|public)(?: were| are| now)? (?:back|readmitted|re-?admitted|returned)\b/i,
  /^(?:the )?(?:live ?stream|stream|webcast|broadcast|recording)(?: is| was| now)? (?:back(?: on)?|on(?: again)?|resumed|restarted)[.!]*$/i,
  /^(?:ok[, ]+)?(?:back (?:to|in|into) )?(?:part|pt) ?(?:1|i|one)(?: resumed| again| now)?[.!]*$/i,
  /^(?:now )?unrestricted[.!]*$/i,
  /^(?:no longer|not) (?:confidential|exempt|private)\b/i,
];

const MARKS = /^(?:confidential|conf|confidentially|exempt|restricted|private|camera)$/;
const ENDS =
  /^(?:end|ends|ended|ending|over|finished|off|out|close|closed|closes|stop|stops|done|no|longer|lifted|leaving|left)$/;
const FILLER = new Set(
  'a an the this that these next following bit part section item items session discussion discussions business update now from here on is are was we were re going gone go into in to for of please pls all start starts started starting begin begins beginning open opened moving move moved switch and so ok okay right everyone folks team notes note mode thats its it s be as only until further notice again please until i say stuff matter matters passage text content'.split(
    ' ',
  ),
);

/** A line that is nothing but a mark word and small words around it: "confidential from here pls", "end of the exempt bit". */
const markInSmallWords = (line: string): 'start' | 'end' | null => {
  if (/🔓|:unlock:/u.test(line)) return 'end';
  if (/^(?:🔒|:lock:)/u.test(line) && line.length < 40)
    return /\b(?:end|off)\b/i.test(line) ? 'end' : 'start';
  const words = line
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const marks = words.filter((word) => MARKS.test(word));
  if (marks.length === 0 || /\d|\?/.test(line)) return null;
  const rest = words.filter((word) => !MARKS.test(word));
  if (!rest.every((word) => FILLER.has(word) || ENDS.test(word))) return null;
  if (/\bback (?:in|to|into)\b/i.test(line) && !/\b(?:open|public)\b/i.test(line)) return 'start';
  return rest.some((word) => ENDS.test(word)) || /^\W*\//.test(line) ? 'end' : 'start';
};

const OPEN_AGAIN =
  /^(?:(?:ok|okay|right|and|so|now)[\s,]+)*(?:(?:we(?:'re| are)?|meeting|session|back|now|are|is|resumed?|gone|going|moving|return(?:ed|ing)?|to|in|into|the|all|an)\s+)*(?:open|public)(?:\s+(?:session|again|now|meeting|part|resumed|from here|minutes|to all))*[\s.!]*$/i;

/** "no exempt items today": that there is none marks nothing. */
const NONE =
  /^\W*(?:(?:there (?:is|are|were|was)|we have|and|ok|so)[\s,]+)*(?:no|nothing)\b(?! longer| further)\s+(?:\p{L}+\s+)?(?:confidential|exempt|private|restricted|in camera|(?:part|pt) ?(?:2|ii|two))\b/iu;

/** Reads a start or end of confidential matter, in the ways officers type it; null for any other text. */
export const parseConfidentialMark = (text: string): 'start' | 'end' | null => {
  const line = text
    .trim()
    .replace(
      /\s+(?:to|till?|until|for) (?:the )?(?:very )?(?:end|close)(?: of (?:the |this )?(?:item|meeting|session))?(?=\W*$)/iu,
      '',
    )
    .replace(/^[*_~]+|[*_~]+$/g, '')
    .replace(/^(?:\/{2,}|[=+#>!.~*-]{2,}|[🔴🚫⛔🤫]+)\s*|\s*(?:\/{2,}|[=+#<!.~*-]{2,}|[🔴🚫⛔🤫]+)$/gu, '')
    .trim();
  if (line.length > 120 || NONE.test(line)) return null;
  if (END.some((form) => form.test(line)) || OPEN_AGAIN.test(line)) return 'end';
  const small = markInSmallWords(line);
  if (small !== null) return small;
  return START.some((form) => form.test(line)) ? 'start' : wordedMark(line);
};

/** A note that is confidential by itself: "[confidential] the figure is …" or "confidential: …", with words behind the mark. */
export const parseConfidentialLine = (text: string): string | null => {
  const match =
    /^\s*(?:[[(](?:confidential|conf|exempt|restricted)[\])]\s*[:–-]?|(?:confidential|exempt|not for publication|in confidence|private)\s*:|this (?:is|bit is) confidential\s*[:,–-])\s*(?=\S)/i.exec(
      text,
    );
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  return /^(?:start|begin|end|on|off|stop)s?\b[\s\]).:!]*$/i.test(rest) ? null : rest;
};
