import { describe, expect, test } from 'vitest';
import { proposeOffline } from '#server/structuring/propose-offline.ts';
import { readStream, UnreadableAgenda } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';

const AGENDA = JSON.stringify({
  meeting: 'x7',
  board: 'Parks Committee',
  date: '2022-06-07',
  chair: 'Cllr Nora Peel',
  members: [{ name: 'Cllr Nora Peel', initials: 'NP', authority: 'Ormsea Council', role: 'Chair' }],
  officers: [{ user: 'U1', name: 'Lena Cross', initials: 'LC', handle: 'lena', job: 'Head of Parks' }],
  items: [{ number: 1, title: 'Playgrounds' }],
});
const line = (id: string, more: object): string =>
  JSON.stringify({ id, ts: '2022-06-07T10:00:00+01:00', user: 'U1', type: 'message', ...more });

describe('reading a stream', () => {
  test('[S22] edits and deletions are folded into their notes', () => {
    const { input, problems, events } = readStream(
      [
        line('n1', { text: 'item 1' }),
        line('n2', { text: 'LC: 3 swings' }),
        line('n3', { type: 'edit', target: 'n2', text: 'LC: 4 swings' }),
        line('n4', { text: 'oh dear' }),
        line('n5', { type: 'delete', target: 'n4' }),
      ].join('\n'),
      AGENDA,
    );
    expect(problems).toEqual([]);
    expect(events).toHaveLength(5);
    expect(
      input.notes.map(({ id, text, revisedBy, withdrawn }) => ({ id, text, revisedBy, withdrawn })),
    ).toEqual([
      { id: 'n1', text: 'item 1', revisedBy: [], withdrawn: false },
      { id: 'n2', text: 'LC: 4 swings', revisedBy: ['n3'], withdrawn: false },
      { id: 'n4', text: 'oh dear', revisedBy: [], withdrawn: true },
    ]);
  });

  test('[S22] a line that cannot be read is named and the rest is used', () => {
    const { input, problems } = readStream(
      `${line('n1', { text: 'item 1' })}\nnot json\n${line('n2', { type: 'shout' })}\n${line('n1', { text: 'again' })}\n${line('n9', { type: 'edit', target: 'n8', text: 'x' })}`,
      AGENDA,
    );
    expect(input.notes).toHaveLength(1);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['line 2', 'line 3', 'line 4', 'n9']);
  });

  test('[S23] an agenda that cannot be read is refused with every problem', () => {
    expect(() => readStream('', '{')).toThrow(UnreadableAgenda);
    expect(() => readStream('', '{"board":"","date":"7 June","items":[{"number":0,"title":""}]}')).toThrow(
      /board.*date.*items\.0\.number.*items\.0\.title/s,
    );
  });
});

test('[S20] the public text holds no confidential sentence', () => {
  const stream = readStream(
    [
      line('n1', { text: 'item 1' }),
      line('n2', { text: 'LC: swings are worn' }),
      line('n3', { text: '[confidential]' }),
      line('n4', { text: 'LC: Hillbrook site to be sold for £90k' }),
      line('n5', { text: '#decision agreed to sell Hillbrook' }),
      line('n6', { text: '[/confidential]' }),
      line('n7', { text: '#decision noted the report' }),
    ].join('\n'),
    AGENDA,
  );
  const json = toStructureJson(stream, proposeOffline(stream.input));
  expect(json.meeting).toBe('x7');
  expect(json.items[0]?.confidential).toBe('part');
  expect(json.published_text).toContain('noted the report');
  expect(json.published_text).toContain('confidential discussion');
  expect(json.published_text).not.toMatch(/Hillbrook|90/);
});
