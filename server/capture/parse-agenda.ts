import type { AgendaItem, Confidentiality } from '#server/domain/meeting.ts';

const NUMBERED = /^(?:item\s+)?(\d{1,3})\s*[.):\-–—]?\s+(.+)$/i;
const BULLET = /^[-*•]\s+/;
/** "[confidential]", "(exempt, paragraph 3)" at the end of a line. */
const RESTRICTED =
  /\s*[[(]\s*(confidential|exempt|restricted)(?:[,:;\s]+(?:paragraph|para)\.?\s*(\d+[a-z]?))?[^\])]*[\])]\s*$/i;
const URGENT = /\s*[[(]\s*urgent(?: item)?\s*[\])]\s*$/i;

function confidentiality(match: RegExpMatchArray): Confidentiality {
  const kind = match[1]?.toLowerCase() === 'exempt' ? 'exempt' : 'confidential';
  return match[2] === undefined ? { kind } : { kind, paragraph: match[2] };
}

/**
 * Reads a pasted agenda: one item a line, "4. Title", "Item 4: Title" or without numbers, which are then counted on
 * from the item before. A line may end with "[confidential]", "[exempt, paragraph 3]" or "[urgent]".
 * Empty lines and a heading "Agenda" are skipped. Returns no item for a text without any.
 */
export function parseAgenda(text: string): AgendaItem[] {
  const items: AgendaItem[] = [];
  for (const raw of text.split(/\r?\n/)) {
    let line = raw.replace(BULLET, '').trim();
    if (line === '' || /^agenda\s*:?$/i.test(line)) continue;
    const numbered = line.match(NUMBERED);
    const number = numbered === null ? (items.at(-1)?.number ?? 0) + 1 : Number(numbered[1]);
    line = numbered?.[2] ?? line;
    const urgent = URGENT.test(line);
    line = line.replace(URGENT, '');
    const restricted = line.match(RESTRICTED);
    const title = line.replace(RESTRICTED, '').trim();
    if (title === '') continue;
    items.push({
      number,
      title,
      confidential: restricted === null ? null : confidentiality(restricted),
      urgent,
      recommendation: '',
    });
  }
  return items;
}
