import { remember } from './remember.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
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
  [/\bwd\b/gi, 'would'],
  [/\bshd\b/gi, 'should'],
  [/\bintro['’]?d\b/gi, 'introduced'],
  [/\bavg\b\.?/gi, 'average'],
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
  [/\bmgmt\b/gi, 'management'],
  [/\bb4\b/gi, 'before'],
  [/\bdoi\b/gi, 'declarations of interest'],
  [/\btheres\b/gi, "there's"],
  [/(?<=\d)bn\b/gi, ' billion'],
  [/(?<=\d |in |by |of |end |since |from |to |until |early |late )mar\b\.?/g, 'March'],
  [/\bmarch(?= \d{1,2}\b)/g, 'March'],
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
  [/(\d)\s?%/g, '$1 per cent'],
  [/(£\d[\d.,]*)m\b/g, '$1 million'],
  [/(£\d[\d.]*)bn\b/g, '$1 billion'],
  // "13.1k" is 13,100: the tenth stands for hundreds.
  [/(?<=\d)\.(\d)k\b/g, ',$100'],
  [/(?<=\d)\.(\d\d)k\b/g, ',$10'],
  [/(£\d+)k\b/g, '$1,000'],
  [/(?<=\d |in |by |of |end |since |from |until |early |late )jan\b\.?/gi, 'January'],
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
    /(?<=\d |in |by |of |end |since |from |until |till? |before |after |early |late |mid |this |next )dec\b\.?/gi,
    'December',
  ],
  [/\s*&\s*(?=[a-z])/g, ' and '],
  [/\s{2,}/g, ' '],
];

const MONTH = /\b(january|february|april|june|july|august|september|october|november|december)\b/g;

/** Without a pound sign "11m" may be eleven metres; beside these it is millions. */
const MILLIONS =
  /\b(?:borrow|budget|limit|costs?|grant|fund|offer|spen[dt]|sav(?:ing|ed)|income|deficit|reserve|bid|price|pay|paid|pot|tender|contract|quote|worth|gap|shortfall|surplus|debt|loan|people|residents|households|customers|visits|visitors|journeys|trips|jobs|children|adults|tonnes|trees)/i;

/** Abbreviations of chat written out as the house writes them: "para 14" is "paragraph 14", "94%" is "94 per cent". */
export const plainWords: (text: string) => string = remember((text) => {
  let out = text.replace(MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  for (const [form, words] of WORDS) out = out.replace(form, words);
  if (MILLIONS.test(out)) out = out.replace(/(\d)m\b/g, '$1 million');
  return out.trim();
});
