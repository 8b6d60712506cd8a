import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { childServers } from './child-server.ts';
import { join, synced, textOf, until } from './support.ts';

const startServer = childServers();

/** From now on the process can write nothing to any file; or again all it wants. */
const space = (pid: number, size: '0' | 'unlimited'): void => {
  execFileSync('prlimit', [`--fsize=${size}:unlimited`, '--pid', String(pid)]);
};

// Only Linux lets a process be told from outside what it may write.
const linux = process.platform === 'linux';

test.skipIf(!linux)(
  '[C30] when the disk takes nothing more, nothing is said to be saved or shown to others; typing goes on and is stored when there is space',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-full-'));
    const file = path.join(folder, 'book.db');
    const server = await startServer(file);
    const writer = join(server, 'm1', 'bench-1', { connect: false });
    const reader = join(server, 'm1', 'bench-2');
    let saved = 0;
    writer.params.saved = '1';
    writer.messageHandlers[100] = (_encoder, decoder) => {
      saved = decoding.readVarUint(decoder);
    };
    writer.messageHandlers[101] = (_encoder, decoder) => {
      decoding.readVarUint(decoder);
    };
    writer.connect();
    try {
      await Promise.all([synced(writer), synced(reader)]);
      textOf(writer).insert(0, 'Before. ');
      await until('seen', () => textOf(reader).toString() === 'Before. ');
      await until('saved', () => saved === 2);
      const codes: number[] = [];
      writer.on('connection-close', (event) => codes.push(event?.code ?? 0));
      space(server.pid, '0');
      textOf(writer).insert(8, 'While it was full. ');
      await until('the connection is closed', () => codes.length > 0, 30_000);
      expect(codes[0]).toBe(closeCodes.tryLater);
      expect(saved).toBe(2);
      expect(textOf(reader).toString()).toBe('Before. ');
      expect((await server.metrics()).storing).toBe(false);
      textOf(writer).insert(27, 'Going on. ');
      expect(textOf(writer).toString()).toBe('Before. While it was full. Going on. ');
      space(server.pid, 'unlimited');
      await until(
        'stored and shown after all',
        () => textOf(reader).toString() === textOf(writer).toString(),
        30_000,
      );
      await server.end('SIGKILL');
      const again = await startServer(file);
      const newcomer = join(again, 'm1', 'bench-3');
      await synced(newcomer);
      expect(textOf(newcomer).toString()).toBe('Before. While it was full. Going on. ');
      newcomer.destroy();
      await again.end('SIGTERM');
    } finally {
      writer.destroy();
      reader.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
