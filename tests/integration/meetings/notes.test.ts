import { describe, expect, test } from 'vitest';
import { aBoard, OFFICERS, TEAM } from '#tests/support/board.ts';

const source = (id: string) => ({ kind: 'slack' as const, id: `${TEAM}:${OFFICERS.channelId}:${id}` });

async function live() {
  const book = await aBoard();
  await book.plan();
  await book.start();
  const notes = async () => book.database.notes.list((await book.meeting()).id);
  return { ...book, notes };
}

const typed = (id: string, text: string) => ({
  source: source(id),
  meeting: OFFICERS,
  text,
  orderBy: id,
  typedAt: new Date('2026-03-05T11:05:00Z'),
  thread: null,
});

describe('notes', () => {
  test('[N1] an officer’s message is stored verbatim with author and time', async () => {
    const book = await live();
    await book.type('OM: *14* libraries <reopened> & counting');
    const [note] = await book.notes();
    expect(note).toMatchObject({
      text: 'OM: *14* libraries <reopened> & counting',
      authorName: 'Olive Marsh',
      late: false,
    });
    expect(note?.typedAt.toISOString()).toBe('2026-03-05T11:00:01.000Z');
  });

  test('[N2] without a live meeting a message is not a note and nobody is told', async () => {
    const book = await aBoard();
    await book.plan();
    const outcome = await book.type('a word before the meeting');
    expect(outcome).toEqual({ outcome: 'not-a-note', why: 'no-live-meeting', tell: false });
    expect(await book.database.notes.list((await book.meeting()).id)).toEqual([]);
  });

  test('[N3] a redelivered Slack message adds no second note', async () => {
    const book = await live();
    const officer = await book.as('olive');
    const outcomes = [];
    for (let time = 0; time < 3; time += 1)
      outcomes.push(await book.useCases.captureNote(officer, typed('1772708700.000100', 'once')));
    expect(outcomes.map((one) => one.outcome)).toEqual(['stored', 'seen', 'seen']);
    expect(await book.notes()).toHaveLength(1);
  });

  test('[N4] an edit is a revision and the words before it are kept', async () => {
    const book = await live();
    const officer = await book.as('olive');
    await book.useCases.captureNote(officer, typed('1772708700.000100', 'due 3 May'));
    await book.useCases.reviseNote(officer, { ...typed('1772708700.000100', 'due 6 May'), editId: 'e1' });
    await book.useCases.reviseNote(officer, { ...typed('1772708700.000100', 'due 6 May'), editId: 'e1' });
    const [note] = await book.notes();
    expect(note?.text).toBe('due 6 May');
    expect(note?.revisions.map((one) => one.before)).toEqual(['due 3 May']);
  });

  test('[N5] an edit that overtakes its message is the note, and the late message changes nothing', async () => {
    const book = await live();
    const officer = await book.as('olive');
    await book.useCases.reviseNote(officer, { ...typed('1772708700.000100', 'as edited'), editId: 'e1' });
    await book.useCases.captureNote(officer, typed('1772708700.000100', 'as first typed'));
    expect((await book.notes()).map((one) => one.text)).toEqual(['as edited']);
  });

  test('[N6] a deletion withdraws the note and keeps its words in the record', async () => {
    const book = await live();
    const officer = await book.as('olive');
    await book.useCases.captureNote(officer, typed('1772708700.000100', 'a slip'));
    await book.useCases.withdrawNote(officer, typed('1772708700.000100', ''));
    const [note] = await book.notes();
    expect(note?.withdrawnAt).not.toBeNull();
    expect(note?.text).toBe('a slip');
  });

  test('[N7] a deletion that overtakes its message keeps the message out', async () => {
    const book = await live();
    const officer = await book.as('olive');
    await book.useCases.withdrawNote(officer, typed('1772708700.000100', ''));
    const late = await book.useCases.captureNote(
      officer,
      typed('1772708700.000100', '#decision agreed to vanish'),
    );
    expect(late.outcome).toBe('seen');
    await book.useCases.structureNotes(officer, OFFICERS);
    const draft = await book.database.notes.list((await book.meeting()).id);
    expect(draft.every((one) => one.withdrawnAt !== null)).toBe(true);
  });

  test('[N8] s/old/new/ revises the last note before it that has the words, whoever typed it', async () => {
    const book = await live();
    await book.type('30 days a year on returns');
    await book.type('30 days a year on surveys');
    const outcome = await book.type('s/30 days/13 days/', 'piers');
    const notes = await book.notes();
    expect(notes.map((one) => one.text).slice(0, 2)).toEqual([
      '30 days a year on returns',
      '13 days a year on surveys',
    ]);
    expect(outcome).toMatchObject({ outcome: 'stored', revised: notes[1]?.id });
    expect(await book.type('s/not there/at all/')).toMatchObject({
      warning: 'nothing-to-correct',
      revised: null,
    });
  });

  test('[N9] a marker that is delivered late moves nothing back', async () => {
    const book = await live();
    await book.type('item 4 - flooding', 'olive', { orderBy: '1772708800.000000' });
    await book.type('item 3 - libraries', 'piers', { orderBy: '1772708700.000000' });
    expect((await book.meeting()).currentItem).toBe(4);
    await book.useCases.moveToItem(await book.as('piers'), OFFICERS, 6, {
      sourceId: 'cmd-1',
      orderBy: '1772708900.000000',
    });
    expect((await book.meeting()).currentItem).toBe(6);
  });

  test('[N10] a number that is not on the agenda moves nothing and is said', async () => {
    const book = await live();
    expect(await book.type('item 14 - nothing')).toMatchObject({
      outcome: 'stored',
      warning: 'unknown-item',
      movedTo: null,
    });
    await expect(
      book.useCases.moveToItem(await book.as('olive'), OFFICERS, 14, { sourceId: 'c', orderBy: '1' }),
    ).rejects.toMatchObject({ code: 'unknown-item' });
  });

  test('[N11] words of people who are not officers are not notes, and each is told once', async () => {
    const book = await live();
    expect(await book.type('I never said that', 'member')).toEqual({
      outcome: 'not-a-note',
      why: 'not-an-officer',
      tell: true,
    });
    expect(await book.type('really', 'member')).toMatchObject({ tell: false });
    expect(await book.type('hello', 'outsider')).toMatchObject({ outcome: 'not-a-note' });
    expect(await book.notes()).toEqual([]);
  });

  test('[N12] after the end notes are taken and marked late until submission', async () => {
    const book = await live();
    await book.type('item 3 - libraries');
    await book.type('#decision The Board noted the update');
    await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    expect(await book.type('re item 3: RS asked about opening hours')).toMatchObject({
      outcome: 'stored',
      note: { late: true },
    });
    await book.useCases.submitMinutes(await book.as('olive'), OFFICERS);
    expect(await book.type('too late now')).toMatchObject({ outcome: 'not-a-note', why: 'no-live-meeting' });
  });

  test('[N13] an empty note and one of 40,000 characters are refused and not stored', async () => {
    const book = await live();
    await expect(book.type('   ')).rejects.toMatchObject({ code: 'note-empty' });
    await expect(book.type('x'.repeat(40_000))).rejects.toMatchObject({
      code: 'note-too-long',
      facts: { length: 40_000 },
    });
    expect(await book.notes()).toEqual([]);
  });

  test('[N14] a mark stands while any officer’s mark remains', async () => {
    const book = await live();
    await book.useCases.captureNote(await book.as('olive'), typed('1772708700.000100', 'happy with that'));
    const mark = async (who: 'olive' | 'piers' | 'member', on: boolean) =>
      book.useCases.markNote(await book.as(who), source('1772708700.000100'), 'decision', on);
    expect(await mark('olive', true)).toBe(true);
    expect(await mark('olive', true)).toBe(false);
    await mark('piers', true);
    await mark('olive', false);
    expect([...((await book.notes())[0]?.marks ?? [])]).toEqual(['decision']);
    await mark('piers', false);
    expect([...((await book.notes())[0]?.marks ?? [])]).toEqual([]);
    expect(await mark('member', true)).toBe(false);
  });

  test('[N15] a note moved to an item by hand stays there', async () => {
    const book = await live();
    await book.type('item 3 - libraries');
    const outcome = await book.type('the fund closes in May');
    if (outcome.outcome !== 'stored') throw new Error('not stored');
    await book.useCases.placeNote(await book.as('piers'), outcome.note.id, { itemNumber: 4 });
    await book.useCases.structureNotes(await book.as('olive'), OFFICERS);
    const draft = await book.draftOf((await book.meeting()).id);
    expect(draft.items.find((one) => one.number === 4)?.blocks.flatMap((one) => one.noteIds)).toContain(
      outcome.note.id,
    );
  });

  test('[N16] what cannot be stored is refused, and nothing half-written is left', async () => {
    const book = await live();
    const pages = await book.database.prisma.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count');
    await book.database.prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages[0]?.page_count)}`);
    let refused = 0;
    for (let count = 0; count < 200 && refused === 0; count += 1) {
      await book.type('y'.repeat(10_000)).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'storage-failed' });
        refused += 1;
      });
    }
    expect(refused).toBe(1);
    await book.database.prisma.$queryRawUnsafe('PRAGMA max_page_count = 1073741823');
    const before = (await book.notes()).length;
    expect(await book.type('there is room again')).toMatchObject({ outcome: 'stored' });
    expect(await book.notes()).toHaveLength(before + 1);
  });
});
