import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentence } from '#bot/blocks/block.ts';
import { cutTo, inert } from '#bot/blocks/cut-to.ts';
import { paginate, weightOf } from '#bot/blocks/paginate.ts';
import { presentRequest } from '#bot/blocks/present-approval.ts';
import { publicItems } from '#bot/blocks/present-items.ts';
import { presentPublished } from '#bot/blocks/present-published.ts';
import { checkBlocks } from '#bot/practice/block-kit/check-blocks.ts';
import { aBoard, aMeeting, block, item, someMinutes } from './support/minutes-in-test.ts';

it('[B13] a cut text is within its length, never empty and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const cut = cutTo(text, most);
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1));
      expect(cut.length).toBeGreaterThan(0);
      expect(/\p{Surrogate}/u.test(cut) && !/\p{Surrogate}/u.test(text)).toBe(false);
    }),
  );
});

it('[B14] words of a person are inert in mrkdwn', () => {
  const shown = inert('<!channel> <@U1> *bold* `code` & <https://a.example|x> @here');
  expect(shown).not.toMatch(/<|(?<!\u200b)\*|@here/);
  expect(shown).toContain('&lt;!channel&gt;');
});

it('[B14] a sentence shows commands as code and reads nothing else as markup', () => {
  const drawn = sentence('Use `/minutes end`, <!channel>.');
  expect(drawn.text).toContain('Use /minutes end, &lt;!channel&gt;.');
  expect(JSON.stringify(drawn.blocks)).not.toContain('mrkdwn');
});

const long = Array.from({ length: 60 }, (_, at) =>
  item(at + 1, [
    block('decision', `${'x'.repeat(2990)} <!channel>`),
    block('action', `${'y'.repeat(2990)} *`),
    block('point', 'talk'),
  ]),
);

it('[B15] a request with two hundred long sentences breaks no limit of Slack in any of its messages', () => {
  const subject = { board: aBoard(), meeting: aMeeting(), minutes: someMinutes(long) };
  const { message, replies } = presentRequest(subject, null);
  for (const one of [message, ...replies]) {
    expect(one.blocks.length).toBeLessThanOrEqual(50);
    expect(one.blocks.reduce((sum, part) => sum + weightOf(part), 0)).toBeLessThan(13_000);
    expect(checkBlocks(one.blocks, 'message')).toEqual([]);
    expect(one.text).not.toBe('');
  }
  const published = presentPublished(subject, 'http://minutes.test');
  for (const one of [published.message, ...published.replies])
    expect(checkBlocks(one.blocks, 'message')).toEqual([]);
});

it('[B15] paging keeps every block, in order', () => {
  const blocks = Array.from({ length: 120 }, (_, at) => sentence(`line ${at}`).blocks).flat();
  expect(paginate(blocks).flat()).toEqual(blocks);
});

it('[B16] nothing confidential is in what the members’ channel is told', () => {
  const minutes = someMinutes([
    item(1, [block('decision', 'open words'), block('decision', 'secret words', true)]),
    item(2, [block('point', 'secret talk'), block('decision', 'the position was noted')], true),
  ]);
  const told = JSON.stringify(
    presentPublished({ board: aBoard(), meeting: aMeeting(), minutes }, 'http://minutes.test'),
  );
  expect(told).toContain('open words');
  expect(told).toContain('the position was noted');
  expect(told).not.toContain('secret');
  expect(publicItems(minutes.content.items)[1]?.blocks).toHaveLength(1);
});
