import { describe, expect, test } from 'vitest';
import type { DraftBlock } from '#server/domain/draft.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { agreedEarlier } from '#server/minutes/agreed-earlier.ts';

const block = (kind: DraftBlock['kind'], text: string): DraftBlock => ({
  id: text,
  kind,
  text,
  noteIds: [],
  confidential: false,
  decisionType: null,
  owners: [],
  due: null,
  suggested: false,
});

const minutes = (title: string, ...blocks: DraftBlock[]): MinutesContent => ({
  format: 1,
  head: {
    organisation: '',
    board: 'Harbours Board',
    date: '2026-06-04',
    startTime: '',
    venue: '',
    chair: '',
  },
  profile: '2023',
  version: 1,
  attendance: [],
  items: [{ number: 2, title, confidential: null, blocks }],
  rendered: '',
});

describe('agreeing the previous minutes', () => {
  test('[M13] the decision gives the date of the meeting whose minutes are agreed', () => {
    const content = minutes(
      'Minutes of the previous meeting',
      block('decision', 'The minutes of the meeting held on 5 March 2026 were agreed as a correct record.'),
    );
    expect(agreedEarlier(content)).toEqual({ date: '2026-03-05', corrections: [] });
  });

  test('[M13] corrections are the points that say what should stand in them', () => {
    const content = minutes(
      'Minutes of the previous meeting held on 5 March 2026',
      block('point', 'There were no matters arising.'),
      block('point', 'In item 4, “fund” should read “grant”.'),
      block('decision', 'The minutes were agreed, subject to the correction.'),
    );
    expect(agreedEarlier(content)).toEqual({
      date: '2026-03-05',
      corrections: ['In item 4, “fund” should read “grant”.'],
    });
  });

  test.each([
    ['another item', minutes('Dredging programme', block('decision', 'The Board agreed the programme.'))],
    [
      'no decision',
      minutes('Minutes of the previous meeting', block('point', 'The minutes were circulated.')),
    ],
    [
      'put off',
      minutes('Minutes of the previous meeting', block('decision', 'Agreement of the minutes was deferred.')),
    ],
  ])('[M13] %s agrees nothing', (_name, content) => {
    expect(agreedEarlier(content)).toBeNull();
  });
});
