import type { KnownBlock } from '@slack/types';
import { LIMITS } from './cut-to.ts';

/** How much of a message's allowance a block takes: all its text, and a little for its frame. */
export const weightOf = (block: KnownBlock): number => {
  let weight = 0;
  const count = (value: unknown): void => {
    if (typeof value === 'string') weight += value.length;
    else if (Array.isArray(value)) for (const one of value) count(one);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) count(one);
  };
  count(block);
  return weight;
};

/** Splits blocks into messages, each below the limits of one. Order is kept; no block is lost. */
export function paginate(
  blocks: readonly KnownBlock[],
  most: { readonly blocks: number; readonly weight: number } = {
    blocks: LIMITS.blocks,
    weight: LIMITS.message,
  },
): KnownBlock[][] {
  const pages: KnownBlock[][] = [];
  let page: KnownBlock[] = [];
  let weight = 0;
  for (const block of blocks) {
    const next = weightOf(block);
    if (page.length > 0 && (page.length >= most.blocks || weight + next > most.weight)) {
      pages.push(page);
      page = [];
      weight = 0;
    }
    page.push(block);
    weight += next;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
