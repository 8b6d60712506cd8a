import type { AttendanceEntry } from '#server/domain/meeting.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import type { AppendixRow } from './document.ts';
import { plainLine } from './plain.ts';
import type { Layout } from './profiles.ts';

/**
 * Appendix A: chair, vice-chairs, deputy-chairs, members (observers and advisers last, then substitutes where the
 * profile has them here), apologies, in attendance, officers on one line. A role is printed once for its block.
 */
export function appendixRows(
  attendance: readonly AttendanceEntry[],
  head: MinutesContent['head'],
  layout: Layout,
): AppendixRow[] {
  const of = (category: AttendanceEntry['category']) =>
    attendance.filter((entry) => entry.category === category);
  const present = of('present');
  const inRole = (role: PresentRole) => present.filter((entry) => presentRole(entry.role) === role);
  const observers = inRole('observer').map((entry) =>
    row(entry, plainLine(entry.authority) || plainLine(entry.role)),
  );
  const substitutes = of('substitute');
  const officers = of('officer').map((entry) => plainLine(entry.name));

  return [
    ...block(
      layout.chair,
      inRole('chair').map((entry) => row(entry)),
    ),
    ...block(
      layout.viceChair,
      inRole('vice-chair').map((entry) => row(entry)),
    ),
    ...block(
      layout.deputyChair,
      inRole('deputy-chair').map((entry) => row(entry)),
    ),
    ...block('Members', [
      ...inRole('member').map((entry) => row(entry)),
      ...observers,
      ...(layout.substitutesAmongMembers
        ? substitutes.map((entry) => substituteRow(entry, 'sub for', 'sub'))
        : []),
    ]),
    ...(layout.substitutesAmongMembers
      ? []
      : block(
          'Substitutes',
          substitutes.map((entry) => substituteRow(entry, 'for', '')),
        )),
    ...block(
      'Apologies',
      of('apologies').map((entry) => row(entry)),
    ),
    ...block('In Attendance', of('in-attendance').map(guestRow)),
    ...(officers.length === 0
      ? []
      : block(officersTitle(plainLine(head.organisation)), [
          { role: '', name: officers.join(', '), authority: '' },
        ])),
  ];
}

/** "LGA Officers"; a long name would fill the narrow column, so it is left out. */
const officersTitle = (organisation: string): string =>
  /^\p{Lu}[\p{Lu}\p{Ll}&]{1,5}$/u.test(organisation) ? `${organisation} Officers` : 'Officers';

type PresentRole = 'chair' | 'vice-chair' | 'deputy-chair' | 'member' | 'observer';

function presentRole(role: string): PresentRole {
  if (/\bvice[ -]?chair/iu.test(role)) return 'vice-chair';
  if (/\bdeputy[ -]?chair/iu.test(role)) return 'deputy-chair';
  if (/^(the )?chair(man|woman|person)?\b/iu.test(role)) return 'chair';
  return /observer|adviser|advisor/iu.test(role) ? 'observer' : 'member';
}

const block = (role: string, rows: readonly AppendixRow[]): AppendixRow[] =>
  rows.map((one, at) => ({ ...one, role: at === 0 ? role : '' }));

const row = ({ name, authority }: AttendanceEntry, shown: string = authority): AppendixRow => ({
  role: '',
  name: plainLine(name),
  authority: plainLine(shown),
});

function substituteRow(entry: AttendanceEntry, prefix: string, bare: string): AppendixRow {
  const plain = row(entry);
  const standsFor = plainLine(entry.standsFor);
  const mark = standsFor === '' ? bare : `${prefix} ${standsFor}`;
  return mark === '' ? plain : { ...plain, name: `${plain.name} (${mark})` };
}

/** A guest's item stands behind the name: "Name (item 3)". */
function guestRow(entry: AttendanceEntry): AppendixRow {
  const plain = row(entry);
  const role = plainLine(entry.role);
  return /^items?\b/iu.test(role) && !plain.name.includes('(item')
    ? { ...plain, name: `${plain.name} (${role})` }
    : plain;
}
