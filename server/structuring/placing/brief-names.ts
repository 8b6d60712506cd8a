import { itemsOfWord } from '#server/capture/match-title.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';

/** Words of two letters that are no name. */
const WORDS =
  /^(?:a[dmnst]|b[ey]|do|ed|eh|em|er|ex|go|h[aemi]|i[dfnst]|lo|m[aeyrs]|n[ob]|o[fhknrx]|p[mast]|re|s[oh]|t[ao]|u[hkmnps]|v[s]|we|ye|ya|yo|dr|qc|kc|mp|tv|dc|co)$/;
/** Words of titles so common that only "the review", said when one title has it, means that item. */
const GENERIC = /^(?:review|survey|strategy|framework|inquiry|bid|pilot)$/;

const read = (raw: string, agenda: readonly AgendaItem[]): readonly number[] => {
  const word = raw.toLowerCase();
  const having = (fits: (title: string) => boolean): number[] =>
    agenda.filter((item) => fits(item.title)).map((item) => item.number);
  if (GENERIC.test(word)) {
    const items = having((title) =>
      title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(word),
    );
    return items.length === 1 ? items : [];
  }
  if (!/^[A-Za-z]{2}$/.test(raw) || (WORDS.test(word) && raw !== raw.toUpperCase())) return [];
  const [one = '', two = ''] = word;
  const typed = having((title) => new RegExp(`\\b${raw.toUpperCase()}\\b`).test(title));
  if (typed.length > 0) return typed;
  const words = (title: string): string[] =>
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean);
  const beside = having((title) =>
    words(title).some((first, at, all) => first[0] === one && all[at + 1]?.[0] === two),
  );
  if (beside.length > 0) return beside;
  if (/[aeiou]/.test(two)) return [];
  return having((title) =>
    words(title).some((long) => long.length > 8 && long[0] === one && long.includes(two, 2)),
  );
};

const known = new WeakMap<readonly AgendaItem[], Map<string, readonly number[]>>();
/**
 * The items that one typed word may stand for where a matter is being named: beside words of titles, their acronyms
 * and short forms also two letters ("AI code", "TB") and a word that only one title has ("the Review").
 */
export const itemsBriefly = (raw: string, agenda: readonly AgendaItem[]): readonly number[] => {
  const items = itemsOfWord(raw, agenda);
  if (items.length > 0 || (raw.length !== 2 && !GENERIC.test(raw.toLowerCase()))) return items;
  const asked = known.get(agenda) ?? new Map<string, readonly number[]>();
  known.set(agenda, asked);
  const before = asked.get(raw);
  if (before !== undefined) return before;
  const found = read(raw, agenda);
  if (asked.size < 500) asked.set(raw, found);
  return found;
};
