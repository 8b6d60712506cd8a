import type { ImportedAgenda } from '#server/domain/archive.ts';
import type { Line } from './lines.ts';
import { isTitled } from './person-name.ts';

type Member = ImportedAgenda['members'][number];

/** Reads a membership table: political groups with their numbers, members with their authority, substitutes. */
export function readMembership(lines: readonly Line[]): Member[] {
  const at = lines.findIndex(
    (line) =>
      /\bmembership\b/i.test(line.text) &&
      line.text.length < 120 &&
      (line.heading || /\d{4}/.test(line.text)),
  );
  if (at < 0) return [];
  const members: Member[] = [];
  let group = '';
  let substitutes = false;
  for (const line of lines.slice(at + 1)) {
    if (line.heading) break;
    const cells = line.cells.length > 1 ? line.cells : line.text.split(/\s{2,}/);
    const [first = '', second = ''] = cells;
    if (/^councillor$/i.test(first) || line.blank) continue;
    const opened = /^(.{3,40}?)\s*\(\s*\d+\s*\)$/.exec(first);
    if (opened !== null) {
      group = (opened[1] ?? '').trim();
      substitutes = false;
    } else if (/^substitutes?$/i.test(first)) substitutes = true;
    else if (isTitled(first) && second !== '') {
      const role = /\(([^)]*)\)?$/.exec(first)?.[1] ?? '';
      members.push({
        name: first.replace(/\s*\([^)]*\)?$/, '').trim(),
        authority: second,
        group,
        role:
          /chair/i.test(role) || role.endsWith('-')
            ? tidyRole(role)
            : substitutes
              ? 'Substitute'
              : role === ''
                ? 'Member'
                : role,
      });
    } else if (/^[^()]*\)$/.test(first)) {
      const last = members.at(-1);
      if (last?.role.endsWith('-'))
        members[members.length - 1] = { ...last, role: last.role + first.slice(0, -1) };
    }
  }
  return members;
}

const tidyRole = (role: string): string => role.replace(/\s+/g, ' ').trim();
