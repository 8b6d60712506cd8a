import { z } from 'zod';

/** How to reach a model, and what it may be told. */
export interface ModelSettings {
  readonly endpoint:
    | { readonly kind: 'openai'; readonly baseUrl: string }
    | { readonly kind: 'azure'; readonly endpoint: string; readonly apiVersion: string };
  readonly apiKey: string;
  /** The model's name; on Azure the deployment's. */
  readonly name: string;
  readonly timeoutMs: number;
  /** Calls at once, over all meetings. */
  readonly concurrency: number;
  /** Per million tokens, in the operator's currency. */
  readonly price: { readonly input: number; readonly output: number } | null;
  /** Boards whose confidential notes may go to the model. */
  readonly confidentialBoards: readonly string[];
}

const price = z.coerce.number('is a price per million tokens').min(0, 'is 0 or more').optional();
const address = (what: string) =>
  z
    .url(`is an address such as ${what}`)
    .regex(/^https?:\/\//, 'begins with https:// (or http:// on this computer)')
    .optional();

/** The settings of a model in the environment. */
export const modelVariables = {
  MODEL_API_KEY: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  AZURE_OPENAI_API_KEY: z.string().optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_BASE_URL: address('https://api.openai.com/v1'),
  AZURE_OPENAI_ENDPOINT: address('https://NAME.openai.azure.com'),
  AZURE_OPENAI_API_VERSION: z.string().optional(),
  MODEL_TIMEOUT_SECONDS: z.coerce
    .number('is a number of seconds')
    .min(1, 'is at least 1')
    .max(600, 'is at most 600')
    .default(60),
  MODEL_CONCURRENCY: z.coerce
    .number('is a number')
    .int('is a whole number')
    .min(1, 'is at least 1')
    .max(32, 'is at most 32')
    .default(4),
  MODEL_PRICE_IN: price,
  MODEL_PRICE_OUT: price,
  MODEL_CONFIDENTIAL_BOARDS: z.string().default(''),
};

const variables = z.object(modelVariables);
type Variables = z.infer<typeof variables>;

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

/** Whether any setting says that a model is wanted. A key alone for OpenAI may be there for another program. */
const wanted = (env: Variables): boolean =>
  [env.MODEL_API_KEY, env.MODEL_NAME, env.MODEL_BASE_URL, env.AZURE_OPENAI_ENDPOINT].some(
    (one) => one !== undefined,
  );

const endpointOf = (env: Variables, problems: string[]): ModelSettings['endpoint'] => {
  const azure = env.AZURE_OPENAI_ENDPOINT;
  if (azure === undefined) {
    if (env.AZURE_OPENAI_API_VERSION !== undefined)
      problems.push('AZURE_OPENAI_API_VERSION needs AZURE_OPENAI_ENDPOINT beside it');
    return {
      kind: 'openai',
      baseUrl: (env.MODEL_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/+$/, ''),
    };
  }
  if (env.MODEL_BASE_URL !== undefined)
    problems.push('MODEL_BASE_URL and AZURE_OPENAI_ENDPOINT exclude each other: remove one');
  if (env.AZURE_OPENAI_API_VERSION === undefined)
    problems.push('AZURE_OPENAI_API_VERSION is missing: Azure needs it, such as 2024-10-21');
  return { kind: 'azure', endpoint: azure, apiVersion: env.AZURE_OPENAI_API_VERSION ?? '' };
};

/**
 * The model that is configured, or null. Without a key none is used: `missingKey` then says that one was wanted.
 * What is wrong is added to `problems`.
 */
export function readModelSettings(
  env: Variables,
  problems: string[],
): { readonly model: ModelSettings | null; readonly missingKey: boolean } {
  if (!wanted(env)) return { model: null, missingKey: false };
  const endpoint = endpointOf(env, problems);
  if (env.MODEL_NAME === undefined)
    problems.push(
      endpoint.kind === 'azure'
        ? 'MODEL_NAME is missing: on Azure it is the name of the deployment'
        : 'MODEL_NAME is missing: name the model that is to be asked',
    );
  const address = endpoint.kind === 'azure' ? endpoint.endpoint : endpoint.baseUrl;
  if (address.startsWith('http:') && !LOCAL.test(address))
    problems.push(
      `${endpoint.kind === 'azure' ? 'AZURE_OPENAI_ENDPOINT' : 'MODEL_BASE_URL'} is not encrypted: notes leave this computer over https only`,
    );
  if ((env.MODEL_PRICE_IN === undefined) !== (env.MODEL_PRICE_OUT === undefined))
    problems.push('MODEL_PRICE_IN and MODEL_PRICE_OUT go together: set both or none');
  const apiKey =
    env.MODEL_API_KEY ?? (endpoint.kind === 'azure' ? env.AZURE_OPENAI_API_KEY : env.OPENAI_API_KEY);
  if (apiKey === undefined) return { model: null, missingKey: true };
  return {
    missingKey: false,
    model: {
      endpoint,
      apiKey,
      name: env.MODEL_NAME ?? '',
      timeoutMs: env.MODEL_TIMEOUT_SECONDS * 1000,
      concurrency: env.MODEL_CONCURRENCY,
      price:
        env.MODEL_PRICE_IN === undefined || env.MODEL_PRICE_OUT === undefined
          ? null
          : { input: env.MODEL_PRICE_IN, output: env.MODEL_PRICE_OUT },
      confidentialBoards: env.MODEL_CONFIDENTIAL_BOARDS.split(',')
        .map((board) => board.trim())
        .filter((board) => board !== ''),
    },
  };
}
