import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Connection } from '#server/collaboration/connection.ts';
import { createEarlyAnswers } from '#server/collaboration/early-answer.ts';
import { answerFrame, updateFrame } from '#server/collaboration/messages.ts';
import type { Room } from '#server/collaboration/room.ts';

const FIRST_QUESTION = Uint8Array.of(0, 0, 1, 0);

const documentOf = (length: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.getText('content').insert(0, 'x'.repeat(length));
  return doc;
};

/** As much of a connection as answering early needs; `say` is heard once it reads. */
const newcomer = () => {
  const sent: Uint8Array[] = [];
  let isReading = false;
  const connection = {
    isOpen: true,
    start: () => {
      isReading = true;
    },
    hold: () => {
      isReading = false;
    },
    charge: () => undefined,
    sendDocument: (frame: Uint8Array) => sent.push(frame),
  } as unknown as Connection;
  return { connection, sent, isReading: () => isReading };
};

const roomWith = (doc: Y.Doc, whole: Uint8Array): Room =>
  ({
    isStill: (bytes: Uint8Array) =>
      Buffer.compare(bytes, whole) === 0 && Buffer.compare(Y.encodeStateAsUpdate(doc), whole) === 0,
    missing: (stateVector: Uint8Array) => Y.encodeStateAsUpdate(doc, stateVector),
    afterStored: (job: () => void) => job(),
  }) as unknown as Room;

const setUp = (whole: Uint8Array) => {
  const heard: Uint8Array[] = [];
  const answers = createEarlyAnswers({
    stored: async () => whole,
    onMessage: (_room, _from, bytes) => heard.push(bytes ?? new Uint8Array()),
  });
  const page = newcomer();
  const given = answers.give(page.connection, 'm1');
  const listening = async (): Promise<void> => {
    for (let n = 0; n < 100 && !page.isReading(); n++) await Promise.resolve();
  };
  return { answers, heard, ...page, given, listening };
};

test('[C35] who has nothing of a large document is answered with it as it is stored', async () => {
  const doc = documentOf(20_000);
  const whole = Y.encodeStateAsUpdate(doc);
  const { answers, connection, sent, heard, given, listening } = setUp(whole);
  await listening();
  answers.take(connection, FIRST_QUESTION);
  answers.take(connection, Uint8Array.of(3));
  const early = await given;
  expect(sent).toEqual([answerFrame(whole)]);
  early?.catchUp(roomWith(doc, whole));
  expect(sent.length).toBe(1);
  expect(heard).toEqual([Uint8Array.of(3)]);
});

test('[C35] what came after the early answer follows when the newcomer is in the room', async () => {
  const doc = documentOf(20_000);
  const whole = Y.encodeStateAsUpdate(doc);
  const { answers, connection, sent, given, listening } = setUp(whole);
  await listening();
  answers.take(connection, FIRST_QUESTION);
  const early = await given;
  doc.getText('content').insert(0, 'later ');
  early?.catchUp(roomWith(doc, whole));
  expect(sent[1]).toEqual(updateFrame(Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(whole))));
});

test('[C35] who asks anything else, or nothing, is not answered early and loses no word', async () => {
  const doc = documentOf(20_000);
  const whole = Y.encodeStateAsUpdate(doc);
  const asked = setUp(whole);
  await asked.listening();
  const question = Uint8Array.of(0, 0, 3, 1, 5, 9);
  asked.answers.take(asked.connection, question);
  const early = await asked.given;
  early?.catchUp(roomWith(doc, whole));
  expect(asked.sent).toEqual([]);
  expect(asked.heard).toEqual([question]);
  const silent = setUp(whole);
  (await silent.given)?.catchUp(roomWith(doc, whole));
  expect(silent.isReading()).toBe(false);
  expect(silent.sent).toEqual([]);
});

test('[C35] for a small document nobody waits', async () => {
  const { given, isReading } = setUp(Y.encodeStateAsUpdate(documentOf(10)));
  expect(await given).toBeNull();
  expect(isReading()).toBe(false);
});
