import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { childElements, newElement } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { join, startHarness, synced, until } from '../collaboration/support.ts';

const LETTERS = { 'bench-1': 'abcdefgh', 'bench-2': 'ABCDEFGH' } as const;

/** The collaboration server as a process of its own, over this file. */
async function startServer(file: string): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/collab-server.ts'], {
    env: { ...process.env, PORT: '0', DATABASE: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  await until('listening', () => /listening \d+/.test(said), 60_000);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: `ws://127.0.0.1:${/listening (\d+)/.exec(said)?.[1]}/collaboration`,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

const textIn = (doc: Y.Doc): Y.XmlText | undefined =>
  childElements(minutesOf(doc), 'item')
    .flatMap((item) => childElements(item, 'block'))[0]
    ?.get(0) as Y.XmlText | undefined;

test('[U14] after kill -9 in the middle of typing every letter that is left is still whose it was', async () => {
  const file = await freshDatabaseFile();
  for (let kill = 0; kill < 2; kill++) {
    const server = await startServer(file);
    const writers = Object.entries(LETTERS).map(
      ([person, letters]): { readonly client: WebsocketProvider; readonly letters: string } => ({
        client: join(server, 'm1', person),
        letters,
      }),
    );
    await Promise.all(writers.map(({ client }) => synced(client)));
    const first = writers[0]?.client.doc;
    if (first !== undefined && textIn(first) === undefined)
      first.transact(() => {
        const item = newElement('item', { number: 1, title: 'One' });
        minutesOf(first).insert(0, [item]);
        item.insert(0, [newElement('block', { id: 'b1' }, 'abc')]);
      });
    await until('both see the line', () => writers.every(({ client }) => textIn(client.doc) !== undefined));
    let turn = 0;
    const typing = setInterval(() => {
      turn++;
      for (const { client, letters } of writers) {
        const text = textIn(client.doc);
        if (text === undefined) continue;
        text.insert((turn * 7) % (text.length + 1), letters.charAt(turn % letters.length));
        if (turn % 5 === 0) text.delete((turn * 3) % text.length, 1);
      }
    }, 5);
    await until('enough was typed', () => turn > 60 * (kill + 1), 60_000);
    await wait(10 * kill);
    clearInterval(typing);
    await server.kill();
    for (const { client } of writers) client.destroy();

    const after = await startHarness({ file });
    const block = (await after.collaboration.authors('m1')).get('b1');
    await after.stop();
    if (block === undefined) throw new Error('the line is gone');
    expect(block.text.length).toBeGreaterThan(3);
    expect(block.runs.reduce((sum, { length }) => sum + length, 0)).toBe(block.text.length);
    let at = 0;
    for (const { authorId, length } of block.runs) {
      const words = block.text.slice(at, at + length);
      at += length;
      expect([authorId, words]).toEqual([/^[a-h]+$/.test(words) ? 'bench-1' : 'bench-2', words]);
      if (authorId === 'bench-2') expect(words).toMatch(/^[A-H]+$/);
    }
  }
}, 180_000);
