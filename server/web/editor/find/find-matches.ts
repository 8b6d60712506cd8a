import type { Node } from '@tiptap/pm/model';

export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** A place in the words of a line, or in a field beside them: an owner's name is as easily misspelt as any. */
export type Match =
  | { readonly kind: 'words'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'field';
      readonly position: number;
      readonly field: string;
      readonly from: number;
      readonly to: number;
    };

export const NO_QUERY: Query = { text: '', matchCase: false, wholeWord: false };

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const APOSTROPHE = /['’]/g;
const EDGE = '[\\p{L}\\p{M}\\p{N}_]';
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  block: ['owners'],
  entry: ['role', 'authority', 'standsFor'],
};

/** The query as an expression: letters as typed, either apostrophe, any space for a space. */
export function expressionOf({ text, matchCase, wholeWord }: Query): RegExp | null {
  if (text.trim() === '') return null;
  const literal = text.replace(SYNTAX, '\\$&').replace(APOSTROPHE, "['’]").replace(/\s+/g, '\\s+');
  const source = wholeWord ? `(?<!${EDGE})${literal}(?!${EDGE})` : literal;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

/** Where a text matches. */
export const placesIn = (text: string, expression: RegExp): { from: number; to: number }[] =>
  [...text.matchAll(expression)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));

const isHidden = (node: Node): boolean => node.attrs.retired === true && node.content.size === 0;

/** Every match of the document in reading order: a line's words, then its fields. */
export function findMatches(doc: Node, query: Query): Match[] {
  const expression = expressionOf(query);
  if (expression === null) return [];
  const matches: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (isHidden(node)) return false;
    for (const { from, to } of placesIn(node.textContent, expression))
      matches.push({ kind: 'words', from: position + 1 + from, to: position + 1 + to });
    for (const field of FIELDS[node.type.name] ?? [])
      for (const { from, to } of placesIn(String(node.attrs[field] ?? ''), expression))
        matches.push({ kind: 'field', position, field, from, to });
    return false;
  });
  return matches;
}
