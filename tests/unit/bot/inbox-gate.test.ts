import { expect, it } from 'vitest';
import { deliveredOf } from '#bot/inbox/delivered.ts';
import { textAt } from '#bot/inbox/json.ts';
import { commandBody, gateInTest, messageBody } from './support/gate-in-test.ts';

it('[B2] the same event three times is acknowledged three times and worked once', async () => {
  const { receive, worker, ran, acked } = gateInTest();
  for (let times = 0; times < 3; times += 1) await receive(messageBody('1.000001'));
  await worker.drained();
  expect(ran).toEqual(['1.000001']);
  expect(acked).toHaveLength(3);
});

it('[B3] what waits in a lane is worked in the order of its time stamps', async () => {
  const { receive, worker, ran } = gateInTest();
  await Promise.all(['3.000000', '1.000000', '2.000000'].map((ts) => receive(messageBody(ts))));
  await worker.drained();
  expect(ran).toEqual(['1.000000', '2.000000', '3.000000']);
});

it('[B4] what cannot be stored is not acknowledged', async () => {
  const { receive, inbox, acked, ran, unstored } = gateInTest();
  inbox.broken = true;
  await expect(receive(messageBody('1.000001'))).rejects.toThrow();
  expect([acked, ran, unstored.length]).toEqual([[], [], 1]);
  inbox.broken = false;
  await receive(messageBody('1.000001'));
  expect(acked).toHaveLength(1);
});

it('[B5] what was acknowledged and not worked before a crash is worked at the next start', async () => {
  const { inbox, worker, ran } = gateInTest();
  const body = messageBody('1.000001');
  inbox.rows.push({
    id: 1,
    key: 'Ev1',
    kind: 'event',
    teamId: 'T1',
    lane: 'T1:C1',
    orderBy: '1.000001',
    body: JSON.stringify(body),
    receivedAt: new Date('2026-03-04T00:00:00Z'),
    attempts: 0,
    done: false,
    gaveUp: false,
  });
  await worker.start();
  await worker.drained();
  await worker.stop();
  expect(ran).toEqual(['1.000001']);
  expect(inbox.rows[0]?.done).toBe(true);
});

it('[B6] a failing delivery is tried a bounded number of times and then set aside', async () => {
  const { receive, worker, ran, inbox, troubled } = gateInTest({
    listener: async () => {
      throw new Error('no luck');
    },
  });
  await receive(messageBody('1.000001'));
  await worker.drained();
  expect(ran).toHaveLength(3);
  expect(inbox.rows[0]).toMatchObject({ attempts: 3, gaveUp: true, done: false });
  expect(troubled).toEqual([1]);
});

it('[B7] an interaction is stored, run at once with its own acknowledgement, and done', async () => {
  const { receive, inbox, acked, ran } = gateInTest({ listener: async ({ ack }) => ack({ text: 'ok' }) });
  await receive(commandBody('tr1'));
  expect(ran).toEqual(['tr1']);
  expect(acked).toEqual([{ text: 'ok' }]);
  expect(inbox.rows[0]?.done).toBe(true);
});

it('[B7] an interaction delivered twice is answered as the first time and runs once', async () => {
  const errors = { response_action: 'errors', errors: { date: 'no' } };
  const { receive, acked, ran } = gateInTest({ listener: async ({ ack }) => ack(errors) });
  await receive(commandBody('tr1'));
  await receive(commandBody('tr1'));
  expect(ran).toEqual(['tr1']);
  expect(acked).toEqual([errors, errors]);
});

it('[B7] a corrected form is another submission although its view and hash are the same', async () => {
  const { receive, ran } = gateInTest();
  const form = (date: string) => ({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    view: { id: 'V1', hash: 'h1', state: { values: { date: { date: { value: date } } } } },
  });
  await receive(form('2026-13-01'));
  await receive(form('2026-03-01'));
  await receive(form('2026-03-01'));
  expect(ran).toEqual(['V1', 'V1']);
});

it('[B7] an interaction that no listener takes is acknowledged all the same', async () => {
  const { receive, acked } = gateInTest({ listener: async () => {} });
  await receive(commandBody('tr1'));
  expect(acked).toHaveLength(1);
});

it('[B8] the app’s own messages, edits and reactions are acknowledged and not stored', async () => {
  const { receive, inbox, acked } = gateInTest();
  const own = messageBody('1.000001');
  await receive({ ...own, event: { ...(own.event as object), user: 'UBOT', bot_id: 'BBOT' } });
  await receive({
    ...own,
    event: {
      type: 'message',
      subtype: 'message_changed',
      channel: 'C1',
      message: { ts: '1.0', bot_id: 'BBOT', text: 'b' },
      previous_message: { ts: '1.0', bot_id: 'BBOT', text: 'a' },
    },
  });
  await receive({
    ...own,
    event: { type: 'reaction_added', user: 'UBOT', item: { channel: 'C1', ts: '1.0' } },
  });
  await receive({ ...own, event: { type: 'channel_rename', channel: { id: 'C1' } } });
  expect(inbox.rows).toEqual([]);
  expect(acked).toHaveLength(4);
});

it('[B8] a change that changes no word, such as an unfurl, is not stored', async () => {
  const { receive, inbox } = gateInTest();
  const message = { ts: '1.000001', user: 'U1', text: 'see https://a.example' };
  await receive({
    ...messageBody('2.000000'),
    event: { type: 'message', subtype: 'message_changed', channel: 'C1', message, previous_message: message },
  });
  expect(inbox.rows).toEqual([]);
});

it('[B9] the verification token is not stored with a delivery', async () => {
  const { receive, inbox, worker } = gateInTest();
  await receive(messageBody('1.000001'));
  await worker.drained();
  expect(inbox.rows[0]?.body).not.toContain('verification');
});

it('[B44] a message that comes while a command is being worked in its channel waits for it, one of before does not', async () => {
  let finish: () => void = () => undefined;
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { receive, worker, ran } = gateInTest({
    listener: async ({ body, ack, customProperties }) => {
      await ack();
      if (textAt(body, 'trigger_id') !== 'start') return;
      const { id, lane } = deliveredOf(customProperties ?? {});
      await worker.settled(id, lane, 60_000);
      ran.push('settled');
      await working;
    },
  });
  await receive(messageBody('1.000000'));
  const started = receive(commandBody('start'));
  await receive(messageBody('2.000000'));
  const elsewhere = messageBody('3.000000');
  await receive({ ...elsewhere, event: { ...(elsewhere.event as object), channel: 'C2' } });
  await expect.poll(() => [...ran].sort()).toEqual(['1.000000', '3.000000', 'settled', 'start']);
  finish();
  await started;
  await worker.drained();
  expect(ran.at(-1)).toBe('2.000000');
});
