import type { OpenAI } from 'openai';
import type { Model, ModelReply, ModelRequest, ModelUsage } from '#server/ports/model.ts';
import { failureOf, wantsMaxTokens } from './failure-of.ts';
import type { ModelSettings } from './model-settings.ts';
import { type Completion, NOTHING_USED, readCompletion } from './read-completion.ts';
import { pauseBefore, pauseFor, RETRY, type RetryLimits, retryAfter } from './retry.ts';

/**
 * The SDK's client, loaded when first needed so that a start without a model does not pay for it. It is told
 * everything: by itself it would read the environment, log request bodies, follow redirects and retry unseen.
 */
async function connect(settings: ModelSettings): Promise<OpenAI> {
  const { OpenAI, AzureOpenAI } = await import('openai');
  const options = {
    apiKey: settings.apiKey,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: settings.timeoutMs,
    logLevel: 'off' as const,
    fetchOptions: { redirect: 'error' as const },
  };
  const { endpoint } = settings;
  return endpoint.kind === 'azure'
    ? new AzureOpenAI({
        ...options,
        endpoint: endpoint.endpoint,
        apiVersion: endpoint.apiVersion,
        deployment: settings.name,
      })
    : new OpenAI({ ...options, baseURL: endpoint.baseUrl });
}

type Attempt =
  | { readonly reply: ModelReply }
  | { readonly failed: { readonly why: ReturnType<typeof failureOf>; readonly retryAfterMs: number | null } };

/** A model behind any endpoint that speaks OpenAI's chat completions with structured output. */
export function createOpenAiModel(settings: ModelSettings, retry: RetryLimits = RETRY): Model {
  let client: Promise<OpenAI> | null = null;
  let limitName: 'max_completion_tokens' | 'max_tokens' = 'max_completion_tokens';

  const send = async ({ chat }: OpenAI, request: ModelRequest, signal: AbortSignal): Promise<Completion> =>
    chat.completions.create(
      {
        model: settings.name,
        messages: [
          { role: 'system', content: request.system },
          { role: 'user', content: request.user },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: request.schema.name, strict: true, schema: { ...request.schema.json } },
        },
        [limitName]: request.maxTokens,
      },
      { signal },
    );

  /** One attempt, bounded by the timeout to the end of its body: the SDK's own ends with the headers. */
  const attempt = async (request: ModelRequest): Promise<Attempt> => {
    client ??= connect(settings);
    const connected = await client;
    const late = AbortSignal.timeout(settings.timeoutMs);
    const signal = request.signal === undefined ? late : AbortSignal.any([late, request.signal]);
    try {
      return { reply: readCompletion(await send(connected, request, signal)) };
    } catch (error) {
      request.signal?.throwIfAborted();
      if (late.aborted) return { failed: { why: 'timed-out', retryAfterMs: null } };
      if (limitName === 'max_completion_tokens' && wantsMaxTokens(error)) {
        limitName = 'max_tokens';
        return attempt(request);
      }
      const headers = error instanceof Error && 'headers' in error ? error.headers : undefined;
      const given = headers instanceof Headers ? headers : undefined;
      return { failed: { why: failureOf(error), retryAfterMs: retryAfter(given, Date.now()) } };
    }
  };

  return {
    name: settings.name,
    async complete(request) {
      for (let tried = 1; ; tried += 1) {
        request.signal?.throwIfAborted();
        const outcome = await attempt(request);
        if ('reply' in outcome) return outcome.reply;
        const pause = pauseBefore(tried, outcome.failed, retry);
        if (pause === null) return { ok: false, why: outcome.failed.why, usage: NOTHING_USED };
        await pauseFor(pause, request.signal);
      }
    },
    cost: ({ inputTokens, outputTokens }: ModelUsage) =>
      settings.price === null
        ? null
        : (inputTokens * settings.price.input + outputTokens * settings.price.output) / 1_000_000,
  };
}
