import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { withIndefinite } from '#server/house-style/indefinite-article.ts';
import { verbForms } from '#server/house-style/verb-forms.ts';
import { firstWord } from './action-owners.ts';
import { isTaskVerb } from './action-verbs.ts';

const TIDY: readonly (readonly [RegExp, string])[] = [
  [/\bparas?\b\.?/gi, 'paragraph'],
  [
    /\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.(?= (?:mtg|meeting|board|committee|panel|forum)\b)/gi,
    '$1',
  ],
  [/\bmtg\b/gi, 'meeting'],
  [/\s+(?:please|pls)(?=\s*,)/gi, ''],
  [/\b(?:cos|coz|cuz)\b/gi, 'because'],
  [/\bw\/(?!c\b)\s?/gi, 'with '],
  [/[\s,;–-]*\b(?:she|he|they) (?:said|says|promised|offered)\s*$/gi, ''],
  [/\(\s*\)/g, ''],
  [/\s*\((?:the )?(?:deadline|closing date|closes|due)(?: (?:is|was|date))?:?(?: on| by)?\s*\)/gi, ''],
  [
    /, (?:it |this |which )?(?:needs to|has to|must|is to|should) be (?=(?:with|at|in front of) \p{L})/giu,
    ', to be ',
  ],
  [/^([^(]*\S)\s*\)$/g, '$1'],
  [/^(?:action|task)\s*[:–-]\s*/gi, ''],
  [/\s{2,}/g, ' '],
  [/\s+([,.;])/g, '$1'],
];

/** "fridays lead members call" is the call on Friday. */
const FRIDAYS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days(?= (?:[a-z]+ ){0,3}(?:call|meeting|briefing|session|deadline|event|launch)\b)/gi;

const LOOSE_END =
  /[\s,;:–-]+(?:to go|to be (?:sent|done)|(?:(?:i|we|she|he|they)['’]?ll|will) (?:have|get) (?:it|them|that)(?: (?:back|in|done|ready))?|to be with (?:me|us|her|him|them|you)|to (?:come|be) in|(?<!\btake )(?:letter|it|that) away|,? no date given|by this|by next|has to be (?:away|in|out|gone)|has to|so|by|before|please|pls|(?<!\b(?:is|are|was|be|been|gets|['’]s|sorted|carried|report|feed|come|go|find|work|check|sort) )(?<!^put .*)(?:out|over|back|ready)|sent|due|(?<!\b(?:if|as|where|when|though) )(?:wanted|needed|required)|to|and|asap|has|have|gets|got|given|inside|within|promised(?: for)?|closing|ending|deadline|with a deadline(?: of)?|(?:if (?:at all )?poss(?:ible)?,? )?ideally|not urgent|no (?:rush|hurry)|(?:straight )?after|at the (?:very )?latest|at most|(?:by )?(?:end|close) of play|(?:by )?(?:1st|first) thing)$/i;

/** "get the figures out to members" is to send them. */
const GET_OUT = /^get (.{3,90}?) (?:out|over|round)(?=\s+to\b|\s*[,.;]|\s*$)/i;

/** "note on fares", "outline of the toolkit": the thing, not the verb. */
const NOTE =
  /^(?:(?:short |briefing )?note (?:on|for|about|re|to)|(?:outline|draft|survey|list|copy|map|review|study|record) (?:of|on))\b/i;
const ONE =
  /^(?:note|outline|draft|survey|list|copy|map|review|study|record|template|explainer|letter|summary|checklist|briefing|plan|timetable|factsheet|skeleton|report|paper|proposal|short|new|written|costed|fuller|full|joint|detailed|plain|quick|simple|clear|final|thank[- ]you|public|one[- ]pager)\b(?!s)/i;
const withArticle = (thing: string): string => (ONE.test(thing) ? withIndefinite(thing) : thing);

/** Where a matter comes again: "back to the board in september". */
const BACK = /^back (?:to|in|at|for|here)\b/i;

