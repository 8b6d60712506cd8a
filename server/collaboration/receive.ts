import * as decoding from 'lib0/decoding';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { isHeld } from './held-updates.ts';
import { answerFrame, messageTypes, refusalFrame, syncTypes } from './messages.ts';
import type { Receipt, Room } from './room.ts';

/** A frame taken apart: one message, read to its end. */
type Message =
  | { readonly kind: 'state-vector' | 'answer' | 'update' | 'presence'; readonly body: Uint8Array }
  | { readonly kind: 'query-presence' }
  | { readonly kind: 'unknown' };

const syncKinds = new Map([
  [syncTypes.stateVector as number, 'state-vector' as const],
  [syncTypes.answer as number, 'answer' as const],
  [syncTypes.update as number, 'update' as const],
]);

const readMessage = (bytes: Uint8Array): Message => {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === messageTypes.queryPresence) return { kind: 'query-presence' };
  const kind =
    type === messageTypes.sync
      ? syncKinds.get(decoding.readVarUint(decoder))
      : type === messageTypes.presence
        ? 'presence'
        : undefined;
  if (kind === undefined) return { kind: 'unknown' };
  const body = decoding.readVarUint8Array(decoder);
  if (decoding.hasContent(decoder)) throw new Error('more than one message');
  return { kind, body };
};

/** What a client's fault costs it. */
const faults: Readonly<Record<Exclude<Receipt, 'taken' | 'held' | 'broken'>, readonly [number, string]>> = {
  malformed: [closeCodes.malformed, 'not an update'],
  'too-large': [closeCodes.tooLarge, 'the document would become too large'],
  'foreign-client': [closeCodes.foreignClient, 'new content under a client id of another person'],
  'too-many-clients': [closeCodes.tooMany, 'too many client ids of one person'],
  'holds-too-much': [closeCodes.doesNotApply, 'too much that does not apply'],
};

export interface ReceiveDeps {
  /** The document in memory cannot be trusted any more. */
  readonly onBroken: (room: Room) => void;
  /** Whether one more update can wait to be stored. */
  readonly hasSpace: () => boolean;
}

/** Reads what clients send: at the first frame that is none of the protocol's, the connection ends. */
export const createReceiver = (
  deps: ReceiveDeps,
): ((room: Room, from: Connection, bytes: Uint8Array | null) => void) => {
  const takeUpdate = (room: Room, from: Connection, body: Uint8Array, isAnswer: boolean): void => {
    from.received++;
    if (!from.mayWrite) {
      // Passed over, not punished: a client that was typing when its rights ended keeps what it has, and a stock
      // client would never come back after a 4403. An empty answer is what every reader sends.
      if (body.length <= 2) return;
      // Who asked for our messages knows already.
      if (!from.passedOver && !from.wantsSaved) from.send(refusalFrame('read-only'));
      from.passedOver = true;
      return;
    }
    if (!deps.hasSpace()) {
      from.close(closeCodes.tryLater, 'too much waits to be stored');
      return;
    }
    const receipt = room.receive(from, body);
    if (receipt === 'broken') {
      deps.onBroken(room);
      return;
    }
    if (receipt !== 'taken' && receipt !== 'held') {
      from.close(...faults[receipt]);
      return;
    }
    // An answer holds everything the client has, also what was passed over before.
    if (isAnswer) from.passedOver = false;
    if (!from.wantsSaved || from.passedOver || isHeld(from.held)) return;
    const count = from.received;
    room.afterStored(() => from.saved(count));
  };

  const answer = (room: Room, from: Connection, stateVector: Uint8Array): void => {
    // Read now, sent when all of it is stored.
    const update = room.missing(stateVector);
    from.charge(update.length);
    room.afterStored(() => from.sendDocument(answerFrame(update)));
  };

  const takePresence = (room: Room, from: Connection, body: Uint8Array): void => {
    const fault = room.presence.receive(from, body);
    if (fault === 'malformed') from.close(closeCodes.malformed, 'not presence');
    if (fault === 'too-large') from.close(closeCodes.tooLarge, 'presence too large');
  };

  return (room, from, bytes) => {
    try {
      if (bytes === null) throw new Error('not binary');
      const message = readMessage(bytes);
      if (message.kind === 'unknown') from.close(closeCodes.unknownMessage, 'unknown message');
      else if (message.kind === 'presence') takePresence(room, from, message.body);
      else if (message.kind === 'state-vector') answer(room, from, message.body);
      else if (message.kind === 'query-presence') {
        const everybody = room.presence.everybody();
        if (everybody !== null) from.sendLightly(everybody);
      } else takeUpdate(room, from, message.body, message.kind === 'answer');
    } catch {
      from.close(closeCodes.malformed, 'cannot be read');
    }
  };
};
