import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const LEAD = ['item 3', 'LC: two routes are left and the operator wants a subsidy'];

const decided = (...texts: readonly string[]): readonly string[] =>
  item(propose([...LEAD, ...texts]), 3).decisions.map((one) => `${one.type}: ${one.text}`);

describe('what it all came to', () => {
  test.each([
    [
      'so where that ended up: report noted, and the board will ask DfT to pay',
      /noted the report and agreed to ask DfT/,
    ],
    ['How it ended: report noted, and we will write to the DfT about drivers', /agreed to write to the DfT/],
    ['what they settled on in the end: keep the two routes', /agreed to keep the two routes/],
    ['Net effect: the board will press for a longer season', /agreed to press for a longer season/],
    ['please minute as a decision that officers go back to the operator', /agreed that officers go back/],
    [
      'could someone put it down as agreed that the fund stays open. NP proposed, IS seconded',
      /the fund stays open\.$/,
    ],
    ['Can we get this down as a resolution please: support the ferry bid', /agreed to support the ferry bid/],
    [
      "Chair put it again and they've turned round: board will not sign the letter",
      /agreed not to sign the letter/,
    ],
    ['Members have come round: the board will back the merger', /agreed to back the merger/],
    ['There was no opposition to writing to the minister', /agreed to write to the minister/],
    ["No objection from anyone to keeping the night bus, so that's our line", /agreed to keep the night bus/],
    ['To press for a five year settlement; all in favour', /agreed to press for a five year settlement/],
    [
      'To recommend a levy - carried, Cllr Tait dissenting',
      /agreed to recommend a levy, Cllr Rhona Tait dissenting/,
    ],
    [
      'Since the deadline is 1 July, the Chair has been authorised to settle the wording',
      /^delegated: .*the Chair/,
    ],
    ['signing of the lease delegated to the Clerk', /^delegated: .*the signing of the lease to the Clerk/],
    ['Rhona Tait is our rep on the ferry forum, nobody else wanted it', /^appointed: .*on the ferry forum/],
    ['Members asked for more data, so our response is put back until September', /^deferred: .*September/],
    [
      'members would now prefer to wait until March, so the previous decision goes',
      /agreed to wait until March/,
    ],
    ['Back to the fund, for the minutes: the board approved the criteria', /^approved: .*the criteria/],
    ['everyone fine that we lobby jointly with the unions', /agreed to lobby jointly/],
  ])('[S5] "%s" is a decision', (said, text) => {
    const found = decided(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(text);
  });

  test.each([
    ['can we record a decision on this?'],
    ['there was no dissent in the audit committee'],
    ['because it was late, officers were given a lift home'],
    ['Rhona is our rep on the ferry forum and said it meets monthly'],
    ['to be fair, all agreed it was long'],
  ])('[S5] "%s" announces nothing', (said) => {
    expect(decided(said)).toEqual([]);
  });

  test('[S5] a yes that points at what was put forward is a yes to that', () => {
    expect(decided('Lena suggested shifting £2m to the coast', 'yes do that, all agreed')[0]).toMatch(
      /to shift £2/,
    );
  });

  test('[S5] a colleague who confirms a bare yes says what it comes to', () => {
    const found = decided('recs agreed', 'yep, both pilots are going ahead in the autumn');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/both pilots/);
    expect(decided('recs agreed', 'yes that was quick')[0]).toMatch(/recommendations/);
  });

  test('[S5] what was noted after a lost vote is a decision of its own', () => {
    expect(
      decided('asking for a year more - 4 for, 7 against', 'Board noted the update instead'),
    ).toHaveLength(2);
  });
});
