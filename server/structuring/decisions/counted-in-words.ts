import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { verbForms } from '#server/house-style/verb-forms.ts';

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WORD = `(${NUMBERS.join('|')}|nil|nobody)`;
const figureOf = (word: string): number => {
  const at = NUMBERS.indexOf(word.toLowerCase().replace(/^(?:nil|nobody)$/, 'none'));
  return at < 0 ? Number(word) : at;
};
/** Of hands, not of things: "two to three weeks" is a time. */
const IN_WORDS = new RegExp(
  `\\b${WORD}(?: votes?)? (?:to|votes) ${WORD}(?: votes?)?(?=$|[\\s,.;)]+(?!\\p{L})|,? (?:against|for|in favour|so)\\b|[,;])`,
  'giu',
);
const OF_HANDS =
  /\b(?:vote[sd]?|carried|lost|fell|falls|passed|defeated|rejected|agreed|approved|thrown out|against|in favour|for the|motion|amendment)\b/iu;

const PAIR = '(\\d{1,2}) ?(?:[-–]|to) ?(\\d{1,2})';
const LEAD = '^(?:(?:so|and|then|ok|but|vote|result|hands)[\\s,:–-]+)*';
const THING = "((?:the |an? |our |that |this )?(?:[\\p{L}\\d£%’'/&.-]+ ){0,9}?[\\p{L}\\d£%’'/&.-]+)";
const WON = new RegExp(
  `${LEAD}${THING}[\\s,;:–-]+(?:was |were |is )?(?:agreed|approved|carried|passed|supported|adopted|won|goes through|went through|got through)(?: by)?[\\s,(]+${PAIR}(?: in favour| for)?\\)?$`,
  'iu',
);
const FELL = new RegExp(
  `${LEAD}${THING}[\\s,;:–-]+(?:was |were |is )?(?:lost|fell|falls|defeated|rejected|thrown out|voted down|failed|went down|turned down)(?: by)?[\\s,(]+${PAIR}(?: against)?\\)?$`,
  'iu',
);
const SIDED = new RegExp(
  `${LEAD}${PAIR} (for|in favour of|against|to(?= (?:keep|close|extend|drop|raise|cut|adopt|back|support|oppose|reject|approve|fund|renew|join|leave|end|scrap|freeze|retain|write|press|ask)\\b)) ((?:the|an?|our|that|keeping|closing|extending|\\p{Ll}+)\\b.{3,80})$`,
  'iu',
);
const TO_DO = /^(?:the |an? )?(?:motion|proposal|idea|suggestion|amendment) (to|that|for|of) (.+)$/iu;
/** Somebody's wish before the figures is read as such elsewhere. */
const WISHED =
  /\b(?:wants?|wanted|moved|proposed|asked|said|suggested|thought|would|vote[sd]? (?:on|re)|rec|recs|para|paras)\b/iu;

const NAME = "(\\p{Lu}[\\p{L}’'-]+|option [a-z\\d]|[a-z]{3,})";
const BETWEEN = new RegExp(
  `${LEAD}(?:show of hands|votes? cast|votes|the vote|went to a vote|put to the vote|we voted|hands)[\\s,:–-]*${NAME} (\\d{1,2})[\\s,;/–-]+(?:and |to )?${NAME} (\\d{1,2})(?:\\s*[.;,]+\\s*(.*))?$`,
  'iu',
);

