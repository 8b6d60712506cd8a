import path from 'node:path';
import { z } from 'zod';
import { type ModelSettings, modelVariables, readModelSettings } from './model/model-settings.ts';

/** Where the bot hears from Slack. Practice is the local Slack of this very process. */
export type SlackConfig =
  | { readonly kind: 'practice' }
  | { readonly kind: 'socket'; readonly appToken: string; readonly botToken: string }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly botToken: string | null;
      readonly oauth: {
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
      } | null;
    };

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Public address of this server, without a slash at its end. */
  readonly baseUrl: string;
  readonly databaseFile: string;
  /** Whether other server processes use the same database file. */
  readonly processes: 'single' | 'several';
  readonly slack: SlackConfig;
  readonly quietPauseMs: number;
  /** The model that structuring may ask; null: the rules alone. */
  readonly model: ModelSettings | null;
  /** A model was named without a key to ask it with. */
  readonly modelKeyMissing: boolean;
  readonly checkpointPauseMs: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const QUIET_S = 2;
/** Asking a model after every pause for breath would cost much and say little. */
const QUIET_WITH_MODEL_S = 20;

/** Every setting that is wrong, each in one line: shown at start, all at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const token = (prefix: string, what: string) =>
  z.string().startsWith(prefix, `begins with "${prefix}": it is the ${what}`).optional();

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('is a number')
    .int('is a whole number')
    .min(0, 'is 0 to 65535')
    .max(65_535, 'is 0 to 65535')
    .default(3000),
  BASE_URL: z.url('is an address such as https://minutes.example.org').optional(),
  MINUTEBOOK_DB: z.string().optional(),
  MINUTEBOOK_PROCESSES: z.enum(['single', 'several'], 'is single or several').default('single'),
  MINUTEBOOK_QUIET_SECONDS: z.coerce
    .number('is a number of seconds')
    .min(0, 'is 0 or more')
    .max(600, 'is at most 600')
    .optional(),
  MINUTEBOOK_CHECKPOINT_SECONDS: z.coerce
    .number('is a number of seconds')
    .min(0, 'is 0 or more')
    .max(3600, 'is at most 3600')
    .default(20),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is one of debug, info, warn, error, silent')
    .default('info'),
  SLACK_BOT_TOKEN: token('xoxb-', 'bot token'),
  SLACK_APP_TOKEN: token('xapp-', 'app-level token'),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, 'is at least 16 characters: copy it from Basic Information')
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  ...modelVariables,
});
type Environment = z.infer<typeof schema>;

/**
 * Parses the environment once. Empty values count as absent, so that a copied `.env.example` starts.
 * @throws ConfigError with every problem, not only the first.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const env = parsed.success ? parsed.data : null;
  const slack = env === null ? null : slackOf(env, problems);
  const chosen = env === null ? null : readModelSettings(env, problems);
  if (env === null || slack === null || chosen === null || problems.length > 0)
    throw new ConfigError(problems);
  if (env.MINUTEBOOK_PROCESSES === 'several' && slack.kind === 'practice')
    throw new ConfigError([
      'MINUTEBOOK_PROCESSES is several: the practice workspace lives in one process, so this needs Slack',
    ]);
  if (env.MINUTEBOOK_PROCESSES === 'several' && process.platform === 'win32')
    throw new ConfigError([
      'MINUTEBOOK_PROCESSES is several: processes find each other by Unix sockets, which Windows lacks',
    ]);
  const name = slack.kind === 'practice' ? 'practice.db' : 'minutebook.db';
  return {
    host: env.HOST,
    port: env.PORT,
    baseUrl: (
      env.BASE_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`
    ).replace(/\/+$/, ''),
    databaseFile: path.resolve(folder, env.MINUTEBOOK_DB ?? path.join('data', name)),
    processes: env.MINUTEBOOK_PROCESSES,
    slack,
    quietPauseMs:
      (env.MINUTEBOOK_QUIET_SECONDS ?? (chosen.model === null ? QUIET_S : QUIET_WITH_MODEL_S)) * 1000,
    model: chosen.model,
    modelKeyMissing: chosen.missingKey,
    checkpointPauseMs: env.MINUTEBOOK_CHECKPOINT_SECONDS * 1000,
    logLevel: env.LOG_LEVEL,
  };
}

function slackOf(env: Environment, problems: string[]): SlackConfig | null {
  if (env.SLACK_APP_TOKEN !== undefined) {
    if (env.SLACK_SIGNING_SECRET !== undefined) {
      problems.push(
        'SLACK_APP_TOKEN (Socket Mode) and SLACK_SIGNING_SECRET (HTTP) exclude each other: remove one',
      );
      return null;
    }
    if (env.SLACK_BOT_TOKEN === undefined) {
      problems.push('SLACK_BOT_TOKEN is missing: Socket Mode needs the bot token beside the app-level token');
      return null;
    }
    return { kind: 'socket', appToken: env.SLACK_APP_TOKEN, botToken: env.SLACK_BOT_TOKEN };
  }
  if (env.SLACK_SIGNING_SECRET !== undefined) {
    const oauth = oauthOf(env, problems);
    if (env.SLACK_BOT_TOKEN === undefined && oauth === null) {
      problems.push(
        'SLACK_BOT_TOKEN is missing: HTTP needs it, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET to be installed from its own page',
      );
      return null;
    }
    if (env.BASE_URL === undefined)
      problems.push('BASE_URL is missing: Slack must reach this server at a public address');
    return {
      kind: 'http',
      signingSecret: env.SLACK_SIGNING_SECRET,
      botToken: env.SLACK_BOT_TOKEN ?? null,
      oauth,
    };
  }
  if (env.SLACK_BOT_TOKEN !== undefined) {
    problems.push(
      'SLACK_BOT_TOKEN alone is not enough: add SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
    );
    return null;
  }
  if (!['127.0.0.1', 'localhost', '::1'].includes(env.HOST)) {
    problems.push(
      `HOST is ${env.HOST}: the practice workspace has no passwords and listens on this computer only`,
    );
  }
  return { kind: 'practice' };
}

function oauthOf(env: Environment, problems: string[]) {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = env;
  const given = [clientId, clientSecret, stateSecret].filter((one) => one !== undefined).length;
  if (given === 0) return null;
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) {
    problems.push(
      'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET go together: set all three or none',
    );
    return null;
  }
  return { clientId, clientSecret, stateSecret };
}
