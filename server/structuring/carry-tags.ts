import type { Tag } from '#server/capture/tag.ts';
import { isOpen, type Line } from './line.ts';

const MARK = /^\s*(?:\(?([a-h]|[1-9]|1\d|i{1,3}|iv|v|vi)[).]|[-•*–])\s+(?=\S)/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
/** "Decisions:", "Board agreed to:", "Actions -": a heading, its entries each in a note of their own. */
const HEADS: readonly (readonly [RegExp, Tag])[] = [
  [
    /^(?:the )?(?:so )?(?:(?:board|members?|committee|panel|forum|group|we|it was|all|then|recs?|formally|was|were|also) )*(?:decisions?|decided|agreed|resolved|resolutions?|approved)(?: as follows| the following| to| that| on)?\s*[:–-]+\s*$/i,
    'decision',
  ],
  [
    /^(?:the |so |agreed |new )*(?:actions?|action points?|aps?|to ?dos?|next steps)(?: from (?:this|that)(?: item)?| agreed| arising| for this item)?\s*[:–-]+\s*$/i,
    'action',
  ],
];

/** Whether the second mark comes next after the first: (a) and (b), 1. and 2., a dash and a dash. */
const comesNext = (before: string | undefined, mark: string | undefined): boolean => {
  if (before === undefined || mark === undefined) return before === mark;
  const [a, b] = [before.toLowerCase(), mark.toLowerCase()];
  if (/^\d/.test(a) && /^\d/.test(b)) return Number(b) === Number(a) + 1;
  const roman = ROMAN.indexOf(a);
  if (roman >= 0 && ROMAN[roman + 1] === b) return true;
  return a.length === 1 && b.length === 1 && b.charCodeAt(0) === a.charCodeAt(0) + 1;
};

interface Run {
  readonly tag: Tag;
  readonly user: string;
  /** The last entry's mark; null while only the heading has been seen. */
  mark: string | undefined | null;
}

const headOf = (line: Line): Tag | null => {
  if (line.parsed.tag !== null && line.text.replace(/[\s:–-]/g, '') === '') return line.parsed.tag;
  return HEADS.find(([form]) => form.test(line.text))?.[1] ?? null;
};

/**
 * A list typed over several notes: entries under a heading, or (b) and (c) after a tagged (a), carry the tag on.
 * Such an entry's number is no agenda item's.
 */
export const carryTags = (lines: Line[]): Line[] => {
  let run: Run | null = null;
  return lines.map((line) => {
    if (!isOpen(line) || line.parsed.substitution !== null) return line;
    const typed = line.parsed.item === null ? line.text : line.typed.trim();
    const found = MARK.exec(typed);
    const head = found === null && line.parsed.item === null ? headOf(line) : null;
    if (head !== null) {
      run = { tag: head, user: line.note.user, mark: null };
      return { ...line, use: 'structure' };
    }
    if (found === null) {
      if (line.note.user === run?.user || line.parsed.item !== null) run = null;
      return line;
    }
    const mark = found[1];
    if (line.parsed.tag !== null) {
      run = mark === undefined ? null : { tag: line.parsed.tag, user: line.note.user, mark };
      return line;
    }
    const starts = run?.mark === null && (mark === undefined || /^(?:1|a|i)$/i.test(mark));
    if (
      run === null ||
      run.user !== line.note.user ||
      !(starts || (run.mark !== null && comesNext(run.mark, mark)))
    )
      return line;
    run.mark = mark;
    return {
      ...line,
      text: mark === undefined ? typed.slice(found[0].length) : typed,
      parsed: { ...line.parsed, tag: run.tag, item: null, chat: false, attendance: false },
    };
  });
};
