import { backshift } from './backshift.ts';
import { isClause } from './clause-of.ts';
import { finiteVerbs } from './finite-verb.ts';
import { inFull } from './in-full.ts';
import { withIndefinite } from './indefinite-article.ts';
import { lowerOpening } from './lower-opening.ts';
import { unjoinDecision } from './unjoin-decision.ts';
import { verbForms } from './verb-forms.ts';

const VERB =
  /^((?:(?:warmly|strongly|unanimously|formally|duly) )?(?:noted|agreed|approved|endorsed|supported|delegated|deferred|rejected|adopted|accepted|welcomed|received|appointed|reappointed)(?: and (?:noted|agreed|approved|endorsed|supported|adopted|accepted|welcomed))?) (?=\S)/u;

/** What cannot stand at the end of a sentence. */
const LOOSE_END =
  /[\s,;:–-]+(?:and|or|but|so|so that|and that|also|too|then|with|because|is|was|are|were|just|simply|otherwise|we|as|the|a|an|of|therefore|accordingly)$/;

/** Verbs of coming, going and being that a thing agreed "is to" do. */
const MOVES =
  /^agreed (?!to\b|that\b|on\b|in\b|with\b|by\b|not\b|for\b)((?:[\p{L}\d'’%£.,/-]+ ){0,7}?[\p{L}\d'’%/-]+) to (come|go|be|lead|stay|remain|continue|carry on|return|become|stand|report|include|cover|focus|start|begin|end|run|sit|apply|follow|last|close|open|move)\b(?! (?:to the board's|everyone))/iu;

const VOTE =
  /[\s,;.–-]+(?:carried )?(?:by )?(?:\d+ ?(?:to|-|–|v) ?\d+|\d+ for,? (?:and )?\d+ (?:against|agst))$/i;

/** "re-procuring" with the verb in it: "re-procure". */
const baseOf = (gerund: string): string | null => {
  const [, prefix = '', word = gerund] = /^(re-)(.+)$/i.exec(gerund) ?? [];
  const form = verbForms(word.toLowerCase()).find(({ kind }) => kind === 'ing');
  return form === undefined ? null : `${prefix}${form.base}`;
};

const NAMED_ING =
  /^(?:training|funding|housing|planning|parking|meeting|building|recycling|learning|nursing|lighting|flooding|spending|saving|hearing|warning|opening|closing|reading|finding|ruling|rating|setting|staffing|commissioning|licensing|borrowing|pricing|mapping|monitoring|gritting|cleaning|catering|cycling|screening|nothing|something|drafting|wording|timing|signing)$/;

/** "agreed on asking the department": to ask it. */
const gerunds = (clause: string): string =>
  clause.replace(
    /^(agreed|rejected a proposal) (?:on |of |in favour of |in favor of |(?=(?:ask|call|writ|press|lobby|seek|publish|sett|hold|send|extend)ing\b))((?:re-)?\p{Ll}+ing)\b(?= (\p{L}+|£?\d))/u,
    (whole, head: string, gerund: string) => {
      const base = baseOf(gerund);
      const named = NAMED_ING.test(gerund) && !/^signing$/.test(gerund);
      return base === null || named ? whole : `${head} to ${base}`;
    },
  );

/** One of a kind, that wants its article: "single price", "six week limit". */
const ONE =
  /^(?:(?:single|new|regional|national|local|voluntary|joint|flat|standard|common|fixed|small|modest|county-wide|one|two|three|four|five|six|eight|ten|twelve|\d+)[- ](?:[\p{Ll}-]+ ){0,4}?)(?:price|fare|tariff|ticket|approach|model|programme|framework|service|contract|definition|limit|cap|scheme|levy|charge|fee|fund|pool|policy|standard|trial|pilot|register|threshold|target|team|group|letter|statement|response|review|rate|network|form|extension|deadline|period)\b(?!s)/u;
const KNOWN =
  /^(?:letter|paper|plan|bid|brief|action plan)$|^(?:(?:draft|revised|final|consultation|valuation|annual|joint|proposed) ){0,3}(?:timetable|protocol|response|policy|programme|strategy|statement|concordat|framework|budget|charter|register|code|submission)(?=$|,| (?:for|of|at|in|on|as|with|to)\b)/;
const articled = (thing: string): string =>
  KNOWN.test(thing) && !ONE.test(thing) ? `the ${thing}` : ONE.test(thing) ? withIndefinite(thing) : thing;

/** One thing that everybody knows, before its verb: "press release should go" wants its article. */
const definite = (subject: string): string =>
  /^(?:the|an?|this|that|these|those|its|their|all|each|every|any|no|both|some|\d|£|(?:Cllr|Mr|Mrs|Ms|Dr|Dame|Sir)\b)|s$|\b(?:people|staff|funding|children)$/i.test(
    subject,
  ) ||
  !/\b\p{Ll}{3,}$/u.test(subject) ||
  /ing\b/.test(subject)
    ? subject
    : `the ${subject}`;

/** What opens another clause within what is agreed: "a letter to whoever wins", "the draft as long as it fits". */
const WITHIN =
  /\b(?:who\w*|what\w*|as long as|so long as|as (?:it|they|set|drafted|in)|provided|providing|once|if|when|where|until|unless|that|which|because|so)\b/i;

/** A thing agreed that is a whole clause: its verb, as "should" of what is yet to be done. */
const asThat = (rest: string): string | null => {
  if (
    !isClause(rest) ||
    /^(?:to|that|on|with|in|by|subject|not|option|recommendations?|paragraph|for)\b/i.test(rest)
  )
    return null;
  const [first] = finiteVerbs(rest);
  if (first === undefined || first.at === 0) return null;
  const subject = rest.slice(0, first.at).trim();
  if (/ but /.test(subject)) return null;
  const tail = rest.slice(first.at + first.word.length);
  if (/[,;:.]/.test(subject) || subject.split(/\s+/).length > 7 || WITHIN.test(subject)) return null;
  if (/[.;!?]\s/.test(rest) || verbForms(subject.split(' ')[0] ?? '').some(({ kind }) => kind === 'past'))
    return null;
  if (first.form === null) {
    if (/^(?:is|are)$/i.test(first.word) && /^ (?:not )?(?:to be|\p{Ll}+ed\b|getting|being)/u.test(tail))
      return `agreed that ${definite(subject)} should be${tail.replace(/^( not)? (?:to be|being|getting) /, '$1 ')}`;
    return `agreed that ${backshift(rest)}`;
  }
  if (first.form.kind === 'past') return `agreed that ${rest}`;
  if (first.form.kind === 'base' && !/s$/i.test(subject)) return null;
  if (first.form.noun && first.form.kind === 'third') {
    // "fare rises" are a thing; "the word goes" is a clause.
    if (!/^(?:the|an?|this|that|all|every|each)\b/i.test(subject)) return null;
  }
  return `agreed that ${definite(subject)} should ${first.form.base}${tail}`;
};

const PRONOUN =
  /^(noted|approved|endorsed|agreed|adopted|accepted|supported) (?:it|this|that|them|these|those|all (?:of )?(?:it|that|this|them))$/;

/**
 * A last look at a decision's clause, verb first: no capital that is none of a name's, no loose end, no clause without
 * its "that", no gerund behind "agreed on", no pronoun that stands for what nobody reads.
 */
export const mendDecision = (typed: string, vote = ''): string => {
  let clause = inFull(unjoinDecision(typed))
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s+(?:then|just)(?=[,.;]|$)/g, '')
    .replace(/\bone of (?:our|the) own\b/g, 'one of its own')
    .replace(/^(agreed) (?:too|also),? (?=that\b|to\b)/, '$1 ')
    .replace(/^(\p{Ll}+ed),? (?:it['’]?s|its|it was|this is)\s*: */u, '$1 ')
    .replace(/^agreed:\s*(?:general(?: view| feeling)?,\s*)?/i, 'agreed ')
    .replace(/^agreed agreed\b/, 'agreed')
    .replace(/^agreed (?:fine|ok|okay|happy|content) with\b/i, 'agreed')
    .replace(/^(rejected)( a proposal)? (?:the )?hands up (?:on|for) /, '$1$2 ')
    .replace(PRONOUN, '$1')
    .replace(/[.,;]\s*(?:that['’]?s|it['’]?s|this is)$/i, '')
    .replace(/^agreed (?:in the end|on balance|overall),? (?:that )?(?:it['’]?s )?/i, 'agreed ')
    .replace(/^(agreed .{8,}) carried$/, '$1')
    .replace(/^noted[,;.]? (?:the )?chair thanked /i, 'noted, with thanks to ')
    .replace(/^noted (?:the )?(.{4,60}?) (?:warmly )?welcomed$/, 'welcomed and noted the $1')
    .replace(/^deferred the item (?=the \p{L}|recommendations? )/u, 'deferred ')
    .replace(/\bthe chair\b(?! of)/g, 'the Chair')
    .replace(/\b(?:STAYS?|NOT|ONLY|MUST|WILL|BUT|AND|ANY|NO)\b(?= \p{Ll})/gu, (word) => word.toLowerCase())
    .replace(
      /^agreed (?:the )?((?:\p{Ll}+ ){0,3}\p{Ll}+) out (?=to (?:public )?consultation\b)/u,
      'agreed that the $1 should go out ',
    )
    .replace(
      /^agreed ((?:\p{Ll}+ ){0,3}\p{Ll}+s) (up|down) (?=(?:by |to )?[£\d])/u,
      'agreed that $1 should go $2 ',
    )
    .replace(
      /,? and (?:we |they |members |the board )?wants? ((?:the |all |every )?[^,;.]{3,50}?) to (?=\p{Ll}+\b)/u,
      ' and agreed that $1 should ',
    )
    .replace(/[\s:]*\.\s*that['’]?s (?:a )?no then$/i, '');
  if (vote !== '')
    clause = clause
      .replace(/^(\p{Ll}+ed) to (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\.\s+/u, '$1 ')
      .replace(VOTE, '');
  while (LOOSE_END.test(clause)) clause = clause.replace(LOOSE_END, '');
  clause = gerunds(clause.replace(/[\s,;:.–-]+$/, ''));
  const verb = VERB.exec(clause);
  if (verb === null) return clause;
  let rest = lowerOpening(clause.slice(verb[0].length)).replace(
    /^the (\p{Lu}\p{Ll}+)/u,
    (_, word: string) => `the ${lowerOpening(`${word} x`).split(' ')[0]}`,
  );
  rest = rest
    .replace(/^the (option|recommendation|paragraph|appendix|annex) (?=\w{1,2}(?:\b|$)|\(\w\))/i, '$1 ')
    .replace(
      verb[1] === 'delegated'
        ? /^(the )?(signing|letting|running|drafting|timing|wording|opening|closing|naming) (?=(?:the|an?|its|our|this)\b)/i
        : /^$/,
      (_, _the, word: string) => `the ${word} of `,
    );
  clause = `${verb[1]} ${rest}`;
  if (verb[1] !== 'agreed') return clause;
  if (/^(?:recommendations)\b(?! \(?\d| \(?\w\))/.test(rest)) return `agreed the ${rest}`;
  const moves = MOVES.exec(clause);
  if (
    moves !== null &&
    !/\b(?:but|except|with|apart|including)\b/.test(moves[1] ?? '') &&
    !isClause(moves[1] ?? '') &&
    !/^(?:an?|\p{L}+ing)\b/u.test(moves[1] ?? '')
  )
    return `agreed that ${definite(moves[1] ?? '')} should ${moves[2]}${clause.slice(moves[0].length)}`;
  const [first = ''] = rest.split(/\s/);
  const base = verbForms(first).find(({ kind }) => kind === 'base');
  // "agreed consult on a levy", "agreed back the powers": a verb, and not one that may be a thing.
  const object = /^\S+ (?:the|an?|it|them|this|these|all|any|each|every|no)\b/i.test(rest);
  if (
    base !== undefined &&
    !/^\S+ of\b/.test(rest) &&
    (!base.noun || object || (/^back$/.test(first) && /^back (?!to\b|in\b|at\b|for\b|on\b)/.test(rest)))
  )
    return `agreed to ${rest}`;
  const being = /^((?:[\p{L}\d'’/-]+ ){1,6}?)being (?=\p{Ll}+(?:ed|en|ept|ut|nt|ld|ade)\b)/u.exec(rest);
  if (being !== null && !isClause(being[1] ?? ''))
    return `agreed that ${being[1]}be ${rest.slice(being[0].length)}`;
  return asThat(rest) ?? `agreed ${articled(rest)}`;
};
