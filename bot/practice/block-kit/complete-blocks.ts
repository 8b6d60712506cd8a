import type { Block, BlockElement } from './types.ts';

/** Gives blocks and elements without an id one of their own, as Slack does. */
export function completeBlocks(blocks: readonly Block[], newId: (prefix: string) => string): Block[] {
  const complete = (element: BlockElement): BlockElement =>
    INTERACTIVE.has(element.type) && !element.action_id ? { ...element, action_id: newId('act') } : element;
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id || newId('blk'),
    ...(block.accessory ? { accessory: complete(block.accessory) } : {}),
    ...(block.element ? { element: complete(block.element) } : {}),
    ...(block.type === 'actions' && block.elements ? { elements: block.elements.map(complete) } : {}),
  }));
}

/** Elements a person can act on. */
export const INTERACTIVE: ReadonlySet<string> = new Set([
  'button',
  'overflow',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
  'datepicker',
  'timepicker',
  'checkboxes',
  'radio_buttons',
  'plain_text_input',
]);
