import type { ImportedAgenda, Passage } from '#server/domain/archive.ts';
import { longDate } from '#server/domain/dates.ts';

/** What an agenda pack lets a search find: its items with their recommendations, the membership, the next meeting. */
export function passagesOfAgenda(agenda: ImportedAgenda): Passage[] {
  const items = agenda.items.flatMap(({ number, title, recommendation }): Passage[] => {
    const base = { item: number, itemTitle: title, detail: {}, confidential: false };
    return [
      { ...base, kind: 'title', text: title },
      ...(recommendation === '' ? [] : [{ ...base, kind: 'text' as const, text: recommendation }]),
    ];
  });
  const members = agenda.members.map(
    ({ name, authority, group, role }): Passage => ({
      item: 'att',
      itemTitle: 'Membership',
      kind: 'attendance',
      text: `${role}: ${name}${beside(authority, group)}`,
      detail: { category: 'member', name, position: role, authority, group },
      confidential: false,
    }),
  );
  return [
    ...items,
    ...members,
    ...(agenda.nextMeeting === ''
      ? []
      : [
          note(
            `The next meeting after ${longDate(agenda.date)} was to be on ${longDate(agenda.nextMeeting)}.`,
          ),
        ]),
    ...(agenda.venue === ''
      ? []
      : [note(`The meeting of ${longDate(agenda.date)} was called for: ${agenda.venue}.`)]),
  ];
}

const beside = (...parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? '' : ` (${said})`;
};

const note = (text: string): Passage => ({
  item: 'att',
  itemTitle: 'Agenda',
  kind: 'text',
  text,
  detail: {},
  confidential: false,
});
