import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
};

describe('a model in the configuration', () => {
  test('[T1] key and name are enough', () => {
    const { model, quietPauseMs } = readConfig({ MODEL_API_KEY: 'k', MODEL_NAME: 'some-model' });
    expect(model).toEqual({
      endpoint: { kind: 'openai', baseUrl: 'https://api.openai.com/v1' },
      apiKey: 'k',
      name: 'some-model',
      timeoutMs: 60_000,
      concurrency: 4,
      price: null,
      confidentialBoards: [],
    });
    expect(quietPauseMs).toBe(20_000);
  });

  test('[T1] everything can be set', () => {
    const { model, quietPauseMs } = readConfig({
      OPENAI_API_KEY: 'k',
      MODEL_NAME: 'local',
      MODEL_BASE_URL: 'http://127.0.0.1:8080/v1/',
      MODEL_TIMEOUT_SECONDS: '5',
      MODEL_CONCURRENCY: '2',
      MODEL_PRICE_IN: '0.5',
      MODEL_PRICE_OUT: '1.5',
      MODEL_CONFIDENTIAL_BOARDS: 'Harbour Board, Audit Panel',
      MINUTEBOOK_QUIET_SECONDS: '7',
    });
    expect(model).toMatchObject({
      endpoint: { kind: 'openai', baseUrl: 'http://127.0.0.1:8080/v1' },
      timeoutMs: 5_000,
      concurrency: 2,
      price: { input: 0.5, output: 1.5 },
      confidentialBoards: ['Harbour Board', 'Audit Panel'],
    });
    expect(quietPauseMs).toBe(7_000);
  });

  test('[T4] Azure goes by endpoint, version and deployment', () => {
    const { model } = readConfig({
      AZURE_OPENAI_ENDPOINT: 'https://harbour.openai.azure.com',
      AZURE_OPENAI_API_VERSION: '2024-10-21',
      AZURE_OPENAI_API_KEY: 'k',
      MODEL_NAME: 'minutes',
    });
    expect(model?.endpoint).toEqual({
      kind: 'azure',
      endpoint: 'https://harbour.openai.azure.com',
      apiVersion: '2024-10-21',
    });
  });

  test.each([
    [{ MODEL_API_KEY: 'k' }, /MODEL_NAME is missing/],
    [{ MODEL_API_KEY: 'k', MODEL_NAME: 'm', MODEL_BASE_URL: 'nowhere' }, /MODEL_BASE_URL is an address/],
    [{ MODEL_API_KEY: 'k', MODEL_NAME: 'm', MODEL_BASE_URL: 'http://far.example.org/v1' }, /over https only/],
    [{ MODEL_API_KEY: 'k', MODEL_NAME: 'm', MODEL_CONCURRENCY: '0' }, /MODEL_CONCURRENCY is at least 1/],
    [
      { MODEL_API_KEY: 'k', MODEL_NAME: 'm', MODEL_TIMEOUT_SECONDS: 'soon' },
      /MODEL_TIMEOUT_SECONDS is a number/,
    ],
    [{ MODEL_API_KEY: 'k', MODEL_NAME: 'm', MODEL_PRICE_IN: '1' }, /go together/],
    [
      {
        MODEL_API_KEY: 'k',
        MODEL_NAME: 'm',
        MODEL_BASE_URL: 'https://a.example.org',
        AZURE_OPENAI_ENDPOINT: 'https://b.example.org',
      },
      /exclude each other[\s\S]*AZURE_OPENAI_API_VERSION is missing/,
    ],
    [{ MODEL_API_KEY: 'k', MODEL_NAME: 'm', AZURE_OPENAI_API_VERSION: '1' }, /needs AZURE_OPENAI_ENDPOINT/],
  ])('[T1] %j is refused with what to do', (environment, message) => {
    expect(problemsOf(environment)).toMatch(message);
  });

  test.each([{}, { OPENAI_API_KEY: 'for-another-program' }])('[T2] %j means rules alone', (environment) => {
    expect(readConfig(environment)).toMatchObject({
      model: null,
      modelKeyMissing: false,
      quietPauseMs: 2_000,
    });
  });

  test('[T2] a model named without a key is no reason not to start', () => {
    expect(readConfig({ MODEL_NAME: 'm' })).toMatchObject({ model: null, modelKeyMissing: true });
  });
});
