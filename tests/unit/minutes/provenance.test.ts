import { expect, test } from 'vitest';
import { asId, type NoteId, type PersonId } from '#server/domain/ids.ts';
import { provenanceOf, writersIn } from '#server/minutes/provenance.ts';
import { block, freeze, note } from './sample.ts';

const content = freeze({
  draft: {
    attendance: [],
    items: [
      {
        number: 1,
        title: 'Parks',
        confidential: null,
        blocks: [
          block('p', 'point', 'Two libraries had reopened.', { noteIds: ['n1', 'gone'] }),
          block('q', 'point', 'Typed by hand.', { noteIds: [] }),
        ],
      },
    ],
  },
});
const WORDS = [{ length: 27, authorId: 'dara', author: 'Dara Flynn' }];
const NAME = [{ length: 9, authorId: 'eve', author: 'Eve Marr' }];
const AUTHORS = { blocks: new Map([['p', WORDS]]), attendance: [NAME] };
const revision = {
  source: { kind: 'web' as const, id: 'r1' },
  before: 'two lib reopened',
  text: 'two libs reopened',
  authorId: asId<PersonId>('dara'),
  at: new Date('2024-07-05T10:20:00Z'),
};

test('[M8] every block names its notes with author, time and revisions, and says when it has none', () => {
  const { json } = provenanceOf(content, [note('n1', { revisions: [revision] }), note('n2')], AUTHORS);
  expect(JSON.parse(json)).toEqual({
    format: 3,
    blocks: {
      p: [
        {
          id: 'n1',
          author: 'Dara Flynn',
          authorId: 'dara',
          typedAt: '2024-07-05T10:15:00.000Z',
          revisions: 1,
          lastRevisedAt: '2024-07-05T10:20:00.000Z',
          late: false,
          withdrawn: false,
        },
        { id: 'gone', unknown: true },
      ],
      q: [],
    },
    authors: { p: WORDS, q: [] },
    attendance: [NAME],
  });
});

test('[M8] provenance holds no word of a note', () => {
  expect(provenanceOf(content, [note('n1', { text: 'zqsecret' })], AUTHORS).json).not.toContain('zqsecret');
});

test('[M8] its hash changes when a note is withdrawn or revised, and not with the order of notes', () => {
  const notes = [note('n1'), note('gone' as NoteId)];
  const { hash } = provenanceOf(content, notes, AUTHORS);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(provenanceOf(content, notes.toReversed(), AUTHORS).hash).toBe(hash);
  expect(
    provenanceOf(content, [note('n1', { withdrawnAt: new Date(0) }), note('gone')], AUTHORS).hash,
  ).not.toBe(hash);
});

test('[M8] everybody who wrote words of it is named by it; a version of before says nobody', () => {
  expect([...writersIn(provenanceOf(content, [], AUTHORS).json)]).toEqual(['dara', 'eve']);
  for (const earlier of ['', 'null', '{"format":1,"blocks":{"p":[]}}', '{"authors":{"p":[null,3]}}'])
    expect([...writersIn(earlier)]).toEqual([]);
});
