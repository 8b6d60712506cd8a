import type { ModelFailure } from '#server/ports/model.ts';

/** What is known of an error without trusting its words: the SDK's class by name, HTTP status, the provider's code. */
interface Told {
  readonly name: string;
  readonly status: number | null;
  readonly code: string;
  readonly words: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const told = (error: unknown): Told => {
  const one = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  return {
    name: error instanceof Error ? error.constructor.name : '',
    status: typeof one.status === 'number' ? one.status : null,
    code: `${text(one.code)} ${text(one.type)}`,
    words: `${text(one.param)} ${error instanceof Error ? error.message : ''}`,
  };
};

const ofRequest = ({ code, words }: Told): ModelFailure => {
  if (/content_filter|content_policy/i.test(`${code} ${words}`)) return 'filtered';
  if (/context_length|maximum context|too (?:long|large|many tokens)/i.test(`${code} ${words}`))
    return 'too-long';
  if (/response_format|json_schema|structured output|schema/i.test(`${code} ${words}`))
    return 'schema-unsupported';
  return 'bad-request';
};

/** An error of the SDK as a kind of failure. Its words decide only between kinds: they may quote the request. */
export const failureOf = (error: unknown): ModelFailure => {
  const known = told(error);
  switch (known.status) {
    case null:
      if (known.name === 'APIConnectionTimeoutError') return 'timed-out';
      return known.name === 'SyntaxError' ? 'broken' : 'unreachable';
    case 401:
    case 403:
      return 'key-refused';
    case 404:
      return 'not-found';
    case 408:
    case 504:
      return 'timed-out';
    case 413:
      return 'too-long';
    case 429:
      return 'busy';
    case 400:
    case 422:
      return ofRequest(known);
    default:
      return known.status >= 500 ? 'broken' : 'bad-request';
  }
};

/** Whether the endpoint knows only the older name of the limit on a reply's length. */
export const wantsMaxTokens = (error: unknown): boolean => {
  const { status, words } = told(error);
  return (status === 400 || status === 422) && words.includes('max_completion_tokens');
};
