import * as encoding from 'lib0/encoding';

const FINAL_BINARY = 0x82;

/** A whole WebSocket frame as the server sends it: built once, written to every socket. */
export type Frame = Buffer;

const headerBytes = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/** A frame with its WebSocket header, and room for the payload behind it. */
const frameFor = (length: number): Frame => {
  const header = headerBytes(length);
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
  return frame;
};

/** Puts a WebSocket header before the payload: unmasked, uncompressed, in one piece. */
export const toFrame = (payload: Uint8Array): Frame => {
  const frame = frameFor(payload.length);
  frame.set(payload, frame.length - payload.length);
  return frame;
};

/** Builds one message, and the frame around it: a stock client reads only the first message of a frame. */
export const buildFrame = (write: (encoder: encoding.Encoder) => void): Frame =>
  toFrame(encoding.encode(write));

const BITS = 7;

/** The frame of a message that is a few small numbers and a body: the body is copied once, straight to its place. */
export const bodyFrame = (numbers: readonly number[], body: Uint8Array): Frame => {
  const head = [...numbers];
  let rest = body.length;
  for (; rest >= 1 << BITS; rest >>>= BITS) head.push((rest & 127) | 128);
  head.push(rest);
  const frame = frameFor(head.length + body.length);
  const at = frame.length - body.length;
  frame.set(head, at - head.length);
  frame.set(body, at);
  return frame;
};
