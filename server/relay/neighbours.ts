import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, type Said, write } from './wire.ts';

/** A process that can be reached. */
export interface Neighbour {
  readonly process: string;
  /** What must arrive. Who does not read it is cut off, and catches up when it returns. */
  say(message: Said): void;
  /** What may be lost. */
  sayLightly(message: Said): void;
}

/** The other processes at the same database, found by their sockets in one folder. */
export interface Neighbours {
  all(): readonly Neighbour[];
  close(): Promise<void>;
}

export interface NeighboursDeps {
  /** Where each process has its socket; only the owner may enter. */
  readonly folder: string;
  readonly process: string;
  readonly onMessage: (from: Neighbour, message: Said) => void;
  readonly onArrived: (neighbour: Neighbour) => void;
  readonly onLeft: (process: string) => void;
  /** Bytes a neighbour may leave unread before it is cut off; a quarter of it for what may be lost. */
  readonly unreadBytes?: number;
  /** How often the folder is looked at for who was missed. */
  readonly lookEveryMs?: number;
}

const UNREAD_BYTES = 1024 * 1024;
const LOOK_EVERY_MS = 1000;
const FIRST_LOOK_MS = 1000;
const LIGHT_PART = 4;
const ENDING = '.sock';

const placeOf = (folder: string, process: string): string => path.join(folder, `${process}${ENDING}`);

/** Keeps one connection to every other process that has its socket in the folder. */
export const openNeighbours = async (deps: NeighboursDeps): Promise<Neighbours> => {
  const { folder, process: self, unreadBytes = UNREAD_BYTES } = deps;
  const neighbours = new Map<string, { readonly socket: Socket; readonly neighbour: Neighbour }>();
  const sockets = new Set<Socket>();
  const reaching = new Set<string>();
  let isClosed = false;

  const neighbourOn = (socket: Socket, name: string): Neighbour => ({
    process: name,
    say: (message) => {
      write(socket, message);
      if (socket.writableLength > unreadBytes) socket.destroy();
    },
    sayLightly: (message) => {
      if (socket.writableLength < unreadBytes / LIGHT_PART) write(socket, message);
    },
  });

  /** Two may reach for each other at once: both keep the connection that the smaller name made. */
  const replaces = (name: string, theyCalled: boolean): boolean => theyCalled === name < self;

  const take = (socket: Socket, theyCalled: boolean): void => {
    let known: Neighbour | null = null;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      if (known === null || neighbours.get(known.process)?.socket !== socket) return;
      neighbours.delete(known.process);
      deps.onLeft(known.process);
    });
    listen(socket, (message) => {
      if (known !== null) {
        if (neighbours.get(known.process)?.socket === socket) deps.onMessage(known, message);
        return;
      }
      if (message.say !== 'hello' || message.process === self) {
        socket.destroy();
        return;
      }
      const before = neighbours.get(message.process);
      if (before !== undefined && !replaces(message.process, theyCalled)) {
        socket.destroy();
        return;
      }
      known = neighbourOn(socket, message.process);
      neighbours.set(message.process, { socket, neighbour: known });
      before?.socket.destroy();
      // Answered only now: who hears it knows that it is known.
      if (theyCalled) write(socket, { say: 'hello', process: self });
      deps.onArrived(known);
    });
    if (!theyCalled) write(socket, { say: 'hello', process: self });
  };

  const reach = (name: string): Promise<void> =>
    new Promise((resolve) => {
      reaching.add(name);
      const file = placeOf(folder, name);
      const socket = connect(file);
      const done = (): void => {
        reaching.delete(name);
        resolve();
      };
      socket.once('connect', () => {
        if (isClosed) socket.destroy();
        else take(socket, false);
      });
      socket.once('data', done);
      socket.once('close', done);
      socket.on('error', (error) => {
        done();
        // Nobody listens there any more: it ended without a good-bye.
        if ('code' in error && error.code === 'ECONNREFUSED') void rm(file, { force: true });
      });
    });

  const look = async (): Promise<void> => {
    const names = (await readdir(folder).catch(() => []))
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length));
    const missed = names.filter((name) => name !== self && !neighbours.has(name) && !reaching.has(name));
    if (!isClosed) await Promise.all(missed.map(reach));
  };

  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = createServer((socket) => take(socket, true));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(placeOf(folder, self), resolve);
  });
  // Who is there already is known before anything is done here.
  await Promise.race([look(), wait(FIRST_LOOK_MS, undefined, { ref: false })]);
  const looking = setInterval(() => void look(), deps.lookEveryMs ?? LOOK_EVERY_MS);
  looking.unref();
  server.unref();

  return {
    all: () => [...neighbours.values()].map(({ neighbour }) => neighbour),
    close: async () => {
      isClosed = true;
      clearInterval(looking);
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(placeOf(folder, self), { force: true });
    },
  };
};
