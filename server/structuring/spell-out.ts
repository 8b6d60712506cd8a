/** Words of telephones and of dialect, as the house spells them. None is a word of standard English when typed small. */
const SPELT: Readonly<Record<string, string>> = {
  every1: 'everyone',
  some1: 'someone',
  any1: 'anyone',
  no1: 'no one',
  '2day': 'today',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  '2mrw': 'tomorrow',
  tmrw: 'tomorrow',
  tomoz: 'tomorrow',
  '2nite': 'tonight',
  l8r: 'later',
  gr8: 'great',
  u: 'you',
  ur: 'your',
  r: 'are',
  wot: 'what',
  wos: 'was',
  woz: 'was',
  shud: 'should',
  shld: 'should',
  cud: 'could',
  cld: 'could',
  wud: 'would',
  wld: 'would',
  bcos: 'because',
  bcoz: 'because',
  coz: 'because',
  cuz: 'because',
  circ: 'circulate',
  recirc: 'recirculate',
  nxt: 'next',
  gonna: 'going to',
  gotta: 'got to',
  wanna: 'want to',
  lemme: 'let me',
  gimme: 'give me',
  summat: 'something',
  owt: 'anything',
  nowt: 'nothing',
  tae: 'to',
  ti: 'to',
  intae: 'into',
  ontae: 'onto',
  fae: 'from',
  frae: 'from',
  wi: 'with',
  o: 'of',
  oot: 'out',
  aboot: 'about',
  doon: 'down',
  aff: 'off',
  ower: 'over',
  efter: 'after',
  afore: 'before',
  oor: 'our',
  ye: 'you',
  yer: 'your',
  hae: 'have',
  gie: 'give',
  naebody: 'nobody',
  nane: 'none',
  isnae: "isn't",
  wisnae: "wasn't",
  wasnae: "wasn't",
  arenae: "aren't",
  dinnae: "don't",
  didnae: "didn't",
  doesnae: "doesn't",
  cannae: "can't",
  couldnae: "couldn't",
  wouldnae: "wouldn't",
  shouldnae: "shouldn't",
  willnae: "won't",
  hasnae: "hasn't",
  havenae: "haven't",
};
const SPELT_WORD = new RegExp(
  `(?<=^|[\\s(,;:"-])(?:${Object.keys(SPELT).join('|')})(?=$|[\\s),.;:?!"])`,
  'g',
);

/** What a number stands behind as its own: "item 2", "stage 2", "only 2", "the 2". */
const COUNTED =
  'items?|stages?|phases?|options?|rec(?:ommendation)?s?|para(?:graph)?s?|pages?|pg?|tiers?|levels?|years?|yrs?|quarters?|q|parts?|tables?|annex|appendix|figs?|figures?|points?|sections?|numbers?|no|nos|grades?|bands?|class|category|types?|versions?|v|top|first|last|next|past|the|all|these|those|only|just|other|another|at|of|in|by|on|or|and|n|with|has|have|had|got|about|over|under|up|nearly|almost|around|than|least|most|x|strands?|chapters?|pillars?|groups?|teams?|zones?|days?|weeks?|months?|lots?|steps?|scope|schedules?|questions?|goals?|priority|themes?|rounds?|waves?|acts?|wards?|articles?|clauses?|bullets?|lines?|slides?|votes?|rooms?|our|their|its|his|her|my|your|is|are|was|were|be|took|takes?|lost|sent|gave|gets?|say|says|said|to|for|from|covid|sites?|areas?|plots?|units?|blocks?|key';
/** A determiner or pronoun opens what "to" and "for" lead to, and is no thing that could be counted. */
const LED_TO =
  'the|a|an|our|us|them|it|me|him|her|his|my|your|you|their|this|that|these|those|each|every|everyone|someone|anyone|home';
