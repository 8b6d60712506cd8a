import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { newId } from '../new-id.ts';
import { attributesOfKind, currentLine, freshAttributes, joinedAttributes, setLine } from './lines.ts';

type Dispatch = ((transaction: Transaction) => void) | undefined;

/** Enter: a new line after or before this one, or this one in two, each resting on the same notes. */
export function splitLine(state: EditorState, dispatch: Dispatch): boolean {
  const line = currentLine(state);
  const { $from, $to } = state.selection;
  if (line === null || !$from.sameParent($to)) return false;
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const $cursor = tr.doc.resolve($from.pos);
  const node = $cursor.parent;
  const fresh = node.type.create(freshAttributes(node));
  if ($cursor.parentOffset === node.content.size) {
    const after = line.position + node.nodeSize;
    tr.insert(after, fresh).setSelection(TextSelection.create(tr.doc, after + 1));
  } else if ($cursor.parentOffset === 0) {
    tr.insert(line.position, fresh);
  } else {
    const attributes = { ...node.attrs, id: newId(), ...('key' in node.attrs ? { key: '' } : {}) };
    tr.split($cursor.pos, 1, [{ type: node.type, attrs: attributes }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Backspace at the start of a line: an empty one goes, another is joined to the line before it. */
export function joinBack(state: EditorState, dispatch: Dispatch): boolean {
  const line = currentLine(state);
  if (line === null || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  const { tr } = state;
  let { position, index } = line;
  // Lines the machine took back are hidden: they must not swallow what is joined to them.
  for (
    let before = line.parent.maybeChild(index - 1);
    before?.attrs.retired === true && before.content.size === 0;
  ) {
    tr.delete(position - before.nodeSize, position);
    position -= before.nodeSize;
    index -= 1;
    before = line.parent.maybeChild(index - 1);
  }
  const before = line.parent.maybeChild(index - 1);
  if (line.node.content.size === 0) {
    tr.delete(position, position + line.node.nodeSize);
    if (before) tr.setSelection(TextSelection.create(tr.doc, position - 1));
  } else if (before) {
    const start = position - before.nodeSize;
    tr.join(position);
    if (before.type.name === 'block') tr.setNodeMarkup(start, undefined, joinedAttributes(before, line.node));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Deletes a selection that reaches over items: the words go, and lines wholly inside it; the headings stay. */
export function deleteAcrossItems(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, $to, from, to } = state.selection;
  if (state.selection.empty || ($from.depth > 0 && $to.depth > 0 && $from.index(0) === $to.index(0)))
    return false;
  const { tr } = state;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const end = position + node.nodeSize;
    if (from <= position + 1 && to >= end - 1) tr.delete(tr.mapping.map(position), tr.mapping.map(end));
    else tr.delete(tr.mapping.map(Math.max(from, position + 1)), tr.mapping.map(Math.min(to, end - 1)));
    return false;
  });
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(from)))).scrollIntoView());
  return true;
}

/** Moves the line up or down, over the border of its item too. It keeps its id, its notes and its authors. */
export function moveLine(state: EditorState, dispatch: Dispatch, direction: -1 | 1): boolean {
  const line = currentLine(state);
  if (line === null || line.node.type.name !== 'block') return false;
  const { tr } = state;
  const offset = state.selection.$from.parentOffset;
  const neighbour = line.parent.maybeChild(line.index + direction);
  const itemIndex = state.selection.$from.index(0);
  let target: number;
  if (neighbour)
    target = direction < 0 ? line.position - neighbour.nodeSize : line.position + neighbour.nodeSize;
  else {
    const other = state.doc.maybeChild(itemIndex + direction);
    if (other?.type.name !== 'item') return true;
    const itemStart = state.selection.$from.before(1);
    const itemEnd = state.selection.$from.after(1);
    target = direction < 0 ? itemStart - 1 : itemEnd + 1 - line.node.nodeSize;
  }
  tr.delete(line.position, line.position + line.node.nodeSize).insert(target, line.node);
  tr.setSelection(TextSelection.create(tr.doc, target + 1 + offset));
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Select all means this item first: the frame of the meeting is not text. */
function selectItem(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  if ($from.depth < 2) return false;
  dispatch?.(
    state.tr.setSelection(
      TextSelection.between(state.doc.resolve($from.start(1) + 1), state.doc.resolve($from.end(1) - 1)),
    ),
  );
  return true;
}

export function turnInto(editor: Editor, kind: string): boolean {
  const line = currentLine(editor.state);
  if (line === null || line.node.type.name !== 'block') return false;
  setLine(editor, line.position, attributesOfKind(kind, line.node));
  return true;
}

export function toggleConfidential(editor: Editor): boolean {
  const line = currentLine(editor.state);
  if (line === null || line.node.type.name !== 'block') return false;
  setLine(editor, line.position, { confidential: line.node.attrs.confidential !== true });
  return true;
}

type Command = (state: EditorState, dispatch: Dispatch) => boolean;

export const Keyboard = Extension.create({
  name: 'minutesKeyboard',
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      Enter: run(splitLine),
      'Shift-Enter': run(splitLine),
      Backspace: run((state, dispatch) => deleteAcrossItems(state, dispatch) || joinBack(state, dispatch)),
      Delete: run(deleteAcrossItems),
      'Mod-a': run(selectItem),
      'Alt-ArrowUp': run((state, dispatch) => moveLine(state, dispatch, -1)),
      'Alt-ArrowDown': run((state, dispatch) => moveLine(state, dispatch, 1)),
      'Mod-Alt-1': () => turnInto(this.editor, 'point'),
      'Mod-Alt-2': () => turnInto(this.editor, 'decision'),
      'Mod-Alt-3': () => turnInto(this.editor, 'action'),
      'Mod-Alt-c': () => toggleConfidential(this.editor),
    };
  },
});
