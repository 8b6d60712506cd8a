import { blocksTooLong, checkBlocks, type Surface } from '../block-kit/check-blocks.ts';
import type { Complaint } from '../block-kit/limits.ts';
import type { Block } from '../block-kit/types.ts';
import type { Json } from '../world/world.ts';

/** A call that Slack answers with `ok: false`. */
export class ApiRefusal extends Error {
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.name = 'ApiRefusal';
    this.code = code;
    this.details = details;
  }
}

export const text = (args: Json, name: string): string => {
  const value = args[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

export const flag = (args: Json, name: string): boolean =>
  args[name] === true || args[name] === 'true' || args[name] === '1';

export function count(args: Json, name: string, fallback: number, most: number): number {
  const value = Number.parseInt(text(args, name), 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : fallback;
}

/** A field that may come as JSON in a string (forms) or as it is (JSON bodies). */
export function json(args: Json, name: string, onBroken = 'invalid_arguments'): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiRefusal(onBroken);
  }
}

/** Refuses with Slack's way of naming what is wrong and where. */
export function refuseComplaints(code: string, complaints: readonly Complaint[]): void {
  if (complaints.length === 0) return;
  const messages = complaints.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);
  throw new ApiRefusal(code, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}

/** The blocks of a call, checked against every limit; undefined when the call has none. */
export function blocksOf(args: Json, surface: Surface): Block[] | undefined {
  const value = json(args, 'blocks', 'invalid_blocks_format');
  if (value === undefined || value === null) return undefined;
  refuseComplaints('invalid_blocks', checkBlocks(value, surface));
  if (surface === 'message' && blocksTooLong(value)) throw new ApiRefusal('msg_blocks_too_long');
  return value as Block[];
}

/** Pages through a list with Slack's cursors. */
export function page<T>(items: readonly T[], args: Json, fallback: number): { items: T[]; next: string } {
  const cursor = text(args, 'cursor');
  const start = cursor
    ? Number.parseInt(Buffer.from(cursor, 'base64').toString().replace('offset:', ''), 10)
    : 0;
  if (!Number.isFinite(start)) throw new ApiRefusal('invalid_cursor');
  const limit = count(args, 'limit', fallback, 1000);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    next: end < items.length ? Buffer.from(`offset:${end}`).toString('base64') : '',
  };
}
