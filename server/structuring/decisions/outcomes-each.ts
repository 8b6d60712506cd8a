import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { idsOf, type Line } from '../line.ts';
import { typeOf } from './decision-words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { isOtherBody, notHere } from './other-bodies.ts';

const NUMBERS = '(?:\\d{1,2}|[a-h])(?:(?: ?(?:,|&|\\+|and|to|-|–) ?(?:and )?)(?:\\d{1,2}|[a-h])\\b)*';
/** Parts of a paper that are settled one by one. */
const PART_OF =
  '(?:rec(?:ommendation)?s?\\.?|para(?:graph)?s?\\.?|options?|sections?|proposals?|asks?|bids?|appendix|annex|q(?:uestion)?s?|motions?|parts?)';
const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|last|final|other|others|rest|remainder|remaining)';
const OUT = 'struck out|taken out|cut out|left out|deleted|removed|dropped|out';
const REDONE =
  're(?:drafted|worded|written|drawn|done|phrased|cast|vised|moved)|amended|strengthened|softened|shortened|tightened(?: up)?|clarified|corrected|updated|merged|split|trimmed|toned down|beefed up|expanded|changed|moved';
const YES =
  "agreed|ok|okay|ok[’']?d|fine|yes|accepted|y|carried|passed|through|happy|content|supported|approved|endorsed|adopted|noted|signed off|stands|stays(?: in)?";
const NO =
  'rejected|no|lost|fell|n|not (?:agreed|supported|accepted|approved)|turned down|thrown out|dropped|out|refused|voted down|defeated';
const OFF =
  'to come back|comes? back|comes|deferred|held(?: over| back)?|put (?:back|off)|postponed|parked|carried over|back|(?:sent|referred) back|to wait|waits|pulled|not yet|later';
const WANT =
  '(?:(?:they|we|members|the board|board|all) )?(?:want(?:s|ed)?|asked for|needs?) (?:it |this |that |them )?(?:to be |made )?';
