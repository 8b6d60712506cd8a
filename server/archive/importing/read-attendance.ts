import type { ImportedAttendee } from '#server/domain/archive.ts';
import type { Line } from './lines.ts';
import { isHonourOnly, isTitled, nameOfCell, splitNameAndRest, splitPeople } from './person-name.ts';
import { type AttendanceSection, readPosition, splitPositions } from './position-name.ts';
import { splitAuthorities } from './split-authorities.ts';

export interface AttendanceList {
  readonly attendance: readonly ImportedAttendee[];
  readonly apologies: readonly ImportedAttendee[];
  readonly inAttendance: readonly ImportedAttendee[];
  readonly officers: readonly string[];
}

interface Row {
  position: string;
  section: AttendanceSection;
  name: string;
  authority: string;
  note: string;
}

const HEADER = /^(?:position|role|name|councillor)\b.*\b(?:councillor|authority|organisation)\b/i;
const OFFICER_SPLIT = /\s*[,;]\s*|\s+and\s+(?=\p{Lu})/u;

/** Reads the attendance appendix: rows of cells, or columns that a conversion ran together or pulled apart. */
export function readAttendance(lines: readonly Line[]): AttendanceList {
  const reader = createReader();
  let group: Line[] = [];
  const flush = (): void => {
    if (group.length > 0) reader.cells(group.map((line) => line.text));
    group = [];
  };
  for (const line of lines) {
    if (
      line.tag?.kind === 'open' ||
      (line.heading && !/attendance|present|apologies/i.test(line.text) && reader.rows.length > 0)
    )
      break;
    if (line.blank && !line.cell) {
      flush();
      reader.gap();
      continue;
    }
    if (line.cells.length > 1) {
      flush();
      reader.cells(line.cells);
    } else if (line.cell) {
      if (group.length === 3) flush();
      group.push(line);
    } else if (group.length > 0) {
      const last = group[group.length - 1];
      if (last !== undefined) group[group.length - 1] = { ...last, text: `${last.text} ${line.text}`.trim() };
    } else reader.line(line.text);
  }
  flush();
  return reader.result();
}

function createReader() {
  const rows: Row[] = [];
  let position = { label: '', section: 'present' as AttendanceSection };
  let officers = '';
  let waiting: Row[] = [];
  let afterGap = false;

  const add = (text: string, authority: string, label = position.label, section = position.section): Row => {
    const { name, note } = nameOfCell(text);
    const row = { position: label, section, name, authority: authority.trim(), note };
    rows.push(row);
    return row;
  };
  const enter = (text: string, wholeCell: boolean): string => {
    const found = readPosition(text, wholeCell);
    if (found === null) return text;
    position = { label: found.label, section: found.section };
    waiting = [];
    return found.rest;
  };

  return {
    rows,
    gap(): void {
      afterGap = true;
    },
    /** One row of cells. */
    cells(source: readonly string[]): void {
      const cells = [...source];
      while (cells.length > 3 && cells.at(-1) === '') cells.pop();
      if (HEADER.test(cells.join(' ')) || cells.every((cell) => cell === '')) return;
      const labels = splitPositions(cells[0] ?? '');
      const last = labels.at(-1);
      if (last !== undefined) position = { label: last.label, section: last.section };
      const hasPosition = cells[0] === '' || labels.length > 0;
      const [people = '', ...others] = hasPosition ? cells.slice(1) : cells;
      if (position.section === 'officers' && !isTitled(people) && others.every((cell) => cell === '')) {
        officers = joinList(officers, people);
        return;
      }
      const names = splitPeople(people);
      const authority = others.filter((cell) => cell !== '').at(-1) ?? '';
      if (names.length <= 1) {
        if (people === '' && authority !== '' && rows.length > 0) {
          const before = rows.at(-1);
          if (before !== undefined) before.authority = `${before.authority} ${authority}`.trim();
        } else if (isHonourOnly(people) && rows.length > 0) {
          const before = rows.at(-1);
          if (before !== undefined) before.name = `${before.name} ${people}`;
        } else if (people !== '') add(people, authority);
        return;
      }
      const authorities = splitAuthorities(authority, names.length);
      names.forEach((name, index) => {
        const own = labels[Math.min(index, labels.length - 1)] ?? position;
        add(name, authorities[index] ?? '', own.label, own.section);
      });
    },
    /** One line of text in which the columns ran together. */
    line(text: string): void {
      if (HEADER.test(text) || /^appendix\b/i.test(text) || /^attendance\s*:?$/i.test(text)) return;
      const gap = afterGap;
      afterGap = false;
      const before = rows.at(-1);
      if (isHonourOnly(text) && before !== undefined) {
        before.name = `${before.name} ${text}`;
        return;
      }
      const rest = enter(text, false);
      if (rest === '') return;
      if (position.section === 'officers') {
        officers = joinList(officers, rest.replace(/^including:?\s*/i, ''));
        return;
      }
      if (isTitled(rest)) {
        const split = splitNameAndRest(rest);
        const row = add(
          split === null ? rest : `${split.name}${split.note === '' ? '' : ` (${split.note})`}`,
          split?.rest ?? '',
        );
        if (row.authority === '') waiting.push(row);
      } else if (position.section === 'in-attendance' && rest.includes(',')) {
        const parts = rest.split(/\s*,\s*/);
        const row = add(parts[0] ?? rest, parts.at(-1) ?? '');
        row.note = parts.slice(1, -1).join(', ');
      } else if (waiting.length > 0) {
        const row = waiting.shift();
        if (row !== undefined) row.authority = rest;
      } else if (before !== undefined && (!gap || /\b(?:and|&|of|the)$/i.test(before.authority))) {
        before.authority = `${before.authority} ${rest}`.trim();
      }
    },
    result(): AttendanceList {
      const pick = (section: AttendanceSection): ImportedAttendee[] =>
        rows
          .filter((row) => row.section === section && row.name !== '')
          .map(({ position: label, name, authority, note }) => ({
            position: label,
            name,
            authority,
            ...(note === '' ? {} : { note }),
          }));
      const listed = officers
        .replace(/\.\s*$/, '')
        .split(OFFICER_SPLIT)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return {
        attendance: pick('present'),
        apologies: pick('apologies'),
        inAttendance: pick('in-attendance'),
        officers: [...rows.filter((row) => row.section === 'officers').map((row) => row.name), ...listed],
      };
    },
  };
}

const joinList = (before: string, next: string): string => (before === '' ? next : `${before} ${next}`);
