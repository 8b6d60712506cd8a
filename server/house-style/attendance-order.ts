import type { AttendanceEntry } from '#server/domain/meeting.ts';

const RANK: readonly RegExp[] = [/^chair/i, /^vice/i, /^deputy/i, /^member/i, /^(?:observer|adviser)/i];
const CATEGORY: Readonly<Record<AttendanceEntry['category'], number>> = {
  present: 0,
  substitute: 1,
  apologies: 2,
  'in-attendance': 3,
  officer: 4,
};

const rank = (entry: AttendanceEntry): number => {
  const at = RANK.findIndex((form) => form.test(entry.role));
  return at < 0 ? RANK.length : at;
};

/** The appendix's order: Chair, Vice-Chairs, Deputy Chairs, Members, observers, substitutes, apologies, in attendance, officers. */
export const attendanceOrder = (entries: readonly AttendanceEntry[]): AttendanceEntry[] =>
  entries
    .map((entry, index) => ({ entry, index }))
    .sort(
      (a, b) =>
        CATEGORY[a.entry.category] - CATEGORY[b.entry.category] ||
        (a.entry.category === 'present' ? rank(a.entry) - rank(b.entry) : 0) ||
        a.index - b.index,
    )
    .map(({ entry }) => entry);
