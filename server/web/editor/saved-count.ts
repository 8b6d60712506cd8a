import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { type Cell, createCell } from './cell.ts';

const SYNC = 0;
const STATE_VECTOR = 0;
const SAVED = 100;
const RIGHTS = 101;

export interface SavedCount {
  /** Everything sent over this connection is stored. */
  readonly saved: Cell<boolean>;
  /** Whether the server takes edits; null until it has said so. */
  readonly mayWrite: Cell<boolean | null>;
  /** A WebSocket that counts the edits that go out. */
  readonly Socket: typeof WebSocket;
  attach(provider: WebsocketProvider): void;
}

/**
 * The server tells how many of the edits it got are stored. Counting them here and comparing says "Saved" only when
 * it is true; a new connection counts anew.
 */
export function createSavedCount(): SavedCount {
  const saved = createCell(true);
  const mayWrite = createCell<boolean | null>(null);
  let sent = 0;
  let stored = 0;

  class CountingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      sent = 0;
      stored = 0;
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === SYNC && data[1] !== STATE_VECTOR) {
        sent += 1;
        saved.set(false);
      }
      super.send(data);
    }
  }

  return {
    saved,
    mayWrite,
    Socket: CountingSocket,
    attach: (provider) => {
      provider.messageHandlers[SAVED] = (_encoder, decoder) => {
        stored = decoding.readVarUint(decoder);
        saved.set(stored >= sent);
      };
      provider.messageHandlers[RIGHTS] = (_encoder, decoder) => {
        mayWrite.set(decoding.readVarUint(decoder) === 1);
      };
    },
  };
}
