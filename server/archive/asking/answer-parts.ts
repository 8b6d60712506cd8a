import { longDate } from '#server/domain/dates.ts';
import { sentences } from '../importing/sentences.ts';
import type { IndexedItem, IndexedPassage } from './library.ts';
import type { Term } from './query-terms.ts';
import { holds } from './rank-items.ts';
import { stemsOf } from './words.ts';

export interface ScoredSentence {
  readonly text: string;
  readonly passage: IndexedPassage;
  readonly score: number;
  readonly order: number;
}

/** The sentences of an item by how much of the question each holds, best first. */
export function bestSentences(
  item: IndexedItem,
  terms: readonly Term[],
  kinds?: readonly string[],
): ScoredSentence[] {
  const out: ScoredSentence[] = [];
  let order = 0;
  let lead = '';
  for (const passage of item.passages) {
    const { kind, text } = passage.passage;
    if (kind === 'title' || (kinds !== undefined && !kinds.includes(kind))) continue;
    for (const sentence of sentences(text)) {
      order += 1;
      // A lead-in ("Members commented that:") says nothing of its own.
      if (/:-?$/.test(sentence) && sentence.length < 120) {
        lead = sentence;
        continue;
      }
      const own = new Set(stemsOf(sentence));
      const around = passage.stems;
      const heading = lead === '' ? null : new Set(stemsOf(lead));
      let score = 0;
      for (const term of terms) {
        const here = holds(term, (stem) => own.has(stem));
        const near =
          here === 0
            ? Math.max(
                holds(term, (stem) => around.has(stem)) * 0.35,
                heading === null ? 0 : holds(term, (stem) => heading.has(stem)) * 0.25,
              )
            : 0;
        score += term.weight * (here + near);
      }
      out.push({
        text: sentence,
        passage,
        score: score / (1 + Math.max(0, sentence.length - 260) / 900),
        order,
      });
    }
  }
  return out.sort((a, b) => b.score - a.score || a.order - b.order);
}

/** Decisions in the words of an answer: "the board noted …". */
export function decisionClause(text: string, board: string): string {
  const plain = text.toLowerCase().startsWith(board.toLowerCase())
    ? `The Board${text.slice(board.length)}`
    : text;
  const bare = plain.replace(
    /^(?:the\s+)?(?:members|board|committee|panel)(?:\s+of\s+the\s+[^,.]{3,90}?)?(?=\s+(?:also\s+)?(?:noted|agreed|approved|endorsed|resolved|delegated|appointed|supported|deferred|rejected|welcomed|accepted|adopted))/i,
    '',
  );
  const body =
    /^(?:noted|agreed|approved|endorsed|delegated|appointed|supported|deferred|rejected|also)\b/i.test(
      bare.trim(),
    )
      ? `the board ${bare.trim().charAt(0).toLowerCase()}${bare.trim().slice(1)}`
      : `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
  return body.replace(/[.;]\s*$/, '');
}

/** An action in the words of an answer: "Ann Example is to write …, by 10 November 2023". */
export function actionClause(passage: IndexedPassage): string {
  const { text, detail } = passage.passage;
  const owners = detail.owners ?? [];
  const task = text.replace(/[.;]\s*$/, '').replace(/^to\s+/i, '');
  const withoutOwner =
    owners.length > 0 && task.startsWith(owners[0] ?? '') ? task.replace(/^.*?\b(?:to|will)\s+/, '') : task;
  const body = `${withoutOwner.charAt(0).toLowerCase()}${withoutOwner.slice(1)}`;
  const due = detail.due === undefined ? '' : `, by ${longDate(detail.due)}`;
  if (owners.length === 0) return `it was to be done: ${body}${due} (the minutes name no owner)`;
  return `${joinNames(owners)} ${owners.length > 1 || /officers|members/i.test(owners[0] ?? '') ? 'are' : 'is'} to ${body}${due}`;
}

export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Initials that a meeting's minutes define ("Ann Example (AE)"), written out at their first use in an answer. */
export function spellInitials(text: string, item: IndexedItem): string {
  const names = new Map<string, string>();
  for (const passage of item.meeting.passages) {
    for (const match of passage.text.matchAll(
      /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s+\((\p{Lu}{2,3})\)/gu,
    )) {
      const [, name = '', short = ''] = match;
      const letters = name
        .split(/[\s-]+/)
        .map((word) => word.charAt(0))
        .join('');
      if (letters === short && !names.has(short)) names.set(short, name);
    }
  }
  let out = text;
  for (const [short, name] of names) {
    if (out.includes(name)) continue;
    out = out.replace(new RegExp(`(?<![(\\p{L}])${short}(?![)\\p{L}])`, 'u'), `${name} (${short})`);
  }
  return out;
}
