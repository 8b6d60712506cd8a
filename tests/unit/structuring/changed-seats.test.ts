import { describe, expect, test } from 'vitest';
import { propose } from './meeting.ts';

const decisionsOf = (texts: readonly string[]): string[] =>
  propose(['item 3', 'LC: two seats', ...texts]).items.flatMap((one) =>
    one.decisions.map(({ text }) => text),
  );

describe('a seat that another has', () => {
  test.each([
    [
      'appointed Cllr Stroud to the Ports Network and Cllr Tait to the Ferries Group',
      "it's Cllr Munn for the ferries group, not Cllr Tait",
      'The Board appointed Cllr Ivan Stroud to the Ports Network and Cllr Eric Munn to the Ferries Group.',
    ],
    [
      'appointed Cllr Tait to the Rail Forum',
      "that was Cllr Munn for the Rail Forum, RT said she hasn't the time",
      'The Board appointed Cllr Eric Munn to the Rail Forum.',
    ],
    [
      'Cllr Tait is happy to take our seat on the judging panel, agreed',
      'RT has had 2nd thoughts about the judging seat as Coldbeck is bidding. EM will do it instead, all fine',
      'The Board appointed Cllr Eric Munn to the seat on the judging panel.',
    ],
    [
      'Cllr Stroud nominated to the Ports Network',
      "IS can't, he clashes with cabinet. RT takes it",
      'The Board appointed Cllr Rhona Tait to the Ports Network.',
    ],
  ])('[S68] "%s" is put right by "%s"', (given, said, expected) => {
    expect(decisionsOf([given, said])).toEqual([expected]);
  });

  test('[S68] who cannot come, and who goes along, changes no seat', () => {
    const given = 'appointed Cllr Stroud to the Ports Network';
    expect(decisionsOf([given, "RT can't come to the ports network visit, EM goes too"])).toEqual([
      'The Board appointed Cllr Ivan Stroud to the Ports Network.',
    ]);
  });
});

describe('what falls with it', () => {
  test('[S67] "also" beside somebody\'s winner takes back no task', () => {
    const proposal = propose([
      'item 3',
      'agreed to back a levy on second homes',
      "nobody said yes to the levy on second homes, it was only AF's wish",
      'Dev to sound out the ministry by end of july',
      "Dev also said that last year's winner had overspent",
    ]);
    expect(proposal.items.flatMap((one) => one.actions)).toHaveLength(1);
  });
});
