import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SignInUseCases, UseCases } from '#server/meetings/use-cases.ts';

/** Somebody else's HTTP on the same port (Slack's requests, the practice workspace): raw, before any body is read. */
export interface Mount {
  /** "/slack": that path and everything below it. */
  readonly prefix: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** Takes a WebSocket upgrade that is its own; false, and nothing touched, when it is for somebody else. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface WebLog {
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

export interface WebDeps {
  readonly useCases: UseCases;
  readonly signIns: SignInUseCases;
  readonly clock: { now(): Date };
  readonly log: WebLog;
  /** Public address of this server, without a slash at its end. */
  readonly baseUrl: string;
  /** Where the browser bundle lies: editor.js and editor.css. */
  readonly assets: string;
  /** Practice: each window keeps its own identity, so that several people can be tried in one browser. */
  readonly identityPerWindow: boolean;
  /** Where the practice workspace is, when there is one. */
  readonly practicePath: string | null;
  readonly mounts: readonly Mount[];
  readonly upgrades: readonly Upgrade[];
  /** Facts for /health; `ok: false` answers 503. */
  readonly health?: () => { readonly ok: boolean } & Readonly<Record<string, unknown>>;
}