const IS = '(?:(?:was|were|is|are|all|both|also|then|now|to be|gets|got) )*';
const THING = `((?:the )?(?:${PART_OF} ?)?${NUMBERS}|(?:the |both |all |our |its )?(?:[\\p{L}\\d£%'’/()&.-]+ ){0,6}?[\\p{L}\\d£%'’/()&.-]+)`;
const PART = new RegExp(
  `^${THING}(?:\\s*[:,–-]+\\s*|\\s+)${IS}(?:(${YES})|(${NO})|(${OFF})|(?:(?:${WANT}|to be )(\\p{Ll}+er|more \\p{L}+|less \\p{L}+|\\p{Ll}+(?:ed|en|wn|ut)(?: out| up| down)?|looked at again)|(${OUT}|${REDONE})|(?:wants?|needs?) (re\\p{Ll}+ing|more work)|to (go|stay|stand|wait|follow|remain|move)))(?=$|[\\s,;.:])(.*)$`,
  'iu',
);
const NUMBERED = new RegExp(`^(?:the )?(?:${PART_OF} ?)?(${NUMBERS})$`, 'iu');
const NOUN = new RegExp(`\\b(${PART_OF})(?= ?\\d| |$)`, 'iu');
const ORDERED = new RegExp(
  `^(?:the )?(${ORDINAL}|(?:other|last|first) (?:two|three|one))(?: (?:of (?:the )?)?(\\p{L}+))?$`,
  'iu',
);
/** The words before an outcome tell a whole tale, or whose outcome it was. */
const TOLD =
  /^(?:all|both|everyone|everybody|members?|(?:the )?(?:board|chair(?:man|woman)?|vice[- ]chair|room|committee|panel|forum|group|clerk)|no[- ]one|not|(?:including|with|plus|after|going)\b.*|he|she|they|it|we|i|you|that|this|who|nobody|none|some|half|one|two|three|\d+ (?:councils?|members?|of)|(?:cllr|mr|mrs|ms|dr)\b.*)$|\?|\b(?:asked|said|says|told|thought|if|whether|which|that|who|because|councils?|wants?|wanted|to)\b|[:"]/iu;
const TAIL =
  /^(?:[\s,;:(–-]*(?:to|until|till?|for|in|with|w\/|by|as|at|pending|subject|provided|providing|on condition|on the basis|once|after|when|so long|as long|if|apart|bar|except|but|next|unanimously|nem|again|then|now|today|please|back|completely|entirely|altogether|march|may|jan|feb|apr|june|july|aug|sept?|oct|nov|dec)\b.*|\s*:\s.*|[\s.!]*)$/iu;

interface Part {
  readonly thing: string;
  readonly words: (thing: string) => string;
  readonly tail: string;
  /** In a word that only a board uses. */
  readonly firm: boolean;
  /** The thing itself is to be changed. */
  readonly change: boolean;
}

const MONTHS: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  aug: 'August',
  sep: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
};
const monthly = (typed: string): string =>
  typed
    .replace(
      /(?<=\b(?:in|to|until|til|till|by|for) )(jan|feb|mar|apr|aug|sept?|oct|nov|dec)(?=$|[\s,;.])/giu,
      (short) => MONTHS[short.slice(0, 3).toLowerCase()] ?? short,
    )
    .replace(
      /(?<=\b(?:in|to|until|til|till|by|for|at|the) )(march|may|january|february|april|june|july|august|september|october|november|december)(?=$|[\s,;.])/gi,
      (month) => month.charAt(0).toUpperCase() + month.slice(1),
    );

/** Until when, behind a thing put off: "to March", "for the summer", "until the figures are in". */
const until = (off: string, rest: string): string => {
  const when = rest.replace(/^\s*[,;–-]\s*/, ' ');
  if (/^\s*$/.test(when)) return '';
  return /back$|^comes$/i.test(off)
    ? when.replace(/^ (?:til+|in)\b/i, ' to')
    : when.replace(/^ (?:til+|in|for(?= (?:the )?(?:\p{Lu}|next|spring|summer|autumn|winter)))\b/u, ' until');
};

/** One thing and what became of it; null when it is told in other words. */
const partIn = (typed: string): Part | null => {
  const match = PART.exec(typed.trim().replace(/[\s,;.]+$/, ''));
  if (match === null) return null;
  const [, thing = '', yes, no, off, wanted, done, doing, go, tail = ''] = match;
  if (TOLD.test(thing) || /^\p{Lu}{2,4}$/u.test(thing) || !TAIL.test(tail)) return null;
  const rest = monthly(tail).replace(/\s+$/, '');
  const part = { thing, tail, firm: true, change: false };
  if (yes !== undefined) {
    const verb = /^(?:supported|approved|endorsed|adopted|accepted|noted)$/i.test(yes)
      ? yes.toLowerCase()
      : /^signed off$/i.test(yes)
        ? 'approved'
        : 'agreed';
    const stays = /^(stand|stay)s( in)?$/i.exec(yes);
    return {
      ...part,
      firm: !/^(?:noted|happy|content|ok|okay|fine|yes|y|through)$/i.test(yes),
      words: (named) =>
        stays === null
          ? `${verb} ${named}${rest}`
          : `agreed that ${named} should ${stays[1]}${stays[2] ?? ''}${rest}`,
    };
  }
  if (
    no !== undefined &&
    !(/^(?:dropped|out)$/i.test(no) && /^(?:the )?(?:para|section|appendix|annex|q)/i.test(thing))
  )
    return { ...part, firm: !/^(?:no|n|out)$/i.test(no), words: (named) => `rejected ${named}${rest}` };
  if (off !== undefined) return { ...part, words: (named) => `deferred ${named}${until(off, rest)}` };
  if (go !== undefined)
    return { ...part, firm: false, words: (named) => `agreed that ${named} should ${go}${rest}` };
  const deed = /^more work$/i.test(wanted ?? doing ?? '')
    ? 'be worked up further'
    : `be ${participle(wanted ?? done ?? no ?? doing ?? '')}`;
  return {
    ...part,
    firm: false,
    change: true,
    words: (named) => `agreed that ${named} should ${deed}${rest}`,
  };
};

const participle = (word: string): string => {
  if (/^(?:dropped|out|cut out|left out)$/i.test(word)) return 'taken out';
  const gerund = /^re(\p{Ll}+)ing$/u.exec(word)?.[1];
  if (gerund === undefined) return word;
  if (gerund === 'writ') return 'rewritten';
  if (gerund === 'draw') return 'redrawn';
  if (gerund === 'do') return 'redone';
  return `re${gerund}ed`;
};

const SMALL = /^(?:the|both|all|our|its|no|any|option|\d|£)\b/i;

/** The thing as a clerk writes it, with the noun of the one before where it has none of its own. */
const named = (typed: string, noun: string): string => {
  const thing = typed.replace(/\s*[&+]\s*/g, ' and ');
  const [, numbers] = NUMBERED.exec(thing) ?? [];
  if (numbers !== undefined) {
    const own = NOUN.exec(thing)?.[1] ?? noun;
    const several = /[^\da-h]/i.test(numbers);
    return `${inFull(own, several)} ${numbers.replace(/\b[a-h]\b/gi, (mark) => (/^(?:opt|app|ann)/i.test(own) ? mark.toUpperCase() : `(${mark})`))}`;
  }
  const ordered = ORDERED.exec(thing);
  if (ordered !== null) {
    const which = (ordered[1] ?? '').toLowerCase();
    const own = ordered[2] ?? noun;
    if (/^(?:rest|remainder)$/.test(which))
      return noun === ''
        ? 'the rest of the report'
        : /^(?:rec|opt|bid|prop|ask)/i.test(noun)
          ? `the other ${inFull(noun, true)}`
          : 'the rest of the paper';
    const several = /s$|two$|three$|remaining/.test(which);
    return `the ${which.replace(/s$/, '')}${/one$/.test(which) || own === '' ? '' : ` ${inFull(own, several)}`}`;
  }
  const plain = thing.replace(/\brecs\b/gi, 'recommendations').replace(/\brec\b/gi, 'recommendation');
  return SMALL.test(plain) || /^\p{Lu}/u.test(plain) ? plain : `the ${plain}`;
};

const inFull = (typed: string, several: boolean): string => {
  const one = typed
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/s$/, '')
    .replace(/^rec$/, 'recommendation')
    .replace(/^para$/, 'paragraph')
    .replace(/^q$/, 'question');
  return several && !/x$/.test(one) ? `${one}s` : one;
};

