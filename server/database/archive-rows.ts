import type { Passage, PassageDetail } from '#server/domain/archive.ts';
import type { Standing } from '#server/domain/minutes.ts';

/** A passage as its row. */
export const passageRow = (
  passage: Passage,
  position: number,
  where: { readonly minutesId: string; readonly boardName: string; readonly meetingDate: string },
) => ({
  ...where,
  id: `${where.minutesId}:${position}`,
  item: String(passage.item),
  itemTitle: passage.itemTitle,
  kind: passage.kind,
  text: passage.text,
  detail: JSON.stringify(passage.detail),
  confidential: passage.confidential,
  position,
});

export const passageOf = (row: {
  readonly item: string;
  readonly itemTitle: string;
  readonly kind: string;
  readonly text: string;
  readonly detail: string;
  readonly confidential: unknown;
}): Passage => ({
  item: row.item === 'att' ? 'att' : Number(row.item),
  itemTitle: row.itemTitle,
  kind: row.kind as Passage['kind'],
  text: row.text,
  detail: JSON.parse(row.detail) as PassageDetail,
  confidential: Boolean(row.confidential),
});

/** How much a version may be relied on, as its state says. */
export function standingOf(state: string, corrections: number): Standing {
  if (state === 'agreed') return corrections > 0 ? 'agreed with corrections' : 'agreed';
  if (state === 'approved') return 'approved';
  return state === 'imported' || state === 'agenda' ? 'imported' : 'in review';
}
