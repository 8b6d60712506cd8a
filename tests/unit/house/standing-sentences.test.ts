import { expect, test } from 'vitest';
import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';
import { withStandingSentences } from '#server/structuring/standing-sentences.ts';

const input: StructuringInput = {
  meeting: {
    board: 'Quality & Renewal Board',
    organisation: '',
    profile: '2023',
    date: '2026-03-05',
    start: '',
    venue: '',
    chair: '',
    previousMeeting: '2025-12-04',
    nextMeeting: null,
    timeZone: 'Europe/London',
  },
  cast: [],
  agenda: [
    'Welcome, apologies and declarations of interest',
    'Minutes of the previous meeting',
    'Libraries',
  ].map((title, index) => ({
    number: index + 1,
    title,
    confidential: null,
    urgent: false,
    recommendation: '',
  })),
  notes: [
    {
      id: 'n1',
      user: '',
      authorName: '',
      at: '2026-03-05T11:00:00Z',
      text: 'Apologies: Cllr Fenwick, Cllr Obel',
      revisedBy: [],
      thread: null,
      withdrawn: false,
      marks: [],
      pinnedItem: null,
      pinnedConfidential: null,
    },
  ],
};
const person = (category: 'apologies' | 'substitute', name: string, standsFor = '') => ({
  category,
  name,
  role: '',
  authority: '',
  standsFor,
});
const proposal: Proposal = {
  structurer: 'test@1',
  items: input.agenda.map((item) => ({
    number: item.number,
    title: item.title,
    confidential: 'none',
    points: [],
    decisions: [],
    actions: [],
  })),
  attendance: [],
  declarations: [],
  corrections: [],
  placement: {},
  warnings: [],
};
const words = (result: Proposal, item: number) =>
  result.items.find((one) => one.number === item)?.points.map((one) => one.text);

test('[L13] apologies, declarations and corrections stand as sentences of their items', () => {
  const result = withStandingSentences(
    {
      ...proposal,
      attendance: [
        person('apologies', 'Cllr Jo Fenwick'),
        person('apologies', 'Cllr Ada Obel'),
        person('substitute', 'Cllr Max Rill', 'Cllr Ada Obel'),
      ],
      declarations: [
        {
          name: 'Cllr Sandhu',
          item: 3,
          left: false,
          text: 'Cllr Sandhu declared an interest in item 3.',
          noteIds: ['n2'],
        },
      ],
      corrections: [{ text: 'In item 4, "fund" should read "grant".', noteIds: ['n3'] }],
    },
    input,
  );
  expect(words(result, 1)).toEqual([
    'Apologies were received from Cllr Jo Fenwick and Cllr Ada Obel (Cllr Max Rill attended as substitute).',
    'Cllr Sandhu declared an interest in item 3.',
  ]);
  expect(words(result, 2)).toEqual([
    'The following correction was made to the previous minutes: in item 4, "fund" should read "grant".',
  ]);
  expect(result.items[0]?.points[0]?.noteIds).toEqual(['n1']);
});

test('[L13] what nobody noted is not said', () => {
  expect(withStandingSentences(proposal, input)).toEqual(proposal);
});
