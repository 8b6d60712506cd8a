import { mendTyping } from './mend-typing.ts';
import { remember } from './remember.ts';

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
type Words = string | ((...found: string[]) => string);
const WORDS: readonly (readonly [RegExp, Words])[] = [
  [/\bparas\b\.?/gi, 'paragraphs'],
  [/\bpara\b\.?(?!\w)/gi, 'paragraph'],
  [/\bmtgs\b/gi, 'meetings'],
  [/\bmtg\b/gi, 'meeting'],
  [/\byrs\b/gi, 'years'],
  [/\byr\b/gi, 'year'],
  [/\bgovt\b/gi, 'Government'],
  [/\bw\/(?:out|o)\b/gi, 'without'],
  [/\bw\/\s?/gi, 'with '],
  [/\babt\b/gi, 'about'],
  [/\b[Ww]d\b/g, 'would'],
  [/\bshd\b/gi, 'should'],
  [/\bintro['’]?d\b/gi, 'introduced'],
  // "caseloads avg 17", but "avg wait 17".
  [
    /(?<=\b(?!(?:a|an|the|at|of|on|national|regional|overall|county|and|is|was|are|were|with|by|from)\b)\p{L}+ )avg(?= [£\d])/gu,
    'averaged',
  ],
  [/\bavg\b\.?/gi, 'average'],
  [
    /\bv(?= (?:sensitive|unhappy|happy|good|bad|poor|keen|late|low|high|slow|few|little|much|hard|tight|old|long|short|small|large|big|busy|strong|weak|concerned|worried|pleased|disappointed|cross|angry|clear|helpful|useful|important|well|expensive|cheap|popular|supportive|enthusiastic|impressed|sceptical|useful|fair|unfair|different|difficult|easy|positive|negative|nervous|grateful|wary|cautious|welcome|worrying|encouraging)\b)/g,
    'very',
  ],
  [/(?<=\b(?:is|are|was|were|be|been|a|all|both|felt|feel|feels|it's|that's) )v(?= \p{Ll}{3,})/gu, 'very'],
  [
    /\bw(?= (?:the|a|an|their|our|its|this|that|these|those|no|some|all|any|officers|members|councils|us|them|it|\p{Lu})\b)/gu,
    'with',
  ],
  [/\b(?:ten|twenty|thirty|five|few|15|30) mins\b/g, (mins: string) => `${mins.slice(0, -4)}minutes`],
  [/(?<=[£\d][\d,.]*(?: million| billion)?[km]?) ?p\.?a\b\.?/g, ' a year'],
  [/\bchief execs\b/gi, 'chief executives'],
  [/\bchief exec\b/gi, 'chief executive'],
  [/\best\b\.?(?= (?:£|\d))/gi, 'an estimated'],
  [/\bbetw\b/gi, 'between'],
  [/\bcncls\b/gi, 'councils'],
  [/\bcncl\b/gi, 'council'],
  [/\bnxt\b/gi, 'next'],
  [/\bqtrly\b/gi, 'quarterly'],
  [/\bfwd(?= \p{Ll})/gu, 'forward'],
  [/\bmbr\b/gi, 'member'],
  [/\bmins\b(?= |$)(?<=\d mins)/g, 'minutes'],
  [/\bbecuase\b/g, 'because'],
  [/\bdiff(?= \p{Ll}{3,})/gu, 'different'],
  [/\bcld\b/g, 'could'],
  [/(?<=\b(?:it|they|we|he|she|who|there|you|this|that|what) )cd\b/gi, 'could'],
  [/\bcd (?=(?:be|have|only|we|they|it)\b|\p{Ll}+ \p{Ll}+ be\b)/gu, 'could '],
  [/\bkno\b/g, 'know'],
  [/\bwot\b/gi, 'what'],
  // "next door 2 a primary", "fit 4 the job": typed as they sound.
  [
    /(?<=\p{L} )2(?= (?:a|an|the|be|me|my|our|their|his|her|its|us|them|this|that|those|these|say|do|get|go|see|hear|make|take|have)\b)/gu,
    'to',
  ],
  [
    /(?<=\p{Ll}{2} )(?<!\b(?:to|by|v|and|or|option|item|than|under|over|about) )4(?= (?:a|an|the|my|our|their|his|her|its|us|them)\b)/gu,
    'for',
  ],
  [/\bincl\b\.?/gi, 'including'],
  [/\bposs\b/gi, 'possible'],
  [/\bfigs\b/gi, 'figures'],
  [/\bthx\b/gi, 'thanks'],
  [/\bwkdays?\b/gi, 'weekdays'],
  [/\bwkends\b/g, 'weekends'],
  [/\bwkend\b/g, 'weekend'],
  [/\bwks\b/g, 'weeks'],
  [/\bwk\b/g, 'week'],
  [/\bu-?turn(s?)\b/gi, 'U-turn$1'],
  [/(?<=\d )(years|months|weeks|days|hours|per cent|people|members) min\b/g, '$1 at least'],
  [/(?<=\d )(years|months|weeks|days|hours|per cent|people|members) max\b/g, '$1 at most'],
  [/\b(\d[\d,]*) quid a go\b/g, '£$1 each'],
  [/\b(\d[\d,]*) quid\b/g, '£$1'],
  [
    /(?<=\b(?:water|bus|train|rail|energy|gas|power|insurance|utility|tech|phone|haulage|construction) )cos\b/g,
    'companies',
  ],
  [
    /(?<=\b(?:unhappy|uneasy|worried|concerned|concerns?|nervous|questions?|asked|query|letter|points?|views|debate|discussion|clarity|unclear|info|information|guidance|wrote|doubts?|sceptical|complaints?) )re(?= \p{L})/gu,
    'about',
  ],
  [/\b(?<=\d )wks\b/gi, 'weeks'],
  [/(?<=\b(?:\d+|few|two|three|four|six|ten) )mths\b/gi, 'months'],
  [/(?<=\d)hrs\b/gi, ' hours'],
  [/\bnites?\b/g, (word: string) => (word.endsWith('s') ? 'nights' : 'night')],
  [/\bregs\b/g, 'regulations'],
  [/\boccupational hlth\b|\bocc health\b/gi, 'occupational health'],
  [/\byrly\b/gi, 'yearly'],
  [/\bjct\b/gi, 'junction'],
  [/\btho\b/g, 'though'],
  [/\b(?:combined )?auths\b/g, (word: string) => word.replace('auths', 'authorities')],
  [/\bassocs\b/g, 'associations'],
  [/\bmin(?= (?:standards?|wage|requirements?|level)\b)/g, 'minimum'],
  [/\bmax(?= \d)/gi, 'a maximum of'],
  [
    /\b(mon|tues?|weds?|thurs?|fri|sat|sun)(?= (?:\d|morning|afternoon|evening|night))/gi,
    (word: string) => DAYS[word.slice(0, 3).toLowerCase()] ?? word,
  ],
  [
    /(?<=\b(?:in|by|of|until|since|from|end of|mid|early|late) )may\b(?!\s+(?:be|have|not|need|or)\b)/g,
    'May',
  ],
  // "a delay = another winter": the sign says what is.
  [/((?:^|[:;.,]\s|[-–]\s)(?:\p{L}+ )?\p{L}+[^s\W]s) = (?=\S)/gu, '$1 are '],
  [/(?<=\p{L}) = (?=[\p{L}\d])/gu, ' is '],
  [/(?<=\p{L}|\d)(?:\.{3}|…)\s*(?=\p{Ll})/gu, ' – '],
  [/(?<=\d) (?:->|=>|→) (?=[£\d])/gu, ' to '],
  [/(?<=\S) (?:->|=>|→) (?=\S)/gu, ' – '],
  [/\bhrs\b/gi, 'hours'],
  [/\bprob\b/gi, 'probably'],
  [/\bpopn\b/gi, 'population'],
  [/\bltr\b/gi, 'letter'],
  [/\bltrs\b/gi, 'letters'],
  [/\bsvcs\b/gi, 'services'],
  [/\bsvc\b/gi, 'service'],
  [/\bppl\b/gi, 'people'],
  [/\bqs\b/g, 'questions'],
  [/\bqtr\b/gi, 'quarter'],
  [/\bqtrs\b/gi, 'quarters'],
  [/\bsoc wkrs?\b/gi, 'social workers'],
  [/\bwkrs\b/gi, 'workers'],
  [/\bcllrs\b/gi, 'councillors'],
  [/(?<=\b(?:a|the|as|any|each|every|this|former|ward|local) )cllr\b(?!\.? \p{Lu})/gu, 'councillor'],
  [/\bmgmt\b/gi, 'management'],
  [/\bb4\b/gi, 'before'],
  [/\bdoi\b/gi, 'declarations of interest'],
  [/\btheres\b/gi, "there's"],
  [/(?<=\d)bn\b/gi, ' billion'],
  [
    /(?<=\d |in |by |of |end |since |from |to |until |early |late )[Mm]ar\b(?:\.(?!\s*(?:$|\p{Lu})))?|\bmar\b(?= \d)/gu,
    'March',
  ],
  [/\bmarch(?= \d{1,2}\b)/g, 'March'],
  [
    /(?<=\b(?:in|by|until|since|till|before|after|end of|mid|mid-|early|late|next|last|this|from) ?)(?<![\p{L}])march\b(?! (?:past|on|of|through|by|route|organisers?)\b)/gu,
    'March',
  ],
  // "option c": the letter of one of several papers or choices.
  [
    /(?<=\b(?:options?|appendix|annex) (?:[a-h](?:,| and| or|, and|, or) )*)[a-h](?=$|[.,;:?)]| (?:and|or|was|is|were|are|would|could|will|to|for|in|with|too|but|as|be|has|had|looks?|costs?|seems?|means?|did|does)\b)/gi,
    (letter: string) => letter.toUpperCase(),
  ],
  [/\s\+\s(?=\p{L})/gu, ' and '],
  [/\bb\/c\b/gi, 'because'],
  [/\bbc\b/g, 'because'],
  [/\btil\b/g, 'until'],
  [/\ba&e\b/g, 'A&E'],
  [/\bdept\b/gi, 'department'],
  [/\bcttee\b/gi, 'committee'],
  [/\bprog\b/gi, 'programme'],
  [/\bmbrs\b/gi, 'members'],
  [/\brecs\b/gi, 'recommendations'],
  [/\brec(?= \d)/gi, 'recommendation'],
  [/\bcomms\b/gi, 'communications'],
  [/\bthru\b/gi, 'through'],
  [/\bpls\b\s?/gi, ''],
  [/\basap\b/gi, 'as soon as possible'],
  [/\besp\b\.?/gi, 'especially'],
  [/\bapprox\b\.?/gi, 'about'],
  [/\bmin\b(?= of)/gi, 'minutes'],
  [/(\d)\s?(?:%|pc\b)/g, '$1 per cent'],
  // Behind a price, a sum in k or m is pounds, typed or not.
  [
    /(?<=\b(?:costs?|costing|cost us|worth|priced at|paid|pays?|paying|spen[dt]|spends|spending|sav(?:es?|ed|ing)|short by|overspent by|underspent by|a (?:budget|grant|bid|fund|pot|bill|fee|gap|shortfall|saving) of)(?: (?:about|around|over|nearly|almost|some|only|just|another|an extra|up to|roughly|at least|more than|less than|under))? )(?=\d[\d.,]*(?:k|m|bn)\b(?! (?:people|residents|users|visitors|hours|days|trees|miles|homes)))/gi,
    '£',
  ],
  [/(£\d[\d.,]*)m\b/g, '$1 million'],
  [/(£\d[\d.]*)bn\b/g, '$1 billion'],
  // "13.1k" is 13,100: the tenth stands for hundreds.
  [/(?<=\d)\.(\d)k\b/g, ',$100'],
  [/(?<=\d)\.(\d\d)k\b/g, ',$10'],
  [/(£\d+)k\b/g, '$1,000'],
  [
    /(?<=\d |[Ii]n |[Bb]y |of |end |since |from |to |until |early |late )[Jj]an\b(?:\.(?!\s*(?:$|\p{Lu})))?/gu,
    'January',
  ],
  [/\bxmas\b/gi, 'Christmas'],
  [/\b(\d+)k\b/g, '$1,000'],
  [/\bmarch(?= \d{4})/g, 'March'],
  [/(?<=\d )march\b/g, 'March'],
  [/(?<=\d )may\b/g, 'May'],
  [/\bfeb\b/gi, 'February'],
  [/\bapr\b/gi, 'April'],
  [/\baug\b/gi, 'August'],
  [/\bsept?\b/gi, 'September'],
  [/\boct\b/gi, 'October'],
  [/\bnov\b/gi, 'November'],
  [
    /(?<=\d |[Ii]n |[Bb]y |of |end |since |from |until |till? |before |after |early |late |mid |this |next )[Dd]ec\b(?:\.(?!\s*(?:$|\p{Lu})))?/gu,
    'December',
  ],
  [/\s*&\s*(?=[a-z])/g, ' and '],
  [/\s{2,}/g, ' '],
];

const MONTH = /\b(january|february|april|june|july|august|september|october|november|december)\b/g;

/** Without a pound sign "11m" may be eleven metres; beside these it is millions. */
const MILLIONS =
  /\b(?:borrow|budget|limit|costs?|grant|fund|offer|spen[dt]|sav(?:ing|ed)|income|deficit|reserve|bid|price|pay|paid|pot|tender|contract|quote|worth|gap|shortfall|surplus|debt|loan|people|residents|households|customers|visits|visitors|journeys|trips|jobs|children|adults|tonnes|trees|incidents|cases|calls|users|passengers|patients|pupils|voters|parcels|meals|homes|crimes|complaints|applications|items)/i;

/** Abbreviations of chat written out as the house writes them: "para 14" is "paragraph 14", "94%" is "94 per cent". */
export const plainWords: (text: string) => string = remember((text) => {
  let out = text.replace(MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  for (const [form, words] of WORDS)
    out = typeof words === 'string' ? out.replace(form, words) : out.replace(form, words);
  out = mendTyping(out);
  if (MILLIONS.test(out)) out = out.replace(/(\d)m\b/g, '$1 million');
  return out.trim();
});
