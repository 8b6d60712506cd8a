import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import type { Warning } from '../warning.ts';

const WORD = /£?\d[\d,.]*\d(?:k|m|bn|%)?|\d(?:k|m|bn|%)?|\p{L}[\p{L}'’-]{2,}/giu;
/** A name inside a sentence, or a figure: nothing the house's own wording adds. */
const NAMED = /(?<=\S\s)\p{Lu}[\p{L}'’-]{2,}|£?\d[\d,.]*\d(?:k|m|bn|%)?/gu;

/** A figure counts by its digits: "£2m" is shown as "£2 million". */
const plain = (word: string): string =>
  /\d/.test(word) ? word.replace(/[^\d.]|\.$/g, '') : word.toLowerCase().replace(/['’]s$/, '');
const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map(plain);

/**
 * The last look before anything is shown: a public sentence that rests on a confidential note too, or holds a name or
 * figure, in words that nothing public has, is made confidential; a declaration or correction that does is withheld.
 */
export const withholdSecrets = (
  proposal: Proposal,
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  people: People,
): Proposal => {
  const inside = lines.filter((line) => line.confidential && line.use !== 'withdrawn');
  if (inside.length === 0) return proposal;
  const open = new Set(
    [
      ...lines.filter((line) => !line.confidential && line.use !== 'off-record').map((line) => line.typed),
      ...agenda.map((item) => `${item.title} ${item.recommendation}`),
      ...people.cast.map(
        (one) => `${one.name} ${one.authority} ${one.organisation} ${one.job} ${one.initials}`,
      ),
    ].flatMap(wordsIn),
  );
  const secret = new Set(inside.flatMap((line) => wordsIn(line.typed)).filter((word) => !open.has(word)));
  const closed = new Set(inside.map((line) => line.note.id));
  const tells = (text: string, noteIds: readonly string[]): boolean =>
    noteIds.some((id) => closed.has(id))
      ? wordsIn(text).some((word) => secret.has(word))
      : (text.match(NAMED) ?? []).some((word) => secret.has(plain(word)));
  const warnings: Warning[] = [];
  const guard = <T extends { text: string; noteIds: readonly string[]; confidential: boolean }>(
    one: T,
  ): T => {
    if (one.confidential || !tells(one.text, one.noteIds)) return one;
    warnings.push({
      text: 'This sentence holds words that were only said in confidence, so it is treated as confidential.',
      noteIds: [...one.noteIds],
    });
    return { ...one, confidential: true };
  };
  const keep = <T extends { text: string; noteIds: readonly string[] }>(one: T): boolean => {
    if (!tells(one.text, one.noteIds)) return true;
    warnings.push({
      text: 'A sentence was withheld, for it holds words that were only said in confidence.',
      noteIds: [...one.noteIds],
    });
    return false;
  };
  const guarded = {
    ...proposal,
    items: proposal.items.map((item) => ({
      ...item,
      points: item.points.map(guard),
      decisions: item.decisions.map(guard),
      actions: item.actions.map(guard),
    })),
    declarations: proposal.declarations.filter(keep),
    corrections: proposal.corrections.filter(keep),
  };
  return { ...guarded, warnings: [...proposal.warnings, ...warnings] };
};
