import type { KnownBlock } from '@slack/types';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import { type Line, list, section } from './block.ts';
import { inert } from './cut-to.ts';
import { presentDate } from './present-date.ts';

/** Few enough that one list of the longest lines stays well below what a message may hold. */
const LINES_PER_LIST = 4;

const lead = (block: DraftBlock): string => (block.kind === 'action' ? 'Action:' : 'Decision:');

function tail(block: DraftBlock): string {
  if (block.kind !== 'action') return block.confidential ? '(confidential)' : '';
  const owners = block.owners.length === 0 ? '' : block.owners.join(', ');
  const due = block.due === null ? '' : `by ${presentDate(block.due)}`;
  const parts = [owners, due, block.confidential ? 'confidential' : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

const line = (block: DraftBlock): Line => ({ lead: lead(block), words: block.text, tail: tail(block) });

/** The decisions and actions of minutes, item by item; items with neither are left out. */
export function presentItems(items: readonly DraftItem[]): KnownBlock[] {
  return items.flatMap((item) => {
    const shown = item.blocks.filter((block) => block.kind !== 'point');
    if (shown.length === 0) return [];
    const lists: KnownBlock[] = [];
    for (let at = 0; at < shown.length; at += LINES_PER_LIST) {
      lists.push(list(shown.slice(at, at + LINES_PER_LIST).map(line)));
    }
    const mark = item.confidential === null ? '' : ' (confidential)';
    return [section(`*${item.number}. ${inert(item.title)}*${mark}`), ...lists];
  });
}

/**
 * What anybody may see of the items: no confidential passage, and of a confidential item only decisions and actions
 * that are not. The server filters as well; a members' channel is the last place to rely on one filter.
 */
export const publicItems = (items: readonly DraftItem[]): DraftItem[] =>
  items.map((item) => ({
    ...item,
    blocks: item.blocks.filter(
      (block) => !block.confidential && (item.confidential === null || block.kind !== 'point'),
    ),
  }));

export const countOf = (items: readonly DraftItem[], kind: DraftBlock['kind']): number =>
  items.reduce((sum, item) => sum + item.blocks.filter((block) => block.kind === kind).length, 0);

/** "3 decisions and 1 action". */
export function presentCounts(items: readonly DraftItem[]): string {
  const say = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${say(countOf(items, 'decision'), 'decision')} and ${say(countOf(items, 'action'), 'action')}`;
}

/** How many sentences are suggestions that nobody settled, as a sentence with a blank after it; empty when none is. */
export function presentUnsettled(items: readonly DraftItem[]): string {
  const count = items.reduce((sum, item) => sum + item.blocks.filter((block) => block.suggested).length, 0);
  if (count === 0) return '';
  return count === 1
    ? '1 sentence in it is a suggestion that nobody settled; it stands as it reads. '
    : `${count} sentences in it are suggestions that nobody settled; they stand as they read. `;
}
