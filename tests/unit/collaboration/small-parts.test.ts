import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { bodyFrame, toFrame } from '#server/collaboration/frames.ts';
import { createTokenBucket } from '#server/collaboration/token-bucket.ts';
import { createTurnstile } from '#server/collaboration/turnstile.ts';

test('[C31] a frame carries its length in the shortest form', () => {
  expect([...toFrame(new Uint8Array(125)).subarray(0, 2)]).toEqual([0x82, 125]);
  expect([...toFrame(new Uint8Array(126)).subarray(0, 4)]).toEqual([0x82, 126, 0, 126]);
  expect([...toFrame(new Uint8Array(70_000)).subarray(0, 10)]).toEqual([
    0x82, 127, 0, 0, 0, 0, 0, 1, 17, 112,
  ]);
  expect(toFrame(new Uint8Array(70_000))).toHaveLength(70_010);
});

test('[C31] a message built in place is the message an encoder would write', () => {
  for (const length of [0, 1, 127, 128, 300, 20_000, 3_000_000]) {
    const body = new Uint8Array(length).fill(7);
    const message = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, body);
    });
    expect(bodyFrame([0, 2], body).equals(toFrame(message)), String(length)).toBe(true);
  }
});

test('[C24] an allowance may be overdrawn, says how long to wait, and fills up again', () => {
  const bucket = createTokenBucket(100, 10);
  expect(bucket.take(10, 1000)).toBe(0);
  expect(bucket.take(10, 1000)).toBeCloseTo(120);
  expect(bucket.rested(1050)).toBe(false);
  expect(bucket.rested(1200)).toBe(true);
  expect(bucket.take(10, 60_000)).toBe(0);
});

test('[C32] a few pass at a time, some wait, and the rest are turned away', async () => {
  const turnstile = createTurnstile(2, 1);
  const gates: (() => void)[] = [];
  const job = () => new Promise<void>((resolve) => gates.push(resolve));
  const passes = [turnstile.pass(job), turnstile.pass(job), turnstile.pass(job)];
  expect(turnstile.pass(job)).toBeNull();
  await Promise.resolve().then(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(gates).toHaveLength(2);
  gates[0]?.();
  await passes[0];
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(gates).toHaveLength(3);
  gates[1]?.();
  gates[2]?.();
  await Promise.all(passes);
  expect(turnstile.pass(job)).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 1));
  gates[3]?.();
});

test('[C18] codes that trying again cannot mend are those a stock client takes as final', () => {
  const { restarting, tryLater, ...final } = closeCodes;
  for (const code of Object.values(final)) expect(code >= 4400 && code < 4500).toBe(true);
  for (const code of [restarting, tryLater]) expect(code < 4400).toBe(true);
});
