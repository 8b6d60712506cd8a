import { describe, expect, it } from 'vitest';
import { blocksTooLong, checkBlocks, checkView } from '#bot/practice/block-kit/check-blocks.ts';
import { isEmpty, stateOf, stateValue } from '#bot/practice/block-kit/elements.ts';
import { initialOf, plainOf, toggled } from '#bot/practice/page/blocks/form.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const pointers = (blocks: unknown): string[] => checkBlocks(blocks, 'message').map(({ pointer }) => pointer);

describe('Block Kit', () => {
  it.each([
    ['a long header', [{ type: 'header', text: plain('x'.repeat(151)) }], '/blocks/0/text/text'],
    [
      'eleven fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
      '/blocks/0/fields',
    ],
    ['an empty text', [{ type: 'section', text: plain('') }], '/blocks/0/text/text'],
    ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
    [
      'a long button',
      [{ type: 'actions', elements: [{ type: 'button', text: plain('x'.repeat(76)) }] }],
      '/blocks/0/elements/0/text/text',
    ],
    [
      'twenty-six buttons',
      [
        {
          type: 'actions',
          elements: Array.from({ length: 26 }, () => ({ type: 'button', text: plain('x') })),
        },
      ],
      '/blocks/0/elements',
    ],
    ['an unknown block', [{ type: 'marquee' }], '/blocks/0/type'],
    [
      'a repeated block id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '/blocks/1/block_id',
    ],
    [
      'an option without a value',
      [{ type: 'actions', elements: [{ type: 'static_select', options: [{ text: plain('a') }] }] }],
      '/blocks/0/elements/0/options/0/value',
    ],
  ])('[PW41] %s is refused at its place', (_what, blocks, pointer) => {
    expect(pointers(blocks)).toEqual([pointer]);
  });

  it('[PW42] all blocks together hold at most 13,200 characters', () => {
    const section = (length: number) => ({ type: 'section', text: plain('x'.repeat(length)) });
    expect(blocksTooLong([section(3000), section(3000), section(3000), section(3000), section(1200)])).toBe(
      false,
    );
    expect(blocksTooLong([section(3000), section(3000), section(3000), section(3000), section(1201)])).toBe(
      true,
    );
  });

  it('[PW43] a modal needs a title, a submit text for its inputs, and short words on its edges', () => {
    const input = { type: 'input', label: plain('a'), element: { type: 'plain_text_input' } };
    const found = checkView({
      type: 'modal',
      title: plain('x'.repeat(25)),
      blocks: [input],
      private_metadata: 'x'.repeat(3001),
    });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/view/title/text',
      '/view',
      '/view/private_metadata',
    ]);
  });

  it('[PW44] what an element holds is reported in its own shape and read back', () => {
    const options = [
      { text: plain('One'), value: '1' },
      { text: plain('Two'), value: '2' },
    ];
    const held = [
      [{ type: 'static_select', options }, '2'],
      [{ type: 'multi_static_select', options }, ['1', '2']],
      [{ type: 'users_select' }, 'U1'],
      [{ type: 'multi_users_select' }, ['U1', 'U2']],
      [{ type: 'conversations_select' }, 'C1'],
      [{ type: 'datepicker' }, '2026-11-24'],
      [{ type: 'timepicker' }, '11:00'],
      [{ type: 'checkboxes', options }, ['1']],
      [{ type: 'plain_text_input' }, 'words'],
    ] as const;
    for (const [element, value] of held) expect(plainOf(stateValue(element as never, value))).toEqual(value);
    expect(() => stateValue({ type: 'static_select', options }, '3')).toThrow('no option "3"');
    expect(isEmpty(stateValue({ type: 'plain_text_input' }, ''))).toBe(true);
  });

  it('[PW45] initial values fill a form, and a typed value outlives an update of the same ids', () => {
    const element = { type: 'plain_text_input', action_id: 'a', initial_value: 'first' };
    const blocks = [{ type: 'input', block_id: 'b', element }];
    expect(initialOf(element)).toBe('first');
    expect(stateOf(blocks)).toEqual({ b: { a: { type: 'plain_text_input', value: 'first' } } });
    const typed = { b: { a: { type: 'plain_text_input', value: 'typed' } } };
    expect(stateOf(blocks, typed)).toEqual(typed);
    expect(toggled(['x'], 'x')).toEqual([]);
    expect(toggled(null, 'x')).toEqual(['x']);
  });
});
