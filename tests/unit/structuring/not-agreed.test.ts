import { describe, expect, test } from 'vitest';
import { propose } from './meeting.ts';

const decisionsOf = (texts: readonly string[]): string[] =>
  propose(['item 3', 'RT: fares are high', ...texts]).items.flatMap((one) =>
    one.decisions.map(({ text }) => text),
  );

describe('a decision that a later note says was none', () => {
  test.each([
    [
      'agreed to back a levy on second homes',
      "lena, nobody said yes to the levy on second homes, it was only AF's wish",
    ],
    [
      'agreed to lobby for free travel for carers',
      "on free travel for carers - that was rhona's own suggestion, the chair never asked for a view",
    ],
    [
      'agreed to publish a table of waiting times',
      "that table wasn't agreed Lena, EM asked for it and nobody took it up",
    ],
    ['agreed to ask for a bus commissioner', 'strike the bus commissioner, members never signed up to it'],
    ['board agreed to give £2k to the heritage line', 'NP has gone back on the heritage line money'],
    [
      'agreed to back a statutory duty on operators',
      'the statutory duty was never put to the Board, so that one comes out',
    ],
  ])('[S67] "%s" is off the minutes after "%s"', (decided, said) => {
    expect(decisionsOf([decided, 'AF: it would cost a lot', said])).toEqual([]);
  });

  test('[S67] many notes later it is told by its words, and its task falls with it', () => {
    const talk = Array.from({ length: 24 }, (_, at) => `AF: bed ${at + 1} floods`);
    const proposal = propose([
      'item 3',
      'agreed to back a statutory duty on operators',
      'dev to draft an amendment to the bill by end of july',
      'item 4',
      ...talk,
      "On buses again. NP has made plain that the statutory duty was IS's own suggestion and was never put to the Board, so that one comes out, and Dev's amendment along with it.",
    ]);
    expect(proposal.items.flatMap((one) => [...one.decisions, ...one.actions])).toEqual([]);
  });

  test('[S67] what was for noting is noted, under its own item', () => {
    const texts = ['approved the bus shelter guide', 'item 4', 'AF: beds flood'];
    expect(
      decisionsOf([
        ...texts,
        "going back to 3, Lena says the shelter guide wasn't for approval today. board only noted it",
      ]),
    ).toEqual(['The Board noted the bus shelter guide.']);
  });

  test.each([
    [
      'agreed to write to the minister about rural fares',
      'AF proposed a levy on second homes, nobody supported it',
    ],
    ['agreed option B for the depot', 'nobody supported option C for the depot'],
    ['agreed to back the fares cap', 'no one disagreed with the fares cap'],
    [
      'agreed to lobby for free travel for carers',
      'the government dropped its support for free travel for carers last year',
    ],
    ['agreed to lobby for free travel for carers', 'RT: members in Coldbeck never agreed to free travel'],
    ['approved the bid with an extra page', 'slot that in and off it goes to the treasury'],
  ])('[S67] "%s" stands after "%s"', (decided, said) => {
    expect(decisionsOf([decided, said])).toHaveLength(1);
  });
});
