import { knownBodies } from './known-bodies.ts';
import { remember } from './remember.ts';

/** Contractions whose apostrophe was left out, and which are no words without it. */
const APOSTROPHES: readonly (readonly [RegExp, string])[] = [
  [/\b(does|do|did|is|are|was|were|has|have|had|would|should|could|must|need)nt\b/gi, "$1n't"],
  [/\b(ca|wo)nt\b(?=\s)/g, "$1n't"],
  [/\b(they|you)re\b/gi, "$1're"],
  [/\b(they|you|we)ve\b/gi, "$1've"],
  [/\b(they|you|it)ll\b/gi, "$1'll"],
  [/\b(they|you)d\b/gi, "$1'd"],
  [/\b(that|what|there|here|who|where|he|she)s(?= (?!of\b)\p{L})/giu, "$1's"],
  [/\b(I)m(?= )/g, "$1'm"],
  [/\blast y(?:ea)?rs\b(?= \p{Ll})/giu, "last year's"],
  [/\bnext y(?:ea)?rs\b(?= \p{Ll})/giu, "next year's"],
];
/** "its" before these stands for "it is" or "it has". */
const ITS =
  /\bits(?= (?:a|an|the|not|no|now|still|too|very|already|only|just|been|being|got|gone|all|about|time|like|up to|down to|hard|good|bad|fine|wrong|right|clear|likely|unlikely|important|why|what|where|how|that|being|going|getting|growing|running out|coming|becoming|costing|taking|making|happening|looking|losing|falling|rising|in|on|at|out of|over|under|due|funded|reached|taken|become|going|really|so|because|meant|called|made|better|worse|cheaper|dearer|more|less)(?![\p{L}-])| [£\d][\d.,]*(?:%| per cent)? not\b)(?! (?:a|own) \p{L}+ own)/giu;
/** "money's tight", "the bus's been late": a noun run together with its verb, unlike "the council's late reply". */
const NOUN_IS =
  /(?<![\p{L}'’])((?!(?:it|that|what|who|he|she|there|here|let|how|where)\b)\p{Ll}{3,})['’]s (?=(?:too|not|so|getting|going to|coming|about to)\b|(?:tight|short|fine|good|bad|high|low|late|up|down|out|great|poor|clear|unclear|full|empty|shut|closed|open|broken|gone|over|wrong|right|ready|dead|slow|cheap|dear|expensive|hard|easy|key|critical|important|useful|welcome|safe|unsafe|happy|unhappy|keen)(?:$|[,.;:]| (?:and|but|for|in|on|at|to|with|because|enough|now|again|already|as|if|when|than|there|here|this|these)\b))/gu;
const NOUN_HAS = /(?<![\p{L}'’])((?!(?:it|that|what|who|he|she|there)\b)\p{Ll}{3,})['’]s (?=been\b)/gu;
/** Forms in "-ing" that are things: "its funding", "its opening hours". */
const THING =
  /^ (?:training|funding|housing|planning|parking|meeting|building|recycling|lighting|spending|saving|hearing|opening|closing|rating|staffing|borrowing|pricing|mapping|monitoring|gritting|cleaning|catering|drafting|standing|backing|offering|filing|ageing|existing|remaining|leading|working|first|in-|on-|over[a-z]|only \p{L}+ (?:was|is|has)|more \p{L}+ (?:was|were|is|are)|hard \p{L}+ (?:was|is))/iu;

/** Short names that everybody writes in capitals, and proper names that are nothing else. */
const CAPITALS =
  /\b(?:nhs|mps|uk|eu|bbc|vat|hmrc|dwp|defra|dfe|dft|dhsc|dcms|desnz|mhclg|dluhc|cqc|lga|cipfa|gp|gps|hgv|hgvs|cctv|mtfs|mtfp|hmo|hmos|icb|icbs|tupe|gdpr|foi|ehcp|ehcps|pcso|pcsos|pcc|pccs|ofgem|ofsted|ofwat|ofcom|ofqual|covid|hmicfrs|anpr|rspca|rnli|ev charg(?=ing|er)|pwlb|s151|s106|s114)\b/g;
const NAMES =
  /\b(?:england|wales|scotland|ireland|london|britain|british|english|welsh|scottish|irish|europe|european|brussels|westminster|whitehall|wednesday|monday|tuesday|thursday|friday|saturday|sunday|easter|ramadan|christmas|facebook|whatsapp|youtube|google|microsoft)s?\b/g;
const MIXED: Readonly<Record<string, string>> = {
  mps: 'MPs',
  gps: 'GPs',
  hgvs: 'HGVs',
  hmos: 'HMOs',
  icbs: 'ICBs',
  ehcps: 'EHCPs',
  pcsos: 'PCSOs',
  pccs: 'PCCs',
  defra: 'Defra',
  ofgem: 'Ofgem',
  ofsted: 'Ofsted',
  ofwat: 'Ofwat',
  ofcom: 'Ofcom',
  ofqual: 'Ofqual',
  covid: 'Covid',
  dfe: 'DfE',
  dft: 'DfT',
  s151: 's151',
  s106: 's106',
  s114: 's114',
  'ev charg': 'EV charg',
};

/** Apostrophes that were left out, and capitals that everybody knows: "nhs dont say its funded" is "NHS don't say it's funded". */
export const mendTyping: (text: string) => string = remember((text) => {
  let out = knownBodies(text).replace(NOUN_IS, '$1 is ').replace(NOUN_HAS, '$1 has ');
  for (const [form, words] of APOSTROPHES) out = out.replace(form, words);
  out = out.replace(ITS, (its: string, at: number) =>
    THING.test(out.slice(at + its.length)) ? its : `${its.slice(0, -1)}'s`,
  );
  return out
    .replace(CAPITALS, (word, at: number) =>
      /[@/.#\w-]/.test(out.charAt(at - 1)) ? word : (MIXED[word] ?? word.toUpperCase()),
    )
    .replace(NAMES, (word, at: number) =>
      /[@/.#]/.test(out.charAt(at - 1)) ||
      (out.charAt(at + word.length) === '.' && /\w/.test(out.charAt(at + word.length + 1)))
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1),
    );
});
