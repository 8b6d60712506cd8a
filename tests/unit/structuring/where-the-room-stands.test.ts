import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const LEAD = ['item 3', 'LC: two routes are left and the operator wants a subsidy'];

const decided = (...texts: readonly string[]): readonly string[] =>
  item(propose([...LEAD, ...texts]), 3).decisions.map((one) => `${one.type}: ${one.text}`);

describe('everybody stands behind it', () => {
  test.each([
    ['joint ticket pilot - yes all round, from October', /^agreed: .*joint ticket pilot from October/],
    ['a two-zone fare, nobody against', /^agreed: .*agreed a two-zone fare/],
    ['operator-led review, everyone behind that incl Rhona', /^agreed: .*operator-led review/],
    ['free travel for carers, no dissent', /^agreed: .*free travel for carers/],
    ['half-hourly buses: thumbs up round the table', /^agreed: .*half-hourly buses/],
    ['and the room is up for a letter of support to the bidders', /^agreed: .*a letter of support/],
    ['everyone behind asking the minister for two more years', /^agreed: .*ask(?:ing)? the minister/],
    ['the whole panel is all for a freeze on fares', /^agreed: .*a freeze on fares/],
    ['but yes to the timetable, as drafted', /^agreed: .*the timetable, as drafted/],
    ['no to a levy on parking', /^rejected: .*a levy on parking/],
    ['keen on that round the table, so single ticket it is', /^agreed: .*single ticket/],
    [
      'The Chair asked whether anyone would object to a joint letter with the unions. Nobody did.',
      /^agreed: .*a joint letter with the unions/,
    ],
    ['chair: do we want a charter for drivers then. nods all round, yes', /^agreed: .*a charter for drivers/],
    ['Ticketing: members content to sign up, subject to legal advice', /^agreed: .*sign up, subject to/],
    ['On balance the board preferred the northern route', /^agreed: .*the northern route/],
    ['for the ferry, they were happy for the plan to go to the forum', /^agreed: .*plan should go/],
    ['programme agreed with lorry parks added for june', /^agreed: .*with lorry parks added/],
    ['👍 so free transfers it is', /^agreed: .*free transfers/],
    ['ferries, they were happy for the plan to go to the forum', /^agreed: .*plan should go/],
    ['EM proposed a joint bid, IS seconded, carried', /^agreed: The Board agreed a joint bid/],
    ['Chair suggested parking this til June. agreed', /^deferred: The Board deferred the item until June/],
  ])('[S5] "%s" is a decision', (said, text) => {
    const found = decided(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(text);
  });

  test.each([
    ['idea of a congestion charge - four hands, rest against, so that is dead'],
    ['the idea of a night tram fell flat'],
    ['nobody would wear a parking levy'],
    ["RT's merger idea didn't fly"],
    ['night tram plan got short shrift'],
  ])('[S5] "%s" is a refusal', (said) => {
    const found = decided(said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^rejected: /);
  });

  test.each([
    ['RT: costs are up, everyone ok with that'],
    ['everyone up for lunch'],
    ['wifi - no'],
    ['so that is how it is'],
    ['is the report circulated - no'],
    ['quorum, all fine'],
    ['nobody would say who'],
    ['chair back at 11, all fine'],
    ['the Mayor has a casting vote'],
    ['the motion at full council lost 12-10'],
    ['two objections from drivers, the rest in favour'],
    ['nobody would have believed it'],
    ['GT asked how it is paid for, no objections were known'],
  ])('[S5] "%s" decides nothing', (said) => {
    expect(decided(said)).toEqual([]);
  });
});

describe('votes without two figures', () => {
  test.each([
    [
      "split 5-5, chair's casting vote against",
      'The Board rejected, on the Chair’s casting vote after five votes each way, a proposal to sell the depot.',
    ],
    ['put to the vote, carried by one', 'The Board agreed, by a majority of one, to sell the depot.'],
    ['7-2, 1 abst', 'The Board agreed, by seven votes to two with one abstention, to sell the depot.'],
    ['three hands up, rest against', 'The Board rejected a proposal to sell the depot.'],
  ])('[S5] "%s" answers the motion before it', (said, text) => {
    expect(decided('RT moved that we sell the depot, IS seconded', said)).toEqual([
      `${text.includes('rejected') ? 'rejected' : 'agreed'}: ${text}`,
    ]);
  });

  test('[S5] what was moved for others to do is told with the vote', () => {
    expect(
      decided(
        'RT moved that drivers be paid out of the reserve, IS seconded',
        'hands up. 2 for, 6 against',
      )[0],
    ).toMatch(/a proposal that drivers be paid out of the reserve/);
  });

  test('[S6] one member and then the rest assent to what was put forward', () => {
    expect(
      decided('RT proposed that we write to the operator', 'RT happy with that, so were the rest'),
    ).toEqual(['agreed: The Board agreed to write to the operator.']);
  });

  test('[S5] figures alone, with nothing put to the vote, decide nothing', () => {
    expect(decided('3-1')).toEqual([]);
  });
});

describe('a decision that a later one takes back', () => {
  test.each([
    ['so the chair has taken it back to the table. NOT the depot, the wharf, everyone ok with that', /wharf/],
    ['RT reopened the depot. it leaks so it is the wharf instead, all agreed', /wharf/],
    ['the Board changed its mind on the depot and settled on the wharf', /wharf/],
    ['second thoughts about the depot: the site is to be the wharf', /wharf/],
  ])('[S9] "%s" stands in its place', (said, text) => {
    const found = decided('agreed to use the depot as the site', said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(text);
  });

  test('[S9] it is found under a later item too, and stands under its own', () => {
    const proposal = propose([
      ...LEAD,
      'agreed to have the bus depot as the site',
      'item 4',
      'LC: the survey is out',
      'the Board changed its mind on the bus depot site and settled on the wharf',
    ]);
    expect(item(proposal, 3).decisions.map((one) => [one.text, one.noteIds.join(' ')])).toEqual([
      [expect.stringContaining('wharf'), 'n6'],
    ]);
    expect(item(proposal, 4).decisions).toEqual([]);
  });

  test('[S9] a government that changes its mind takes no decision of the board back', () => {
    expect(
      decided(
        'agreed to use the depot as the site',
        'the ministers changed their minds and members noted it',
      ),
    ).toHaveLength(2);
  });
});

describe('put off, and handed on', () => {
  test.each([
    [
      'fare strategy - not enough figures, comes back in september',
      /^deferred: .*fare strategy to September/,
    ],
    ['the ferry subsidy was deferred btw, comes back in july', /^deferred: .*ferry subsidy to July/],
    ['lead members can settle the terms of the lease', /^delegated: .*lead members/],
    ['officers may finalise the wording', /^delegated: .*officers/],
  ])('[S5] "%s" is a decision', (said, text) => {
    expect(decided(said)[0]).toMatch(text);
  });

  test('[S5] what is put off is not lost behind a report noted', () => {
    expect(decided('report noted. the fare model is held over to june').at(-1)).toBe(
      'deferred: The Board deferred the fare model to June.',
    );
  });
});
