import * as encoding from 'lib0/encoding';

const FINAL_BINARY = 0x82;

/** A whole WebSocket frame as the server sends it: built once, written to every socket. */
export type Frame = Buffer;

/** Puts a WebSocket header before the payload: unmasked, uncompressed, in one piece. */
export const toFrame = (payload: Uint8Array): Frame => {
  const length = payload.length;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_BINARY;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, header);
  return frame;
};

/** Builds one message, and the frame around it: a stock client reads only the first message of a frame. */
export const buildFrame = (write: (encoder: encoding.Encoder) => void): Frame =>
  toFrame(encoding.encode(write));