/** A figure never counts a verb in its base form or its -ing, except where the word is a plain noun too. */
const DONE =
  '\\p{Ll}{2,}ing|be|do|go|get|give|have|make|take|see|send|bring|put|keep|tell|ask|write|draft|find|sort|chase|circulate|arrange|organise|prepare|produce|provide|supply|share|update|check|confirm|speak|talk|meet|invite|email|ring|phone|let|map|pull|set|add|book|bring|build|collate|collect|compile|contact|convene|develop|fix|follow|gather|help|hold|identify|include|inform|join|lead|liaise|look|publish|raise|remind|respond|reply|run|say|seek|settle|sign|start|stop|submit|tidy|try|use|wait|work|come|know|pay|agree|approve|endorse|hear|think|move|reduce|show|scope|review|report|read|note|press|push|host|cost|finish|redo|rewrite|amend|revise|explore|consider|attend|represent|support|lobby|consult|brief|plan|notify|present';
const TWO = new RegExp(
  `(?<=(?:^|[\\s(])(?!(?:${COUNTED})\\s)(?!\\S*\\d)\\S+\\s)2(?=\\s(?:${LED_TO}|${DONE})(?![\\p{L}-]))`,
  'giu',
);
const FOUR = new RegExp(
  `(?<=(?:^|[\\s(])(?!(?:${COUNTED})\\s)(?!\\S*\\d)\\S+\\s)4(?=\\s(?:${LED_TO}|\\p{Ll}{2,}ing)(?![\\p{L}-]))`,
  'giu',
);
/** "needs 2 b w DfT": to be. */
const TO_BE = /(?<=\p{Ll}\s)2 b(?=\s)/gu;
const AND = /(?<=^|[\p{L}\p{N})]\s)n(?=\s(?!(?:of|is|was|are|equals)\b)[\p{L}@\d£])/gu;
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const ORDINAL = `(?:${[...ORDINALS]
  .reverse()
  .map((word) => word.replace('-', '[- ]'))
  .join('|')})`;
const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
/** A day of the month in words, as it is dictated: "the fifteenth of june", "june the fifteenth". */
const DAY_OF = new RegExp(`\\b(?:the )?(${ORDINAL}) of (${MONTHS})(?![\\p{L}-])`, 'giu');
const DAY_NEXT = new RegExp(`\\bthe (${ORDINAL}) ((?!may\\b)${MONTHS})(?![\\p{L}-])`, 'giu');
const DAY_IN = new RegExp(`\\b(${MONTHS}) (?:the )(${ORDINAL})(?![\\p{L}-])`, 'giu');
const DAY_ALONE = new RegExp(
  `\\b((?:by|before|until|till|no later than)(?: \\p{L}{3,6}day)? the) (${ORDINAL})(?=\\s*(?:$|[.,;)]))`,
  'giu',
);
const figure = (word: string): number => ORDINALS.indexOf(word.toLowerCase().replace(' ', '-')) + 1;
const ending = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';
const inFigures = (text: string): string =>
  text
    .replace(DAY_OF, (_, day: string, month: string) => `${figure(day)} ${month}`)
    .replace(DAY_NEXT, (_, day: string, month: string) => `${figure(day)} ${month}`)
    .replace(DAY_IN, (_, month: string, day: string) => `${figure(day)} ${month}`)
    .replace(DAY_ALONE, (_, lead: string, day: string) => `${lead} ${figure(day)}${ending(figure(day))}`);

const ANY = new RegExp(`(?:^|\\s)(?:[24n]\\s)|${SPELT_WORD.source}`);
const IN_WORDS = /(?:first|second|third|[a-z]th)\b/i;

const inLetters = (text: string): string =>
  ANY.test(text)
    ? text
        .replace(TO_BE, 'to be')
        .replace(TWO, 'to')
        .replace(FOUR, 'for')
        .replace(AND, 'and')
        .replace(SPELT_WORD, (word) => SPELT[word] ?? word)
    : text;

/** Spelling of the telephone, of dialect and of dictation as the house has it: "lena 2 send it 4 us by the fifth of may". */
export const spellOut = (text: string): string => {
  const spelt = inLetters(text);
  return IN_WORDS.test(spelt) ? inFigures(spelt) : spelt;
};
