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

export type Api = <T = unknown>(path: string, body?: Readonly<Record<string, unknown>>) => Promise<T>;

const TIMEOUT_MS = 15_000;

/** Sends a command of this meeting to the server. */
export function createApi(start: Start): Api {
  return async <T>(path: string, body: Readonly<Record<string, unknown>> = {}) => {
    let response: Response;
    try {
      response = await fetch(`/api/meetings/${start.meetingId}/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(start.windowKey === null ? {} : { 'x-minutebook-window': start.windowKey }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new ApiError(0, 'No connection', 'The server cannot be reached. Try again in a moment.');
    }
    const answer = (await response.json().catch(() => ({}))) as { title?: string; message?: string };
    if (!response.ok)
      throw new ApiError(
        response.status,
        answer.title ?? 'That did not work',
        answer.message ?? 'Try again.',
      );
    return answer as T;
  };
}
