import { describe, expect, test } from 'vitest';
import { parseAgenda } from '#server/capture/parse-agenda.ts';
import type { PersonId } from '#server/domain/ids.ts';
import { ADMIN, AGENDA, aBoard, OFFICERS, PEOPLE, SETUP, TEAM } from '#tests/support/board.ts';

const here = (present: readonly { userId: string; name: string; external: boolean }[] = []) => ({
  ...OFFICERS,
  shared: false,
  present,
});

describe('the life of a meeting', () => {
  test('[L1] without an agenda a meeting does not start', async () => {
    const book = await aBoard();
    await expect(
      book.useCases.startMeeting(await book.as('olive'), { channel: here(), confirmed: false }),
    ).rejects.toMatchObject({ code: 'no-agenda' });
    await expect(book.plan('2026-03-05', '  \n ')).rejects.toMatchObject({ code: 'no-agenda' });
  });

  test('[L2] starting twice changes nothing and says so', async () => {
    const book = await aBoard();
    await book.plan();
    const officer = await book.as('olive');
    const first = await book.useCases.startMeeting(officer, { channel: here(), confirmed: false });
    const second = await book.useCases.startMeeting(await book.as('piers'), {
      channel: here(),
      confirmed: false,
    });
    expect([first.started, second.started]).toEqual([true, false]);
    expect(second.meeting).toMatchObject({ id: first.meeting.id, startedById: officer.personId });
  });

  test('[L3] a start can be undone while no note was taken', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    expect((await book.useCases.undoStart(await book.as('olive'), OFFICERS)).status).toBe('planned');
    await book.start();
    await book.type('item 1 - welcome');
    await expect(book.useCases.undoStart(await book.as('olive'), OFFICERS)).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  test('[L4] notes are never taken in a shared channel', async () => {
    const book = await aBoard();
    await book.plan();
    const start = book.useCases.startMeeting(await book.as('olive'), {
      channel: { ...here(), shared: true },
      confirmed: true,
    });
    await expect(start).rejects.toMatchObject({ code: 'shared-channel' });
  });

  test('[L5] who is present and not entitled is named before the meeting starts', async () => {
    const book = await aBoard();
    await book.plan();
    const channel = here([
      { ...PEOPLE.olive, external: false },
      { ...PEOPLE.member, external: false },
      { ...PEOPLE.outsider, external: true },
    ]);
    const officer = await book.as('olive');
    await expect(book.useCases.startMeeting(officer, { channel, confirmed: false })).rejects.toMatchObject({
      code: 'unentitled-present',
      facts: { names: ['Cllr Jo Fenwick', 'Guest Person'] },
    });
    expect((await book.useCases.startMeeting(officer, { channel, confirmed: true })).started).toBe(true);
  });

  test('[L6] ending closes and structures; ending twice changes nothing', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    await book.type('item 3 - libraries');
    await book.type('#decision The Board noted the update');
    const ended = await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    expect(ended.meeting.status).toBe('closed');
    const draft = await book.draftOf(ended.meeting.id);
    expect(draft.items.find((one) => one.number === 3)?.blocks.map((one) => one.kind)).toEqual(['decision']);
    const again = await book.useCases.endMeeting(await book.as('piers'), OFFICERS);
    expect(again.meeting.endedAt).toEqual(ended.meeting.endedAt);
  });

  test('[L7] a closed meeting that is reopened takes notes again', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    await book.type('item 1 - welcome');
    await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    expect((await book.useCases.reopen(await book.as('olive'), OFFICERS)).meeting.status).toBe('live');
    expect(await book.type('one more')).toMatchObject({ outcome: 'stored', note: { late: false } });
  });

  test('[L8] an urgent item goes before any other business, once', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    const officer = await book.as('olive');
    const added = await book.useCases.addUrgentItem(officer, OFFICERS, 'Storm damage');
    const again = await book.useCases.addUrgentItem(officer, OFFICERS, 'Storm damage');
    expect([added.number, again.number]).toEqual([6, 6]);
    expect((await book.meeting()).agenda.slice(-2).map((one) => `${one.number} ${one.title}`)).toEqual([
      '6 Storm damage',
      '7 Any other business',
    ]);
  });

  test('[L9] two starts at once leave one live meeting', async () => {
    const book = await aBoard();
    await book.plan('2026-03-05');
    await book.plan('2026-03-06');
    const [olive, piers] = [await book.as('olive'), await book.as('piers')];
    const both = await Promise.all(
      [olive, piers].map((who) => book.useCases.startMeeting(who, { channel: here(), confirmed: false })),
    );
    expect(both.filter((one) => one.started)).toHaveLength(1);
    expect(
      (await book.database.meetings.listByBoard(book.board.id)).filter((one) => one.status === 'live'),
    ).toHaveLength(1);
  });

  test('[L10] a board needs a chair, and every change of a role is audited', async () => {
    const book = await aBoard();
    await expect(book.useCases.setUpBoard(ADMIN, { ...SETUP, chair: null })).rejects.toMatchObject({
      code: 'unknown-chair',
    });
    await expect(book.useCases.setUpBoard(await book.as('member'), SETUP)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await book.useCases.setUpBoard(ADMIN, { ...SETUP, chair: PEOPLE.deputy, deputyChairs: [] });
    const trail = (await book.database.audit.ofBoard(book.board.id)).map((one) =>
      `${one.action} ${one.facts?.role ?? ''}`.trim(),
    );
    expect(trail.filter((one) => one === 'role-given chair')).toHaveLength(2);
    expect(trail).toContain('role-ended chair');
    expect(trail).toContain('role-ended deputy-chair');
    const deputy = await book.as('deputy');
    expect([...(deputy.roles.get(book.board.id) ?? [])]).toEqual(['chair']);
  });

  test('[L10] somebody without a chat identity keeps their place when the form is saved', async () => {
    const book = await aBoard();
    const person = {
      id: 'p-paper' as PersonId,
      name: 'Cllr Una Paper',
      initials: 'UP',
      handle: '',
      job: '',
      email: null,
    };
    await book.database.people.save(person);
    await book.database.boards.beginMembership({
      id: 'm-paper',
      boardId: book.board.id,
      personId: person.id,
      role: 'member',
      authority: 'Fen District Council',
      group: '',
      from: '2025-01-01',
      until: null,
    });
    await book.useCases.setUpBoard(ADMIN, { ...SETUP, members: [] });
    const held = await book.database.boards.memberships(book.board.id);
    expect(held.find((one) => one.id === 'm-paper')?.until).toBeNull();
    expect(held.filter((one) => one.role === 'member' && one.until === null)).toHaveLength(1);
  });

  test('[L11] adjourning and resuming keep the meeting live', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    const officer = await book.as('olive');
    expect(await book.useCases.adjournMeeting(officer, OFFICERS)).toMatchObject({
      status: 'live',
      adjourned: true,
    });
    expect(await book.useCases.resumeMeeting(officer, OFFICERS)).toMatchObject({
      status: 'live',
      adjourned: false,
    });
    await expect(book.useCases.adjournMeeting(await book.as('member'), OFFICERS)).rejects.toMatchObject({
      code: 'not-an-officer',
    });
    await expect(
      book.useCases.adjournMeeting(officer, { teamId: TEAM, channelId: 'C-ELSEWHERE' }),
    ).rejects.toMatchObject({ code: 'no-live-meeting' });
  });

  test('[L12] a pasted agenda is read line by line', () => {
    expect(parseAgenda(AGENDA).map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      parseAgenda('Agenda:\n- Welcome\n- Fund [exempt, paragraph 3]\nItem 7: Storms [urgent]\nClosing'),
    ).toEqual([
      { number: 1, title: 'Welcome', confidential: null, urgent: false, recommendation: '' },
      {
        number: 2,
        title: 'Fund',
        confidential: { kind: 'exempt', paragraph: '3' },
        urgent: false,
        recommendation: '',
      },
      { number: 7, title: 'Storms', confidential: null, urgent: true, recommendation: '' },
      { number: 8, title: 'Closing', confidential: null, urgent: false, recommendation: '' },
    ]);
    expect(parseAgenda('')).toEqual([]);
  });

  test('[L12] an agenda that numbers two items alike is refused', async () => {
    const book = await aBoard();
    await expect(book.plan('2026-03-05', '1. One\n1. Two')).rejects.toMatchObject({
      code: 'item-taken',
      facts: { number: 1 },
    });
  });
});
