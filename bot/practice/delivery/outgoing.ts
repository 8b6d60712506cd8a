import type { Json } from '../world/world.ts';

/** Something on its way to the app. */
export interface Outgoing {
  readonly kind: 'event' | 'command' | 'interaction' | 'options';
  readonly teamId: string;
  readonly payload: Json;
}

export interface Retry {
  /** 0 for the first attempt. */
  readonly number: number;
  readonly reason: string;
}

/** How the app took it. */
export interface Taken {
  readonly ok: boolean;
  readonly status: number;
  /** Parsed JSON, or text, or an empty string. */
  readonly body: unknown;
  readonly noRetry: boolean;
  /** Why it failed, in the words of `x-slack-retry-reason`. */
  readonly reason: string;
}

/** One way to the app: signed HTTP or Socket Mode. */
export interface Transport {
  send(outgoing: Outgoing, retry: Retry): Promise<Taken>;
}
