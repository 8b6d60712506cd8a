import { Editor, type Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import {
  AttendanceNode,
  BlockNode,
  DocumentNode,
  EntryNode,
  ItemNode,
  TextNode,
} from '#server/draft/schema/nodes.ts';
import { MINUTES } from '#server/draft/shape.ts';
import type { Connection } from '../connection.ts';
import type { Start } from '../start.ts';
import { attendanceView, entryView } from './attendance-view.ts';
import { type BlockViewDeps, blockView } from './block-view.ts';
import { el } from './dom.ts';
import { GuardFrame } from './guard-frame.ts';
import { itemView } from './item-view.ts';
import { keepCursor } from './keep-cursor.ts';
import { Keyboard } from './keyboard.ts';
import { OwnUndo } from './own-undo.ts';
import { SettleEdited } from './settle-edited.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

interface CaretUser {
  readonly name?: unknown;
  readonly color?: unknown;
}

const colourOf = (user: CaretUser): string =>
  typeof user.color === 'string' && COLOUR.test(user.color) ? user.color : '#555555';

function caret(user: CaretUser): HTMLElement {
  const label = el('span', { class: 'caret-label' }, String(user.name ?? ''));
  const mark = el('span', { class: 'caret' }, label);
  mark.style.setProperty('--who', colourOf(user));
  return mark;
}

/** The editor of the minutes: the document's own schema, shared through the connection, undo of one's own changes only. */
export function createEditor(
  element: HTMLElement,
  start: Start,
  connection: Connection,
  deps: BlockViewDeps,
  editable: boolean,
): Editor {
  const view = (make: (props: Parameters<typeof itemView>[0]) => unknown) => () => make as never;
  const extensions: Extensions = [
    DocumentNode,
    TextNode,
    AttendanceNode.extend({ addNodeView: view(attendanceView) }),
    EntryNode.extend({ addNodeView: view(entryView) }),
    ItemNode.extend({ addNodeView: view(itemView) }),
    BlockNode.extend({ addNodeView: view(blockView(deps)) }),
    Keyboard,
    GuardFrame,
    SettleEdited,
    keepCursor(connection.minutes),
    Collaboration.configure({
      document: connection.minutes,
      field: MINUTES,
      yUndoOptions: { undoManager: new OwnUndo(connection.minutes.getXmlFragment(MINUTES), ySyncPluginKey) },
    }),
    CollaborationCaret.configure({
      provider: connection.provider,
      user: { name: start.me.name, color: start.me.colour },
      render: caret,
      selectionRender: (user) => ({
        class: 'their-selection',
        style: `background-color: ${colourOf(user)}33`,
      }),
    }),
  ];
  return new Editor({
    element,
    extensions,
    editable,
    // The page's own sheet has these rules: its policy allows no style elements.
    injectCSS: false,
    enableContentCheck: false,
    editorProps: {
      attributes: {
        class: 'minutes',
        'aria-label': 'Minutes',
        role: 'textbox',
        'aria-multiline': 'true',
        spellcheck: 'true',
      },
    },
  });
}

/** Node views draw fields by whether the draft may be edited and by the notes: told here when either changes. */
export const redraw = (editor: Editor): void => {
  editor.emit('redraw' as 'update', { editor } as never);
};
