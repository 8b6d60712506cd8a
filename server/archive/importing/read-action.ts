import type { ImportedAction } from '#server/domain/archive.ts';
import { findDates } from './dates.ts';

const WORD = "\\p{Lu}[\\p{L}'’-]+";
const TITLE = '(?:Cllr|Councillor|Mayor|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame|Baroness|Chief Superintendent)';
/** A titled or full name, or initials: one capitalised word alone is more often a verb ("Continue to …"). */
const NAME = `(?:(?:${TITLE}\\s+)+${WORD}(?:\\s+${WORD}){0,3}|${WORD}(?:\\s+(?:\\p{Lu}\\.?|van|von|de|den|der))*(?:\\s+${WORD}){1,3}|\\p{Lu}{2,3})`;
const BODY =
  '(?:[Tt]he\\s+)?(?:[A-Z]{2,5}\\s+)?(?:[Oo]fficers|Chair(?:man)?|Vice-[Cc]hair(?:man)?|Lead [Mm]embers|Secretariat|Democratic Services)';
const OWNED = new RegExp(
  `^((?:${BODY}|${NAME})(?:(?:,| and| &)\\s+(?:${BODY}|${NAME}))*)\\s+(?:to|will|would)\\s+\\p{Ll}+`,
  'u',
);

/** "Officers to proceed …", "Ann Example to write …": a task folded into a decision's paragraph. */
export const isTask = (sentence: string): boolean => /\sto\s+\p{Ll}+$/u.test(OWNED.exec(sentence)?.[0] ?? '');

/** The heads of a table of actions: "Action | Owner | Due". */
export const isColumnHeads = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) =>
    /^(?:|no\.?|ref\.?|#|item|actions?|task|what|owners?|lead|who|responsible|responsibility|officer|by whom|due(?: date)?|date|by when|when|deadline|timescale|status|progress)$/i.test(
      cell,
    ),
  );

/** A text that is nothing but people or bodies. */
export const isOnlyNames = (text: string): boolean =>
  text.length < 90 && looksLikeNames(text.replace(/\.$/, ''));

/** A row of a table of actions: the task, its owners and its date, in whichever order the columns stand. */
function readRow(cells: readonly string[]): ImportedAction | null {
  const filled = cells.filter((cell) => cell !== '' && !/^\d{1,2}[.)]?$/.test(cell));
  const when = filled.find((cell) => cell.length < 40 && findDates(cell).length === 1);
  const rest = filled.filter((cell) => cell !== when);
  const longest = [...rest].sort((a, b) => b.length - a.length);
  const task = longest.find((cell) => !looksLikeNames(cell)) ?? longest[0];
  if (task === undefined || filled.length < 2) return null;
  const who = rest.find((cell) => cell !== task && looksLikeNames(cell));
  if (who === undefined && when === undefined) return null;
  const due = findDates(when ?? '')[0]?.iso;
  return {
    text: task,
    owners: who === undefined ? readAction(task, []).owners : splitNames(who),
    ...(due === undefined ? {} : { due }),
  };
}

/** Reads an action with its owners: from the column beside it, the brackets after it or the words before "to". */
export function readAction(text: string, cells: readonly string[]): ImportedAction {
  const row = cells.length > 2 ? readRow(cells) : null;
  if (row !== null) return row;
  const column = cells.length > 1 ? (cells.at(-1) ?? '') : '';
  const words = cells.length > 1 && column !== '' ? (cells.find((cell) => cell.length > 25) ?? text) : text;
  const bracket = /\s*\(([^()]{3,120})\)\s*\.?$/.exec(words);
  const inside = bracket?.[1] ?? '';
  if (bracket !== null && (/;|\bby\b/i.test(inside) || looksLikeNames(inside))) {
    const [who = '', ...rest] = inside.split(';');
    const when = rest.join(';') || (/\bby\b/i.test(who) ? who : '');
    const due = findDates(when)[0]?.iso;
    const owners = /^\s*by\b/i.test(who) ? [] : splitNames(who.replace(/\bby\b.*$/i, ''));
    return { text: words.slice(0, bracket.index).trim(), owners, ...(due === undefined ? {} : { due }) };
  }
  // The owner's column of a printed page ran on behind the sentence.
  const beside = /^(.{20,}[.;])\s+(\p{Lu}[^.;]{3,80})$/u.exec(words);
  if (column === '' && beside !== null && looksLikeNames(beside[2] ?? ''))
    return { text: beside[1] ?? words, owners: splitNames(beside[2] ?? '') };
  if (column !== '' && looksLikeNames(column)) return { text: words, owners: splitNames(column) };
  const owned = OWNED.exec(words);
  const due = /\bby\s+(?:the\s+)?/i.test(words)
    ? findDates(words.slice(words.search(/\bby\b/i)))[0]?.iso
    : undefined;
  return {
    text: words,
    owners: owned === null ? [] : splitNames(owned[1] ?? ''),
    ...(due === undefined ? {} : { due }),
  };
}

const looksLikeNames = (text: string): boolean =>
  splitNames(text).every((name) => new RegExp(`^(?:${BODY}|${NAME})$`, 'u').test(name));

/** "A, B and C" as three names. */
export const splitNames = (text: string): string[] =>
  text
    .split(/\s*(?:,|;|&|\band\b|\/)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
