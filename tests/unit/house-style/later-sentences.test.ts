import { describe, expect, test } from 'vitest';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '#tests/unit/structuring/meeting.ts';

/** A note after LC and GT have been introduced. */
const said = (note: string): string => {
  const voice = createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' });
  voice('LC: the depot is open');
  voice('GT: the line is open');
  return voice(note);
};

describe('notes of several short sentences', () => {
  test.each([
    [
      'lena presented. says grant has gone from 40m to 31m',
      'LC presented the item. LC said that the grant had gone from 40 million to 31 million.',
    ],
    [
      'RT: why are rural areas always last. wants a map of cuts by ward',
      'Clarification was sought on why rural areas were always last. A wish was expressed for a map of cuts by ward.',
    ],
    [
      'lena accepted that, said the protocol is due in april',
      'LC accepted this. LC said that the protocol was due in April.',
    ],
    [
      'lena gave an update. reckons patronage is back to 90%. waiting on the county for the rest',
      'LC gave an update. LC reckoned that patronage was back to 90 per cent. Officers were waiting on the county for the rest.',
    ],
    [
      'RT: how many routes are at risk. who decides',
      'Clarification was sought on how many routes were at risk. Clarification was sought on who decided.',
    ],
    [
      'IS: is there any money left. thinks not',
      'It was asked whether there was any money left. A member thought not.',
    ],
    [
      'chair asked for views. said time was short',
      'The Chair asked for views. The Chair said time was short.',
    ],
    ['GT left 11.15. thanked', 'GT left at 11.15 and was thanked.'],
    [
      'GT explained the national picture: 40 areas have bids in',
      'GT explained the national picture: 40 areas had bids in.',
    ],
  ])('[H47] a later sentence keeps the speaker of the one before: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });

  test.each([
    [
      'RT reminded everyone that the county tried this in 2015 and it failed',
      'Members were reminded that the county had tried this in 2015 and it had failed.',
    ],
    ['RT reminded members of the ward changes', 'Members were reminded of the ward changes.'],
    [
      'IS pointed out that the board agreed this in 2019 and nothing happened',
      'It was pointed out that the board had agreed this in 2019 and nothing had happened.',
    ],
    ['IS pointed out that the depot was full', 'It was pointed out that the depot was full.'],
    ['members pushed back on para 12', 'Members pushed back on paragraph 12.'],
    ['members asked to see it in march', 'Members asked to see it in March.'],
    ['IS asked if option b would be back in march', 'It was asked whether option B would be back in March.'],
    ['members joined the march through town', 'Members joined the march through town.'],
  ])(
    '[H48] what was over before the meeting is a step further back, and what members did stays theirs: %s',
    (typed, sentence) => {
      expect(said(typed)).toBe(sentence);
    },
  );
});
