/** Words of one author. Those that were deleted stay in their place for a while: what is put back is known again. */
export interface Segment {
  readonly author: string;
  readonly text: string;
  /** Who deleted them, in which update; null while they stand. */
  readonly deleted: { readonly by: string; readonly update: number } | null;
}

/** What one block says and said, in order. */
export type Segments = readonly Segment[];

export const textOfSegments = (segments: Segments): string => {
  let text = '';
  for (const segment of segments) if (segment.deleted === null) text += segment.text;
  return text;
};

/** Standing neighbours of one author become one segment. Deleted ones stay as they are: they are found by identity. */
export function joined(segments: Segments): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    const last = result.at(-1);
    const isSame = last?.deleted === null && segment.deleted === null && last.author === segment.author;
    if (last !== undefined && isSame) result[result.length - 1] = { ...last, text: last.text + segment.text };
    else result.push(segment);
  }
  return result;
}

/** The gap at a position of the standing words: indexes of the deleted segments that lie there, after a cut. */
export interface Gap {
  readonly segments: Segment[];
  /** First index behind the standing words before the position. */
  readonly from: number;
  /** Index of the first standing segment after it. */
  readonly to: number;
}

/** Cuts the segments at a position of the standing words. */
export function gapAt(segments: Segments, position: number): Gap {
  const result = [...segments];
  let left = position;
  let index = 0;
  for (; left > 0; index++) {
    const segment = result[index];
    if (segment === undefined) break;
    if (segment.deleted !== null) continue;
    if (segment.text.length > left) {
      result.splice(
        index,
        1,
        { ...segment, text: segment.text.slice(0, left) },
        { ...segment, text: segment.text.slice(left) },
      );
      left = 0;
    } else left -= segment.text.length;
  }
  let to = index;
  while (to < result.length && result[to]?.deleted !== null) to++;
  return { segments: result, from: index, to };
}

/** Marks standing words as deleted. */
export function withDeleted(
  segments: Segments,
  at: number,
  length: number,
  deleted: NonNullable<Segment['deleted']>,
): Segment[] {
  const start = gapAt(segments, at);
  const end = gapAt(start.segments, at + length);
  return end.segments.map((segment, index) =>
    index >= start.from && index < end.from && segment.deleted === null ? { ...segment, deleted } : segment,
  );
}
