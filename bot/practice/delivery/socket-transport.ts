import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Outgoing, Retry, Taken, Transport } from './outgoing.ts';

const ACK_MS = 3_000;
const PING_MS = 10_000;
const MOST_CONNECTIONS = 10;

/** Socket Mode's server side. */
export interface SocketTransport extends Transport {
  /** Takes over an upgrade request of the app; false when its ticket is not good. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** A ticket for one connection, part of the address that `apps.connections.open` gives. */
  ticket(): string;
  connections(): number;
  /** Asks every connection to come back, as Slack does every few hours, then closes them. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'too_many_websockets'): void;
  /** Cuts every connection without a word. */
  cut(): void;
  close(): void;
}

/** Serves Socket Mode: hello, envelopes, acknowledgements, pings and disconnect frames. */
export function createSocketTransport(deps: {
  readonly appId: string;
  readonly newId: (prefix: string) => string;
  readonly ackMs?: number;
}): SocketTransport {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 });
  const open: WebSocket[] = [];
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let turn = 0;

  const forget = (socket: WebSocket): void => {
    const index = open.indexOf(socket);
    if (index >= 0) open.splice(index, 1);
  };
  const pings = setInterval(() => {
    for (const socket of open) socket.ping();
  }, PING_MS);
  pings.unref();

  function welcome(socket: WebSocket): void {
    open.push(socket);
    socket.on('close', () => forget(socket));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const ack = readAck(String(data));
      if (ack) waiting.get(ack.envelopeId)?.(ack.payload);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        connection_info: { app_id: deps.appId },
        debug_info: { host: 'practice', approximate_connection_time: 18_060 },
      }),
    );
    if (open.length > MOST_CONNECTIONS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
    }
  }

  return {
    ticket() {
      const ticket = deps.newId('ticket-');
      tickets.add(ticket);
      return ticket;
    },
    connections: () => open.length,
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) return false;
      server.handleUpgrade(request, socket, head, welcome);
      return true;
    },
    async send(outgoing, retry) {
      turn += 1;
      const socket = open[turn % Math.max(1, open.length)];
      if (!socket) return failed('connection_failed');
      const envelopeId = deps.newId('envelope-');
      return new Promise<Taken>((resolve) => {
        const settle = (taken: Taken): void => {
          clearTimeout(timer);
          socket.off('close', lost);
          waiting.delete(envelopeId);
          resolve(taken);
        };
        const lost = (): void => settle(failed('connection_failed'));
        const timer = setTimeout(() => settle(failed('timeout')), deps.ackMs ?? ACK_MS);
        socket.on('close', lost);
        waiting.set(envelopeId, (body) =>
          settle({ ok: true, status: 200, body: body ?? '', noRetry: false, reason: '' }),
        );
        socket.send(JSON.stringify(envelope(envelopeId, outgoing, retry)));
      });
    },
    disconnect(reason) {
      for (const socket of [...open]) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'practice' } }));
        // No new envelope goes to a connection that was asked to leave.
        forget(socket);
        setTimeout(() => socket.close(), 50).unref();
      }
    },
    cut() {
      for (const socket of [...open]) socket.terminate();
    },
    close() {
      clearInterval(pings);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

const failed = (reason: string): Taken => ({ ok: false, status: 0, body: '', noRetry: false, reason });

function envelope(envelopeId: string, outgoing: Outgoing, retry: Retry): unknown {
  const type =
    outgoing.kind === 'event' ? 'events_api' : outgoing.kind === 'command' ? 'slash_commands' : 'interactive';
  return {
    envelope_id: envelopeId,
    type,
    payload: outgoing.payload,
    accepts_response_payload: outgoing.kind !== 'event',
    ...(outgoing.kind === 'event' ? { retry_attempt: retry.number, retry_reason: retry.reason } : {}),
  };
}

function readAck(text: string): { envelopeId: string; payload: unknown } | null {
  try {
    const frame: unknown = JSON.parse(text);
    if (typeof frame !== 'object' || frame === null || !('envelope_id' in frame)) return null;
    return { envelopeId: String(frame.envelope_id), payload: 'payload' in frame ? frame.payload : '' };
  } catch {
    return null;
  }
}
