import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '#server/capture/parse-note.ts';
import { plainText } from '#server/capture/plain-text.ts';
import { resolveItem } from '#server/capture/resolve-item.ts';
import { applySubstitution, parseSubstitution } from '#server/capture/substitution.ts';

const AGENDA = [
  { number: 1, title: 'Welcome, apologies and declarations of interest' },
  { number: 2, title: 'Minutes of the meeting held on 3 March 2022' },
  { number: 3, title: 'Rural Bus Fund (RBF): second year' },
  { number: 4, title: 'Allotments and green space' },
  { number: 5, title: 'Any other business' },
];

describe('item markers', () => {
  test.each([
    ['item 4 - allotments', 4],
    ['Item 4', 4],
    ['4 - allotments', 4],
    ['4. allotments', 4],
    ['ok moving on to item 5', 5],
    ['agenda item 3: buses', 3],
  ])('[G1] %s moves the meeting', (text, number) => {
    expect(parseNote(text).item?.number).toBe(number);
  });

  test.each([
    '4 out of 5 allotments are vacant',
    '7 for, 3 against',
    'item 4 was deferred last year',
    '2022-03-04 is the date',
  ])('[G1] "%s" moves nothing', (text) => {
    expect(parseNote(text).item).toBeNull();
  });

  test.each([
    ['aob', 5],
    ['mins 3 march', 2],
    ['4 allotments', 4],
    ['RBF', 3],
    ['back to allotments', 4],
    ['next item', 2],
  ])('[G2] "%s" names an item of the agenda', (text, number) => {
    expect(resolveItem(text, AGENDA, 1)?.number).toBe(number);
  });

  test.each([
    'KB: the bus fund is late',
    'allotments were raised by two residents as well',
    'item 12 - nothing of the kind',
  ])('[G2] "%s" moves to no item', (text) => {
    expect(resolveItem(text, AGENDA, 3)).toBeNull();
  });

  test('[G3] a note about another item refers to it and moves nothing', () => {
    const parsed = parseNote('re item 4: two sites are contaminated');
    expect(parsed.item).toBeNull();
    expect(parsed.refersTo).toBe(4);
    expect(parsed.body).toBe('two sites are contaminated');
    expect(resolveItem('re item 4: two sites', AGENDA, 3)).toBeNull();
  });
});

describe('tags', () => {
  test.each([
    ['#decision noted the report', 'decision', 'noted the report'],
    ['DECISION: noted the report', 'decision', 'noted the report'],
    ['agreed: a third depot', 'decision', 'agreed a third depot'],
    ['ACTION: @ann to write', 'action', '@ann to write'],
    ['action for Ann to write', 'action', 'Ann to write'],
    ['Ann to write #action', 'action', 'Ann to write'],
  ])('[G4] %s', (text, tag, body) => {
    expect(parseNote(text)).toMatchObject({ tag, body });
  });

  test('[G4] a sentence that speaks of an action is not tagged', () => {
    expect(parseNote('action plans were late in two districts').tag).toBeNull();
  });
});

describe('substitutions', () => {
  test('[G5] a command is read with its flag and its escaped slash', () => {
    expect(parseSubstitution('s/2021\\/22/2022\\/23/g')).toEqual({
      old: '2021/22',
      replacement: '2022/23',
      all: true,
    });
    expect(parseSubstitution('s//x/')).toBeNull();
    expect(parseNote('s/40/14/').substitution).toEqual({ old: '40', replacement: '14', all: false });
  });

  test('[G6] the last occurrence changes, or with /g every one, and the words are literal', () => {
    expect(applySubstitution('a.b and a.b', { old: 'a.b', replacement: '$&', all: false })).toBe(
      'a.b and $&',
    );
    expect(applySubstitution('ten ten', { old: 'ten', replacement: 'two', all: true })).toBe('two two');
    expect(applySubstitution('Ten buses', { old: 'ten', replacement: 'two', all: false })).toBe('two buses');
    expect(applySubstitution('none', { old: 'ten', replacement: 'two', all: false })).toBe('none');
  });
});

describe('confidential marks', () => {
  test.each([
    '[confidential]',
    '[confidential] start',
    'confidential session now',
    'going into private session',
    'this bit is exempt',
    'CONFIDENTIAL STARTS',
    'confidential from here please',
    "next part isn't public",
    '🔒',
  ])('[G7] "%s" starts', (text) => {
    expect(parseNote(text).confidential).toBe('start');
  });
  test.each([
    '[/confidential]',
    '[confidential] end',
    'end of confidential bit',
    'back in open session',
    'public again now',
    'confidential over',
    'ok back to open session',
    '🔓',
  ])('[G7] "%s" ends', (text) => {
    expect(parseNote(text).confidential).toBe('end');
  });
  test.each([
    'BK asked if the confidential annex had been read',
    'exempt accommodation is growing in the north',
    'private landlords want two months',
  ])('[G7] "%s" is no mark', (text) => {
    expect(parseNote(text).confidential).toBeNull();
  });
  test('[G7] a line may be confidential by itself', () => {
    expect(parseNote('[confidential] the depot will be sold')).toMatchObject({
      confidential: 'line',
      body: 'the depot will be sold',
    });
  });
});

test.each([
  '[off] he is impossible',
  'off the record: not ready',
  'the mayor was late (not for the minutes)',
])('[G8] "%s" is off the record', (text) => {
  expect(parseNote(text).offRecord).toBe(true);
});

test.each(['👍', 'morning all', 'thanks both', 'lol', ':tada:', '<https://papers.example/pack.pdf>'])(
  '[G9] "%s" is chat',
  (text) => {
    expect(parseNote(text).chat).toBe(true);
  },
);
test.each([
  'KB: heating costs are up a third',
  'members felt the fund was too small',
  'BK asked about the lunch clubs grant',
  'morning peak fares doubled',
  'no lift at the interchange',
  'is there any coffee left',
  'https://papers.example/y closes on 3 May',
])('[G9] "%s" is not chat', (text) => {
  expect(parseNote(text).chat).toBe(false);
});

test('[G10] tokens of Slack are shown as people read them', () => {
  const names: Readonly<Record<string, string>> = { U1: 'Ann Bee' };
  expect(
    plainText(
      '<@U1> &amp; <@U9> in <#C1|general>, <https://a.example/x|the paper> &lt;b&gt;',
      (id) => names[id],
    ),
  ).toBe('@Ann Bee & @U9 in #general, the paper <b>');
});

test('[G11] any text gives a result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(parseNote(text)).toHaveProperty('body');
      resolveItem(text, AGENDA, 1);
      plainText(text);
    }),
    { numRuns: 300 },
  );
});

test('[G11] a very long text is read in time', () => {
  const long = 'item confidential s/ a '.repeat(2_000);
  // Milliseconds of the processor, far above what it takes and far below what backtracking would.
  const before = process.cpuUsage();
  parseNote(long);
  resolveItem(long, AGENDA, 1);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});
