import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const decided = (...texts: readonly string[]): readonly string[] =>
  item(
    propose([
      'item 1',
      'NP welcomed everyone to the meeting',
      'item 3',
      'GT: two routes are left in the north',
      ...texts,
    ]),
    3,
  ).decisions.map((one) => `${one.type}: ${one.text}`);

describe('an assent of everybody beside a matter', () => {
  test.each([
    ['the three themes were fine with everybody, subject to fares going in', /^agreed: .*themes/],
    ['a quarter of the pot to be held for the coast... members signed that off too', /^agreed: .*quarter/],
    ['joint response to the consultation, nobody disagrees', /^agreed: .*joint response/],
    ['oppose the cap, unanimous', /^agreed: .*oppose the cap/],
    ['nobody had a problem with the joint statement', /^agreed: .*joint statement/],
    ['round 2 criteria: happy with annex B', /^agreed: .*annex B/],
    ['members are as one on this - oppose the cap', /^agreed: .*oppose the cap/],
  ])('[S5] "%s" is a decision', (said, words) => {
    expect(decided(said)).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    ['the Welsh scheme was a success, everyone agreed'],
    ['all agreed the tea was dreadful'],
    ['all happy to finish by 1'],
    ['RT said everyone agrees this is broken'],
    ['nobody in Whitehall wants this - IS'],
    ['lena to do a model agreement for the operators'],
  ])('[S5] "%s" decides nothing', (said) => {
    expect(decided(said)).toEqual([]);
  });
});

describe('the outcome, announced or told by what became of it', () => {
  test.each([
    ['settled: we oppose any transfer of the fund', /^agreed: .*oppose any transfer/],
    ['position on the fund = support in principle', /^supported: /],
    ['what they did agree: back a fair fares deal if it is paid for', /^supported: .*fair fares/],
    ['spending plan through on the nod', /^approved: .*spending plan/],
    ['levy idea binned', /^rejected: .*levy/],
    ['members turned the levy down flat', /^rejected: .*levy/],
    ['a clear majority against the levy', /^rejected: .*levy/],
    ['board throws its weight behind the campaign', /^supported: .*campaign/],
    ['members put their name to the charter', /^endorsed: .*charter/],
    ['too many gaps, they want it back in September', /^deferred: /],
    ['lead members to have the last word on the text', /^delegated: .*text/],
    ['so we’re backing the call for a new fund', /^supported: .*new fund/],
    [
      'IS wanted us to suspend the fund. went to a vote, 3 for 8 against, so thats a no then',
      /^rejected: .*suspend/,
    ],
    ['they have changed their minds: the service STAYS daily, review in 12 months', /^agreed: .*daily/],
  ])('[S5] "%s" is a decision', (said, words) => {
    expect(decided(said)).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    ['we will run out of money by 2027'],
    ['so we’re back where we started'],
    ['the plan was agreed by the LGA in May'],
    ['RT’s council voted 12-10 to sell'],
    ['MPs voted it down 300 to 200'],
    ['the previous levy was scrapped in 2019'],
    ['option B is cheaper'],
    ['we’re going to see more of this'],
    ['GT - public will read it as dodgy. RT agreed, said it needs a plain line'],
  ])('[S5] "%s" decides nothing', (said) => {
    expect(decided(said)).toEqual([]);
  });
});

describe('how the last minutes pass', () => {
  test.each([
    ['chair signs them w that put right'],
    ['with the change RT asked for they were passed as a true record'],
    ['minutes passed once RT’s name is in'],
  ])('[S7] "%s" agrees them', (said) => {
    const found = item(propose(['item 1', 'item 2', said]), 2).decisions;
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toMatch(/^The minutes of the meeting held on 3 March 2022 were agreed/);
  });
});
