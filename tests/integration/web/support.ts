import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Authorize } from '#server/collaboration/collaboration.ts';
import { type Minutebook, openMinutebook } from '#server/compose.ts';
import type { Actor } from '#server/domain/actor.ts';
import type { Board } from '#server/domain/board.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import { authorizeCollaboration } from '#server/web/routes/authorize-collaboration.ts';
import { createWebServer, type WebServer } from '#server/web/routes/create-web-server.ts';
import type { WebDeps } from '#server/web/routes/web-deps.ts';
import {
  ADMIN,
  AGENDA,
  NOTES,
  OFFICERS,
  PEOPLE,
  type PersonName,
  SETUP,
  TEAM,
} from '#tests/support/board.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { QUIET } from '#tests/support/minutebook.ts';
import { type TestClock, testClock, testIds } from '#tests/support/test-clock.ts';

/** A whole server on a free port, with one board and helpers that do what people do. */
export interface Site {
  readonly book: Minutebook;
  readonly web: WebServer;
  readonly clock: TestClock;
  readonly url: string;
  readonly board: Board;
  readonly meeting: Meeting;
  as(name: PersonName): Promise<Actor>;
  /** A note in the officers' channel. */
  note(text: string, by?: PersonName): Promise<void>;
  /** Signs in by link, as in a browser. `windowKey` where identity is kept per window. */
  signIn(name: PersonName, purpose?: 'draft' | 'review' | 'read'): Promise<Visit>;
}

export interface Visit {
  readonly cookie: string;
  readonly location: string;
  readonly windowKey: string | null;
  get(path: string): Promise<Response>;
  post(path: string, body?: Record<string, unknown>, headers?: Record<string, string>): Promise<Response>;
}

export interface SiteOptions {
  readonly identityPerWindow?: boolean;
  readonly mounts?: WebDeps['mounts'];
  readonly onClose?: (close: () => Promise<void>) => void;
  readonly file?: string;
  /** What time it is: now, for a real browser, which drops cookies of the past. */
  readonly start?: string;
}

export async function aSite(options: SiteOptions = {}): Promise<Site> {
  const clock = testClock(options.start);
  let authorize: Authorize = async () => ({ close: 4401 });
  const book = await openMinutebook({
    databaseFile: options.file ?? (await freshDatabaseFile()),
    baseUrl: 'http://minutes.test',
    quietPauseMs: 0,
    log: QUIET,
    holds: true,
    clock,
    ids: testIds(),
    authorize: (request) => authorize(request),
  });
  book.connectChat({ announce: async () => undefined });
  authorize = authorizeCollaboration(book);
  const web = createWebServer({
    useCases: book.useCases,
    signIns: book.signIns,
    clock,
    log: QUIET,
    baseUrl: 'http://minutes.test',
    assets: fileURLToPath(new URL('../../../dist/web/editor', import.meta.url)),
    identityPerWindow: options.identityPerWindow ?? false,
    practicePath: '/practice',
    mounts: options.mounts ?? [],
    upgrades: [(request, socket, head) => book.collaboration.upgrade(request, socket, head)],
  });
  const port = await web.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    await Promise.all([web.close(), book.close()]);
  };
  (options.onClose ?? onTestFinished)(close);

  const as: Site['as'] = (name) =>
    book.useCases.identify({
      teamId: TEAM,
      userId: PEOPLE[name].userId,
      name: PEOPLE[name].name,
      external: name === 'outsider',
      workspaceAdmin: false,
    });
  const board = await book.useCases.setUpBoard(ADMIN, SETUP);
  const meeting = await book.useCases.setAgenda(await as('olive'), {
    channel: OFFICERS,
    date: clock.now().toISOString().slice(0, 10),
    startTime: '11:00',
    venue: 'The Wool Hall and online',
    text: AGENDA,
    nextMeetingDate: null,
    presiderId: null,
  });
  let typed = 0;
  const origin = { origin: url };
  return {
    book,
    web,
    clock,
    url,
    board,
    meeting,
    as,
    note: async (text, by = 'olive') => {
      typed += 1;
      clock.advance(20_000);
      const ts = `${Math.floor(clock.now().getTime() / 1000)}.${String(typed).padStart(6, '0')}`;
      await book.useCases.captureNote(await as(by), {
        source: { kind: 'slack', id: `${TEAM}:${OFFICERS.channelId}:${ts}` },
        meeting: OFFICERS,
        text,
        orderBy: ts,
        typedAt: clock.now(),
        thread: null,
      });
      clock.advance(1000);
    },
    signIn: async (name, purpose = 'draft') => {
      const link = new URL(
        await book.useCases.signInLink(await as(name), { meetingId: meeting.id }, purpose),
      );
      const answer = await fetch(url + link.pathname, {
        method: 'POST',
        headers: origin,
        redirect: 'manual',
      });
      const location = answer.headers.get('location') ?? '';
      const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
      return {
        cookie,
        location,
        windowKey: new URL(location, url).searchParams.get('w'),
        get: (path) => fetch(url + path, { headers: { cookie }, redirect: 'manual' }),
        post: (path, body = {}, headers = {}) =>
          fetch(url + path, {
            method: 'POST',
            headers: { ...origin, cookie, 'content-type': 'application/json', ...headers },
            body: JSON.stringify(body),
            redirect: 'manual',
          }),
      };
    },
  };
}

/** Starts the meeting and types its notes. */
export async function hold(site: Site, notes: readonly string[] = NOTES): Promise<void> {
  const present = Object.values(PEOPLE).map((person) => ({ ...person, external: false }));
  await site.book.useCases.startMeeting(await site.as('olive'), {
    channel: { ...OFFICERS, shared: false, present },
    confirmed: true,
  });
  for (const note of notes) await site.note(note);
  await site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });
  await site.book.refresh.settle();
}

/** Ends the meeting and submits its minutes. */
export async function submit(site: Site): Promise<void> {
  const olive = await site.as('olive');
  await site.book.useCases.endMeeting(olive, { meetingId: site.meeting.id });
  await site.book.useCases.submitMinutes(olive, { meetingId: site.meeting.id });
}
