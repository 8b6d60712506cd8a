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

/** How an entry of a bare list of resolutions begins: "1) noted where we are", "2) support the early start". */
const RESOLVES =
  /^(?:to )?(?:not(?:e|ed|es|ing)|agree[sd]?|approve[sd]?|endorse[sd]?|support(?:s|ed)?|adopt(?:s|ed)?|accept(?:s|ed)?|delegate[sd]?|appoint(?:s|ed)?|defer(?:s|red)?|reject(?:s|ed)?|ask(?:s|ed)?|recommend(?:s|ed)?|request(?:s|ed)?|welcome[sd]?|refer(?:s|red)?|commission(?:s|ed)?|write|lobby|press|call for|leave .{3,60} (?:with|to))\b(?!\s+of\b)/i;
const FIRST = /^(?:1|a|i)$/i;

/** A list of resolutions without a heading: two entries at least, each beginning with a board's verb. */
const startsList = (lines: readonly Line[], at: number): boolean => {
  const entry = (line: Line | undefined): { mark: string | undefined; words: string } | null => {
    const typed = line?.typed.trim() ?? '';
    const found = line !== undefined && isOpen(line) && line.parsed.tag === null ? MARK.exec(typed) : null;
    return found === null ? null : { mark: found[1], words: typed.slice(found[0].length) };
  };
  const first = entry(lines[at]);
  if (first === null || !FIRST.test(first.mark ?? '') || !RESOLVES.test(first.words)) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => line.note.user === lines[at]?.note.user);
  const second = entry(next);
  return second !== null && comesNext(first.mark, second.mark) && RESOLVES.test(second.words);
};

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
  return lines.map((line, at) => {
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
    if (startsList(lines, at)) run = { tag: 'decision', user: line.note.user, mark: null };
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
      idle: false,
    };
  });
};
