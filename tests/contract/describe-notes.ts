import { expect, test } from 'vitest';
import { asId, type NoteId } from '#server/domain/ids.ts';
import type { NoteRevision } from '#server/domain/note.ts';
import { AT, CHAIR, LATER, MEETING, OFFICER, sampleNote, withMeeting } from './samples.ts';
import type { OpenStores } from './stores.ts';

const NOTE = asId<NoteId>('note-1');
const revision: NoteRevision = {
  source: { kind: 'slack', id: 'T1:C-officers:1772445660.000200' },
  before: 'dredging starts in may',
  text: 'dredging starts in june',
  authorId: CHAIR,
  at: LATER,
};

/** What every implementation of Notes keeps: each delivery may come twice, late and out of order. */
export function describeNotes(open: OpenStores): void {
  test('[DB30] a redelivered note adds no second one, and its first words stand', async () => {
    const { notes } = await withMeeting(await open());
    expect(await notes.add(sampleNote())).toEqual({ note: sampleNote(), added: true });
    const again = await notes.add(sampleNote({ id: asId('note-other'), text: 'something else' }));
    expect(again).toEqual({ note: sampleNote(), added: false });
    expect(await notes.list(MEETING)).toEqual([sampleNote()]);
    expect(await notes.findBySource(sampleNote().source)).toEqual(sampleNote());
    expect(await notes.find(asId('note-other'))).toBeNull();
  });

  test('[DB30] of ten simultaneous deliveries of one note one is added', async () => {
    const { notes } = await withMeeting(await open());
    const ids = Array.from({ length: 10 }, (_, n) => asId<NoteId>(`note-${n}`));
    const outcomes = await Promise.all(ids.map((id) => notes.add(sampleNote({ id }))));
    expect(outcomes.filter(({ added }) => added)).toHaveLength(1);
    expect(new Set(outcomes.map(({ note }) => note.id)).size).toBe(1);
  });

  test('[DB31] notes are listed by their order as text, withdrawn ones included', async () => {
    const { notes } = await withMeeting(await open());
    const order = ['1772445600.000100', '1772445600.000090', '1772445599.999999', '1772445600.0001'];
    for (const orderBy of order)
      await notes.add(sampleNote({ id: asId(orderBy), orderBy, source: { kind: 'slack', id: orderBy } }));
    await notes.add(sampleNote({ id: asId('a'), orderBy: order[0] ?? '', source: { kind: 'web', id: 'a' } }));
    await notes.withdraw(asId('1772445600.000090'), OFFICER, LATER);
    const listed = await notes.list(MEETING);
    expect(listed.map(({ id }) => id)).toEqual([
      '1772445599.999999',
      '1772445600.000090',
      '1772445600.0001',
      '1772445600.000100',
      'a',
    ]);
    expect(listed[1]?.withdrawnAt).toEqual(LATER);
  });

  test('[DB32] a revision sets the words once, and is kept with what it replaced', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    expect(await notes.revise(NOTE, revision)).toBe(true);
    expect(await notes.revise(NOTE, { ...revision, text: 'other words' })).toBe(false);
    const stored = await notes.find(NOTE);
    expect(stored?.text).toBe('dredging starts in june');
    expect(stored?.revisions).toEqual([revision]);
  });

  test('[DB32] the same revision delivered twice at once counts once', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    const outcomes = await Promise.all([1, 2, 3].map(() => notes.revise(NOTE, revision)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await notes.find(NOTE))?.revisions).toHaveLength(1);
  });

  test('[DB33] a note is withdrawn once and its words stay', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    expect(await notes.withdraw(NOTE, OFFICER, AT)).toBe(true);
    expect(await notes.withdraw(NOTE, CHAIR, LATER)).toBe(false);
    expect(await notes.find(NOTE)).toEqual(sampleNote({ withdrawnAt: AT }));
    expect(await notes.withdraw(asId('nothing'), OFFICER, AT)).toBe(false);
  });

  test('[DB34] a mark stands while any person’s remains', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    expect(await notes.mark(NOTE, 'decision', OFFICER, AT)).toBe(true);
    expect(await notes.mark(NOTE, 'decision', OFFICER, LATER)).toBe(false);
    expect(await notes.mark(NOTE, 'decision', CHAIR, AT)).toBe(true);
    expect(await notes.mark(NOTE, 'action', CHAIR, AT)).toBe(true);
    expect(await notes.unmark(NOTE, 'decision', OFFICER)).toBe(true);
    expect(await notes.unmark(NOTE, 'decision', OFFICER)).toBe(false);
    expect((await notes.find(NOTE))?.marks).toEqual(new Set(['decision', 'action']));
    await notes.unmark(NOTE, 'decision', CHAIR);
    expect((await notes.list(MEETING))[0]?.marks).toEqual(new Set(['action']));
  });

  test('[DB34] a mark that was put for everybody is taken back for everybody', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    await notes.mark(NOTE, 'left-out', OFFICER, AT);
    await notes.mark(NOTE, 'left-out', CHAIR, AT);
    await notes.mark(NOTE, 'action', CHAIR, AT);
    expect(await notes.unmark(NOTE, 'left-out', 'everybody')).toBe(true);
    expect(await notes.unmark(NOTE, 'left-out', 'everybody')).toBe(false);
    expect((await notes.find(NOTE))?.marks).toEqual(new Set(['action']));
  });

  test('[DB35] a note is moved and made confidential by hand, each by itself, and given back', async () => {
    const { notes } = await withMeeting(await open());
    await notes.add(sampleNote());
    await notes.place(NOTE, { itemNumber: 2 });
    await notes.place(NOTE, { confidential: true });
    expect(await notes.find(NOTE)).toEqual(sampleNote({ itemNumber: 2, confidential: true }));
    await notes.place(NOTE, { itemNumber: null, confidential: null });
    expect(await notes.find(NOTE)).toEqual(sampleNote());
  });
}
