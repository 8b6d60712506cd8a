import * as encoding from 'lib0/encoding';
import { bodyFrame, buildFrame, type Frame } from './frames.ts';

/** Message types of the y-websocket protocol, and two of our own that only clients get which asked for them. */
export const messageTypes = {
  sync: 0,
  presence: 1,
  auth: 2,
  queryPresence: 3,
  /** How many sync messages with content of this connection are stored: the first n it sent. */
  saved: 100,
  /** Whether this connection may write: 1 or 0. */
  rights: 101,
} as const;

export const syncTypes = { stateVector: 0, answer: 1, update: 2 } as const;

const PERMISSION_DENIED = 0;

const syncFrame = (type: number, body: Uint8Array): Frame => bodyFrame([messageTypes.sync, type], body);

/** "This is what I have": the client answers with what is missing here. */
export const stateVectorFrame = (stateVector: Uint8Array): Frame =>
  syncFrame(syncTypes.stateVector, stateVector);

/** The answer to a client's state vector. */
export const answerFrame = (update: Uint8Array): Frame => syncFrame(syncTypes.answer, update);

const FIRST_QUESTION = Uint8Array.of(messageTypes.sync, syncTypes.stateVector, 1, 0);

/** Whether a message asks for the document from the beginning, as a page does that has nothing of it. */
export const isFirstQuestion = (message: Uint8Array): boolean =>
  Buffer.compare(message, FIRST_QUESTION) === 0;

export const updateFrame = (update: Uint8Array): Frame => syncFrame(syncTypes.update, update);

export const presenceFrame = (body: Uint8Array): Frame => bodyFrame([messageTypes.presence], body);

/** The plain protocol's notice that something was not allowed; a stock client prints it. */
export const refusalFrame = (reason: string): Frame =>
  buildFrame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.auth);
    encoding.writeVarUint(encoder, PERMISSION_DENIED);
    encoding.writeVarString(encoder, reason);
  });

export const savedFrame = (count: number): Frame =>
  buildFrame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.saved);
    encoding.writeVarUint(encoder, count);
  });

export const rightsFrame = (canWrite: boolean): Frame =>
  buildFrame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.rights);
    encoding.writeVarUint(encoder, canWrite ? 1 : 0);
  });

/** Presence of nobody: keeps a stock client, which reconnects after 30 s without a message, where it is. */
export const keepAliveFrame: Frame = presenceFrame(Uint8Array.of(0));