/** A thing that somebody has to make, with its verb: "prepare a note", "prepare the evidence pack". */
export const asPrepared = (thing: string): string =>
  BACK.test(thing)
    ? `bring the matter ${thing}`
    : `prepare ${ONE.test(thing) || /^(?:(?:the|an?|our|all|some|more|any)\b|\d)/i.test(thing) ? '' : 'the '}${thing}`;

/** Papers that go round after a meeting, and how they are said to go: "award letters out", "slides round to members". */
const PAPERS =
  /^((?:[\p{L}'’/-]+ ){0,4}?(?:letters?|e?mails?|slides?|notes?|invit(?:es?|ations?)|minutes|papers?|tables?|lists?|surveys?|reports?|briefings?|agendas?|links?|figures|plans?|guidance|forms?|questionnaires?|summar(?:y|ies)|drafts?|packs?|contracts?|leaflets?|posters?|newsletters?|dates|polls?|notices?|certificates?|results|templates?|toolkits?|responses?|repl(?:y|ies)|charts?|maps?|timetables?|schedules?|actions|recording|consultation|spreadsheets?)(?: (?:of|on|for|from|about|re) [^,;:.]{2,50}?)?) (out|round|around|over|off|across|back|up on|up onto|onto|on|in to|into)(?: (?:to|with|by) (?=\p{L}))?((?: |\b)(?:(?!of\b).){0,60})$/iu;

/** Where papers are put; a "briefing on fares" is about them. */
const PLACE =
  /\b(?:site|website|web|portal|agenda|plan|programme|register|drive|intranet|extranet|hub|pages?|system|list|teams|sharepoint|noticeboards?|wall|order paper)\b/i;

/** "letters out to winners" is to send them, "results up on the site" to put them there. */
export const asDelivery = (words: string): string | null => {
  const papers = /^report back\b/i.test(words) ? null : PAPERS.exec(words);
  if (papers === null) return null;
  const [, thing = '', way = '', rest = ''] = papers;
  const where = rest.trim();
  if (finiteVerbs(where).length > 0 || (thing.split(' ').length > 3 && finiteVerbs(thing).length > 0))
    return null;
  if (/^on$/i.test(way) && !PLACE.test(where)) return null;
  if (/^(?:up )?on(?:to)?$|^in ?to$/i.test(way))
    return where === '' ? null : `put ${thing} ${way.replace(/^up /, '')} ${where}`;
  return `send ${thing}${where === '' ? '' : ` to ${where}`}`;
};

const TO_SOMEBODY =
  /^((?:[\p{L}\d'’/-]+ ){1,8}?)to (?=(?:the |all |every |each |our |lead |both )*(?:members?|heads?|leaders?|councils?|board|chair|committee|panel|districts?|everyone|everybody|minister|department|treasury|officers?|directors?|chief|lead|partners|residents|schools|cllr|\p{Lu}[\p{L}-]*)(?![\p{L}-]))/u;
/** Things whose first word looks like a verb: "press release", "briefing note", "email to the operators". */
const LOOKS_DONE =
  /^(?:press (?:release|statement|notice|pack)|(?:briefing|holding|covering|scoping|planning|working) (?:note|paper|letter|line|statement|pack|sheet|draft)|(?:e-?mail|letter|message|note) to)\b/i;
/** Nouns that are verbs of tasks too, before the thing they are of: "survey breakdown", "report summary". */
const COMPOUND =
  /^(?:survey|plan|report|project|budget|contract|grant|research|review|pilot|map|model|test|study|brief) (?:breakdown|results|findings|figures|summary|data|note|pack|timetable|report|update|briefing|links?|form|response|costs?|paper|letter)\b/i;

/** A thing for somebody, without a verb: "business case to the department" is to be sent. */
const asSent = (text: string): string | null => {
  const match = TO_SOMEBODY.exec(text);
  const thing = (match?.[1] ?? '').trim();
  const first = firstWord(text);
  const verb =
    /(?:ise|ize|ify|ate)$/i.test(first) ||
    verbForms(first.toLowerCase()).some(({ kind, noun }) => (kind === 'base' || kind === 'third') && !noun);
  if (match === null || verb || /^(?:letter|e?mail)\b/i.test(text)) return null;
  if ((isTaskVerb(first) && !COMPOUND.test(text)) || finiteVerbs(thing).length > 1) return null;
  const article =
    /^(?:the|an?|all|our|its|their|some|any|\d)\b/i.test(thing) || /[^s]s$/.test(thing) ? '' : 'the ';
  return `send ${article}${thing} ${text.slice(match[1]?.length ?? 0)}`;
};

const verbFirst = (typed: string): string => {
  const text = typed.replace(/^prepare (?=\p{Ll})/u, (verb, at: number, all: string) =>
    ONE.test(all.slice(at + verb.length)) ? '' : verb,
  );
  const last =
    /^(.+?),\s*(?:please\s+)?(\p{L}+)(?:\s+(?:it|this|them|to (?:all|members|all members)))?$/u.exec(text);
  const first = firstWord(text);
  if (LOOKS_DONE.test(text))
    return `${/^\S+ to\b/i.test(text) ? 'write' : 'prepare'} ${/^e/i.test(text) ? 'an' : 'a'} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  if (NOTE.test(text)) return `prepare ${withArticle(text.charAt(0).toLowerCase() + text.slice(1))}`;
  if (first === '' || (isTaskVerb(first) && !COMPOUND.test(text))) return text;
  const delivery = asDelivery(text);
  if (delivery !== null) return delivery;
  const lower = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (last !== null && isTaskVerb(last[2] ?? ''))
    return `${last[2]} ${lower.slice(0, (last[1] ?? '').length)}`;
  const sent = asSent(lower);
  if (sent !== null) return sent;
  return /^(?:(?:one|two|three|four|\d+)[- ]page |a |an |the |new |written |costed |fuller |full |joint |detailed |terms|note|paper|report|letter|list|draft|options|briefing|summary|survey|response|checklist|cost(?:ing)?s?|figures|plan|slides|update|proposal|guidance|timetable|one[- ]pager|(?:short|plain|quick|simple|clear|final|thank[- ]you|public) |template|explainer|outline|skeleton|case stud(?:y|ies)|factsheet)\b/i.test(
    text,
  )
    ? `${/^letter\b/i.test(lower) ? 'write' : 'prepare'} ${withArticle(lower)}`
    : text;
};

/** The task as an infinitive without "to": "Write to Oflog on data timeliness." A date that names a meeting stays. */
export const taskText = (task: string, phrase: string): string => {
  const after = task.slice(task.indexOf(phrase) + phrase.length);
  const keep =
    /\b(?:meeting|mtg|board|committee|forum|panel|group|agenda|one)\b/i.test(phrase) ||
    /\bback (?:in|to|for|at)\b/i.test(phrase) ||
    // "the consultation which closes on 24 June": the day belongs to the thing.
    (phrase !== '' &&
      /\b(?:which|that) (?:closes|ends|opens|starts|runs|falls|is|are|takes place|meets)\s*$/i.test(
        task.slice(0, task.indexOf(phrase)),
      )) ||
    /^\s*(?:\p{Ll}+ ){0,3}(?:meeting|mtg|board|deadline|conference|launch|event|call|briefing|session)\b/iu.test(
      after,
    );
  const when = phrase.replace(/^[\s,]*(?:out|over|round)\b/i, '');
  let text =
    phrase !== '' && !keep
      ? task.replace(/^(?:get|find|work|sort|check)\b/i.test(task) ? when : phrase, ' ')
      : task;
  text = text.replace(GET_OUT, (whole, thing: string) =>
    /\p{Ll}(?:ed|en)$/u.test(thing) ? whole : `send ${thing}`,
  );
  for (const [form, words] of TIDY) text = text.replace(form, words);
  text = text.replace(FRIDAYS, (day) => `${day.charAt(0).toUpperCase()}${day.slice(1, -1)}'s`);
  text = text.replace(/^[\s,;:–-]+|[\s,;:–.-]+$/g, '');
  while (LOOSE_END.test(text)) text = text.replace(LOOSE_END, '');
  text = verbFirst(text.replace(/[\s,;:.–-]+$/, ''));
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
