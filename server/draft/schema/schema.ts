import { getSchema } from '@tiptap/core';
import { AttendanceNode, BlockNode, DocumentNode, EntryNode, ItemNode, TextNode } from './nodes.ts';

export const MINUTES_NODES = [DocumentNode, TextNode, AttendanceNode, EntryNode, ItemNode, BlockNode];

/** The ProseMirror schema of the minutes, without an editor: for checks on the server and in tests. */
export const minutesSchema = () => getSchema(MINUTES_NODES);
