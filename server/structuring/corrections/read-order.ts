import { remember } from '#server/house-style/remember.ts';
import { topicWords } from '../words.ts';

/** What an order to take something off the notes names. */
export interface Order {
  /** The kind of entry it is said to be. */
  readonly kind: 'action' | 'decision' | null;
  /** Named as an entry of the notes ("that one", "the survey action"), not by its matter alone ("the survey"). */
  readonly entry: boolean;
  /** The latest of its kind, or of whose it is. */
  readonly last: boolean;
  /** Whose it is, as typed: "my", "your", "Joss". */
  readonly whose: string | null;
  /** Words of its matter. */
  readonly words: readonly string[];
  /** Some of an entry's words, to be left out of it: "the reference to London". */
  readonly part: string | null;
}

const FILLERS =
  "(?:yes|yep|yeah|agreed(?=,)|sorry|so|and|but|then|ok|oh|oops|right|no(?! (?:need|longer)\\b)|nope|nah|hang on|wait|actually|correction|update|please|pls|plz|just|now|better|chair says|can (?:you|we|someone|somebody|u)|could (?:you|we|someone|somebody|u)|would you|(?:i|we|you|u)(?: (?:can|could|should|must|may|might|will|need to|have to|ought to|had better)|['’]ll|['’]d better|['’]d)(?: (?:want|need|have) to)?|let['’]?s|lets|need to|best|time to|as (?:\\p{L}+ ){1,6}\\p{L}+,)[\\s,:;–-]+";
const LEADS = new RegExp(`^(?:${FILLERS})+(?=\\p{L}+)`, 'iu');
const TAILS =
  /(?:\s+(?:out|off|back|away|then|please|pls|plz|thanks|ta|now|again|altogether|completely|entirely|after all|if you (?:can|would)|will you|would you|for now|from (?:the )?(?:minutes|mins|notes|record|list)|down|in))+[.!?]*$/iu;

/** To take a thing off, by a word that says so alone, and by one that needs its "out". */
const STRIKES =
  /^(?:(?:scratch|scrap|scrub|ignore|strike|disregard|forget|cancel|delete|drop|withdraw|undo|bin|lose|kill|remove|ditch|chuck|dump|pull|retract|omit|pls ignore)(?: (?:out|off|about)(?= ))?|(?:take|leave|cross|rub|knock) (?:out|off)|never ?mind|leave(?= (?:that|the|this|my|your)\b[^,.;]{0,40}\b(?:one|action|decision|task|entry)\b)|no need for|don['’]?t need|not needed|no longer needed|(?:don['’]?t|do not) (?:put|record|minute|keep|include|write|note|type)|not(?= (?:that|this) one\b))\b[\s:]*(.*)$/iu;
const PHRASAL =
  /^(?:take|leave|cross|rub|knock)\s+(.+?)\s+(?:out|off|back|away)(?=$|[\s,.;!?–-])(?! (?:the )?table| line\b)(.*)$/iu;
