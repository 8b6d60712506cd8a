import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import type { Confidentiality } from '#server/domain/meeting.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { LAYOUTS, type Layout } from './profiles.ts';

/** Minutes without their rendering. */
export type MinutesWords = Omit<MinutesContent, 'rendered'>;

/**
 * What everybody may read: the one place that takes confidential matter out. It says that something confidential
 * happened, never how much.
 */
export function publicPart(words: MinutesWords): MinutesWords {
  const { format, head, profile, version, attendance, items } = words;
  return {
    format,
    head,
    profile,
    version,
    attendance,
    items: items.map((item) => publicItem(item, LAYOUTS[profile])),
  };
}

/** Does anything in these minutes stand only in the restricted rendering? */
export const hasConfidential = (words: MinutesWords): boolean =>
  words.items.some((item) => item.confidential !== null || item.blocks.some((block) => block.confidential));

function publicItem(item: DraftItem, layout: Layout): DraftItem {
  const whole = item.confidential !== null;
  const keeps = (block: DraftBlock): boolean => !block.confidential && !(whole && block.kind === 'point');
  const firstTaken = item.blocks.findIndex((block) => !keeps(block));
  const kept = item.blocks.filter(keeps);
  if (firstTaken === -1) return { ...item, confidential: publicReason(item.confidential) };

  const stock = stockBlock(item.number, whole ? layout.confidentialItem : layout.confidentialPart);
  const before = whole ? 0 : item.blocks.slice(0, firstTaken).filter(keeps).length;
  return {
    number: item.number,
    title: item.title,
    confidential: publicReason(item.confidential),
    blocks: [...kept.slice(0, before), stock, ...kept.slice(before)],
  };
}

/** The kind and the statutory paragraph are public; the reason is an officer's own words and is not. */
function publicReason(confidential: Confidentiality | null): Confidentiality | null {
  if (confidential === null) return null;
  const { kind, paragraph } = confidential;
  const isNumber = paragraph !== undefined && /^(para(graph|\.)? ?)?\d{1,2}[a-z]?$/iu.test(paragraph);
  return isNumber ? { kind, paragraph } : { kind };
}

const stockBlock = (item: number, text: string): DraftBlock => ({
  id: `item-${item}-confidential`,
  kind: 'point',
  text,
  noteIds: [],
  confidential: false,
  decisionType: null,
  owners: [],
  due: null,
  suggested: false,
});
