import { expect, test } from 'vitest';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import { AT, BOARD, MEETING, OFFICER, sampleMeeting, withMeeting } from './samples.ts';
import type { OpenStores } from './stores.ts';

const SECOND = asId<MeetingId>('meeting-2');

/** What every implementation of Meetings keeps. */
export function describeMeetings(open: OpenStores): void {
  test('[DB25] a meeting is read back whole, and saving again replaces agenda and cast', async () => {
    const { meetings } = await withMeeting(await open());
    expect(await meetings.find(MEETING)).toEqual(sampleMeeting());
    const changed = sampleMeeting({
      status: 'live',
      currentItem: 3,
      startedAt: AT,
      startedById: OFFICER,
      agenda: [{ number: 3, title: 'Moorings', confidential: null, urgent: false, recommendation: '' }],
      cast: [],
    });
    await meetings.save(changed);
    expect(await meetings.find(MEETING)).toEqual(changed);
    expect(await meetings.find(SECOND)).toBeNull();
  });

  test('[DB25] an agenda with one number twice is not saved, and the meeting stays as it was', async () => {
    const { meetings } = await withMeeting(await open());
    const [item] = sampleMeeting().agenda;
    if (item === undefined) throw new Error('the sample has an agenda');
    const twice = sampleMeeting({ status: 'live', agenda: [item, { ...item, title: 'Again' }] });
    await expect(meetings.save(twice)).rejects.not.toMatchObject({ code: 'meeting-already-live' });
    expect(await meetings.find(MEETING)).toEqual(sampleMeeting());
  });

  test('[DB26] meetings are listed by board and by channel, newest date first', async () => {
    const { meetings } = await withMeeting(await open());
    await meetings.save(sampleMeeting({ id: SECOND, date: '2026-05-04' }));
    await meetings.save(sampleMeeting({ id: asId('meeting-3'), date: '2026-04-06', channelId: 'C-other' }));
    const dates = (list: readonly { readonly date: string }[]) => list.map(({ date }) => date);
    expect(dates(await meetings.listByBoard(BOARD))).toEqual(['2026-05-04', '2026-04-06', '2026-03-02']);
    expect(dates(await meetings.listByChannel('T1', 'C-officers'))).toEqual(['2026-05-04', '2026-03-02']);
  });

  test('[DB27] of two presses of start in one channel exactly one wins, and both learn which', async () => {
    const { meetings } = await withMeeting(await open());
    await meetings.save(sampleMeeting({ id: SECOND }));
    const [first, second] = await Promise.all([
      meetings.goLive(sampleMeeting({ startedAt: AT })),
      meetings.goLive(sampleMeeting({ id: SECOND, startedAt: AT })),
    ]);
    expect(first.id).toBe(second.id);
    expect(await meetings.findLive('T1', 'C-officers')).toEqual(first);
    const states = await Promise.all([meetings.find(MEETING), meetings.find(SECOND)]);
    expect(states.map((meeting) => meeting?.status).sort()).toEqual(['live', 'planned']);
  });

  test('[DB27] the same meeting may be started twice, another one once the first is closed', async () => {
    const { meetings } = await withMeeting(await open());
    const live = await meetings.goLive(sampleMeeting({ startedAt: AT }));
    expect(await meetings.goLive(sampleMeeting())).toEqual(live);
    await meetings.save({ ...live, status: 'closed' });
    expect(await meetings.findLive('T1', 'C-officers')).toBeNull();
    expect((await meetings.goLive(sampleMeeting({ id: SECOND }))).id).toBe(SECOND);
  });

  test('[DB27] no way of saving makes two meetings live in one channel', async () => {
    const { meetings } = await withMeeting(await open(), { status: 'live' });
    const second = sampleMeeting({ id: SECOND, status: 'live' });
    await expect(meetings.save(second)).rejects.toMatchObject({ code: 'meeting-already-live' });
    expect(await meetings.find(SECOND)).toBeNull();
    await meetings.save(sampleMeeting({ id: SECOND, status: 'live', channelId: null }));
  });

  test('[DB28] a replayed meeting is found by the file it came from', async () => {
    const { meetings } = await withMeeting(await open(), { origin: 'replay', originId: 'abc' });
    expect((await meetings.findReplay('abc'))?.id).toBe(MEETING);
    expect(await meetings.findReplay('abd')).toBeNull();
  });

  test('[DB29] attendance is replaced whole and keeps its order', async () => {
    const { meetings } = await withMeeting(await open());
    const entry = (name: string, change: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
      category: 'present',
      name,
      role: '',
      authority: '',
      standsFor: '',
      ...change,
    });
    const entries = [entry('Zoe Abara'), entry('Tobias Wren', { role: 'Chair' }), entry('Ann Lark')];
    await meetings.replaceAttendance(MEETING, [entry('Somebody else')]);
    await meetings.replaceAttendance(MEETING, entries);
    expect(await meetings.attendance(MEETING)).toEqual(entries);
    await meetings.replaceAttendance(MEETING, []);
    expect(await meetings.attendance(MEETING)).toEqual([]);
  });
}
