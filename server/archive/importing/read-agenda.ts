import type { ImportedAgenda } from '#server/domain/archive.ts';
import { findDates, isDateLine } from './dates.ts';
import type { MinutesSpan } from './find-minutes.ts';
import type { Line } from './lines.ts';
import { readMembership } from './read-membership.ts';
import { readRecommendations } from './read-recommendations.ts';
import { repairTitle, vocabularyOf } from './repair-title.ts';

/** Reads the agenda of a pack: the last heading "Agenda" that a numbered list follows. Null when there is none. */
export function readAgenda(
  file: string,
  lines: readonly Line[],
  minutes: readonly MinutesSpan[],
): ImportedAgenda | null {
  const before = minutes[0]?.from ?? lines.length;
  let list: { at: number; rows: AgendaRow[]; end: number } | null = null;
  for (let at = 0; at < before; at += 1) {
    if (!/^agenda$/i.test(lines[at]?.text ?? '')) continue;
    const found = readRows(lines, at + 1, before);
    if (found.rows.length >= 2) list = { at, ...found };
  }
  if (list === null) return null;
  const head = lines.slice(list.at + 1, list.at + 14).filter((line) => !line.blank);
  const opening = [...head, ...lines.slice(0, list.at)];
  const date = findDates(opening.find((line) => isDateLine(line.text))?.text ?? '')[0]?.iso ?? '';
  const board = (head[0]?.text ?? '').replace(/\s+agenda$/i, '');
  const venue = venueIn(head) || venueIn(lines.slice(0, list.at).filter((line) => !line.blank));
  const words = vocabularyOf(lines);
  const warnings: string[] = [];
  const recommendations = readRecommendations(lines, list.end, before);
  const items = list.rows.map((row) => {
    const repaired = repairTitle(row.cells, words);
    if (repaired.doubtful)
      warnings.push(`The title of item ${row.number} is damaged in the paper; read as "${repaired.title}".`);
    return {
      number: row.number,
      title: repaired.title,
      recommendation: recommendations.find(repaired.title, row.number),
    };
  });
  return {
    kind: 'agenda',
    file,
    board,
    date,
    venue,
    items,
    members: readMembership(lines.slice(0, list.at)),
    nextMeeting: nextMeeting(lines, list.at, before),
    warnings,
  };
}

/** The line after the hour. */
function venueIn(head: readonly Line[]): string {
  const at = head.findIndex((line) => /^\d{1,2}[.:]\d{2}/.test(line.text));
  const venue = at < 0 ? '' : (head[at + 1]?.text ?? '');
  return /^\d+[.)]|^item\b|^to:/i.test(venue) || /^\d+$/.test(venue) ? '' : venue;
}

interface AgendaRow {
  readonly number: number;
  readonly cells: readonly string[];
}

function readRows(lines: readonly Line[], from: number, to: number): { rows: AgendaRow[]; end: number } {
  const rows: AgendaRow[] = [];
  let end = from;
  for (let index = from; index < Math.min(to, from + 120); index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (/^date of (?:the )?next meeting/i.test(line.text)) {
      end = index;
      break;
    }
    const match = /^(\d{1,2})[.)]?\s*(.*)$/.exec(line.cells.length > 1 ? (line.cells[0] ?? '') : line.text);
    const number = Number(match?.[1]);
    if (match === null || number !== (rows.at(-1)?.number ?? 0) + 1) continue;
    if (isDateLine(line.text) || /^\d{1,2}[.:]\d{2}/.test(line.text)) continue;
    const rest = line.cells.length > 1 ? [match[2] ?? '', ...line.cells.slice(1)] : [match[2] ?? ''];
    const cells = rest
      .map((cell) => cell.replace(/\s+\d{1,3}\s*[-–]\s*\d{1,3}$/, '').trim())
      .filter(
        (cell) =>
          cell !== '' && !/^\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/.test(cell) && !/^\d{1,2}[.:]\d{2}/.test(cell),
      );
    if (cells.length === 0) continue;
    rows.push({ number, cells });
    end = index + 1;
  }
  return { rows, end };
}

function nextMeeting(lines: readonly Line[], from: number, to: number): string {
  const line = lines
    .slice(from, to)
    .find((entry) => /^(?:date of )?(?:the )?next meeting\b/i.test(entry.text));
  return findDates(line?.text ?? '')[0]?.iso ?? '';
}
