/**
 * Which lines need not be moved to get from one order to another: the longest run of those in both that already
 * stand in the wanted order. A moved line is a new one for whoever types in it, so as few as possible are moved.
 */
export function stayInPlace(now: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const places = new Map(now.map((id, place) => [id, place]));
  const lines = wanted.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place, before: -1 }];
  });
  // The last line of the best rising run of each length.
  const ends: number[] = [];
  lines.forEach((line, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[ends[middle] ?? 0]?.place ?? 0) < line.place) low = middle + 1;
      else high = middle;
    }
    line.before = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const staying = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = lines[at]?.before ?? -1) staying.add(lines[at]?.id ?? '');
  return staying;
}
