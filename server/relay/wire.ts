import type { Socket } from 'node:net';
import { z } from 'zod';

/** What processes say to each other: one JSON object a line. */
const said = z.discriminatedUnion('say', [
  /** The first on every connection: who speaks. */
  z.object({ say: z.literal('hello'), process: z.string().max(64) }),
  z.object({ say: z.literal('committed'), documents: z.array(z.string()) }),
  /** Somebody opened a document: show what you show. */
  z.object({ say: z.literal('opened'), document: z.string() }),
  z.object({ say: z.literal('presence'), document: z.string(), states: z.base64() }),
  z.object({
    say: z.literal('word'),
    id: z.number(),
    kind: z.enum(['recheck', 'lock', 'open']),
    document: z.string().nullable(),
  }),
  z.object({ say: z.literal('done'), id: z.number() }),
]);
export type Said = z.infer<typeof said>;

/** More in one line than any honest process says. */
const LONGEST_LINE = 4 * 1024 * 1024;

export const write = (socket: Socket, message: Said): void => {
  socket.write(`${JSON.stringify(message)}\n`);
};

/** Reads lines; whoever sends one that is none of these is cut off. */
export const listen = (socket: Socket, hear: (message: Said) => void): void => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    rest += text;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 1);
      let message: Said;
      try {
        message = said.parse(JSON.parse(line));
      } catch {
        socket.destroy();
        return;
      }
      hear(message);
    }
    if (rest.length > LONGEST_LINE) socket.destroy();
  });
};
