import { isRecord } from './json.ts';

/** What a listener knows of the delivery it works on, beside the body. */
export interface Delivered {
  /** Its place among all that was stored. */
  readonly id: number;
  readonly key: string;
  readonly orderBy: string;
  readonly receivedAt: Date;
  /** True when the person is waiting for this answer; false when the worker runs it after a crash. */
  readonly live: boolean;
  readonly lane: string;
}

const isDelivered = (value: unknown): value is Delivered =>
  isRecord(value) && typeof value.key === 'string' && value.receivedAt instanceof Date;

/** Reads it from Bolt's context, where the gate put it. */
export function deliveredOf(context: Readonly<Record<string, unknown>>): Delivered {
  const value = context.delivered;
  if (!isDelivered(value)) throw new Error('A listener ran outside the inbox gate');
  return value;
}
