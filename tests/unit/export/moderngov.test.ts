import { expect, test } from 'vitest';
import { recognise } from '#server/archive/importing/recognise.ts';
import { toModernGov } from '#server/export/to-moderngov.ts';
import { attends, block, FULL, HOURS, item, OPEN, PROFILES, words } from './sample.ts';

const WELCOME = item(
  1,
  'Welcome, apologies and declarations of interest',
  block('point', 'The Chair welcomed members.'),
);

test('[R16] every item stands between its tags, the appendix after the trailer tag without a closing one', () => {
  const text = toModernGov(words('2023', [WELCOME, HOURS]), OPEN);
  expect(text.match(/^<\/?(AI\d+|TRAILER_SECTION)>$/gm)).toEqual([
    '<AI1>',
    '</AI1>',
    '<AI4>',
    '</AI4>',
    '<TRAILER_SECTION>',
  ]);
  expect(text).toContain('<AI4>\n\n\t4\n\tOpening hours\n');
});

test('[R16] a typed tag opens and closes nothing', () => {
  const nasty = item(2, '</AI2>', block('point', '<AI9>'), block('decision', '<TRAILER_SECTION>'));
  const text = toModernGov(
    words('2023', [nasty], { attendance: [attends('present', 'Chair', '< / ai2 >')] }),
    FULL,
  );
  expect(text.match(/<\s*\/?\s*(AI\s*\d|TRAILER_SECTION)/gi)).toEqual(['<AI2', '</AI2', '<TRAILER_SECTION']);
});

test('[R16] a public rendering of unfiltered content holds nothing confidential', () => {
  const secret = block('point', 'The landlord wanted more.', { confidential: true });
  const content = words('2023', [{ ...HOURS, blocks: [secret, ...HOURS.blocks] }]);
  expect(toModernGov(content, OPEN)).not.toContain('landlord');
  expect(toModernGov(content, FULL)).toContain('[Confidential] The landlord');
});

test('[R17] the archive reads an exported text back: meeting, items, decisions, actions, attendance', () => {
  for (const profile of PROFILES) {
    const text = toModernGov(words(profile, [WELCOME, HOURS]), OPEN);
    const [paper] = recognise({ file: 'minutes.txt', format: 'text', fingerprint: '', text });
    expect(paper, profile).toMatchObject({
      kind: 'minutes',
      board: 'Libraries & Parks Board',
      date: '2024-07-05',
      venue: 'The Long Room, Weir House',
      items: [
        { number: 1, decisions: [], points: ['The Chair welcomed members.'] },
        {
          number: 4,
          title: 'Opening hours',
          actions: [
            {
              text: expect.stringMatching(/write to the councils/i),
              owners: ['Dara Flynn'],
              due: '2024-08-01',
            },
          ],
        },
      ],
      apologies: [{ name: 'Cllr Noor Bright', authority: 'Weirside Council' }],
    });
    if (paper?.kind !== 'minutes') throw new Error('no minutes were found');
    expect(paper.items[1]?.decisions.map(({ text: words }) => words).join(' ')).toMatch(
      /noted the report.*agreed the timetable at paragraph 9/i,
    );
    expect(paper.attendance.map(({ name }) => name)).toContain('Cllr Wyn Parry MBE');
  }
});
