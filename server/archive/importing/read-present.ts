import type { ImportedAttendee } from '#server/domain/archive.ts';
import type { Line } from './lines.ts';
import { isTitled, nameOfCell } from './person-name.ts';

/** Reads "Present" with names run on, as minutes without an appendix have it at their head. */
export function readPresent(lines: readonly Line[]): ImportedAttendee[] {
  const at = lines.findIndex((line) => /^present\b\s*:?/i.test(line.text));
  if (at < 0) return [];
  const names: string[] = [];
  for (const [offset, line] of lines.slice(at, at + 20).entries()) {
    const text = offset === 0 ? line.text.replace(/^present\b\s*:?\s*/i, '') : line.text;
    if (
      offset > 0 &&
      (line.tag !== null || /^(?:\d{1,2}[.)]?\s|apologies|in attendance|officers)/i.test(text))
    )
      break;
    if (text !== '') names.push(...text.split(/\s*[,;]\s*(?![^(]*\))|\s+and\s+(?=\p{Lu})/u));
  }
  return names
    .map((entry) => entry.replace(/\.$/, '').trim())
    .filter(isTitled)
    .map((entry) => {
      const { name, note } = nameOfCell(entry);
      const role = /chair/i.test(note);
      return { position: role ? note : 'Members', name, authority: role ? '' : note };
    });
}
