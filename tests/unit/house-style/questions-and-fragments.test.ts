import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askIndirectly } from '#server/house-style/ask-indirectly.ts';
import { completeClause } from '#server/house-style/complete-clause.ts';
import { statement } from '#server/house-style/say-comment.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '../structuring/meeting.ts';

test.each([
  ['where does scrutiny sit?', 'where scrutiny sat'],
  ['is there a plan?', 'whether there was a plan'],
  ['who regulates?', 'who regulated'],
  ['is the consultation even worth doing?', 'whether the consultation was even worth doing'],
  ['how will the money be spent?', 'how the money would be spent'],
  ['does size, and the rest: matter?', null],
])('[H13] a question is made indirect where its words allow: %s', (asked, clause) => {
  expect(askIndirectly(asked)).toBe(clause);
});

test.each([
  [
    'fares at 91 per cent, depot already full',
    'fares were at 91 per cent and that the depot was already full',
  ],
  ['table to be corrected', 'the table would be corrected'],
  ['a word in your ear', null],
])('[H14] a fragment gets its verb back where that is sure: %s', (typed, clause) => {
  expect(completeClause(typed)).toBe(clause);
});

test('[H15] every number and name of a note is in its sentence', () => {
  const word = fc.constantFrom(
    'fares',
    'routes',
    'is',
    'not',
    'never',
    'at',
    'due',
    'the',
    'grant',
    'asked',
    'to be',
    'Stourton',
    'Hexby',
    '12',
    '£340',
    '7.5',
    'why',
  );
  const who = fc.constantFrom('LC: ', 'RT: ', 'RT asked ', 'GT - ', '', 'RT wants ');
  fc.assert(
    fc.property(who, fc.array(word, { minLength: 2, maxLength: 9 }), (speaker, words) => {
      const say = createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' });
      const sentence = say(`${speaker}${words.join(' ')}`).toLowerCase();
      for (const fact of words.filter((one) => /\d|^[SH]/.test(one)))
        expect(sentence).toContain(fact.toLowerCase());
    }),
    { numRuns: 300 },
  );
});

test('[H15] a "no" is not lost with the answer it begins', () => {
  const say = createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' });
  expect(say('RT asked whether volunteers count. LC: no, paid staff only')).toContain(
    'this was not the case',
  );
});

test.each([
  [
    'residents in Saltreach trusted the siren more than the text message',
    'It was pointed out that residents in Saltreach trusted the siren more than the text message',
  ],
  [
    'suggest match funding of a quarter for parishes',
    'A suggestion was made for match funding of a quarter for parishes',
  ],
  ['duplication', 'Reference was made to duplication'],
])('[H16] "%s" is said without bending its grammar', (typed, said) => {
  expect(statement(typed)).toBe(said);
});
