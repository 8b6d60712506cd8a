import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('configuration', () => {
  test('[K1] a wrong configuration stops the start with every problem in it', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      SLACK_BOT_TOKEN: 'abc',
      BASE_URL: 'nowhere',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(/PORT[\s\S]*BASE_URL[\s\S]*LOG_LEVEL[\s\S]*SLACK_BOT_TOKEN/);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /alone is not enough/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    [
      { SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' },
      /exclude each other/,
    ],
    [{ SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_BOT_TOKEN: 'xoxb-1' }, /BASE_URL is missing/],
    [
      { SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_CLIENT_ID: 'c', BASE_URL: 'https://m.example.org' },
      /go together/,
    ],
    [{ HOST: '0.0.0.0' }, /practice workspace has no passwords/],
    [{ MINUTEBOOK_PROCESSES: '2' }, /MINUTEBOOK_PROCESSES is single or several/],
    [{ MINUTEBOOK_PROCESSES: 'several' }, /lives in one process/],
  ])('[K1] %j is refused with what to do', (environment, message) => {
    expect(problemsOf(environment).join('\n')).toMatch(message);
  });

  test('[K2] with nothing set it is the practice workspace on this computer', () => {
    const config = readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' }, '/srv/minutebook');
    expect(config).toMatchObject({
      slack: { kind: 'practice' },
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      databaseFile: '/srv/minutebook/data/practice.db',
    });
  });

  test('[K2] with tokens it is the bot in Slack, with a database of its own', () => {
    const socket = readConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' }, '/srv');
    expect(socket).toMatchObject({ slack: { kind: 'socket' }, databaseFile: '/srv/data/minutebook.db' });
    const http = readConfig({
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_BOT_TOKEN: 'xoxb-1',
      BASE_URL: 'https://m.example.org/',
    });
    expect(http).toMatchObject({ slack: { kind: 'http', oauth: null }, baseUrl: 'https://m.example.org' });
  });
});
