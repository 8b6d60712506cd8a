import { closest } from 'fastest-levenshtein';
import { isDateLine } from './dates.ts';
import type { Line } from './lines.ts';
import { plainName } from './same-name.ts';

export interface Recommendations {
  /** What the paper of this item recommends, or nothing. */
  find(title: string, number: number): string;
}

/** Collects what each paper of a pack recommends, under the title of its cover sheet. */
export function readRecommendations(lines: readonly Line[], from: number, to: number): Recommendations {
  const byTitle = new Map<string, string>();
  let cover = '';
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    if (isCover(lines, index, to)) cover = plainName(line.text);
    if (cover === '' || !/^recommendations?\s*:?$/i.test(line.text) || byTitle.has(cover)) continue;
    const words: string[] = [];
    for (let next = index + 1; next < to; next += 1) {
      const entry = lines[next];
      if (
        entry === undefined ||
        entry.heading ||
        /^(?:actions?|contact officers?|background|purpose|summary|next steps|introduction|(?:financial )?implications)\s*(?::|$)/i.test(
          entry.text,
        ) ||
        isDateLine(entry.text) ||
        isCover(lines, next, to)
      )
        break;
      if (!entry.blank) words.push(entry.text);
    }
    byTitle.set(cover, words.join(' '));
  }
  return {
    find: (title) => {
      const wanted = plainName(title);
      const near = byTitle.size === 0 ? '' : closest(wanted, [...byTitle.keys()]);
      const shared = new Set(wanted.split(' ').filter((word) => word.length > 3));
      const hits = near.split(' ').filter((word) => shared.has(word)).length;
      return hits >= Math.max(1, Math.ceil(shared.size * 0.6)) ? (byTitle.get(near) ?? '') : '';
    },
  };
}

/** A cover sheet's title: a heading that "Purpose" follows. */
function isCover(lines: readonly Line[], index: number, to: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text === '' || text.length > 140 || isDateLine(text)) return false;
  const next = lines.slice(index + 1, Math.min(to, index + 4)).find((line) => !line.blank);
  return next !== undefined && /^purpose(?: of report)?\s*:?$/i.test(next.text);
}
