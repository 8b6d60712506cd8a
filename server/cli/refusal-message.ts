import type { Refusal, RefusalCode } from '#server/domain/errors.ts';

type Facts = Refusal['facts'];
const fact = (facts: Facts, key: string, otherwise = ''): string => {
  const value = facts[key];
  if (value === undefined || value === '') return otherwise;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** The refusals that the terminal can meet; each says what to do next. */
const MESSAGES: Readonly<Partial<Record<RefusalCode, (facts: Facts) => string>>> = {
  'no-meeting': (facts) =>
    `There are no approved minutes of ${fact(facts, 'meeting', 'that meeting')} here. Name the meeting by its date, such as 2026-03-05, and the board with --board.`,
  'unknown-chair': () => 'The agenda names no chair: give "chair" and a member with the role "Chair".',
  'unknown-person': (facts) =>
    `There is nobody known as “${fact(facts, 'name')}”. Write the name as in the minutes, or use member or officer.`,
  'draft-empty': () => 'The notes gave no sentence, so there is nothing to submit.',
  'note-too-long': (facts) =>
    `A note is ${fact(facts, 'length')} characters long and a note has at most ${fact(facts, 'most')}. Split it in the file.`,
  'note-empty': () => 'A note has no words. Take it out of the file.',
  'bad-input': (facts) =>
    fact(facts, 'reason', `${fact(facts, 'field', 'The input')} is not understood: ${fact(facts, 'value')}`),
  'unreadable-document': (facts) =>
    `${fact(facts, 'file', 'The file')} was refused: ${fact(facts, 'reason', 'it is not a document of minutes')}.`,
  'draft-held': (facts) =>
    `A running Minutebook (process ${fact(facts, 'pid', 'unknown')}) holds this database. Stop it first, or use another file with --db.`,
  'storage-failed': (facts) =>
    `Nothing was stored: ${fact(facts, 'reason', 'the database could not be written')}. ${fact(facts, 'file')}`.trim(),
};

/** A refusal in plain words for whoever sits at the terminal. */
export function refusalMessage(refusal: Refusal): string {
  const said = MESSAGES[refusal.code]?.(refusal.facts);
  return said ?? `That was refused (${refusal.code}). See: minutebook help`;
}
