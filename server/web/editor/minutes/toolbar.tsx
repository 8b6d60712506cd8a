import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../session.ts';
import { moveLine, toggleConfidential, turnInto } from './keyboard.ts';
import { currentLine } from './lines.ts';

const KINDS = [
  ['point', 'Point', '1'],
  ['decision', 'Decision', '2'],
  ['action', 'Action', '3'],
] as const;

/** What can be done with the line the cursor is in. Every button has a key beside it. */
export function Toolbar({
  editor,
  session,
  editable,
}: {
  readonly editor: Editor;
  readonly session: Session;
  readonly editable: boolean;
}) {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const again = (): void => setTurn((turn) => turn + 1);
    editor.on('transaction', again);
    return () => {
      editor.off('transaction', again);
    };
  }, [editor]);
  const line = currentLine(editor.state);
  const block = line?.node.type.name === 'block' ? line.node : null;
  const off = block === null || !editable;
  const then = (work: () => unknown) => () => {
    work();
    editor.view.focus();
  };
  const move = (direction: -1 | 1) => then(() => moveLine(editor.state, editor.view.dispatch, direction));
  return (
    <div class="toolbar" role="toolbar" aria-label="Line">
      <div class="segments">
        {KINDS.map(([kind, label, key]) => (
          <button
            key={kind}
            type="button"
            disabled={off}
            aria-pressed={block?.attrs.kind === kind}
            title={`${label} (Ctrl+Alt+${key})`}
            onClick={then(() => turnInto(editor, kind))}
          >
            {label}
          </button>
        ))}
      </div>
      <button
        type="button"
        disabled={off}
        aria-pressed={block?.attrs.confidential === true}
        title="Confidential (Ctrl+Alt+C)"
        onClick={then(() => toggleConfidential(editor))}
      >
        Confidential
      </button>
      <button type="button" disabled={off} title="Move up (Alt+Up)" aria-label="Move up" onClick={move(-1)}>
        ↑
      </button>
      <button
        type="button"
        disabled={off}
        title="Move down (Alt+Down)"
        aria-label="Move down"
        onClick={move(1)}
      >
        ↓
      </button>
      <button
        type="button"
        disabled={!editable || !editor.can().undo()}
        title="Undo my last change (Ctrl+Z)"
        onClick={then(() => editor.commands.undo())}
      >
        Undo
      </button>
      <button
        type="button"
        disabled={!editable || !editor.can().redo()}
        title="Redo (Ctrl+Shift+Z)"
        onClick={then(() => editor.commands.redo())}
      >
        Redo
      </button>
      <span class="sr-only">{session.start.board}</span>
    </div>
  );
}
