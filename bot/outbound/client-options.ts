import type { Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';

export interface OutboundRetry {
  readonly retries: number;
  readonly minTimeout?: number;
  readonly maxTimeout?: number;
}

const TIMEOUT_MS = 10_000;
const READ_TIMEOUT_MS = 3_000;

interface OptionsFor {
  readonly slackApiUrl?: string;
  readonly retry?: OutboundRetry;
  readonly logger: Logger;
}

/** Posting: bounded in time and tries; a rate limit is waited for as Slack asks. */
export const postingOptions = ({ slackApiUrl, retry, logger }: OptionsFor): WebClientOptions => ({
  ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  logger,
  // Also bounds answers to a response_url, which Bolt sends without any time limit.
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
  timeout: TIMEOUT_MS,
  retryConfig: retry ?? { retries: 3, minTimeout: 500, maxTimeout: 5_000 },
});

/**
 * Clients for slow reads, one beside each posting client: a rate limit pauses a client's whole queue, and the answer
 * to somebody waiting must not stand behind a list of members. A limited read fails at once and is asked again later.
 */
export function createReads(options: OptionsFor): (client: WebClient) => WebClient {
  const reads = new WeakMap<WebClient, WebClient>();
  return (client) => {
    const known = reads.get(client);
    if (known !== undefined) return known;
    const made = new WebClient(client.token, {
      ...postingOptions(options),
      timeout: READ_TIMEOUT_MS,
      retryConfig: { retries: Math.min(options.retry?.retries ?? 1, 1), minTimeout: 200 },
      rejectRateLimitedCalls: true,
    });
    reads.set(client, made);
    return made;
  };
}
