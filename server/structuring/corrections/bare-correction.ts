import type { AgendaItem } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';

/** Where it was looked up: "page 31 of the pack", "on slide 4". Its number corrects nothing. */
const PLACE =
  /[\s,;(–-]*(?:(?:it['’]?s|its|see|as|per|from|in|on|says so)\s+)*(?:the\s+)?(?:page|pp?|slide|para(?:graph)?|table|appendix|annex|section|sheet|item)\.?\s?#?\d+[a-z]?(?:\s+(?:of|in)\s+(?:the|her|his|their|my)\s+[\p{L}]+)?\)?/iu;
/** Where the correction goes, before it: "for the record,", "going back to item 3,". */
const GOES_TO =
  /^(?:(?:just |and |oh |ps |sorry |also )*(?:for the (?:record|minutes|note)|(?:going|coming|casting|harking|looking)? ?back (?:to|on|at) (?:the )?(?:item )?[^,:;.–-]{1,30}|(?:one|a) (?:more |last |late |small )?(?:correction|thing|fix)(?: (?:to|on|for|from) [^,:;.–-]{1,30})?|late (?:one|correction)|from the (?:train|bus|car|car park))\s*[,:;–-]+\s*)+/iu;
/** How somebody knows better: what makes of a figure a correction, and says nothing of its own. */
const KNOWS =
  /(?:\b(?:correct(?:s|ed|ing)|put(?:s|ting)?|set(?:s|ting)?)\s+(?:(?:him|her|them|it)sel(?:f|ves)|themself|me|us|it|that)(?:\s+(?:right|straight))?\b|\b(?:himself|herself|themselves) right\b|\b(?:caught|stopped|pulled|nudged|grabbed|told|tells|emailed|texted|messaged|pinged|rang|phoned|buttonholed|collared|dm['’]?d|shown|showed|shows|passed|handed|sent) (?:me|us)\b|\bha[sd] (?:just )?(?:emailed|texted|messaged|rung|phoned|pinged|been in touch|come back)\b|\b(?:i|we|he|she|they) (?:had|have|got|wrote|typed|put|read|noted|took) (?:it|that|them|this|those) (?:down )?(?:backwards?|wrong|the wrong way|(?:the )?other way|upside down|muddled|in reverse|back to front)|\b(?:i|we)(?:['’]ve| have)? (?:just |also |then )?(?:re-?)?(?:check(?:ed)?|count(?:ed)?|look(?:ed)?|listened|asked)\b|^(?:having|after|on) (?:looked|looking|checked|checking|counted|counting|listened|listening|read|reading|asked)\b|\b(?:it['’]?s|its|that['’]?s|is|are) (?:on|in) (?:her|his|their|the|my) (?:\p{L}+ )?(?:slides?|paper|report|notes?|notebook|deck|pack|appendix|table|handout|sheet)\b|\b(?:slide|paper|report|pack|recording|table)s? (?:says|has|shows|confirms)\b|^(?:is |that['’]?s |it['’]?s |it is )?what \p{L}+ (?:actually |really )?(?:said|meant|told|wrote)\b|\bmis-?(?:heard|read|typed|noted|took)\b|\b(?:confirms?|confirmed|according to|per) \p{L}+$|\bcorrected\b|\bread (?:it|that) (?:wrong|backwards)\b|\bmy (?:ears?|eyes|handwriting|glasses|typing)\b|\bgot (?:it|that|those) (?:wrong|backwards|muddled)\b|\bfat fingers?\b|\bautocorrect\b|\bwas(?: well)? out\b)/iu;
const REGRETS =
  /^(?:i )?(?:sorry|apologies|soz|oops|whoops|typo|my (?:mistake|error|bad|fault)|slip)\b[^\d]*$/iu;
/** Heard from somebody outside the talk: never a speech of the meeting. */
const HEARD =
  /^(?:[\p{L}'’.-]+ ){1,3}?(?:tells? me|told me|has (?:just )?(?:told|emailed|texted|messaged|rung|confirmed|corrected)(?: me)?|confirms?(?: to me)?|emailed|messaged|texted|reminds? me|puts? me right)\s*(?:that|to say|it['’]?s|[:,–-])?\s+/iu;
/** "she said 45 not 40", "pritesh said 56": reported again, without new matter. */
const REPORTED =
  /^(?:(?:pretty sure |i think |no |sure |i heard |actually )*(?:he|she|they|(?!i\b)[\p{L}'’-]+)(?: actually| really)?) (?:said|says|meant|put|quoted)\s+(?:it (?:was|is)\s+|it['’]?s\s+)?(?=\S)/iu;
/** Asked and answered in one breath: "said 56 i think? yeah 56". */
const SELF_ANSWERED = /\?+\s*(?=(?:yeah|yes|yep|yup|aye|mm|no)\b)/iu;

const SPEAKS =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|reported|wanted|wants|explained|noted|told|argued|reckoned|reckons)\b)/u;

export interface Bare {
  /** What is left to be the correction. */
  readonly text: string;
  /** How plainly the rest says that it is one: 0 or 2. */
  readonly strength: number;
  /** Reported as said in the meeting: it must say nothing but what a note before it said. */
  readonly reported: boolean;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Whether a lead before a colon is an item's name, no speaker: "Creative industries: ...". */
const namesItem = (text: string, agenda: readonly AgendaItem[]): boolean => {
  const lead = plain(/^([^:]{4,40}):\s/.exec(text)?.[1] ?? '');
  return lead !== '' && agenda.some(({ title }) => ` ${plain(title)} `.includes(` ${lead} `));
};

/** A note without its reasons and its bearings, or null where somebody speaks. */
export const bareCorrection = (typed: string, agenda: readonly AgendaItem[]): Bare | null =>
  known(agenda, typed, () => bareOf(typed, agenda));

const known = createRecall<readonly AgendaItem[], Bare | null>();
const bareOf = (typed: string, agenda: readonly AgendaItem[]): Bare | null => {
  let text = namesItem(typed, agenda) ? typed.replace(/^[^:]*:\s*/, '') : typed;
  let strength = 0;
  const keep = (shorter: string): void => {
    if (shorter !== text && /\d|\p{L}{3}/u.test(shorter)) {
      text = shorter;
      strength = 2;
    }
  };
  text = text.replace(GOES_TO, '');
  keep(text.replace(HEARD, ''));
  keep(text.replace(PLACE, ' ').trim());
  if (SELF_ANSWERED.test(text)) keep(text.replace(SELF_ANSWERED, ', '));
  const reported = REPORTED.test(text);
  if (reported) text = text.replace(REPORTED, '');
  else if (SPEAKS.test(text)) return null;
  const clauses = text
    .split(/(?<=[^\d\s][.;!]|\d[.;!](?=\s))\s+|,\s+|\s[-–—]\s|\s*[()]\s*/u)
    .filter((one) => one.trim() !== '');
  if (clauses.length > 1) {
    const kept = clauses.filter(
      (one) => /\d/.test(one) || !(KNOWS.test(one.trim()) || REGRETS.test(one.trim())),
    );
    if (kept.length > 0 && kept.length < clauses.length) keep(kept.join(', '));
  }
  return { text: text.trim(), strength, reported };
};
