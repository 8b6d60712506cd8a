import { distance } from 'fastest-levenshtein';
import { type AttendanceRow, bareName, type Library } from './library.ts';
import { wordsOf } from './words.ts';

export interface FoundPerson {
  /** The name as the papers print it, without title. */
  readonly name: string;
  readonly rows: readonly AttendanceRow[];
  /** The words of the question that named the person. */
  readonly words: readonly string[];
}

/** People of the attendance lists whom a question names, by full name or surname, small slips forgiven. */
export function findPeople(question: string, library: Library): FoundPerson[] {
  const words = wordsOf(question);
  const people = new Map<string, AttendanceRow[]>();
  for (const row of library.rows) {
    const key = row.nameWords.join(' ');
    const list = people.get(key);
    if (list === undefined) people.set(key, [row]);
    else list.push(row);
  }
  const full: FoundPerson[] = [];
  const bySurname: FoundPerson[] = [];
  for (const [key, rows] of people) {
    const parts = key.split(' ');
    const surname = parts.at(-1) ?? '';
    const first = parts[0] ?? '';
    const at = words.findIndex(
      (word, index) =>
        near(word, surname) ||
        (surname.length >= 4 && words[index - 1] === first && distance(word, surname) === 1),
    );
    if (at < 0 || parts.length < 2) continue;
    const name = bareName(rows[0]?.passage.detail.name ?? '');
    const firstAt = words.findIndex(
      (word, index) => index < at && at - index <= parts.length && near(word, first),
    );
    if (firstAt >= 0) full.push({ name, rows, words: words.slice(firstAt, at + 1) });
    else if (titled(question, words[at] ?? '') || words[at] === surname)
      bySurname.push({ name, rows, words: [words[at] ?? ''] });
  }
  const surnamesTaken = new Set(full.map((person) => person.words.at(-1)));
  const rest = bySurname.filter((person) => {
    const word = person.words[0] ?? '';
    return !surnamesTaken.has(word) && capitalised(question, word) && !firstNamed(question, word);
  });
  return [...full, ...rest];
}

const near = (word: string, name: string): boolean =>
  word === name ||
  (name.length >= 5 && word[0] === name[0] && distance(word, name) <= (name.length >= 7 ? 2 : 1));

const titled = (question: string, word: string): boolean =>
  new RegExp(`\\b(?:cllr|councillor|mayor|mr|mrs|ms|dr|sir|lord|lady)\\s+${word}\\b`, 'i').test(question);

const capitalised = (question: string, word: string): boolean =>
  titled(question, word) || new RegExp(`\\b${word.charAt(0).toUpperCase()}`).test(question);

/** "Ann Other" is not the Cllr Other of the list: another first name stands before the surname. */
const firstNamed = (question: string, word: string): boolean => {
  const match = new RegExp(`(\\p{Lu}[\\p{L}'’-]+)\\s+${word}\\b`, 'iu').exec(question);
  const before = match?.[1] ?? '';
  return (
    before !== '' &&
    /^\p{Lu}/u.test(before) &&
    !/^(?:cllr|councillor|mayor|mr|mrs|ms|dr|sir|lord|lady|did|was|has|who|what|when|which|is|does|and|or)$/i.test(
      before,
    )
  );
};
