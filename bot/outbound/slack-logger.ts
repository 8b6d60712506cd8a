import { type Logger, LogLevel } from '@slack/bolt';
import type { BotLog } from '../tools.ts';

/** Takes out what a log must not hold: tokens, and addresses that let anybody answer in somebody's name. */
const redact = (text: string): string =>
  text
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/g, '[token]')
    .replace(
      /https?:\/\/\S+/g,
      (address) => `${address.split(/[?#]/)[0]?.split('/').slice(0, 3).join('/')}/…`,
    );

/** Only words of the library itself: an error's text or an object may hold what somebody typed. */
const words = (parts: readonly unknown[]): string =>
  redact(
    parts
      .map((part) => (typeof part === 'string' ? part : part instanceof Error ? part.name : ''))
      .filter((part) => part !== '')
      .join(' '),
  ).slice(0, 500);

/** Bolt's and the clients' logger, on top of ours. Debug output (whole payloads) goes nowhere. */
export function createSlackLogger(log: BotLog): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn(`Slack library: ${words(parts)}`),
    error: (...parts: unknown[]) => log.error(`Slack library: ${words(parts)}`),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
