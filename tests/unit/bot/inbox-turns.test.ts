import { expect, test } from 'vitest';
import { createQueues } from '#server/meetings/per-meeting.ts';
import { fakeInbox } from './support/fake-inbox.ts';
import { commandBody, gateInTest, messageBody } from './support/gate-in-test.ts';

/** Two processes that hear from the same Slack and share an inbox. */
const twoProcesses = (listener?: () => Promise<void>) => {
  const beside = { inbox: fakeInbox(), leases: { hold: createQueues() } };
  const options = { beside, ...(listener === undefined ? {} : { listener }) };
  return [gateInTest(options), gateInTest(options)] as const;
};

test('[SP7] a delivery that one process works on is not worked by another that finds it in the inbox', async () => {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const [a, b] = twoProcesses(() => finished);
  await a.receive(messageBody('1.0001'));
  await expect.poll(() => a.ran).toEqual(['1.0001']);
  await b.worker.start();
  finish();
  await Promise.all([a.worker.drained(), b.worker.drained()]);
  expect([a.ran, b.ran]).toEqual([['1.0001'], []]);
});

test('[SP7] a command that one process is answering is not run by another that finds it', async () => {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const [a, b] = twoProcesses(() => finished);
  const answered = a.receive(commandBody('t1'));
  await expect.poll(() => a.ran).toEqual(['t1']);
  await b.worker.start();
  finish();
  await answered;
  await b.worker.drained();
  expect([a.ran, b.ran]).toEqual([['t1'], []]);
});

test('[SP7] deliveries of one lane are worked one at a time, whichever process they came to', async () => {
  let inside = 0;
  let most = 0;
  const [a, b] = twoProcesses(async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside--;
  });
  await Promise.all([1, 2, 3, 4, 5, 6].map((n) => [a, b][n % 2]?.receive(messageBody(`1.000${n}`))));
  await Promise.all([a.worker.drained(), b.worker.drained()]);
  expect(most).toBe(1);
  expect([...a.ran, ...b.ran].sort()).toEqual(['1.0001', '1.0002', '1.0003', '1.0004', '1.0005', '1.0006']);
});
