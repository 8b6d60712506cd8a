import type { Start } from './start.ts';

/** An answer that says no, in words for the person; `final` means that trying again cannot help. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.title = title;
  }

  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 401 && this.status !== 429;
  }
}

/** A command of this meeting. */
export type Api = <T = unknown>(path: string, body?: Readonly<Record<string, unknown>>) => Promise<T>;
/** A question about this meeting. */
export type Read = <T>(path: string, query?: Readonly<Record<string, string>>) => Promise<T>;

const TIMEOUT_MS = 15_000;

async function send<T>(start: Start, path: string, options: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/meetings/${start.meetingId}/${path}`, {
      ...options,
      headers: {
        'content-type': 'application/json',
        ...(start.windowKey === null ? {} : { 'x-minutebook-window': start.windowKey }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new ApiError(0, 'No connection', 'The server cannot be reached. Try again in a moment.');
  }
  const answer = (await response.json().catch(() => ({}))) as { title?: string; message?: string };
  if (!response.ok)
    throw new ApiError(response.status, answer.title ?? 'That did not work', answer.message ?? 'Try again.');
  return answer as T;
}

/** Sends a command of this meeting to the server. */
export const createApi =
  (start: Start): Api =>
  (path, body = {}) =>
    send(start, path, { method: 'POST', body: JSON.stringify(body) });

/** Asks the server about this meeting. */
export const createRead =
  (start: Start): Read =>
  (path, query = {}) => {
    const asked = new URLSearchParams(query).toString();
    return send(start, asked === '' ? path : `${path}?${asked}`, { method: 'GET' });
  };
