import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A request as the server received it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: {
      readonly type: string;
      readonly json_schema: { readonly strict: boolean; readonly schema: Readonly<Record<string, unknown>> };
    };
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
  };
  /** The words of the user's message. */
  readonly user: string;
  /** The whole body as it came. */
  readonly raw: string;
}

/** What the server does with a request. */
export type Scripted =
  | { readonly json: unknown; readonly usage?: { readonly input: number; readonly output: number } }
  | { readonly content: string | null; readonly finish?: string; readonly refusal?: string }
  | {
      readonly status: number;
      readonly error?: Readonly<Record<string, unknown>>;
      readonly headers?: Record<string, string>;
    }
  /** Answers with what is not JSON at all. */
  | { readonly body: string }
  | { readonly redirect: string }
  /** Closes the connection without a word. */
  | { readonly drop: true }
  /** Sends nothing, or headers and half a body, and then nothing. */
  | { readonly hang: 'before-headers' | 'in-body' };

export interface ModelServer {
  readonly baseUrl: string;
  readonly requests: readonly ReceivedRequest[];
  /** Most requests that were open at once. */
  readonly most: () => number;
}

type Script = (request: ReceivedRequest, number: number) => Scripted | Promise<Scripted>;

const completion = (message: object, finish: string, usage = { input: 100, output: 20 }): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [
      { index: 0, finish_reason: finish, logprobs: null, message: { role: 'assistant', ...message } },
    ],
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
    },
  });

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
};

const answer = (response: ServerResponse, scripted: Scripted): void => {
  if ('json' in scripted)
    send(
      response,
      200,
      completion({ content: JSON.stringify(scripted.json), refusal: null }, 'stop', scripted.usage),
    );
  else if ('content' in scripted)
    send(
      response,
      200,
      completion({ content: scripted.content, refusal: scripted.refusal ?? null }, scripted.finish ?? 'stop'),
    );
  else if ('status' in scripted)
    send(
      response,
      scripted.status,
      JSON.stringify({
        error: { message: 'scripted', type: 'test', param: null, code: null, ...scripted.error },
      }),
      scripted.headers,
    );
  else if ('body' in scripted) send(response, 200, scripted.body);
  else if ('redirect' in scripted) send(response, 307, '', { location: scripted.redirect });
  else if ('drop' in scripted) response.destroy();
  else if (scripted.hang === 'in-body') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":');
  }
};

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** A local endpoint that speaks chat completions, on a port of its own, with replies scripted request by request. */
export async function startModelServer(script: Script): Promise<ModelServer> {
  const requests: ReceivedRequest[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const raw = await read(request).catch(() => '');
    if (raw === '') return;
    const body = JSON.parse(raw) as ReceivedRequest['body'];
    const received: ReceivedRequest = {
      path: request.url ?? '',
      headers: request.headers,
      body,
      user: body.messages.find((one) => one.role === 'user')?.content ?? '',
      raw,
    };
    requests.push(received);
    answer(response, await script(received, requests.length));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, requests, most: () => most };
}

/** The number of the item that a request is about. */
export const itemOf = (request: ReceivedRequest): number =>
  Number(/<item>\n\{"number":(\d+)/.exec(request.user)?.[1]);

/** Answers after a while, so that requests overlap. */
export const after = async (ms: number, scripted: Scripted): Promise<Scripted> => {
  await wait(ms);
  return scripted;
};
