import { describe, expect, test } from 'vitest';
import type { ModelSettings } from '#server/model/model-settings.ts';
import { itemOf, type Scripted } from '#tests/support/model-server.ts';
import { bench, EMPTY, MEETING, offline } from './support.ts';

/** Every item keeps the rules' words, and the draft says why. */
const fallsBack = async (
  scripted: Scripted,
  says: RegExp,
  settings: Partial<ModelSettings> = {},
): Promise<void> => {
  const { structurer } = await bench(() => scripted, { settings });
  const proposal = await structurer.structure(MEETING);
  const rules = await offline(MEETING);
  expect(proposal.items).toEqual(rules.items);
  expect(proposal.attendance).toEqual(rules.attendance);
  expect(proposal.structurer).toBe('model@1+offline');
  const added = proposal.warnings.slice(rules.warnings.length).map((one) => one.text);
  expect(added.join(' ')).toMatch(says);
  expect(added.join(' ')).toMatch(/^Worded by rules alone, as .*: items? 3/);
};

describe('the rules stand where the model gives nothing', () => {
  test.each([
    [
      'a refusal',
      { content: null, refusal: 'I cannot help with that.' },
      /declined to answer: items 3, 4 and 5/,
    ],
    ['a content filter', { content: null, finish: 'content_filter' }, /content filter/],
    ['a reply cut off', { content: '{"points":[{"ref":nu', finish: 'length' }, /cut off/],
    ['words that are not JSON', { content: 'Certainly! Here are the minutes:' }, /could not be read/],
    ['a body that is not JSON', { body: '<html>bad gateway</html>' }, /the model failed|could not be/],
    ['no content', { content: null }, /could not be read/],
    [
      'a filter on the request',
      { status: 400, error: { code: 'content_filter', message: 'filtered' } },
      /content filter/,
    ],
    [
      'a context that is too small',
      { status: 400, error: { code: 'context_length_exceeded' } },
      /too many words/,
    ],
  ] as const)('[T20] after %s', async (_name, scripted, says) => {
    await fallsBack(scripted as Scripted, says);
  });

  test.each([
    ['a key that is refused', { status: 401 }, /refused the key/],
    ['a model nobody knows', { status: 404 }, /does not know the model/],
    [
      'a model too small for the schema',
      { status: 400, error: { param: 'response_format', message: 'json_schema is not supported' } },
      /form that is needed/,
    ],
  ] as const)('[T21] %s is met once, not once an item', async (_name, scripted, says) => {
    const { structurer, server } = await bench(() => scripted, { limits: { concurrency: 1 } });
    const proposal = await structurer.structure(MEETING);
    expect(server.requests).toHaveLength(1);
    expect(proposal.warnings.at(-1)?.text).toMatch(says);
    expect(proposal.warnings.at(-1)?.text).toMatch(/items 3, 4 and 5/);
  });

  test('[T20] after an outage', async () => {
    await fallsBack({ drop: true }, /could not be reached/);
  });

  test('[T22] a redirect is not followed: notes go nowhere else', async () => {
    const other = await bench(() => ({ json: EMPTY }));
    await fallsBack({ redirect: `${other.server.baseUrl}/chat/completions` }, /could not be reached/);
    expect(other.server.requests).toEqual([]);
  });

  test.each(['before-headers', 'in-body'] as const)(
    '[T23] a server that hangs %s is left in time',
    async (hang) => {
      const started = performance.now();
      await fallsBack({ hang }, /did not answer in time/, { timeoutMs: 400 });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  test('[T23] a whole run has its own end', async () => {
    const { structurer } = await bench(() => ({ hang: 'before-headers' }), {
      settings: { timeoutMs: 50_000 },
      limits: { runMs: 200 },
    });
    const started = performance.now();
    const proposal = await structurer.structure(MEETING);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(proposal.structurer).toBe('model@1+offline');
  });

  test('[T20] one item that fails leaves the others to the model', async () => {
    const { structurer } = await bench((request) =>
      itemOf(request) === 4 ? { content: null, refusal: 'no' } : { json: EMPTY },
    );
    const proposal = await structurer.structure(MEETING);
    expect(proposal.structurer).toBe('model@1+offline');
    expect(proposal.warnings.map((one) => one.text)).toContain(
      'Worded by rules alone, as the model declined to answer: item 4.',
    );
  });
});

describe('trying again', () => {
  test('[T24] 429 is tried again after the time the endpoint asks for', async () => {
    const at: number[] = [];
    const { structurer } = await bench(
      (_request, number) => {
        at.push(performance.now());
        return number === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { json: EMPTY };
      },
      { limits: { concurrency: 1 } },
    );
    const proposal = await structurer.structure(MEETING);
    expect(proposal.structurer).toBe('model@1');
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test('[T24] a longer wait than is bearable counts as busy', async () => {
    const { structurer, server } = await bench(() => ({ status: 429, headers: { 'retry-after': '3600' } }), {
      limits: { concurrency: 1 },
    });
    const proposal = await structurer.structure(MEETING);
    expect(server.requests).toHaveLength(1);
    expect(proposal.warnings.at(-1)?.text).toMatch(/too busy/);
  });

  test('[T24] a server error is tried three times in all', async () => {
    const { structurer, server } = await bench(() => ({ status: 503 }), { limits: { concurrency: 1 } });
    expect((await structurer.structure(MEETING)).structurer).toBe('model@1+offline');
    expect(server.requests).toHaveLength(3);
  });

  test('[T24] a server that recovers is used', async () => {
    const { structurer } = await bench(
      (_request, number) => (number < 3 ? { status: 500 } : { json: EMPTY }),
      {
        limits: { concurrency: 1 },
      },
    );
    expect((await structurer.structure(MEETING)).structurer).toBe('model@1');
  });

  test('[T25] an endpoint that knows only the older limit is asked with that', async () => {
    const { structurer, server } = await bench(
      (request) =>
        request.body.max_completion_tokens !== undefined
          ? { status: 400, error: { message: "Unsupported parameter: 'max_completion_tokens'" } }
          : { json: EMPTY },
      { limits: { concurrency: 1 } },
    );
    expect((await structurer.structure(MEETING)).structurer).toBe('model@1');
    expect(server.requests).toHaveLength(4);
    expect(server.requests.at(-1)?.body.max_tokens).toBeGreaterThan(0);
  });
});
