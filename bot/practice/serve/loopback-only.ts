import type { IncomingMessage } from 'node:http';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request comes from this computer and means it: the peer is loopback, the Host names loopback (so a
 * foreign name that resolves here is refused), and a page of another origin is not behind it.
 */
export function isLoopback(request: IncomingMessage): boolean {
  const peer = request.socket.remoteAddress ?? '';
  const isLocalPeer = peer === '::1' || /^(::ffff:)?127\./.test(peer);
  const host = request.headers.host ?? '';
  const isLocalHost = LOCAL_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
  const origin = request.headers.origin;
  const isOwnPage = origin === undefined || origin === `http://${host}`;
  return isLocalPeer && isLocalHost && isOwnPage;
}
