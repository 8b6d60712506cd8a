import { describe, expect, test } from 'vitest';
import { fingerprintOf, type ReplayCommand } from '#server/meetings/replay-meeting.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { testMinutebook } from '#tests/support/minutebook.ts';

const AGENDA = JSON.stringify({
  board: 'Harbours Board',
  date: '2025-11-06',
  start: '10:00',
  venue: 'Quay House',
  chair: 'Cllr Edda Thorne',
  members: [{ name: 'Cllr Edda Thorne', initials: 'ET', authority: 'Skerry Council', role: 'Chair' }],
  officers: [{ user: 'U1', name: 'Olive Marsh', initials: 'OM', handle: 'olive', job: 'Officer' }],
  items: [
    { number: 1, title: 'Welcome' },
    { number: 2, title: 'Dredging programme' },
  ],
});
const event = (id: string, second: number, more: object) =>
  JSON.stringify({ id, ts: `2025-11-06T10:00:${String(second).padStart(2, '0')}Z`, user: 'U1', ...more });
const STREAM = [
  event('n1', 1, { type: 'message', text: 'item 2 - dredging' }),
  event('n2', 2, { type: 'message', text: '#decision Board noted the programme' }),
  event('n3', 3, { type: 'message', text: 'ACTION: @olive to publish the tide tables by 3 December' }),
  event('n4', 4, {
    type: 'edit',
    target: 'n3',
    text: 'ACTION: @olive to publish the tide tables by 5 December',
  }),
  event('n5', 5, { type: 'message', text: 'the coffee is cold' }),
  event('n6', 6, { type: 'delete', target: 'n5' }),
].join('\n');

function command(publish: boolean): ReplayCommand {
  const { events, agenda, input, problems } = readStream(STREAM, AGENDA);
  expect(problems).toEqual([]);
  return {
    events,
    agenda,
    items: input.agenda,
    cast: input.cast,
    fingerprint: fingerprintOf(STREAM, AGENDA),
    publish,
  };
}

describe('replaying', () => {
  test('[Y1] a replay plays the stream through the same use cases, once', async () => {
    const book = await testMinutebook();
    const first = await book.replayMeeting(command(false));
    const again = await book.replayMeeting(command(false));
    expect(again.meeting.id).toBe(first.meeting.id);
    const notes = await book.database.notes.list(first.meeting.id);
    expect(notes.map((one) => [one.text, one.revisions.length, one.withdrawnAt !== null])).toEqual([
      ['item 2 - dredging', 0, false],
      ['#decision Board noted the programme', 0, false],
      ['ACTION: @olive to publish the tide tables by 5 December', 1, false],
      ['the coffee is cold', 0, true],
    ]);
    const blocks = (await book.draftOf(first.meeting.id)).items.flatMap((item) => item.blocks);
    expect(blocks.map((block) => [block.kind, block.owners, block.due])).toEqual([
      ['decision', [], null],
      ['action', ['Olive Marsh'], '2025-12-05'],
    ]);
  });

  test('[Y2] a replay’s approval is shown as the operator’s, never as the chair’s', async () => {
    const book = await testMinutebook();
    const { minutes } = await book.replayMeeting(command(true));
    const again = await book.replayMeeting(command(true));
    expect(minutes).toMatchObject({
      state: 'approved',
      replayed: true,
      approvals: [{ byId: null, byName: 'replayed by operator' }],
    });
    expect(again.minutes?.id).toBe(minutes?.id);
    const answer = await book.archive.ask('who is to publish the tide tables', {
      boards: null,
      entitledBoards: [],
      draftMeetings: [],
    });
    expect(answer.answer).toMatch(/Olive Marsh/);
    expect(answer.citations[0]).toMatchObject({ meeting: '2025-11-06', item: 2, standing: 'approved' });
    expect(book.announced).toEqual([]);
  });
});
