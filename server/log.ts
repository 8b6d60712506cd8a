import { type DestinationStream, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from '#server/meetings/deps.ts';

/** Keys whose values never reach a log, wherever they stand: secrets, and what people typed. */
const NEVER = [
  'token',
  'botToken',
  'appToken',
  'apiKey',
  'signingSecret',
  'secret',
  'authorization',
  'cookie',
  'response_url',
  'responseUrl',
  'text',
  'body',
  'payload',
];

/** The process's log: one JSON line each, or readable lines on a terminal. Errors go by name and message, without stack at info. */
export function createLog(
  level: string,
  to: DestinationStream | NodeJS.WritableStream = process.stderr,
): Log {
  const readable = to === process.stderr && process.stderr.isTTY;
  const destination = readable
    ? pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' })
    : to;
  const paths = NEVER.flatMap((key) => [key, `*.${key}`]);
  const logger = pino(
    { level, base: null, redact: { paths, censor: '[left out]' } },
    destination as DestinationStream,
  );
  return {
    info: (message, facts) => logger.info(facts ?? {}, message),
    warn: (message, facts) => logger.warn(facts ?? {}, message),
    error: (message, facts) => logger.error(facts ?? {}, message),
  };
}
