import type { Editor } from '@tiptap/core';
import { useEffect } from 'preact/hooks';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { freshKey, freshPlugin, freshWords } from './fresh-plugin.ts';

/** Keeps the marks of new and reworded lines in step with what the reader has seen. */
export function FreshLines({ session, editor }: { readonly session: Session; readonly editor: Editor }) {
  const { changes } = useCell(session.runLog.unseen);
  useEffect(() => {
    editor.registerPlugin(freshPlugin());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(freshKey);
    };
  }, [editor]);
  useEffect(() => {
    if (editor.isDestroyed) return;
    editor.view.dispatch(
      editor.state.tr.setMeta(freshKey, freshWords(changes)).setMeta('addToHistory', false),
    );
  }, [editor, changes]);
  return null;
}
