const KIB = 1024;
const MIB = 1024 * KIB;

/** Everything the server bounds. The defaults admit an honest meeting many times over. */
export interface CollaborationLimits {
  /** Largest frame from a client. */
  readonly frameBytes: number;
  /** Largest document, as one encoded update. */
  readonly documentBytes: number;
  /** Messages a second a connection may send for long; 4 KiB count as one more. Faster is read more slowly. */
  readonly messagesPerSecond: number;
  /** Messages a connection may send at once. */
  readonly messageBurst: number;
  /** A connection held back without a break for this long is closed. */
  readonly heldBackMs: number;
  readonly connectionsPerPerson: number;
  readonly connectionsPerDocument: number;
  readonly connections: number;
  /** Bytes a client may leave unread before it is closed, beside the document itself when it joins. */
  readonly unreadBytes: number;
  /** Bytes unread at which presence is no longer sent. */
  readonly unreadBytesForPresence: number;
  /** Bytes of updates that do not apply yet, kept for each connection. */
  readonly heldBytes: number;
  /** Yjs client ids a person may use in a document: one each time a page is opened and written in. */
  readonly clientIdsPerPerson: number;
  readonly presenceStateBytes: number;
  readonly presenceFrameBytes: number;
  readonly presenceMergeMs: number;
  /** Received and not yet stored, over all documents: beyond it senders are closed. */
  readonly pendingBytes: number;
  readonly batchRows: number;
  readonly batchBytes: number;
  /** How long storing is tried again before connections are closed. */
  readonly storeRetryMs: number;
  /** After that, how long nobody is let in. */
  readonly storeRestMs: number;
  /** Connections being let in at once, and waiting for it. */
  readonly entering: number;
  readonly enteringQueue: number;
  readonly enterMs: number;
  /** A document nobody is connected to leaves memory after this time. */
  readonly idleMs: number;
  /** Rows after which a document is compacted. */
  readonly compactRows: number;
  /** Silence after which a message without content keeps a stock client from reconnecting. */
  readonly keepAliveMs: number;
  readonly pingMs: number;
  readonly recheckMs: number;
  /** How long a stop may take before the sockets are cut. */
  readonly drainMs: number;
}

export const defaultLimits: CollaborationLimits = {
  frameBytes: 4 * MIB,
  documentBytes: 16 * MIB,
  messagesPerSecond: 1500,
  messageBurst: 3000,
  heldBackMs: 30_000,
  connectionsPerPerson: 60,
  connectionsPerDocument: 250,
  connections: 5000,
  unreadBytes: MIB,
  unreadBytesForPresence: 64 * KIB,
  heldBytes: MIB,
  clientIdsPerPerson: 10_000,
  presenceStateBytes: 4 * KIB,
  presenceFrameBytes: 256 * KIB,
  presenceMergeMs: 40,
  pendingBytes: 32 * MIB,
  batchRows: 1000,
  batchBytes: 4 * MIB,
  storeRetryMs: 5000,
  storeRestMs: 2000,
  entering: 32,
  enteringQueue: 2000,
  enterMs: 10_000,
  idleMs: 30_000,
  compactRows: 500,
  keepAliveMs: 15_000,
  pingMs: 30_000,
  recheckMs: 60_000,
  drainMs: 5000,
};
