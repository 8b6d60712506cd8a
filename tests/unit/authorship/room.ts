import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { BlockAuthors } from '#server/domain/authorship.ts';
import { replayAuthorship } from '#server/draft/authorship/replay.ts';
import { type AuthorshipTracker, trackAuthorship } from '#server/draft/authorship/tracker.ts';
import { newElement } from '#server/draft/element.ts';
import { minutesSchema } from '#server/draft/schema/schema.ts';
import { MINUTES, minutesOf } from '#server/draft/shape.ts';
import { startMending } from '#server/draft/stray-words/mend-draft.ts';
import { OwnUndo } from '#server/web/editor/minutes/own-undo.ts';

const schema = minutesSchema();

export type Command = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean;

/** Somebody at the page: the document's own editor without a screen, with an undo that is theirs alone. */
export interface Writer {
  readonly name: string;
  readonly doc: Y.Doc;
  online: boolean;
  /** Changes the text as the editor does: from a state to the state after a command, written through its Yjs binding. */
  edit(
    command: Command,
    where?: { readonly words: string; readonly offset: number; readonly to?: number },
  ): void;
  /** Types letter by letter. */
  type(words: string, where: { readonly words: string; readonly offset: number }): void;
  undo(): void;
  redo(): void;
}

/** A server's document with its authorship, and the rows that would be stored. */
export interface RoomInTest {
  readonly doc: Y.Doc;
  /** Since the snapshot. */
  readonly rows: { bytes: Uint8Array; authorId: string }[];
  tracker: AuthorshipTracker;
  writer(name: string): Writer;
  /** A write of the server's own. */
  server<T>(author: string, change: (doc: Y.Doc) => T): T;
  sync(): void;
  /** An update as it comes over somebody's connection. */
  receive(name: string, update: Uint8Array): void;
  /** The document leaves memory and is read again from its snapshot and its record. */
  reload(record?: 'without its record'): void;
  /** "ada:The board |bob:met" for the block with these words. */
  read(words: string): string;
  block(words: string): BlockAuthors;
  /** What a restart makes of the rows alone. */
  replayed(): AuthorshipTracker;
}

const find = (doc: Node, words: string): number => {
  let at = -1;
  doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) at = position;
  });
  if (at < 0) throw new Error(`no line says "${words}"`);
  return at;
};

export function roomInTest(): RoomInTest {
  const doc = new Y.Doc();
  // Which of two insertions at one place comes first depends on these.
  doc.clientID = 1;
  let author = '';
  const writers: Writer[] = [];
  const waiting = new Map<Writer, Uint8Array[]>();
  /** As the server does it. */
  const receive = (name: string, update: Uint8Array): void => {
    const content = Y.decodeUpdate(update);
    const write = (by: string, change: () => void): void => {
      author = by;
      doc.transact(change, by);
    };
    const mending = startMending({
      doc,
      authorship: room.tracker,
      content,
      author: name,
      willWrite: () => undefined,
      write,
    });
    mending.apply(() => Y.applyUpdate(doc, update));
    mending.finish();
  };
  const room: RoomInTest = {
    doc,
    rows: [],
    tracker: trackAuthorship(doc, null),
    writer: (name) => {
      const writer = makeWriter(name, 2 + writers.length);
      writers.push(writer);
      waiting.set(writer, []);
      room.sync();
      writer.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'server') return;
        waiting.get(writer)?.push(update);
        if (writer.online) room.sync();
      });
      return writer;
    },
    server: (by, change) => {
      author = by;
      const result = doc.transact(() => change(doc), by);
      room.sync();
      return result;
    },
    sync: () => {
      const online = writers.filter((one) => one.online);
      for (const writer of online) {
        const updates = waiting.get(writer) ?? [];
        waiting.set(writer, []);
        author = writer.name;
        // What was typed offline comes as one update, as a client sends it.
        if (updates.length > 0) receive(writer.name, Y.mergeUpdates(updates));
      }
      for (const writer of online)
        Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(writer.doc)), 'server');
    },
    receive,
    reload: (record) => {
      room.tracker = trackAuthorship(doc, record === undefined ? room.tracker.record() : null);
    },
    block: (words) => {
      const found = [...room.tracker.authors().values()].find((one) => one.text === words);
      if (found === undefined) throw new Error(`no block says "${words}"`);
      return found;
    },
    read: (words) => {
      let at = 0;
      return room
        .block(words)
        .runs.map(({ authorId, length }) => {
          at += length;
          return `${authorId}:${words.slice(at - length, at)}`;
        })
        .join('|');
    },
    replayed: () => {
      const copy = new Y.Doc();
      for (const { bytes } of room.rows) Y.applyUpdate(copy, bytes);
      return replayAuthorship(copy, { snapshot: null, record: null, updates: room.rows });
    },
  };
  doc.on('update', (bytes: Uint8Array) => {
    room.rows.push({ bytes, authorId: author });
    room.tracker.updated(author);
  });
  return room;
}

function makeWriter(name: string, clientId: number): Writer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const fragment = minutesOf(doc);
  const undo = new OwnUndo(fragment, 'editor', 0);
  const writer: Writer = {
    name,
    doc,
    online: true,
    edit: (command, where) => {
      const { doc: before, meta } = initProseMirrorDoc(doc.getXmlFragment(MINUTES), schema);
      const start = where === undefined ? 0 : find(before, where.words) + 1;
      let state = EditorState.create({
        doc: before,
        ...(where === undefined
          ? {}
          : {
              selection: TextSelection.create(
                before,
                start + where.offset,
                start + (where.to ?? where.offset),
              ),
            }),
      });
      command(state, (transaction) => {
        state = state.apply(transaction);
      });
      doc.transact(() => updateYFragment(doc, fragment, state.doc, meta), 'editor');
    },
    type: (words, { words: line, offset }) => {
      let now = line;
      [...words].forEach((letter, index) => {
        writer.edit(
          (state, dispatch) => {
            dispatch(state.tr.insertText(letter));
            return true;
          },
          { words: now, offset: offset + index },
        );
        now = now.slice(0, offset + index) + letter + now.slice(offset + index);
      });
    },
    undo: () => {
      undo.undo();
    },
    redo: () => {
      undo.redo();
    },
  };
  return writer;
}

/** Two items, with a line of the machine's in the first. */
export function frame(doc: Y.Doc, words = 'The board met'): void {
  const minutes = minutesOf(doc);
  minutes.insert(0, [
    newElement('item', { number: 1, title: 'One' }),
    newElement('item', { number: 2, title: 'Two' }),
  ]);
  (minutes.get(0) as Y.XmlElement).insert(0, [newElement('block', { id: 'b1' }, words)]);
}
