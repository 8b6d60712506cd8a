import { Extension } from '@tiptap/core';
import { Plugin, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';

const isInWords = (view: EditorView, node: Node | null): node is Node => {
  if (node === null || !view.dom.contains(node)) return false;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.words') != null;
};

/** Where the browser has the cursor, if that is in the words and not where the editor believes it. */
function unreadSelection(view: EditorView): Selection | null {
  if (!view.editable || view.composing || !view.hasFocus()) return null;
  const dom = view.dom.ownerDocument.getSelection();
  if (dom === null || !isInWords(view, dom.anchorNode) || !isInWords(view, dom.focusNode)) return null;
  const { doc, selection } = view.state;
  // The bias with which the editor itself reads it.
  const anchor = view.posAtDOM(dom.anchorNode, dom.anchorOffset, 1);
  const head = view.posAtDOM(dom.focusNode, dom.focusOffset, 1);
  if (Math.max(anchor, head) > doc.content.size) return null;
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)];
  if (!$anchor.parent.isTextblock || !$head.parent.isTextblock) return null;
  const read = new TextSelection($anchor, $head);
  return read.eq(selection) ? null : read;
}

const read = (view: EditorView): void => {
  const selection = unreadSelection(view);
  if (selection !== null) view.dispatch(view.state.tr.setSelection(selection));
};

/**
 * A browser tells of a moved cursor a moment after it has moved it. Somebody else's change, or their cursor, that is
 * drawn in this moment would put it back where it was: a click that does nothing, or a word typed in the wrong place.
 * A key that follows at once would be taken where the cursor was before. So the cursor is read before any of them.
 */
export const keepCursor = (document: Y.Doc): Extension =>
  Extension.create({
    name: 'keepCursor',
    addProseMirrorPlugins: () => {
      let shown: EditorView | null = null;
      const readBefore = (transaction: Y.Transaction): void => {
        if (!transaction.local && shown !== null) read(shown);
      };
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              keydown: (view) => {
                read(view);
                return false;
              },
            },
          },
          view: (view) => {
            shown = view;
            document.on('beforeTransaction', readBefore);
            return {
              destroy: () => {
                shown = null;
                document.off('beforeTransaction', readBefore);
              },
            };
          },
          appendTransaction: (transactions, _before, state) => {
            if (shown === null || transactions.some((one) => one.docChanged || one.selectionSet)) return null;
            const selection = unreadSelection(shown);
            return selection === null ? null : state.tr.setSelection(selection);
          },
        }),
      ];
    },
  });
