import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, NewIds } from '#server/ports/clock.ts';

export const systemClock: Clock = { now: () => new Date() };

export const systemIds: NewIds = {
  next: () => randomUUID(),
  secret: () => randomBytes(32).toString('base64url'),
};
