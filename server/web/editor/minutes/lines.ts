import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { DEFAULTS, joinList, splitList } from '#server/draft/shape.ts';
import { newId } from '../new-id.ts';

/** The line the cursor is in: a block or an attendance entry, with its place in the document. */
export interface CurrentLine {
  readonly node: Node;
  /** Position before the node. */
  readonly position: number;
  readonly parent: Node;
  readonly index: number;
}

export function lineAt($position: ResolvedPos): CurrentLine | null {
  if ($position.depth < 2) return null;
  return {
    node: $position.node(2),
    position: $position.before(2),
    parent: $position.node(1),
    index: $position.index(1),
  };
}

export const currentLine = (state: EditorState): CurrentLine | null => lineAt(state.selection.$from);

/** A fresh line beside another: same place, nobody's words, no notes. */
export const freshAttributes = (like: Node): Record<string, unknown> =>
  like.type.name === 'entry'
    ? { ...DEFAULTS.entry, id: newId(), category: like.attrs.category }
    : { ...DEFAULTS.block, id: newId(), confidential: like.attrs.confidential };

/** Two lines made one rest on the notes of both, and are confidential if one was. */
export const joinedAttributes = (first: Node, second: Node): Record<string, unknown> => ({
  ...first.attrs,
  noteIds: joinList([
    ...new Set([
      ...splitList(String(first.attrs.noteIds ?? '')),
      ...splitList(String(second.attrs.noteIds ?? '')),
    ]),
  ]),
  confidential: first.attrs.confidential === true || second.attrs.confidential === true,
});

/** Changes attributes of the node at a position, as one step that can be undone. */
export function setLine(
  editor: Editor,
  position: number,
  attributes: Readonly<Record<string, unknown>>,
): void {
  const node = editor.state.doc.nodeAt(position);
  if (node === null || !editor.isEditable) return;
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attributes }));
}

/** Which attributes go with a kind: a decision has a verb, an action owners and a date. */
export function attributesOfKind(kind: string, node: Node): Record<string, unknown> {
  const isDecision = kind === 'decision';
  return {
    kind,
    decisionType: isDecision ? node.attrs.decisionType || 'agreed' : '',
    suggested: false,
  };
}
