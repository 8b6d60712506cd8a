import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { type Harness, startHarness, synced, until } from './support.ts';

const PEOPLE = ['ada', 'ben', 'cy'] as const;
/** Each letter is typed once, and shows by whom. */
const FIRST = [0x4e00, 0x6000, 0x7000];
const writerOf = (letter: string): string =>
  PEOPLE[FIRST.findLastIndex((first) => letter.charCodeAt(0) >= first)] ?? 'nobody';

type Fault = 'none' | 'twice' | 'late' | 'lost';
const step = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  what: fc.constantFrom('type', 'type', 'type', 'leave', 'return', 'restart', 'wait'),
  at: fc.nat(60),
  fault: fc.constantFrom<Fault>('none', 'none', 'twice', 'late', 'lost'),
});

/** Somebody on a network that doubles, delays and loses what they send. What they were told is saved is remembered. */
class Person {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly saved = new Set<string>();
  fault: Fault = 'none';
  letters = 0;
  readonly name: string;
  private readonly first: number;

  constructor(url: string, who: number) {
    this.name = PEOPLE[who] ?? '';
    this.first = FIRST[who] ?? 0;
    const network = (): Fault => this.fault;
    const said = (): string => this.said;
    let sent: string[] = [];
    class Socket extends WebSocket {
      private waiting: Uint8Array[] = [];
      constructor(address: string) {
        super(address);
        sent = [];
      }
      override send(data: Uint8Array): void {
        const isContent = data[0] === 0 && data[1] !== 0;
        const fault = isContent && data[1] === 2 ? network() : 'none';
        if (fault === 'lost') return;
        if (fault === 'late') {
          this.waiting.push(data);
          return;
        }
        const frames = [data, ...(fault === 'twice' ? [data] : []), ...this.waiting.splice(0)];
        for (const frame of frames) {
          // What was lost or held back before is not in it, but what is told to be saved rests on it.
          if (frame[0] === 0 && frame[1] !== 0) sent.push(said());
          super.send(frame);
        }
      }
    }
    this.provider = new WebsocketProvider(url, 'm1', this.doc, {
      params: { token: `${this.name}:w`, saved: '1' },
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 100,
    });
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder);
      // The answer that ends a resync holds all that was typed until then; after it only unbroken frames count.
      for (const letters of sent.slice(0, count)) for (const letter of letters) this.saved.add(letter);
    };
    this.provider.messageHandlers[101] = (_encoder, decoder) => {
      decoding.readVarUint(decoder);
    };
  }

  /** What this frame brings: the letters of the edit that is being made. */
  said = '';

  line(): Y.XmlText | undefined {
    return childElements(minutesOf(this.doc), 'item')
      .flatMap((item) => childElements(item))[0]
      ?.get(0) as Y.XmlText | undefined;
  }

  type(at: number, fault: Fault): void {
    const line = this.line();
    if (line === undefined) return;
    this.fault = fault;
    this.said = String.fromCharCode(this.first + this.letters++);
    line.insert(Math.min(at, line.length), this.said);
    this.said = '';
    this.fault = 'none';
  }
}

const words = (doc: Y.Doc): string =>
  childElements(minutesOf(doc), 'item')
    .flatMap((item) => childElements(item))
    .map(textOf)
    .join('|');

test('[C34] on a network that doubles, delays and loses frames, with restarts, all end equal and stored, nothing told as saved is missing, and every letter is its writer’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const limits = { compactRows: 6, idleMs: 60 };
      let harness: Harness = await startHarness({ limits });
      await harness.collaboration.withDocument('m1', 'structurer', (doc) => {
        const item = newElement('item', { number: 1, title: 'One' });
        minutesOf(doc).insert(0, [item]);
        item.insert(0, [newElement('block', { id: 'b1' }, '.')]);
      });
      const people = PEOPLE.map((_, who) => new Person(harness.url, who));
      try {
        await Promise.all(people.map(({ provider }) => synced(provider)));
        for (const { who, what, at, fault } of steps) {
          const person = people[who];
          if (person === undefined) continue;
          if (what === 'type') person.type(at, fault);
          else if (what === 'leave') person.provider.disconnect();
          else if (what === 'return') person.provider.connect();
          else if (what === 'wait') await new Promise((resolve) => setTimeout(resolve, 10));
          else {
            await harness.stop();
            harness = await startHarness({ limits, file: harness.file });
            for (const { provider } of people) {
              const was = provider.shouldConnect;
              provider.disconnect();
              provider.serverUrl = harness.url;
              if (was) provider.connect();
            }
          }
        }
        // What they were told is saved by now is in the rows, whoever comes back or not.
        const told = people.flatMap(({ saved }) => [...saved]);
        const stored = words(await copyOf(harness));
        expect(told.filter((letter) => !stored.includes(letter))).toEqual([]);
        // Frames may have been lost: who comes back tells all that the server lacks.
        for (const { provider } of people) provider.disconnect();
        for (const { provider } of people) provider.connect();
        const typed = people.reduce((sum, { letters }) => sum + letters, 0);
        await until('all equal and whole', () => people.every(({ doc }) => words(doc).length === typed + 1));
        expect(new Set(people.map(({ doc }) => words(doc))).size).toBe(1);
        await until('stored', () => harness.collaboration.metrics().pendingUpdates === 0);
        await harness.stop();
        harness = await startHarness({ limits, file: harness.file });
        expect(await harness.collaboration.read('m1', words)).toBe(words(people[0]?.doc ?? new Y.Doc()));
        for (const { text, runs } of (await harness.collaboration.authors('m1')).values()) {
          let from = 0;
          for (const { authorId, length } of runs) {
            for (const letter of text.slice(from, from + length).replace('.', ''))
              expect({ letter, authorId }).toEqual({ letter, authorId: writerOf(letter) });
            from += length;
          }
        }
      } finally {
        for (const { provider } of people) provider.destroy();
        await harness.stop();
        harness.remove();
      }
    }),
    { numRuns: 8, seed: Number(process.env.PROPERTY_SEED ?? 64), interruptAfterTimeLimit: 40_000 },
  );
}, 180_000);

/** The document as its rows alone give it. */
async function copyOf({ store }: Pick<Harness, 'store'>): Promise<Y.Doc> {
  const { snapshot, updates } = await store.load('m1');
  const doc = new Y.Doc();
  for (const bytes of [snapshot, ...updates.map((row) => row.bytes)])
    if (bytes !== null) Y.applyUpdate(doc, bytes);
  return doc;
}
