const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bparas\b\.?/gi, 'paragraphs'],
  [/\bpara\b\.?(?!\w)/gi, 'paragraph'],
  [/\bmtgs\b/gi, 'meetings'],
  [/\bmtg\b/gi, 'meeting'],
  [/\byrs\b/gi, 'years'],
  [/\byr\b/gi, 'year'],
  [/\bgovt\b/gi, 'Government'],
  [/\bw\/\s?/gi, 'with '],
  [/\bb\/c\b/gi, 'because'],
  [/\bdept\b/gi, 'department'],
  [/\bcttee\b/gi, 'committee'],
  [/\bprog\b/gi, 'programme'],
  [/\bmbrs\b/gi, 'members'],
  [/\brecs\b/gi, 'recommendations'],
  [/\bcomms\b/gi, 'communications'],
  [/\bthru\b/gi, 'through'],
  [/\bpls\b\s?/gi, ''],
  [/\basap\b/gi, 'as soon as possible'],
  [/\besp\b\.?/gi, 'especially'],
  [/\bapprox\b\.?/gi, 'about'],
  [/\bmin\b(?= of)/gi, 'minutes'],
  [/(\d)\s?%/g, '$1 per cent'],
  [/(?<=[£\d.])(\d)m\b/g, '$1 million'],
  [/(£\d)m\b/g, '$1 million'],
  [/(£\d[\d.]*)bn\b/g, '$1 billion'],
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

/** Abbreviations of chat written out as the house writes them: "para 14" is "paragraph 14", "94%" is "94 per cent". */
export const plainWords = (text: string): string => {
  let out = text.replace(MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  for (const [form, words] of WORDS) out = out.replace(form, words);
  return out.trim();
};
