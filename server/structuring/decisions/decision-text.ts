import type { AgendaItem } from '#server/domain/meeting.ts';
import type { DecisionType } from '#server/domain/proposal.ts';
import { asBoardWants, asClerks } from './clerks-words.ts';
import { plainOpening } from './decision-opening.ts';
import { HOUSE_VERBS } from './house-verbs.ts';
import { putOffWords } from './put-off-words.ts';
import { resolvedWords } from './resolved-words.ts';

const BODY =
  /^(?:the |our )?(?:whole |full )?(?:[A-Z]{2,5} )?(?:board|members?|committee|panel|group|forum|everyone|everybody|all(?: members)?(?! \d)|we)[\s,:–-]+(?:(?:also|all|then|were|are|was|is|both|have|has|now|therefore|duly|v|very|really|strongly|fully|quite|largely|mostly|overwhelmingly|entirely|unanimously|broadly|generally)\s+)*/i;
const PAST: readonly (readonly [RegExp, string])[] = [
  [/^(?:happy|content|fine|ok|comfortable|prepared|willing) to note\b/i, 'noted'],
  [/^(?:happy|content|fine|ok|comfortable|prepared|willing|minded) to (\w+)\b/i, 'agreed to $1'],
  [/^(?:supportive) (?:of)\b/i, 'supported'],
  [
    /^(?:happy|content|fine|ok|comfortable) (?:for|that) (.+?) (?:to|should) (\w+)/i,
    'agreed that $1 should $2',
  ],
  [/^(?:happy|content|fine|ok(?:'?d)?|comfortable|supportive) (?:with|of)\b/i, 'agreed'],
  [/^(?:wants?|wanted) (?=.*\bto be\b)/i, 'agreed that '],
  [/^(?:wants?|wanted) this in\b/i, 'agreed that this be included in'],
  [/^(?:wants?|wanted)\b/i, 'agreed to ask for'],
  [/^(?:asked for|requested)\b/i, 'agreed to ask for'],
  [/^(?:ok'?d|okayed|carried|resolved|decided)\b/i, 'agreed'],
  [/^(?:now )?thinks?\b/i, 'agreed that'],
  [/^sign(?:ed|s) off(?: on)?\b/i, 'approved'],
  [/^back(?:s|ed)\b/i, 'supported'],
  [/^(?:held over|put back|postponed|parked|carried over)\b/i, 'deferred the item'],
  [/^(?:turned down)\b/i, 'rejected'],
  [
    /^(?:chose|picked|plumped for|opted for|preferred|favoured|selected|settled on)(?! (?:to|not|that)\b)/i,
    'agreed on',
  ],
  [
    /^(noted|agreed|approved|endorsed|supported|delegated|appointed|deferred|rejected|adopted|accepted)s?\b/i,
    '$1',
  ],
  [
    /^(note|agree|approve|endorse|support|delegate|appoint|defer|reject|adopt|accept|receive|welcome|nominate)(s?)\b/i,
    '$1!',
  ],
];
/** How the chair came to it: not part of what was decided. */
const FRAME =
  /^(?:i\.?e\.?|that is|to be clear|on that basis|in that case|given that|on reflection|with that(?: change| amendment| assurance| caveat)?|ok(?:ay)? with that(?: change| amendment)?(?: then)?|in the end|finally|eventually)[\s,]+(?=\p{L})/iu;
const OWN_VERB =
  /^(?:did not (?:want|support|agree|accept)|noted|agreed|approved|endorsed|supported|delegated|appointed|reappointed|deferred|rejected|adopted|accepted|nominated|welcomed|authorised|elected|thanked|received|(?:asked|requested|invited|instructed|commissioned) (?!for\b))/i;
const INFINITIVE = /^(?:to )?(?!the\b|an?\b)[a-z]+\b/;

const verbFirst = (text: string): string => {
  for (const [form, past] of PAST) {
    if (!form.test(text)) continue;
    const out = text
      .replace(form, past)
      .replace(/^(\w+)!/, (_, verb: string) => HOUSE_VERBS[verb.toLowerCase()] ?? verb);
    return out.charAt(0).toLowerCase() + out.slice(1);
  }
  return text;
};

/** An item's title as the topic of a sentence, without "update" and the like at its end. */
export const topicOf = (item: AgendaItem | undefined): string => {
  if (item === undefined) return '';
  const [head, tail] = item.title.split(/:\s+/);
  return tail !== undefined && /\b(?:update|report|review|findings|performance|one year on)\b/i.test(tail)
    ? `${head}: ${tail}`
    : item.title;
};

/** "that the update is noted": a resolution in full, without its head. */
const THAT_IT_IS =
  /^that (?=.+ (?:is|are|be|was|were) (?:noted|agreed|approved|endorsed|adopted|accepted|supported)[.!]*$)/i;

const TAIL_VERB =
  /[\s,;:–—(-]+(?:this was |it was |all |that was |was |were |is |are |be |everyone |members |board )*(?:agreed|ok'?d|okayed|approved|noted|accepted|carried|endorsed|supported|signed off|adopted|happy with that|all happy|all content|content|happy|fine|nodded through|no objections?|no dissent(?:ers|ing)?|no opposition|(?:no[- ]?one|nobody|none) (?:against|dissenting|objected|opposed)|all in favour|unanimous)(?:\s+(?:by all|unanimously|unan\.?|nem con|in principle))?\s*\)?[.!]*$/i;

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:don'?t|do not|didn'?t|did not) want (.+?),? (?:so |and )?(?:that|it|we|this) (?:won'?t|will not) (?:be )?pursu\w+(?: it| this| that)?$/i,
    'agreed not to pursue $1',
  ],
  [
    /^(.+?) (?:won'?t|will not|is not to|not to) be (?:pursued|taken forward|progressed)$/i,
    'agreed not to pursue $1',
  ],
  [/^(?:don'?t|do not|didn'?t|did not) want (.+)$/i, 'did not support $1'],
  [
    /^(?:(?:had|has|there (?:was|is)|found|saw) )?(?:no|little) (?:appetite|support|enthusiasm) for (.+)$/i,
    'did not support $1',
  ],
  [/^(?:not|decided not) to (.+)$/i, 'agreed not to $1'],
  [
    /^(?:the )?(.+?) (?:was |were )?not (?:supported|agreed|approved|accepted|endorsed)\b(.*)$/i,
    'did not support $1$2',
  ],
];
const HELD =
  /^(?:the )?(item|report|paper|decision|this|that|it)?\s*(?:was |is )?(?:held over|put back|postponed|deferred|carried over|parked)\b(?: the (?:item|report|paper))?\s*(.*)$/i;

/** Until when, in words of putting off. */
const WHEN =
  /\b(?:until|till|til|pending)\b.*$|\b(?:to|in|at) (?:the )?(?:jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec|next|spring|summer|autumn|winter|new year|another|later).*$/i;

/** A named thing put off: "SOC pilot held over to april". */
const HELD_THING =
  /^((?!.*\b(?:agreed|item|who|that|and|to)\b.*\bheld\b)(?:[\p{L}\d'’/-]+ ){0,5}?[\p{L}\d'’/-]+) (?:(?:was|is|to be|will be|gets) )?(?:held over|put back|put off|postponed|deferred|carried over|parked)\b\s*((?:to|until|till|til|pending|for|in)\b.*)$/iu;

const TURNED =
  /^(?!.*\bnot\b)(?:the )?((?:[\p{L}\d-]+ ){0,4}?[\p{L}\d-]+) (?:(?:was|were|is|are|all|both|then|also|duly|formally|now) )*(agreed|approved|noted|endorsed|adopted|deferred|supported|accepted|rejected|signed off)\b\s*(.*)$/iu;

const special = (text: string, type: DecisionType): string | null => {
  for (const [form, words] of REFUSED)
    if (type === 'rejected' && form.test(text)) return text.replace(form, words);
  if (type === 'deferred' && /^(?:so |ok )*no decision\b(?!.*\bback\b)/i.test(text))
    return `deferred the item${/\b(?:until|till|pending)\b.*$/i.exec(text)?.[0].replace(/^/, ' ') ?? ''}`;
  const sent =
    /^(?:not (?:agreed|approved|supported|endorsed|adopted)|no decision|undecided)(?: at this stage| yet| today)?[\s,;–-]+(?:to )?(.+)$/i.exec(
      text,
    );
  if (type === 'deferred' && sent !== null) return `deferred the item, to ${sent[1]}`;
  const back = /^(?:(?:so |ok )*(?:it['’]?s )?back) ((?:in|to|at)\b.+)$/i.exec(text);
  if (type === 'deferred' && back !== null) return `deferred the item, to come back ${back[1]}`;
  const held = type === 'deferred' ? HELD.exec(text) : null;
  if (held === null) {
    const named = type === 'deferred' ? HELD_THING.exec(text) : null;
    const [, thing = '', when = ''] = named ?? [];
    return named === null
      ? null
      : `deferred ${/^(?:the|an?|this|its)\b/i.test(thing) ? '' : 'the '}${thing} ${when}`.trim();
  }
  const thing = /^(?:report|paper|decision)$/i.test(held[1] ?? '') ? (held[1] ?? '').toLowerCase() : 'item';
  const after = held[2] ?? '';
  if (/^the \p{Ll}/u.test(after) && held[1] === undefined) return `deferred ${after}`;
  if (!after.startsWith(':')) return `deferred the ${thing} ${after}`.trim();
  return `deferred the ${thing} ${WHEN.exec(after)?.[0] ?? after.replace(/^[:\s]+/, ': ')}`
    .replace(' :', ':')
    .trim();
};

/** The clause of a decision without who decided and tidy at its ends: verb first, past tense. */
export const decisionClause = (words: string, type: DecisionType): string =>
  asClerks(plainClause(asBoardWants(words), type));

const plainClause = (words: string, type: DecisionType): string => {
  const putOff = type === 'deferred' ? putOffWords(words) : null;
  if (putOff !== null) return putOff;
  const text = resolvedWords(words)
    .replace(/^\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi?)[).]\s*/, '')
    .replace(/^[:,–-]+\s*/, '')
    .replace(/[.;,\s]+$/, '')
    .replace(/[,;]\s*(?:with )?no (?:qs|questions|comments|discussion)$/i, '');
  const whole = verbFirst(
    plainOpening(text)
      .replace(/^(?:so|and|then|also)\s+/i, '')
      .replace(FRAME, '')
      .replace(THAT_IT_IS, '')
      .replace(BODY, '')
      .replace(/^(?:it was|was|were)\s+/i, '')
      .replace(/^(?:unanimously|formally)\s+(?=\w+ed\b)/i, ''),
  );
  const doubled = OWN_VERB.test(whole) ? TAIL_VERB.exec(whole) : null;
  const clause = doubled !== null && doubled.index > 12 ? whole.slice(0, doubled.index) : whole;
  const own = special(clause, type);
  if (own !== null) return own;
  const turned = OWN_VERB.test(clause) ? null : TURNED.exec(clause);
  if (turned !== null && (turned[3] ?? '') !== '') {
    const thing = turned[1] ?? '';
    return `${turned[2]?.toLowerCase().replace('signed off', 'approved')} the ${thing.charAt(0).toLowerCase()}${thing.slice(1)} ${turned[3]}`.replace(
      / ,/g,
      ',',
    );
  }
  if (OWN_VERB.test(clause))
    return clause.replace(
      /^agreed,? (?!press (?:release|notice|statement|lines?|office)|set of)(?=(?:lobby|push|write|ask|press|call|seek|set|commission|respond|submit|proceed|continue|invite|publish|move|adopt|use|keep|extend|hold|establish|hold|run|review|launch)\b)/i,
      'agreed to ',
    );
  const tail = TAIL_VERB.exec(clause);
  const rest = tail === null ? clause : clause.slice(0, tail.index);
  const verb = type;
  const lower =
    type === 'appointed' || /^(?:[A-Z]{2,}|[A-Z]\w+ [A-Z])/.test(rest)
      ? rest
      : rest.charAt(0).toLowerCase() + rest.slice(1);
  const joined =
    verb === 'agreed' && INFINITIVE.test(lower) && !/^to\b/.test(lower)
      ? `agreed: ${lower}`
      : `${verb} ${lower}`;
  return joined
    .replace(
      /^agreed: (push|lobby|write|ask|press|call|seek|set up|commission|respond|submit|proceed|continue|support|invite|publish|move|adopt|use|keep|extend|hold|establish)\b/,
      'agreed to $1',
    )
    .replace(/^agreed: /, 'agreed ');
};
