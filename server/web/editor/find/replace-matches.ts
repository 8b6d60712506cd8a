import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Match } from './find-matches.ts';

function replaceOne(tr: Transaction, match: Match, by: string): void {
  if (match.kind === 'words') {
    if (by === '') tr.delete(match.from, match.to);
    else tr.insertText(by, match.from, match.to);
    return;
  }
  const node = tr.doc.nodeAt(match.position);
  if (node === null) return;
  const value = String(node.attrs[match.field]);
  const next = value.slice(0, match.from) + by + value.slice(match.to);
  tr.setNodeMarkup(match.position, undefined, { ...node.attrs, [match.field]: next });
}

/** Where a match begins, for working from the end towards the start: what comes before keeps its place. */
const startOf = (match: Match): number => (match.kind === 'words' ? match.from : match.position);

/** Replaces all given matches, which are those of the document as it stands, as one step of undo. */
export function replaceMatches(editor: Editor, matches: readonly Match[], by: string): void {
  if (matches.length === 0 || !editor.isEditable) return;
  const { tr } = editor.state;
  const backwards = [...matches].sort((a, b) => startOf(b) - startOf(a) || b.from - a.from);
  for (const match of backwards) replaceOne(tr, match, by);
  const stop = (): void => yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
  stop();
  editor.view.dispatch(tr);
  stop();
}
