import { firstWord } from './action-owners.ts';
import { isTaskVerb } from './action-verbs.ts';

const TIDY: readonly (readonly [RegExp, string])[] = [
  [/\bparas?\b\.?/gi, 'paragraph'],
  [/\bmtg\b/gi, 'meeting'],
  [/\bw\/\s?/gi, 'with '],
  [/\s{2,}/g, ' '],
  [/\s+([,.;])/g, '$1'],
];

const LOOSE_END =
  /[\s,;:–-]+(?:to go|to be (?:sent|done)|by|before|please|pls|out|over|back|sent|due|to|and|ready|asap)$/i;

const verbFirst = (text: string): string => {
  const last =
    /^(.+?),\s*(?:please\s+)?(\p{L}+)(?:\s+(?:it|this|them|to (?:all|members|all members)))?$/u.exec(text);
  const first = firstWord(text);
  if (first === '' || isTaskVerb(first)) return text;
  const lower = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (last !== null && isTaskVerb(last[2] ?? ''))
    return `${last[2]} ${lower.slice(0, (last[1] ?? '').length)}`;
  return /^(?:a |an |the |terms|note|paper|report|letter|list|draft|options|briefing|summary|survey|response|checklist|costs?|figures|plan|slides|update|proposal|guidance|timetable|one[- ]pager|short)\b/i.test(
    text,
  )
    ? `prepare ${lower}`
    : text;
};

/** The task as an infinitive without "to": "Write to Oflog on data timeliness." A date that names a meeting stays. */
export const taskText = (task: string, phrase: string): string => {
  const after = task.slice(task.indexOf(phrase) + phrase.length);
  const keep =
    /\b(?:meeting|mtg|board|committee|forum|panel|group)\b/i.test(phrase) ||
    /^\s*(?:meeting|mtg|board|deadline|conference|launch|event)\b/i.test(after);
  let text = phrase !== '' && !keep ? task.replace(phrase, ' ') : task;
  for (const [form, words] of TIDY) text = text.replace(form, words);
  text = text.replace(/^[\s,;:–-]+|[\s,;:–.-]+$/g, '');
  while (LOOSE_END.test(text)) text = text.replace(LOOSE_END, '');
  text = verbFirst(text.replace(/[\s,;:.–-]+$/, ''));
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
