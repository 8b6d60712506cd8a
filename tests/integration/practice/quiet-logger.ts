import { type Logger, LogLevel } from '@slack/bolt';

/** A logger that says nothing: refusals are what these tests are about. */
export const QUIET: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
