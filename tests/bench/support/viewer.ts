import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { minutesOf, NOTES } from '#server/draft/shape.ts';
import type { SignedIn } from './practice-desk.ts';

/** Somebody with the draft page open: both documents, over the stock client. */
export interface Viewer {
  readonly minutes: Y.Doc;
  /** When this viewer's notes first held a note that contains these words. */
  seesNote(words: string): Promise<number>;
  /** When this viewer's minutes first held these words. */
  seesSentence(words: string): Promise<number>;
  close(): void;
}

const LONGEST_MS = 30_000;
// Every connection of the stock client listens for the end of the process.
process.setMaxListeners(0);

/** Resolves with the time at which `holds` was first true, looked at after each update of the document. */
function when(doc: Y.Doc, what: string, holds: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!holds()) return;
      clearTimeout(timer);
      doc.off('update', look);
      resolve(performance.now());
    };
    const timer = setTimeout(() => {
      doc.off('update', look);
      reject(new Error(`"${what}" was not seen`));
    }, LONGEST_MS);
    doc.on('update', look);
    look();
  });
}

/** Opens a meeting's two documents and waits until both are there. */
export async function openViewer(url: string, { meetingId, token }: SignedIn): Promise<Viewer> {
  const open = (name: string) => {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collaboration`, name, doc, {
      params: { token },
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    const synced = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} was not opened`)), LONGEST_MS);
      provider.once('sync', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    return { doc, provider, synced };
  };
  const minutes = open(meetingId);
  const notes = open(`${meetingId}.notes`);
  await Promise.all([minutes.synced, notes.synced]);
  const shown = notes.doc.getMap<{ readonly text: string }>(NOTES);
  return {
    minutes: minutes.doc,
    seesNote: (words) =>
      when(notes.doc, words, () => [...shown.values()].some((note) => note.text.includes(words))),
    seesSentence: (words) =>
      when(minutes.doc, words, () => minutesOf(minutes.doc).toString().includes(words)),
    close() {
      for (const { doc, provider } of [minutes, notes]) {
        provider.destroy();
        doc.destroy();
      }
    },
  };
}
