import { idsOf, type Line } from '../line.ts';
import { typeOf } from './decision-words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';

const NUMBERS = '(?:\\d{1,2}|[a-h])(?:(?: ?(?:,|&|\\+|and|to|-|–) ?(?:and )?)(?:\\d{1,2}|[a-h])\\b)*';
const YES =
  "agreed|ok|okay|ok[’']?d|fine|yes|accepted|y|carried|passed|through|happy|content|supported|approved|endorsed|adopted|noted";
const NO =
  'rejected|no|lost|fell|n|not (?:agreed|supported|accepted|approved)|turned down|thrown out|dropped|out|refused';
const OFF = 'to come back|comes? back|deferred|held over|put (?:back|off)|postponed|parked|carried over|back';
const WANT =
  '(?:(?:they|we|members|the board|board|all) )?(?:want(?:s|ed)?|asked for) (?:it |this |that |them )?(?:to be |made )?';
const IS = '(?:(?:was|were|is|are|all|both|also|then) )*';
const PART = new RegExp(
  `^(?:and |but )?(?:(?:the )?rec(?:ommendation)?s?\\.? ?)?(${NUMBERS})(?:\\s*[:,–-]+\\s*|\\s+)${IS}(?:(${YES})|(${NO})|(${OFF})|(?:${WANT}|to be |(?=amended|reworded|strengthened|softened))(\\p{Ll}+er|more \\p{L}+|less \\p{L}+|\\p{Ll}+ed|redrawn|rewritten))\\b(.*)$`,
  'iu',
);
const NEXT = new RegExp(
  `\\s*[,;.]\\s+(?:and |but )?(?=(?:the )?(?:rec(?:ommendation)?s?\\.? ?${NUMBERS}\\b|${NUMBERS}\\s+${IS}(?:${YES}|${NO}|${OFF})\\b))|\\s+(?:and|but) (?=(?:the )?rec(?:ommendation)?s?\\.? ?\\d)`,
  'iu',
);
const HEAD = /^(?:the |ok |so )*rec(?:ommendation)?s?\.? ?(?:\d|[a-h]\b)/i;

/** One recommendation and what became of it, as a resolution; null when it is told in other words. */
const resolution = (part: string): string | null => {
  const match = PART.exec(part.trim().replace(/[\s,;.]+$/, ''));
  if (match === null) return null;
  const [, numbers = '', yes, no, off, wanted, typed = ''] = match;
  const rest = typed.replace(
    /(?<=\b(?:in|to|until|til|till|by|for|at) )(march|may)(?=$|[\s,;.])/gi,
    (month) => month.charAt(0).toUpperCase() + month.slice(1),
  );
  const several = /[^\da-h]/i.test(numbers);
  const which = `recommendation${several ? 's' : ''} ${numbers.replace(/\s*[&+]\s*/g, ' and ').replace(/\b[a-h]\b/gi, '($&)')}`;
  if (yes !== undefined) {
    const verb = /^(?:supported|approved|endorsed|adopted|accepted|noted)$/i.test(yes)
      ? yes.toLowerCase()
      : 'agreed';
    return `${verb} ${which}${rest}`;
  }
  if (no !== undefined) return `rejected ${which}${rest}`;
  if (off !== undefined)
    return `deferred ${which}${rest.replace(/^ (?:til+|in)\b/i, /back$/i.test(off) ? ' to' : ' until')}`;
  return `agreed that ${which} should be ${wanted}${rest}`;
};

/** Recommendations settled differently in one note, a resolution each; empty when the note is none such. */
export const readRecommendations = (line: Line): FoundDecision[] => {
  if (!HEAD.test(line.text) || line.text.length > 400 || /\?/.test(line.text)) return [];
  const parts = line.text.split(NEXT);
  if (parts.length < 2) return [];
  const said = parts.map(resolution).filter((one) => one !== null);
  if (said.length < parts.length) return [];
  return said.map((words) =>
    makeDecision(line, 'verb', { type: typeOf(words), words, numbered: true, sources: [...idsOf(line)] }),
  );
};
