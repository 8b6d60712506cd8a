import { describe, expect, test } from 'vitest';
import { parseNote } from '#server/capture/parse-note.ts';
import { item, note, propose } from './meeting.ts';

const said = (typed: Parameters<typeof propose>[0], number: number): string[] =>
  item(propose(typed), number).points.flatMap((one) => [...one.noteIds]);

describe('turns that are said shortly', () => {
  test("[S3] a guest's item is meant by whose it is", () => {
    expect(
      said(['item 2', "gail has to be away by four so we're doing hers now", 'LC: two routes left'], 3),
    ).toEqual(['n3']);
  });
  test('[S3] the number of the next item with words behind it turns to it', () => {
    expect(
      said(
        ['item 3', 'LC: two routes left', '4. Cllr Peel said the plots are full and the list is closed'],
        4,
      ),
    ).toEqual(['n3']);
  });
  test('[S3] what is said behind a turn to a number stands under it', () => {
    expect(
      said(
        [
          'item 3',
          'LC: two routes left',
          'item 4',
          'Back to 3 - chair was reminded that fares go up in the spring',
        ],
        3,
      ),
    ).toEqual(['n2', 'n4']);
  });
  test('[S4] "before we leave that" is of the item it speaks of', () => {
    expect(
      said(
        [
          'item 3',
          'LC: two routes left',
          'item 4',
          'LC: plots are full',
          'Before we leave that: RT says the rural bus fund is late',
        ],
        3,
      ),
    ).toEqual(['n2', 'n5']);
  });
});

describe('what is thrown into the room', () => {
  test.each([
    'sugar crash. anyone got a mint',
    'whoever bought the flapjacks, thank you',
    'flapjacks were lovely, thanks',
  ])('[G9] "%s" is left out', (typed) => {
    expect(said(['item 3', 'LC: two routes left', typed], 3)).toEqual(['n2']);
  });
  test("[G9] a word back to a colleague's idle question is left out", () => {
    expect(
      said(
        [
          note('n1', 'item 3'),
          note('n2', 'is the fire alarm test today??'),
          note('n3', 'yes just ignore it when it goes', { user: 'U1' }),
        ],
        3,
      ),
    ).toEqual([]);
  });
  test.each(['the board thanked officers for the survey', 'RT: whoever bids must pay, thanks to the act'])(
    '[G9] "%s" is no chat',
    (typed) => {
      expect(said(['item 3', typed], 3)).toEqual(['n2']);
    },
  );
  test('[G8] "not for the mins" is off the record', () => {
    expect(parseNote('not for the mins but two operators are selling up').offRecord).toBe(true);
  });
});

describe('declarations without the word', () => {
  test.each([
    ["Cllr Tait chairs a bus users' trust, will step out for the rural bus item", 3, true],
    ["Cllr Tait's wife works for one of the allotments societies so he'll step out for that one", 4, true],
    ['Cllr Tait is a trustee of the allotments society, stays in', 4, false],
  ])('[S16] "%s" is of item %i', (typed, number, left) => {
    const { declarations } = propose(['item 1', typed]);
    expect(declarations.map((one) => [one.item, one.left])).toEqual([[number, left]]);
  });
  test('[S16] who left for a train declared nothing', () => {
    expect(propose(['item 1', 'Cllr Tait will leave at 3 for a train']).declarations).toEqual([]);
  });
});
