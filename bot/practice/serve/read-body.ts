import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from '../world/world.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** A request's body as fields: JSON, a form, or the query string when there is none. */
export async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('body too large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://local').searchParams);
  if (!text) return query;
  if (request.headers['content-type']?.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) throw new Error('body is no object');
    return { ...query, ...parsed };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}
