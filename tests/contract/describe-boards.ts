import { expect, test } from 'vitest';
import { asId, type BoardId, type PersonId } from '#server/domain/ids.ts';
import { BOARD, OFFICER, sampleBoard, sampleMembership, samplePerson } from './samples.ts';
import type { OpenStores } from './stores.ts';

/** What every implementation of Boards and People keeps. */
export function describeBoards(open: OpenStores): void {
  test('[DB20] a board is read back as it was saved, and saving again replaces it', async () => {
    const { boards } = await open();
    await boards.save(sampleBoard());
    expect(await boards.find(BOARD)).toEqual(sampleBoard());
    const changed = sampleBoard({ name: 'Harbour Board', profile: '2014', membersChannel: null });
    await boards.save(changed);
    expect(await boards.find(BOARD)).toEqual(changed);
    expect(await boards.list()).toEqual([changed]);
  });

  test('[DB21] a board is found by its name in any case and by either channel', async () => {
    const { boards } = await open();
    const other = sampleBoard({
      id: asId('board-2'),
      name: 'Pilots',
      officersChannel: 'C-members',
      membersChannel: null,
    });
    await boards.save(sampleBoard());
    await boards.save(other);
    expect((await boards.findByName('harbour trust board'))?.id).toBe(BOARD);
    expect(await boards.findByName('Harbour')).toBeNull();
    expect((await boards.findByChannel('T1', 'C-officers'))?.id).toBe(BOARD);
    expect((await boards.findByChannel('T1', 'C-members'))?.id).toBe('board-2');
    expect(await boards.findByChannel('T2', 'C-officers')).toBeNull();
    expect(await boards.find(asId('nobody'))).toBeNull();
  });

  test('[DB21] two boards of a workspace share neither a name nor an officers’ channel', async () => {
    const { boards } = await open();
    await boards.save(sampleBoard());
    const refused = { code: 'bad-input', facts: { reason: expect.stringContaining('another board') } };
    const id = asId<BoardId>('board-2');
    await expect(boards.save(sampleBoard({ id, officersChannel: 'C-2' }))).rejects.toMatchObject(refused);
    await expect(boards.save(sampleBoard({ id, name: 'Pilots' }))).rejects.toMatchObject(refused);
    await boards.save(sampleBoard({ id, teamId: 'T2' }));
    expect(await boards.list()).toHaveLength(2);
  });

  test('[DB22] a membership begins once, and its end leaves the row', async () => {
    const { boards, people } = await open();
    await boards.save(sampleBoard());
    await people.save(samplePerson());
    await boards.beginMembership(sampleMembership());
    await boards.endMembership('membership-1', '2026-02-01');
    await boards.beginMembership(sampleMembership());
    await boards.beginMembership(sampleMembership({ id: 'membership-2', role: 'admin', from: '2026-02-01' }));
    const wanted = [
      sampleMembership({ until: '2026-02-01' }),
      sampleMembership({ id: 'membership-2', role: 'admin', from: '2026-02-01' }),
    ];
    expect(await boards.memberships(BOARD)).toEqual(wanted);
    expect(await boards.membershipsOf(OFFICER)).toEqual(wanted);
    expect(await boards.membershipsOf(asId('nobody'))).toEqual([]);
  });

  test('[DB23] people are read back as saved, one, many, or by exact name', async () => {
    const { people } = await open();
    const second = samplePerson({ id: asId('person-2'), email: 'orla@saltmere.example' });
    await people.save(samplePerson());
    await people.save(samplePerson({ id: second.id, initials: 'XX' }));
    await people.save(second);
    expect(await people.find(second.id)).toEqual(second);
    expect(await people.findMany([second.id, OFFICER, asId<PersonId>('nobody')])).toHaveLength(2);
    expect(await people.findByName('Orla Penhaligon')).toHaveLength(2);
    expect(await people.findMany([])).toEqual([]);
    expect(await people.find(asId('nobody'))).toBeNull();
  });

  test('[DB24] a Slack user is one person, and linking again moves the link', async () => {
    const { people } = await open();
    const identity = { teamId: 'T1', userId: 'U1' };
    const second = samplePerson({ id: asId('person-2') });
    await people.save(samplePerson());
    await people.save(second);
    await people.linkSlack(OFFICER, identity);
    await people.linkSlack(OFFICER, identity);
    expect((await people.findBySlack(identity))?.id).toBe(OFFICER);
    expect(await people.slackIdentities(OFFICER)).toEqual([identity]);
    await people.linkSlack(second.id, identity);
    expect((await people.findBySlack(identity))?.id).toBe('person-2');
    expect(await people.slackIdentities(OFFICER)).toEqual([]);
    expect(await people.findBySlack({ teamId: 'T2', userId: 'U1' })).toBeNull();
  });

  test('[DB24] many people’s users of one workspace are read at once', async () => {
    const { people } = await open();
    const second = samplePerson({ id: asId('person-2') });
    await people.save(samplePerson());
    await people.save(second);
    await people.linkSlack(OFFICER, { teamId: 'T1', userId: 'U2' });
    await people.linkSlack(OFFICER, { teamId: 'T1', userId: 'U1' });
    await people.linkSlack(second.id, { teamId: 'T2', userId: 'U3' });
    const users = await people.slackUsers('T1', [OFFICER, second.id]);
    expect([...users]).toEqual([[OFFICER, 'U1']]);
    expect((await people.slackUsers('T1', [])).size).toBe(0);
  });
}