const BREAK = /(\s*[,;.]\s+(?:and |but )?|\s+(?:and|but|while|&|\+)\s+)/u;
const MOST = 9;

/** The whole note as things and their outcomes; null when any stretch of it is something else. */
const partsIn = (pieces: readonly string[]): Part[] | null => {
  if (pieces.length === 0) return [];
  for (let end = 1; end <= pieces.length; end += 2) {
    const first = partIn(pieces.slice(0, end).join(''));
    if (first === null) continue;
    const others = partsIn(pieces.slice(end + 1));
    if (others !== null) return [first, ...others];
  }
  return null;
};

const HEAD = /^(?:(?:so|ok|and|then|right|in the end|outcome|upshot)[\s,:–-]+)*/iu;
const MAY_TELL = new RegExp(`\\b(?:${YES}|${NO}|${OFF})\\b`, 'iu');

/** Whether the things are parts of one paper, told by their numbers. */
const counted = (part: Part): boolean =>
  (NUMBERED.test(part.thing) && NOUN.test(part.thing)) ||
  (ORDERED.exec(part.thing)?.[2] !== undefined && NOUN.test(part.thing));

/** A thing by its name, whose outcome is this board's. */
const isThing = (thing: string): boolean =>
  !isOtherBody(thing) && finiteVerbs(thing).every(({ form }) => form?.noun === true);

/** Things settled differently in one note, a resolution each; empty when the note is none such. */
export const readOutcomes = (line: Line): FoundDecision[] => {
  const { text } = line;
  if (text.length > 400 || /\?/.test(text) || !MAY_TELL.test(text) || !BREAK.test(text) || notHere(text))
    return [];
  const pieces = text.replace(HEAD, '').split(BREAK);
  if (pieces.length > 2 * MOST) return [];
  const parts = partsIn(pieces);
  const [first] = parts ?? [];
  if (parts === null || first === undefined || parts.length < 2) return [];
  const several = counted(first);
  if (!several) {
    if (!parts.some((part) => part.firm) || parts.some((part) => part.change && !counted(part))) return [];
    if (parts.some(({ thing, tail }) => !isThing(thing) || tail.length > 60 || /[:.]/.test(tail))) return [];
    // "Dunmere agreed, Coldbeck refused": whose outcomes these are.
    if (parts.slice(1).some(({ thing }) => /^\p{Lu}\p{Ll}+$/u.test(thing))) return [];
  }
  let noun = '';
  const said = parts.map((part) => {
    noun = NOUN.exec(part.thing)?.[1] ?? noun;
    return part.words(named(part.thing, noun));
  });
  return said.map((words) =>
    makeDecision(line, 'verb', { type: typeOf(words), words, numbered: several, sources: [...idsOf(line)] }),
  );
};