/** "hall action can come off, Dev did it in May": what it is about stands first. */
const THING_FIRST =
  /^((?:(?:that|this|the|my|your|dev) )?(?:[\p{L}\d'’ -]{0,40}? )?(?:action|one|decision|line|entry|note|last)|it|that|this|mine)(?: (?:i|you) (?:put|noted|typed|wrote))? (?:(?:can|should|must|needs to|has to|ought to|wants to) (?:go(?=\s*(?:$|[.,;!–-])| (?:now|then|please|pls|too)\b)|come (?:off|out)|be (?:dropped|deleted|removed|struck|ignored|scrapped|withdrawn|taken (?:off|out)))|(?:is|has been|was) (?:dropped|not needed|no longer needed|superseded|overtaken|withdrawn|already (?:done|booked|sent|in hand))|(?:is|was) off(?=$|[\s]*[.,;!–-])|isn['’]?t needed|comes (?:off|out)|goes(?=\s*(?:$|[.,;!–-]))|falls(?=\s*(?:$|[.,;!–-])))(?=$|[\s.,;!–-])/iu;
/** Where the naming of a thing ends and the reason begins. */
const REASON =
  /[,.;!?(]|\s[-–—]+\s|\s(?:as|because|since|cos|coz|now that|seeing as|until|till|it['’]?s|its|he['’]?s|she['’]?s|they['’]?(?:re|ve)|(?:he|she|they|chair|wrong) \p{L}+)\b/iu;

const PART =
  /^(?:out )?(?:the |that |any |all |my |your )*(?:(?:reference|mention|caveat|clause|phrase|words?|sentence|bracket(?:ed bit|s)?|adjective|adverb|figure|number|date|name|typo|half|(?:first|second|third|last|final|opening|middle) (?:sentence|clause|part|half|bullet|para(?:graph)?|words?))s?\b(?: (?:to|of|about|on|saying|that says|from|in))?|(?=["“‘']))\s*(.*)$/iu;
const FROM_IT =
  /^(?:the )?(.+?) (?:out of|from|off|in) (?:it|that|this|there|the (?:last )?(?:decision|action|note|line|wording|text|one|sentence|entry))$/iu;
const QUOTED = /["“‘']([^"“”‘’']{2,40})["”’']/u;

const ENTRY = /\b(?:one|line|note|entry|message|comment|remark|bit|action|decision|last|task|resolution)\b/i;
const POINTS =
  /^(?:it|that|this|these|those|them|mine|yours|the (?:above|lot)|all that|above|(?:what|everything) (?:i|you) (?:just )?(?:put|typed|wrote|said))$/i;
const WHOSE =
  /\b(my|mine|your|yours)\b|(?:^|\s)(\p{L}[\p{L}'’-]*?)['’]s?\b(?=\s*(?:$|last|latest|\p{L}))|\bi (?:put|noted|typed)\b/iu;
/** A figure pointed to, and no more said of it: the note it stands in. */
const FIGURE =
  /^(?:the |that |my |your |this |those )*(?:last )?(?:figure|number|stat|sum|total)s?(?: (?:of (?:mine|yours)|(?:i|you) (?:just )?(?:gave|put|typed|quoted|had)))?$/iu;
const GENERIC =
  /\b(?:my|your|his|her|their|i|you|put|gave|for|that|last|latest|previous|above|one|note|action|decision|task|please|bit|comment|message|line|entry|remark|about|on|re|typed|wrote|just|again|idea|thing|bullet|resolution)\b/gi;

/** An object without the reason behind it and the small words at its end. */
const cut = (typed: string): string => {
  const end = REASON.exec(typed)?.index ?? typed.length;
  return typed
    .slice(0, end === 0 ? typed.length : end)
    .replace(/^(?:out|off)\s+/i, '')
    .replace(TAILS, '')
    .trim();
};

const readObject = (typed: string): Order => {
  const object = cut(typed);
  if (FIGURE.test(object))
    return {
      kind: null,
      entry: true,
      last: /\blast\b/i.test(object),
      whose: /\b(?:my|mine|i)\b/i.test(object) ? 'my' : null,
      words: [],
      part: null,
    };
  const quoted = QUOTED.exec(object)?.[1] ?? null;
  const part = PART.exec(object);
  const from = FROM_IT.exec(object);
  const whose = WHOSE.exec(object);
  const owner = whose === null ? null : (whose[1] ?? whose[2] ?? 'my').toLowerCase();
  return {
    kind: /\b(?:action|task)\b/i.test(object)
      ? 'action'
      : /\b(?:decision|resolution)\b/i.test(object)
        ? 'decision'
        : null,
    entry: object === '' || POINTS.test(object) || ENTRY.test(object) || /['’]s?$/.test(object),
    last: /\b(?:last|latest|above|previous)\b(?! (?:year|month|week|time|meeting)\b)/i.test(object),
    whose: owner,
    words: topicWords(
      object
        .replace(whose?.[2] === undefined ? /^$/ : `${whose[2]}`, ' ')
        .replace(GENERIC, ' ')
        .replace(/['’]s?(?=\s|$)/g, ' '),
    ),
    part: /\b(?:one|action|task|entry|note|decision)$/i.test(object)
      ? null
      : quoted !== null && !ENTRY.test(object.replace(`'${quoted}'`, '').replace(/\bbit\b/i, ''))
        ? quoted
        : ((part?.[1] ?? from?.[1] ?? null)?.replace(FROM_IT, '$1') ?? null),
  };
};

/** A note's clauses, as people set them off: by stops, commas, dashes, "so". */
export const clausesOf = (text: string): string[] =>
  text
    .split(/(?<=\p{L}{2}[.;!?…])\s+|[,;]\s+|\s[-–—]+\s|(?<!^)(?=\bso (?!(?:far|much|many|that|long)\b))/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Whether a clause does nothing but order something off the notes. */
export const isOrder = (clause: string): boolean => orderIn(clause, clause) !== null;

/** "we should ignore Leeds": a view of the matter, unless an entry is named. */
const ADVISES =
  /\b(?:we|you|they|members|councils?)(?: (?:should|must|ought to|could|might|may|need to|have to|had better)|['’]d better) (?:just |all |simply )?(?:ignore|forget|disregard|strike|drop|cancel|scrap|lose|undo|kill|pull|bin|dump|ditch|withdraw)\b/iu;

const orderIn = (clause: string, whole: string): Order | null => {
  const order = anyOrderIn(clause, whole);
  return order !== null && !order.entry && order.part === null && ADVISES.test(clause) ? null : order;
};

const anyOrderIn = (clause: string, whole: string): Order | null => {
  const bare = clause.replace(LEADS, '');
  const first = THING_FIRST.exec(bare);
  if (first !== null) return readObject(first[1] ?? '');
  const phrasal = PHRASAL.exec(bare);
  if (phrasal !== null) {
    const rest = /^\s*of (?:it|that|this|there)\b/i.test(phrasal[2] ?? '') ? ' out of it' : '';
    return readObject(`${phrasal[1] ?? ''}${rest}`);
  }
  const strikes = STRIKES.exec(bare);
  if (strikes === null) return null;
  const behind = whole.slice(whole.indexOf(bare) + bare.length);
  return readObject(
    (strikes[1] ?? '') === '' ? '' : `${strikes[1] ?? ''}${behind.startsWith(',') ? ',' : ''}`,
  );
};

/** Said by somebody in the meeting, before the words or behind them. */
const SPOKEN =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|wanted|wants|told|argued|proposed|moved|suggested)\b)|,\s*(?:said|says|asked|argued|thought|suggested)\s+\p{L}+[.!]*$/iu;

/**
 * The order to take something off the notes that a note gives, whatever reason stands beside it: at its start, or in a
 * later clause where it points to an entry ("so strike that one"). Null where somebody of the meeting says it.
 */
export const readOrder: (said: string) => Order | null = remember((said) => {
  if (said.length > 140 || SPOKEN.test(said)) return null;
  for (const [at, clause] of clausesOf(said).entries()) {
    const order = orderIn(clause, said);
    if (order !== null && (at === 0 || (order.entry && order.part === null))) return order;
  }
  return null;
});
