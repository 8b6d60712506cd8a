import { topicWords } from '../words.ts';
import { datesIn, monthsIn } from './dates-in.ts';
import { instructs } from './decisive.ts';
import type { Fault, FaultKind } from './fault.ts';
import type { Ground } from './ground.ts';
import { holdsNumber, numbersIn } from './numbers-in.ts';

/** Words with which minutes are written, whatever they are about. */
const HOUSE = new Set(
  topicWords(
    'introduced introduce invited presented report reported update updated updating set out outlined explained ran through highlighted added clarified confirmed asked answered said stated suggested argued pointed out concern concerns expressed raised clarification sought importance emphasised stressed welcomed felt response reply question questions about following comments made view members officers chair board meeting discussion discussed noted agreed approved endorsed supported delegated appointed deferred rejected action thanked thank whether because however although further current currently would could should had been that this their its also including regarding concerning subject order taken forward proceed recommendations recommendation set paper item summary summarised considered need needed important well being ensure provide provided information detail details given received next previous',
  ),
);
const CAPITAL = new Set(
  'board members member chair chairman vice deputy committee panel forum group council councils councillor councillors cllr cllrs officer officers mr mrs ms miss dr sir dame lord lady mayor appendix item q1 q2 q3 q4 i ii iii iv english british'.split(
    ' ',
  ),
);
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const REPORTS =
  /^(?:said|says|asked|felt|raised|reported|explained|noted|argued|suggested|introduced|presented|added|confirmed|pointed|proposed|seconded|objected|welcomed|thanked|would|agreed|supported|opposed|queried|clarified|emphasised|stressed|and [A-Z])\b/;
const LONGEST = 900;
const LEAST_SUPPORTED = 0.5;

const WORD = /\p{Lu}[\p{L}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*/gu;

/** Names in a text that nothing in its ground holds. A sentence's first word counts only where it stands for a person. */
const strangers = (text: string, ground: Ground): string[] => {
  const mentions = ground.people.mentions(text);
  const wrong = mentions
    .filter((mention) => !mention.people.some((one) => ground.persons.has(one)))
    .map((mention) => mention.typed);
  for (const match of text.matchAll(WORD)) {
    const at = match.index;
    if (mentions.some((mention) => at >= mention.start && at < mention.end)) continue;
    const word = match[0].replace(/['’]s$/, '');
    const low = word.toLowerCase().replace(/[’]/g, "'");
    if (CAPITAL.has(low) || DAY.test(word) || MONTH.test(word)) continue;
    if (
      ground.words.has(low) ||
      low.split(/['&-]/).every((part) => ground.words.has(part) || CAPITAL.has(part))
    )
      continue;
    const first = /(?:^|[.!?:;]["”’)]*\s+["“‘(]*|["“‘(])$/.test(text.slice(0, at));
    const rest = text.slice(at + match[0].length).trimStart();
    const acronym = /^\p{Lu}{2,}$/u.test(word);
    if (first && !acronym && !REPORTS.test(rest) && !/^\p{Lu}\p{Ll}/u.test(rest)) continue;
    wrong.push(word);
  }
  return [...new Set(wrong)];
};

const share = (text: string, ground: Ground): number => {
  const own = topicWords(text).filter((word) => !HOUSE.has(word));
  if (own.length === 0) return 1;
  return own.filter((word) => ground.stems.has(word)).length / own.length;
};

/** Checks the words of one sentence against its ground. Pure: no model is asked about a model. */
export const checkWords = (where: string, text: string, ground: Ground): Fault[] => {
  const faults: Fault[] = [];
  const add = (kind: FaultKind, told: string): void => {
    faults.push({ kind, told: `${where}: ${told}` });
  };
  if (text.trim() === '' || text.length > LONGEST || /[\n\r<>*`#|]|https?:|^\s*[-•]/.test(text.trim()))
    add('form', `one to ${LONGEST} characters of plain sentences on one line`);
  if (instructs(text)) add('instruction', 'a note is never an instruction, and is not repeated as one');
  const { days, rest } = datesIn(text);
  for (const { day, year } of days) {
    const same = ground.days.filter((one) => one.day === day);
    const inYear =
      year === null || same.some((one) => (one.year === null ? ground.years.has(year) : one.year === year));
    if (same.length === 0 || !inYear)
      add('date', `the date ${day}${year === null ? '' : ` ${year}`} is in none of its notes`);
  }
  for (const month of monthsIn(rest))
    if (!ground.months.has(month)) add('date', `the month ${month} is in none of its notes`);
  for (const number of numbersIn(rest))
    if (!holdsNumber(ground.numbers, number))
      add('number', `the number ${number.value}${number.percent ? '%' : ''} is in none of its notes`);
  for (const name of strangers(text, ground)) add('name', `the name "${name}" is in none of its notes`);
  if (share(text, ground) < LEAST_SUPPORTED) add('unsupported', 'most of its words are in none of its notes');
  return faults;
};
