import type { AgendaItem } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';
import type { Line } from '../line.ts';
import { matchTitle, resolveItem } from './agenda-match.ts';
import { turnsShortly } from './turns-shortly.ts';

const TO_NUMBER =
  /^(?:(?:ok(?:ay)?|right|so|now|and|chair|actually)[\s,]+)*(?:we'?(?:ll|re|ve)? (?:will |are |have )?(?:now )?)?(?:taking|take|taken|doing|do|going to|gone to|going back to|back to|back on|back on to|on to|onto|on|jump(?:ing)? to|skip(?:ping)? to|over to|returning to|return to|move to|move on to|go to|moving to|moving on to|moved to|turning to|now|now on|next)\s+(?:item\s+)?(\d{1,2})\b(?!\s*(?:%|per cent|of|out|for(?! a (?:sec|second|moment|minute|bit|mo)\b)|votes?|councils?|people|members|weeks?|days?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?:\s+(?:next|now|first|early|please)\b)?(?:\s*$|\s*[,.:;–-]|\s+(?:as|because|since|while|so|then|for a|with|and|before|ahead of)\b)/i;
/** "8 then, nobody spoke up for 12": a choice among figures, no turn to an item. */
const CHOSEN =
  /^(?:ok[\s,]+|right[\s,]+|so[\s,]+)?(\d{1,2}) (?:then|first|it is)\s*[,;.–-]\s*(?!.*\b(?:here|train|taxi|item|paper|leave|go)\b)(?=.*\b(?:nobody|no-?one|everyone|everybody|all|most|agreed|happy|content|not|rather than|over|instead|hands|votes?|for|said|asked|it is)\b)/iu;
/** "For the minutes: …": that it be written down, not where. */
export const FOR_RECORD = /^(?:just |also |and )*(?:for|to go in|as) the (?:minutes|mins|record|notes?)\b/iu;
/** "act: …", "dec - …": what kind of line it is, whatever title has the word. */
const LABELLED =
  /^\W*(?:act(?:io)?n?s?|dec(?:isio)?n?|aps?|res(?:olved)?|tasks?|todo|to do|qs?|ans?|notes?|nb|info|pts?|points?)\.?\s*\d?\s*(?:[:|>]|\s[-–—])\s*\S/iu;
const OVER_TO =
  /^(?:ok[\s,]+)?(?:now |so )?(?:over to|handing (?:over )?to|passing to)\s+[\p{L}@]+(?:\s[\p{L}]+)?\s+(?:for|on)\s+(?:the\s+)?(.{3,50}?)[.!]*$/iu;
/** "taking the commission first as HT has a train": a topic, and why now. */
const TAKEN_FIRST =
  /^(?:(?:ok(?:ay)?|right|so|now|and|chair|we['’]?(?:ll|re)?|is|will)[\s,]+)*(?:taking|take|doing|do|going to do|having|have) (?:the )?([\p{L}][\p{L}\s'’&-]{2,40}?)(?: item)? (?:first|next|now|early|out of order)\b/iu;
const NUMBER_FIRST =
  /^(?:ok[\s,]+|right[\s,]+|so[\s,]+)?(?:item\s+)?(\d{1,2})\s+(?:before|ahead of|first|next|now|then)\b(?!.*\?)/i;
const LEAD_IN = /^(?:(?:right|ok(?:ay)?|so|now|and|then|starting|here we go|let'?s start|good)[\s,.:!–-]+)+/i;
const TAIL = /[\s,]+(?:etc|now|please|pls|item|stuff|next|then|bit|one|paper|report|update)\.?$/i;

/** Words with which a meeting turns to its next matter, before the matter's name. */
const TURNS =
  /^(?:(?:right|ok(?:ay)?|so|now|and|then|next(?: up| item| is)?|chair(?: says)?|now back|back(?: again| now)?|resum(?:ed|ing)|restarted|here we go|let['’]?s|we(?:['’]re| are)?(?: now| straight)?|on(?: to)?|onto|(?:back|over|round) to|going (?:on |back )?to|moving (?:on |back )?to|moved? (?:on )?to|turn(?:ing|ed)? to|(?:skip|jump|hop)(?:ping|ped|ing|ed)? (?:ahead |on |forward |over |straight |back )?to|(?:ahead|forward) to|go (?:straight |ahead |on )?to|straight (?:on |in)?to|taking|start(?:ing|ed)?(?: with)?|doing|time for|finally|last(?:ly)?|last item|final item|quick one|usual|to|with|the)[\s,.:;!–-]+)+/iu;
const CUT = /[.;!]\s+|\s[-–—]\s|:\s+|,\s+/;
/** What makes a fragment a statement and not the name of a matter. */
const STATES =
  /\b(?:is|are|was|were|be|has|have|had|will|would|could|should|can|may|said|says|asked|asks|agreed|noted|approved|thinks?|felt|wants?|wanted|not|no|why|what|how|who|when|if|more|too|very|i|he|she|they|it['’]?s)\b|[?\d£%]/i;
/** Who is there for the matter, who sits out of it: nothing that was said. */
const ONLY_WHO = /^(?:(?:[\p{Lu}][\p{L}'’.-]*|and|&|the|for|from|with|[\p{Ll}]{2,8})[\s,]*){1,6}[.!]*$/u;

/** "vaping next not ambulances": what it is not is no name for it. */
const NOT_THAT = /(?<=\b(?:next|now|first)),? (?:and )?not (?:the )?[\p{L}-]+(?: yet)?(?=\s*(?:[,.;–-]|$))/iu;

/** Why the order is changed: "the youth justice paper's still printing". */
const WHY_NOW =
  /^(?!.*\b(?:agreed|noted|approved|said|asked)\b)(?:(?:the|as|cos|because|since|while|until|he|she|they|\p{Lu}\p{L}+)\b.{0,60})\b(?:still (?:printing|on|not|copying|coming|stuck)|isn['’]?t (?:here|ready)|not (?:here|ready)(?: yet)?|running late|delayed|has to (?:go|leave|dash)|has a (?:train|bus|taxi|flight)|stuck in|being (?:printed|copied)|on (?:her|his|their) way)\b/iu;

/** "On call. DCFO Strand", "Resumed. Emergency Services Network", "ok pensions. RT quiet as promised": a matter named, then who. */
const namesTopic = (
  text: string,
  agenda: readonly AgendaItem[],
  current: number | null,
): { number: number; rest: string } | null => {
  const led = TURNS.exec(text)?.[0] ?? '';
  const words = text.slice(led.length);
  const cut = CUT.exec(words);
  const head = words
    .slice(0, cut?.index ?? words.length)
    .replace(/\s+(?:with|from|by)\s+[\p{Lu}@][\p{L}'’ -]*$/u, '')
    .replace(TAIL, '')
    .replace(TAIL, '');
  if (head.length < 2 || head.split(/\s+/).length > 5 || STATES.test(head)) return null;
  const comma = cut?.[0].startsWith(',') === true;
  const rest = cut === null ? '' : words.slice(cut.index + cut[0].length).trim();
  const who = ONLY_WHO.test(rest) && !/\b(?:agreed|noted|approved|content|happy|deferred)\b/i.test(rest);
  if (led === '' && (rest === '' || (comma && !who))) return null;
  const minutes = /^matters? arising$/i.test(head)
    ? agenda.find((item) => /\b(?:minutes|matters arising)\b/i.test(item.title))?.number
    : undefined;
  const number = minutes ?? matchTitle(head, agenda, 0.99);
  if (number === null || number === current) return null;
  return { number, rest: who || (led !== '' && WHY_NOW.test(rest)) ? '' : rest };
};

/** "carers next, ahead of 4 as the train is late": a topic and its turn. */
const TURN_COMES =
  /^(?:(?:ok(?:ay)?|right|so|now|and|then|chair(?:man)?(?: says)?|taking|doing|(?:wants|asks|asked|would like|likes|wanted) to (?:take|do|have)|let['’]?s (?:take|do)|can we (?:take|do)|we['’]?(?:ll| will) (?:take|do)|going to (?:take|do))[\s,:]+)*(?:the )?([\p{L}][\p{L}\s'’&/-]{1,40}?)(?: (?:item|paper|report|one|bit))? (?:next|now|first|then|before \d{1,2}|ahead of \d{1,2})(?:[\s.!]*$|\s*[,;.–-]\s*.*$|\s+(?:as|because|since|while|ahead|before|so|and|with|then)\b.*$)/iu;
/** "Ormsby's here. 4": who has come, and the item taken for them. */
const THEN_NUMBER =
  /^[^\d:?]{3,60}[.;,]\s+(?:so |on to |now |onto |straight to )?(?:item |#)?(\d{1,2})[.!]*$/iu;

const NUMERALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ITEM_IN_WORDS = new RegExp(
  `^((?:(?:ok|right|now|on to|onto)\\s+)*item) (${NUMERALS.join('|')})\\b`,
  'i',
);
/** A short heading without its decoration: "== 3 ==", "#3", "A.O.B.", "AOB?", "item three". */
const plainName = (typed: string): string => {
  if (typed.length > 40) return typed;
  const bare = typed
    .replace(/(?<=\p{L})(?:\s+(?:x{1,3}|:[a-z_+-]{2,20}:|\p{Extended_Pictographic}\uFE0F?))+$/u, '')
    .replace(/^[=#*~_>–—-]{1,}\s*(?=[\p{L}\d])|\s*[=#*~_<–—-]+$/gu, '')
    .replace(/^((?:\p{L}\.){2,})(?=$|\s)/u, (dotted) => dotted.replaceAll('.', ''))
    .replace(/^(\p{L}{2,12})\?$/u, '$1');
  return bare.replace(
    ITEM_IN_WORDS,
    (_, item: string, word: string) => `${item} ${NUMERALS.indexOf(word.toLowerCase()) + 1}`,
  );
};
/** "LC introducing the highways paper": whoever presents, and what. */
const PRESENTS =
  /^(?:@?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (?:introducing|presenting|to introduce|to present|presents|introduces|leading on|now on|taking us through|takes us through) (?:the |us to )?([\p{L}][\p{L}\s'’&/-]{1,40}?)(?: (?:paper|report|item|update|one))?[.!]*$/iu;
const NEXT_ONE =
  /^(?:(?:ok(?:ay)?|right|so|and|then)[\s,]+)*next(?: one| item| up)?(?: please| pls| then)?[.!]*$/i;
const BROUGHT =
  /^(?:(?:the |item )?([\p{L}][\p{L}\s'’&/-]{1,40}?) (?:is |was |being |item )?(?:brought forward|moved up|taken early|out of order|pulled forward|bumped up)\b.*|out of order[\s,:–-]+([\p{L}][\p{L}\s'’&/-]{1,40}?)(?: (?:next|now|first))?[.!]*)$/iu;
const SWAPPED = /^(?:swapping|swap|switching) (?:items? )?(\d{1,2}) (?:and|with|&|\/) (\d{1,2})\b.{0,40}$/i;

const TOGETHER =
  /^(?:(?:ok(?:ay)?|right|so|now|and|taking|take|doing|do|we['’]?(?:ll|re)?|will|items?|agenda|next|on to|on|moving to)[\s,:]+)*(\d{1,2})\s*(?:[/+&,–-]|and|to|with)\s*(\d{1,2})(?:\s*(?:[/+&,]|and)\s*(\d{1,2}))?[\s,:–-]+(?:were |are |was |being |to be |both |all |now |next )*(?:taken |considered |heard |done |discussed )?(?:together|jointly|as one|en bloc|combined|in one go|side by side|at once)\b/i;

/** The items that a line takes together, "6/7 taken together"; empty when it takes none. */
export const takenTogether = (typed: string, agenda: readonly AgendaItem[]): number[] => {
  const match = TOGETHER.exec(typed.trim());
  if (match === null) return [];
  const numbers = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return numbers.every((number) => agenda.some((item) => item.number === number)) ? numbers : [];
};

/** "Next meeting: 4 December": when, not what. */
const NEXT_MEETING = /^(?:(?:date|time) of )?next (?:meeting|mtg|board|session)\b/i;

/** Why somebody is heard out of turn, and nothing that was said. */
const WHY_OUT_OF_TURN =
  /^(?:as|because|since|cos|while|so|then|before|after)\b|\b(?:has|have|had|needs?|got) to (?:go|leave|dash|be away|get away)\b|\b(?:train|taxi|flight|running late|not here|is here|['’]s here|leaves at|on (?:her|his|their) way)\b/iu;
/** What was said behind "back to 7 -": a statement, when it is no reason for the turn. */
const saidBehind = (text: string, turn: string): string => {
  const rest = text.slice(turn.length).trim();
  const stops = /[.;:–-]\s*$/.test(turn) || (/,\s*$/.test(turn) && /\b(?:back|return\p{L}*)\b/iu.test(turn));
  return stops && rest.length > 24 && STATES.test(rest) && !WHY_OUT_OF_TURN.test(rest) ? rest : '';
};

/** What follows a turn after a comma or stop, unless it is who comes or why now: "sea grass next, 40 hectares lost". */
const saidAfter = (text: string): string => {
  const behind =
    /\b(?:next|now|first|then|early|out of order|before \d{1,2}|ahead of \d{1,2})\s*(?:[,;.]|\s[–-])\s*(.*)$/iu.exec(
      text,
    )?.[1];
  const rest = behind?.trim() ?? '';
  const isSaid = rest.split(/\s+/).length >= 4 && !WHY_OUT_OF_TURN.test(rest) && !WHY_NOW.test(rest);
  return isSaid && !ONLY_WHO.test(rest) ? rest : '';
};

interface Move {
  readonly number: number;
  readonly rest: string;
}
const moves = createRecall<readonly AgendaItem[], Move | null>();

/** Which item, if any, a line moves to, trying the forms that need the agenda. */
export const movesTo = (line: Line, agenda: readonly AgendaItem[], current: number | null): Move | null => {
  const { item, tag, refersTo } = line.parsed;
  const stands = [
    current,
    item === null ? 'none' : item.number,
    tag,
    refersTo === null,
    line.note.thread === null,
  ];
  return moves(agenda, `${stands.join(' ')}\n${line.typed}\n${line.text}`, () =>
    moved(line, agenda, current),
  );
};

const moved = (line: Line, agenda: readonly AgendaItem[], current: number | null): Move | null => {
  const text = plainName(line.parsed.item?.number === null ? line.typed.trim() : line.text.trim()).replace(
    NOT_THAT,
    '',
  );
  if (NEXT_MEETING.test(text) || CHOSEN.test(text) || FOR_RECORD.test(text)) return null;
  const numbers = new Set(agenda.map((item) => item.number));
  const whole = plainName(line.typed.trim());
  const alone =
    /^(?:ok(?:ay)?|right|so|now|and|then|next|chair says|item)[\s,]+(\d{1,2})(?:[\s,]+(?:please|pls|now|next|then))?[.!]*$/i.exec(
      text,
    );
  if (alone !== null && numbers.has(Number(alone[1]))) return { number: Number(alone[1]), rest: '' };
  const empty = /^(.{2,30}?)\s*[-–:]\s*(?:none|nil|nothing)\b.{0,20}$/i.exec(text);
  if (empty !== null && !/\d$/.test(empty[1] ?? '')) {
    const named = resolveItem(empty[1] ?? '', agenda, current);
    if (named !== null) return named;
  }
  if (line.parsed.item === null && LABELLED.test(text)) return null;
  const over = OVER_TO.exec(text);
  const handed = over === null ? null : matchTitle(over[1] ?? '', agenda, 0.6);
  if (handed !== null && handed !== current) return { number: handed, rest: '' };
  if (line.parsed.tag !== null || line.parsed.refersTo !== null || line.note.thread !== null) return null;
  if (/^\d{1,2}[.)]?$/.test(whole)) {
    const number = Number.parseInt(whole, 10);
    return numbers.has(number) && number !== current && (current === null || Math.abs(number - current) <= 3)
      ? { number, rest: '' }
      : null;
  }
  const early = turnsShortly(text, agenda, current);
  if (early !== null && early.rest !== '') return early;
  const first = TAKEN_FIRST.exec(text);
  const taken = first === null ? null : matchTitle(first[1] ?? '', agenda, 0.5);
  if (taken !== null && taken !== current) return { number: taken, rest: saidAfter(text) };
  const presents = PRESENTS.exec(text);
  const brought = presents === null ? BROUGHT.exec(text) : null;
  const shown = presents?.[1] ?? brought?.[1] ?? brought?.[2];
  const opened = shown === undefined ? null : matchTitle(shown, agenda, 0.6);
  if (opened !== null && opened !== current) return { number: opened, rest: '' };
  const swapped = SWAPPED.exec(text);
  if (swapped !== null && numbers.has(Number(swapped[2]))) return { number: Number(swapped[2]), rest: '' };
  if (NEXT_ONE.test(text) && current !== null) {
    const after = agenda[agenda.findIndex((item) => item.number === current) + 1];
    if (after !== undefined) return { number: after.number, rest: '' };
  }
  const comes = TURN_COMES.exec(text);
  const coming =
    comes === null || STATES.test(comes[1] ?? '') ? null : matchTitle(comes[1] ?? '', agenda, 0.6);
  if (coming !== null && coming !== current) return { number: coming, rest: saidAfter(text) };
  const then = THEN_NUMBER.exec(text);
  if (then !== null && numbers.has(Number(then[1])) && Number(then[1]) !== current)
    return { number: Number(then[1]), rest: '' };
  const turn = TO_NUMBER.exec(text) ?? NUMBER_FIRST.exec(text);
  if (turn !== null && numbers.has(Number(turn[1])))
    return { number: Number(turn[1]), rest: saidBehind(text, turn[0]) };
  const source = line.parsed.item === null ? text : whole;
  const direct = resolveItem(source, agenda, current);
  if (direct !== null || line.parsed.item !== null) return direct;
  const headed = /^(.{3,40}?)\s*(?:\s[-–—/]|:)\s+(\S.{7,})$/.exec(text);
  if (headed !== null && !/[.?!]/.test(headed[1] ?? '')) {
    const named = resolveItem(headed[1] ?? '', agenda, current);
    if (named !== null) return { number: named.number, rest: headed[2] ?? '' };
  }
  const shortly = turnsShortly(text, agenda, current);
  if (shortly !== null) return shortly;
  const named = namesTopic(text, agenda, current);
  if (named !== null) return named;
  const short = text.replace(LEAD_IN, '').replace(TAIL, '').replace(TAIL, '');
  const trimmed = short !== text ? resolveItem(short, agenda, current) : null;
  if (trimmed !== null) return trimmed;
  const comma = /^(?:now |next |on to )?(\d{1,2})\s*[,:]?\s+(\p{L}[\p{L}\s'&’-]{1,40})$/u.exec(short);
  if (comma !== null && matchTitle(comma[2] ?? '', agenda, 0.5) === Number(comma[1]))
    return { number: Number(comma[1]), rest: '' };
  return null;
};
