import { CHECKS, type Complaint, SURFACE_BLOCKS, tooLong } from './limits.ts';

export type Surface = 'message' | 'modal' | 'home';

/** All blocks of a message together: past this Slack answers `msg_blocks_too_long`, whatever each one holds. */
const MESSAGE_CHARACTERS = 13_200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Slack would refuse in these blocks, each complaint with a JSON pointer to its place. */
export function checkBlocks(blocks: unknown, surface: Surface, at = '/blocks'): Complaint[] {
  if (!Array.isArray(blocks)) return [{ pointer: at, message: 'must be an array' }];
  const limit = surface === 'message' ? 50 : 100;
  const complaints: Complaint[] = [];
  if (blocks.length > limit) {
    complaints.push({ pointer: at, message: `no more than ${limit} items allowed [maxItems: ${limit}]` });
  }
  const ids = new Set<string>();
  let tables = 0;
  let markdown = 0;
  blocks.forEach((block, index) => {
    const pointer = `${at}/${index}`;
    if (!isRecord(block) || typeof block.type !== 'string') {
      complaints.push({ pointer, message: 'must be an object with a type' });
      return;
    }
    if (!SURFACE_BLOCKS[surface].has(block.type)) {
      complaints.push({ pointer: `${pointer}/type`, message: `unsupported type: ${block.type}` });
      return;
    }
    if (typeof block.block_id === 'string') {
      complaints.push(...tooLong(block.block_id, 255, `${pointer}/block_id`));
      if (block.block_id !== '' && ids.has(block.block_id)) {
        complaints.push({
          pointer: `${pointer}/block_id`,
          message: `\`block_id\` ${block.block_id} already exists`,
        });
      }
      ids.add(block.block_id);
    }
    if (block.type === 'table') tables += 1;
    if (block.type === 'markdown' && typeof block.text === 'string') markdown += block.text.length;
    complaints.push(...(CHECKS[block.type]?.(block, pointer) ?? []));
  });
  if (tables > 1) complaints.push({ pointer: at, message: 'only one table allowed' });
  if (markdown > 12_000)
    complaints.push({ pointer: at, message: 'markdown text must be at most 12000 characters' });
  return complaints;
}

/** Whether all blocks together hold more text than one message may. */
export const blocksTooLong = (blocks: unknown): boolean => textLength(blocks) > MESSAGE_CHARACTERS;

const TEXT_KEYS = new Set(['text', 'value', 'title', 'alt_text', 'url']);

function textLength(value: unknown, key = ''): number {
  if (typeof value === 'string') return TEXT_KEYS.has(key) ? value.length : 0;
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + textLength(part, key), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce((sum, [name, part]) => sum + textLength(part, name), 0);
}

/** Complaints about a modal or a Home, beside those about its blocks. */
export function checkView(view: unknown): Complaint[] {
  if (!isRecord(view)) return [{ pointer: '/view', message: 'must be an object' }];
  if (view.type !== 'modal' && view.type !== 'home') {
    return [{ pointer: '/view/type', message: 'must be modal or home' }];
  }
  const complaints: Complaint[] = [];
  if (view.type === 'modal') {
    if (!isRecord(view.title))
      complaints.push({ pointer: '/view/title', message: 'missing required field: title' });
    for (const part of ['title', 'submit', 'close'] as const) {
      const text = view[part];
      if (!isRecord(text)) continue;
      if (text.type !== 'plain_text')
        complaints.push({ pointer: `/view/${part}/type`, message: 'must be plain_text' });
      complaints.push(...tooLong(text.text, 24, `/view/${part}/text`));
    }
    const blocks = Array.isArray(view.blocks) ? view.blocks : [];
    const hasInput = blocks.some((block) => isRecord(block) && block.type === 'input');
    if (hasInput && !isRecord(view.submit)) {
      complaints.push({ pointer: '/view', message: 'missing required field: submit' });
    }
  }
  complaints.push(...tooLong(view.private_metadata, 3000, '/view/private_metadata'));
  complaints.push(...tooLong(view.callback_id, 255, '/view/callback_id'));
  return [...complaints, ...checkBlocks(view.blocks, view.type, '/view/blocks')];
}
