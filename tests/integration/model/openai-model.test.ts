import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { createOpenAiModel } from '#server/model/create-openai-model.ts';
import { REPLY_SCHEMA } from '#server/structuring/model/reply-schema.ts';
import { startModelServer } from '#tests/support/model-server.ts';
import { EMPTY, KEY, QUICK, settingsFor } from './support.ts';

const ASK = { system: 'be brief', user: 'a note about herons', schema: REPLY_SCHEMA, maxTokens: 100 };

test('[T4] Azure is asked by its deployment, with its own header', async () => {
  const server = await startModelServer(() => ({ json: EMPTY }));
  const model = createOpenAiModel(
    {
      ...settingsFor(server.baseUrl),
      endpoint: { kind: 'azure', endpoint: server.baseUrl.replace('/v1', ''), apiVersion: '2024-10-21' },
      name: 'minutes-deployment',
    },
    QUICK,
  );
  expect(await model.complete(ASK)).toMatchObject({ ok: true, json: EMPTY });
  const [request] = server.requests;
  expect(request?.path).toBe(
    '/openai/deployments/minutes-deployment/chat/completions?api-version=2024-10-21',
  );
  expect(request?.headers['api-key']).toBe(KEY);
});

test('[T4] settings meant for the vendor’s own tools change nothing', async () => {
  const server = await startModelServer(() => ({ json: EMPTY }));
  vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('OPENAI_ORG_ID', 'org-other');
  vi.stubEnv('OPENAI_PROJECT_ID', 'proj-other');
  try {
    const reply = await createOpenAiModel(settingsFor(server.baseUrl), QUICK).complete(ASK);
    expect(reply.ok).toBe(true);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(JSON.stringify(server.requests[0]?.headers)).not.toMatch(/org-other|proj-other/);
});

test('[T5] nothing is printed, even where the vendor’s log is turned up', async () => {
  const server = await startModelServer((_request, number) =>
    number === 1 ? { status: 500 } : { json: EMPTY },
  );
  vi.stubEnv('OPENAI_LOG', 'debug');
  const spies = (['log', 'debug', 'info', 'warn'] as const).map((name) => vi.spyOn(console, name));
  try {
    await createOpenAiModel(settingsFor(server.baseUrl), QUICK).complete(ASK);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
});

test('[T5] the vendor’s library is not loaded before the first question', async () => {
  const script = `
    const { createOpenAiModel } = await import('./server/model/create-openai-model.ts');
    const settings = ${JSON.stringify(settingsFor('http://127.0.0.1:9/v1'))};
    createOpenAiModel(settings);
    const before = process.memoryUsage().heapUsed;
    await import('openai');
    process.stdout.write(String(process.memoryUsage().heapUsed - before > 1_000_000));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { cwd: path.join(import.meta.dirname, '../../..'), timeout: 60_000 },
  );
  expect(stdout).toBe('true');
});

test('[T1] what a call cost follows from the price', () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 100_000 };
  expect(createOpenAiModel(settingsFor('http://127.0.0.1:9')).cost(usage)).toBe(3);
  expect(createOpenAiModel(settingsFor('http://127.0.0.1:9', { price: null })).cost(usage)).toBeNull();
});
