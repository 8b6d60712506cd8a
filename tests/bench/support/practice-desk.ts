import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Act, ActAnswer, LiveSnapshot } from '#bot/practice/serve/live-types.ts';

export const OFFICERS_CHANNEL = 'CPOFFICERS';
export const PETRA = 'UPPETRA';
export const CALLUM = 'UPCALLUM';

/** Somebody signed in to a meeting's draft: a secret in place of a browser's cookie. */
export interface SignedIn {
  readonly meetingId: string;
  readonly token: string;
}

/** The practice workspace of a running server, driven as its page drives it. */
export interface PracticeDesk {
  act(as: string, act: Act): Promise<ActAnswer>;
  say(as: string, text: string): Promise<void>;
  command(as: string, text: string): Promise<void>;
  /** Asks the bot for a link to the draft. */
  draftLink(as: string): Promise<string>;
  /** Asks for a link and spends it. */
  signIn(as: string): Promise<SignedIn>;
}

const LONGEST_MS = 10_000;

export function practiceDesk(url: string): PracticeDesk {
  async function act(as: string, what: Act): Promise<ActAnswer> {
    const answer = await fetch(`${url}/practice/live/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, act: what }),
    });
    const done = (await answer.json()) as ActAnswer;
    if (!done.ok) throw new Error(`the practice workspace refused: ${done.problem}`);
    return done;
  }

  /** What one person's page shows when it opens. */
  const snapshot = (as: string): Promise<LiveSnapshot> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/practice/live?as=${as}`);
      socket.once('error', reject);
      socket.once('message', (data) => {
        socket.close();
        resolve(JSON.parse(String(data)) as LiveSnapshot);
      });
    });

  async function newestLink(as: string, known: ReadonlySet<string>): Promise<string> {
    const giveUpAt = performance.now() + LONGEST_MS;
    while (performance.now() < giveUpAt) {
      const { messages } = await snapshot(as);
      const links = JSON.stringify(messages).match(/\/sign-in\/[\w-]+/g) ?? [];
      const fresh = links.find((link) => !known.has(link));
      if (fresh !== undefined) return fresh;
      await wait(50);
    }
    throw new Error('the bot sent no link to the draft');
  }

  const command = async (as: string, text: string): Promise<void> => {
    await act(as, { do: 'command', command: '/minutes', text, channel: OFFICERS_CHANNEL });
  };

  async function draftLink(as: string): Promise<string> {
    const before = JSON.stringify((await snapshot(as)).messages).match(/\/sign-in\/[\w-]+/g) ?? [];
    await command(as, 'draft');
    return newestLink(as, new Set(before));
  }

  return {
    act,
    command,
    draftLink,
    say: async (as, text) => {
      await act(as, { do: 'say', channel: OFFICERS_CHANNEL, text });
    },
    async signIn(as) {
      const link = await draftLink(as);
      const answer = await fetch(url + link, {
        method: 'POST',
        headers: { origin: url },
        redirect: 'manual',
      });
      const meetingId = /\/meetings\/([^/]+)\/draft/.exec(answer.headers.get('location') ?? '')?.[1];
      const token = /=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1];
      if (meetingId === undefined || token === undefined) throw new Error('the sign-in link did not work');
      return { meetingId: decodeURIComponent(meetingId), token };
    },
  };
}
