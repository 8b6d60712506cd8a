import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useState } from 'preact/hooks';
import { currentLine } from '#server/web/editor/minutes/lines.ts';

interface Place {
  readonly number: number;
  readonly title: string;
}

/** The items of the draft, and the one whose line the cursor is in. */
function placesOf(editor: Editor): { readonly items: readonly Place[]; readonly here: number | null } {
  const items: Place[] = [];
  editor.state.doc.forEach((section) => {
    if (section.type.name === 'item')
      items.push({ number: Number(section.attrs.number), title: String(section.attrs.title) });
  });
  const line = currentLine(editor.state);
  const inBlock = line?.node.type.name === 'block';
  return { items, here: inBlock ? Number(line?.parent.attrs.number) : null };
}

/** Moves the line the cursor is in to the end of an item, as one step of undo: the line keeps its notes and authors. */
export function moveLineToItem(editor: Editor, number: number): void {
  const line = currentLine(editor.state);
  if (line === null || line.node.type.name !== 'block' || !editor.isEditable) return;
  let end: number | null = null;
  editor.state.doc.forEach((section, offset) => {
    if (section.type.name === 'item' && Number(section.attrs.number) === number)
      end = offset + section.nodeSize - 1;
  });
  if (end === null) return;
  const { tr } = editor.state;
  tr.delete(line.position, line.position + line.node.nodeSize);
  const target = tr.mapping.map(end);
  tr.insert(target, line.node);
  tr.setSelection(TextSelection.create(tr.doc, target + 1));
  editor.view.dispatch(tr.scrollIntoView());
}

/** Where the line goes: by touch, mouse or keyboard, without dragging. */
export function MoveToItem({ editor, editable }: { readonly editor: Editor; readonly editable: boolean }) {
  const [{ items, here }, setPlaces] = useState(() => placesOf(editor));
  useEffect(() => {
    const look = (): void =>
      setPlaces((before) => {
        const now = placesOf(editor);
        return JSON.stringify(before) === JSON.stringify(now) ? before : now;
      });
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return (
    <select
      class="move-to"
      aria-label="Move the line to an item"
      disabled={here === null || !editable}
      value=""
      onChange={(event) => {
        const number = Number(event.currentTarget.value);
        event.currentTarget.value = '';
        moveLineToItem(editor, number);
        editor.view.focus();
      }}
    >
      <option value="">Move to…</option>
      {items.map(({ number, title }) => (
        <option key={number} value={number} disabled={number === here}>
          {number}. {title}
        </option>
      ))}
    </select>
  );
}
