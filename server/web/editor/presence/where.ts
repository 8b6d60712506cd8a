import * as Y from 'yjs';

/** The cursor as an editor shows it to others: places relative to what stands around them. */
interface Cursor {
  readonly head: unknown;
}

const isCursor = (value: unknown): value is Cursor =>
  typeof value === 'object' && value !== null && 'head' in value;

/** Which agenda item a cursor is in: its number, 0 for the attendance list, null when it is nowhere. */
export function itemOfCursor(doc: Y.Doc, cursor: unknown): number | null {
  if (!isCursor(cursor)) return null;
  let place: Y.AbsolutePosition | null;
  try {
    place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(cursor.head), doc);
  } catch {
    return null;
  }
  for (let type = place?.type as Y.AbstractType<unknown> | null | undefined; type; type = type.parent) {
    if (!(type instanceof Y.XmlElement)) continue;
    if (type.nodeName === 'attendance') return 0;
    if (type.nodeName === 'item') return Number(type.getAttribute('number') ?? 0);
  }
  return null;
}