const named = (matter: string): string =>
  /^(?:the|an?|this|that|our|option|no|all|both|£|\d|\p{Lu}|\p{L}+['’]s)\b/u.test(matter)
    ? matter
    : `the ${matter}`;

const outcome = (typed: string, yes: boolean, one: number, other: number): string | null => {
  const [high, low] = [Math.max(one, other), Math.min(one, other)];
  const thing = typed.replace(/^(?:so|and|then)\s+/i, '').trim();
  if (high === low || WISHED.test(thing)) return null;
  const put = TO_DO.exec(thing);
  const figures = yes ? `carried ${high}-${low}` : `lost ${low}-${high}`;
  if (put !== null && /^(?:to|that)$/i.test(put[1] ?? ''))
    return `${yes ? 'agreed' : 'proposal'} ${put[1]} ${put[2]}, ${figures}`;
  if (finiteVerbs(thing).some(({ form }) => form?.noun !== true)) return null;
  return `${yes ? 'agreed ' : ''}${named(thing)}, ${figures}`;
};

/** What the winner of two does: "so Saltmouth hosts, 24-25 June". */
const winners = (winner: string, rest: string): string | null => {
  const does = new RegExp(`^so ${winner} (\\p{Ll}+)\\b(.*)$`, 'iu').exec(rest.trim());
  const third = verbForms(does?.[1] ?? '').find(({ kind }) => kind === 'third');
  if (does === null) return null;
  if (/^(?:it|wins|it is|gets it)/i.test(does[1] ?? '')) return '';
  return third === undefined ? null : `agreed that ${winner} should ${third.base}${does[2] ?? ''}`;
};

const between = (text: string): string | null => {
  const match = BETWEEN.exec(text);
  if (match === null) return null;
  const [, one = '', first = '', other = '', second = '', rest = ''] = match;
  const [high, low] = [Math.max(Number(first), Number(second)), Math.min(Number(first), Number(second))];
  if (high === low || /^(?:for|against|yes|no|abst\p{L}*|item|page|para|rec)$/iu.test(`${one}`)) return null;
  if (/^(?:for|against|yes|no|abst\p{L}*|item|page|para|rec)$/iu.test(other)) return null;
  const [winner, loser] = Number(first) === high ? [one, other] : [other, one];
  const does = winners(winner, rest.replace(/[\s.!]+$/u, ''));
  return `${does === null || does === '' ? `agreed on ${winner} rather than ${loser}` : does}, carried ${high}-${low}`;
};

/** "4 for, 6 against. So that's a no": the figures say it. */
const SO_LOST =
  /(?<=\d.*)[.;,–-]+\s+(?:so )?(?:that['’]?s|it['’]?s|thats|its) (?:a |the )?(?:no|yes|lost|carried)(?: then)?[.!]*$/iu;

/** A vote whose figures stand in words, or behind the thing by itself, as a resolution and its figures; else null. */
export const countedInWords = (noted: string): string | null => {
  const typed = noted.replace(/\bag(?:ai)?n?st\b/giu, 'against');
  if (!/\b(?:to|for|against)\b|\d ?[-–] ?\d|\bhands|\bvote/iu.test(typed) || typed.length > 200) return null;
  if (/\?|:\s.*:/.test(typed)) return null;
  const figures = OF_HANDS.test(typed)
    ? typed.replace(IN_WORDS, (typed, one: string, other: string) =>
        figureOf(one) === figureOf(other) ? typed : `${figureOf(one)}-${figureOf(other)}`,
      )
    : typed;
  const text = figures.replace(SO_LOST, '').replace(/[\s.!]+$/u, '');
  const two = between(text);
  if (two !== null) return two;
  const sided = SIDED.exec(text);
  if (sided !== null && /^to$/i.test(sided[3] ?? ''))
    return Number(sided[1]) > Number(sided[2])
      ? `agreed to ${sided[4]}, carried ${sided[1]}-${sided[2]}`
      : null;
  if (sided !== null && /^(?:the|an?|our|that|keeping|closing|extending)\b/i.test(sided[4] ?? ''))
    return outcome(sided[4] ?? '', !/against/i.test(sided[3] ?? ''), Number(sided[1]), Number(sided[2]));
  const won = WON.exec(text);
  if (won !== null) return outcome(won[1] ?? '', true, Number(won[2]), Number(won[3]));
  const fell = FELL.exec(text);
  const lost = fell === null ? null : outcome(fell[1] ?? '', false, Number(fell[2]), Number(fell[3]));
  return lost ?? (text === noted.replace(/[\s.!]+$/u, '') ? null : text);
};
