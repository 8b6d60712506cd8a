import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import { type CloseCode, closeCodes } from './close-codes.ts';
import type { Entrant, EntryRequest, Log } from './collaboration.ts';
import type { Frame } from './frames.ts';
import { type Held, nothingHeld } from './held-updates.ts';
import type { CollaborationLimits } from './limits.ts';
import { keepAliveFrame, savedFrame } from './messages.ts';
import { createTokenBucket } from './token-bucket.ts';

const OVERSIZED_BY_WS = 1009;
const BYTES_PER_TOKEN = 4096;
/** What came in one piece cannot be held back any more: beyond this debt the connection ends at once. */
const LONGEST_DEBT_MS = 10_000;

/** Closes with a code that a stock client takes as final where `ws` itself would say "again": 1009. */
export class ClosingWebSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === OVERSIZED_BY_WS ? closeCodes.tooLarge : code, data);
  }
}

/** One socket: what it may do, what is owed to it, and what it still owes. */
export interface Connection {
  readonly id: number;
  readonly request: EntryRequest;
  readonly wantsSaved: boolean;
  person: Entrant;
  /** The person's rights, and no lock on the document. */
  mayWrite: boolean;
  /** Updates of this connection that rest on something not yet here. */
  held: Held;
  /** Something it wrote was passed over while it could only read: nothing counts as saved until it resyncs. */
  passedOver: boolean;
  /** Sync messages with content received, the measure of what is saved. */
  received: number;
  /** False once it was closed by us, or is gone. */
  readonly isOpen: boolean;
  /** Sends what must arrive. A reader too far behind is closed and resyncs on return. */
  send(frame: Frame): void;
  /** Sends the document itself, which does not count as falling behind. */
  sendDocument(frame: Frame): void;
  /** Sends what may be lost: presence. */
  sendLightly(frame: Frame): void;
  /** The first `count` messages are stored; told in one message for each turn, to those who asked. */
  saved(count: number): void;
  close(code: CloseCode, why: string): void;
  /** Says good-bye, but reads what was sent before the answer to it. */
  drain(): void;
  /** Counts what answering it costs as if it had sent that much. */
  charge(bytes: number): void;
  /** Reading starts once the person was let in and the document is loaded. */
  start(): void;
  /** Reads no further for now. */
  hold(): void;
  /** Keeps a silent connection alive, and cuts a dead one. */
  tick(now: number): void;
  cut(): void;
}

export interface ConnectionDeps {
  readonly id: number;
  readonly ws: WebSocket;
  readonly socket: Duplex;
  readonly request: EntryRequest;
  readonly wantsSaved: boolean;
  readonly limits: CollaborationLimits;
  readonly log: Log;
  readonly onMessage: (connection: Connection, bytes: Uint8Array | null) => void;
  readonly onGone: (connection: Connection) => void;
}

const nobody: Entrant = { personId: '', name: '', colour: '', canWrite: false };

export const createConnection = (deps: ConnectionDeps): Connection => {
  const { ws, socket, limits, log } = deps;
  const bucket = createTokenBucket(limits.messagesPerSecond, limits.messageBurst);
  let state: 'open' | 'draining' | 'over' = 'open';
  let lastSent = performance.now();
  let lastPing = lastSent;
  let answered = true;
  let documentUnread = 0;
  let savedCount = 0;
  let savedTold = 0;
  let resumeTimer: NodeJS.Timeout | null = null;
  let heldBackSince: number | null = null;

  const canSend = (): boolean => state === 'open' && ws.readyState === WebSocket.OPEN;
  const unread = (): number => socket.writableLength - documentUnread;

  const resume = (): void => {
    if (resumeTimer !== null) clearTimeout(resumeTimer);
    resumeTimer = null;
    ws.resume();
  };

  const close = (code: CloseCode, why: string): void => {
    if (state === 'over') return;
    state = 'over';
    log('collaboration.closed', { connection: deps.id, code, why });
    resume();
    ws.close(code, why);
  };

  /** Reads a client that sends too fast more slowly; nothing is lost, TCP holds it back. */
  const pace = (size: number): void => {
    const now = performance.now();
    const pause = bucket.take(1 + size / BYTES_PER_TOKEN, now);
    if (pause === 0) {
      if (heldBackSince !== null && bucket.rested(now)) heldBackSince = null;
      return;
    }
    heldBackSince ??= now;
    if (now - heldBackSince > limits.heldBackMs || pause > LONGEST_DEBT_MS) {
      close(closeCodes.tooMany, 'too many messages');
      return;
    }
    if (resumeTimer !== null || state !== 'open') return;
    ws.pause();
    resumeTimer = setTimeout(resume, pause);
  };

  const connection: Connection = {
    id: deps.id,
    request: deps.request,
    wantsSaved: deps.wantsSaved,
    person: nobody,
    mayWrite: false,
    held: nothingHeld,
    passedOver: false,
    received: 0,
    get isOpen() {
      return state === 'open';
    },
    send: (frame) => {
      if (!canSend()) return;
      if (unread() + frame.length > limits.unreadBytes) {
        close(closeCodes.tryLater, 'reads too slowly');
        return;
      }
      lastSent = performance.now();
      socket.write(frame);
    },
    sendDocument: (frame) => {
      if (!canSend()) return;
      if (documentUnread > limits.documentBytes + limits.unreadBytes) {
        close(closeCodes.tryLater, 'reads too slowly');
        return;
      }
      documentUnread += frame.length;
      lastSent = performance.now();
      socket.write(frame, () => {
        documentUnread -= frame.length;
      });
    },
    sendLightly: (frame) => {
      if (canSend() && unread() < limits.unreadBytesForPresence) connection.send(frame);
    },
    saved: (count) => {
      if (!deps.wantsSaved) return;
      if (savedCount === savedTold) {
        queueMicrotask(() => {
          savedTold = savedCount;
          connection.send(savedFrame(savedCount));
        });
      }
      savedCount = count;
    },
    close,
    drain: () => {
      if (state !== 'open') return;
      ws.close(closeCodes.restarting, 'restarting');
      state = 'draining';
      resume();
    },
    charge: pace,
    start: () => ws.resume(),
    hold: () => ws.pause(),
    tick: (now) => {
      if (now - lastSent > limits.keepAliveMs) connection.send(keepAliveFrame);
      if (now - lastPing < limits.pingMs || ws.isPaused) return;
      if (!answered) {
        ws.terminate();
        return;
      }
      lastPing = now;
      answered = false;
      if (ws.readyState === WebSocket.OPEN) ws.ping();
    },
    cut: () => ws.terminate(),
  };

  const bytesOf = (data: RawData, isBinary: boolean): Uint8Array | null =>
    isBinary && data instanceof Uint8Array ? data : null;

  ws.on('message', (data, isBinary) => {
    if (state === 'over') return;
    const bytes = bytesOf(data, isBinary);
    answered = true;
    deps.onMessage(connection, bytes);
    pace(bytes?.length ?? 0);
  });
  ws.on('pong', () => {
    answered = true;
  });
  // `ws` closes by itself after an error; the code says what it was.
  ws.on('error', (error) => {
    log('collaboration.socket-error', { connection: deps.id, reason: error.message });
  });
  ws.on('close', () => {
    state = 'over';
    if (resumeTimer !== null) clearTimeout(resumeTimer);
    deps.onGone(connection);
  });
  ws.pause();
  return connection;
};
