import type { DraftFollower, DraftRelay, DraftWord } from '#server/ports/draft-relay.ts';
import type { DraftStore } from '#server/ports/draft-store.ts';
import { followLog, type LogReader } from './follow-log.ts';
import { type Neighbour, openNeighbours } from './neighbours.ts';
import type { Said } from './wire.ts';

export interface FileRelayDeps {
  readonly store: Pick<DraftStore, 'since'> & {
    /** Another number after every commit of another connection. */
    version(): number;
    /** Documents with rows after this one, and the last row of all. */
    writtenAfter(row: number): { readonly documents: readonly string[]; readonly last: number };
  };
  /** Where the sockets of the processes are. */
  readonly folder: string;
  /** This process's name among them. */
  readonly process: string;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly unreadBytes?: number;
  /** How long an answer is waited for. */
  readonly answerMs?: number;
  /** How often the file is asked whether it changed, should a word have been lost. */
  readonly askFileMs?: number;
}

const ANSWER_MS = 2000;
const ASK_FILE_MS = 50;

interface Followed {
  readonly follower: DraftFollower;
  readonly reader: LogReader;
}

/**
 * For processes that share one SQLite file. Updates come from the log in the file; a neighbour's word over a local
 * socket says when to look, and the file's version number says so too when no word comes.
 */
export const createFileRelay = async (deps: FileRelayDeps): Promise<DraftRelay> => {
  const { log, answerMs = ANSWER_MS } = deps;
  const followed = new Map<string, Set<Followed>>();
  const answers = new Map<number, (process: string) => void>();
  let act: (word: DraftWord) => Promise<void> = async () => undefined;
  let lastWord = 0;
  let version = deps.store.version();
  let lastRow = deps.store.writtenAfter(0).last;

  const look = (document: string): void => {
    for (const { reader } of followed.get(document) ?? [])
      void reader.look().catch((error: unknown) => {
        log('relay.not-read', { document, reason: String(error) });
      });
  };

  const present = (to: Neighbour, document: string): void => {
    for (const { follower } of followed.get(document) ?? []) {
      const states = follower.present();
      if (states !== null) to.sayLightly(presenceOf(document, states));
    }
  };

  const obey = async (from: Neighbour, { id, kind, document }: Said & { say: 'word' }): Promise<void> => {
    try {
      if (kind === 'recheck') await act({ kind, document });
      else if (document !== null) await act({ kind, document });
      from.say({ say: 'done', id });
    } catch (error) {
      // No answer: who asked goes on after its time.
      log('relay.not-done', { kind, reason: String(error) });
    }
  };

  const hear = (from: Neighbour, message: Said): void => {
    if (message.say === 'committed') for (const document of message.documents) look(document);
    else if (message.say === 'opened') present(from, message.document);
    else if (message.say === 'presence')
      for (const { follower } of followed.get(message.document) ?? [])
        follower.presence(from.process, Buffer.from(message.states, 'base64'));
    else if (message.say === 'word') void obey(from, message);
    else if (message.say === 'done') answers.get(message.id)?.(from.process);
  };

  const neighbours = await openNeighbours({
    folder: deps.folder,
    process: deps.process,
    ...(deps.unreadBytes === undefined ? {} : { unreadBytes: deps.unreadBytes }),
    onMessage: hear,
    onArrived: (neighbour) => {
      for (const document of followed.keys()) {
        look(document);
        neighbour.sayLightly({ say: 'opened', document });
      }
      // What it said while it was out of reach was not heard.
      void act({ kind: 'recheck', document: null }).catch(() => undefined);
    },
    onLeft: (process) => {
      for (const answer of answers.values()) answer(process);
      for (const each of followed.values()) for (const { follower } of each) follower.left(process);
    },
  });

  const asking = setInterval(() => {
    if (followed.size === 0) return;
    try {
      const now = deps.store.version();
      if (now === version) return;
      const { documents, last } = deps.store.writtenAfter(lastRow);
      version = now;
      lastRow = last;
      for (const document of documents) look(document);
    } catch (error) {
      log('relay.not-read', { reason: String(error) });
    }
  }, deps.askFileMs ?? ASK_FILE_MS);
  asking.unref();

  return {
    carries: true,
    follow: (document, from, follower) => {
      const reader = followLog(deps.store, document, from, follower);
      const one: Followed = { follower, reader };
      const all = followed.get(document) ?? new Set();
      followed.set(document, all.add(one));
      for (const neighbour of neighbours.all()) neighbour.sayLightly({ say: 'opened', document });
      return {
        current: reader.look,
        show: (states) => {
          for (const neighbour of neighbours.all()) neighbour.sayLightly(presenceOf(document, states));
        },
        end: () => {
          reader.end();
          all.delete(one);
          if (all.size === 0 && followed.get(document) === all) followed.delete(document);
        },
      };
    },
    committed: (documents) => {
      for (const neighbour of neighbours.all())
        neighbour.sayLightly({ say: 'committed', documents: [...documents] });
    },
    tell: (word) => {
      const id = ++lastWord;
      const open = new Set(neighbours.all().map((neighbour) => neighbour.process));
      if (open.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const settle = (): void => {
          clearTimeout(timer);
          answers.delete(id);
          resolve();
        };
        const timer = setTimeout(() => {
          log('relay.no-answer', { kind: word.kind, processes: open.size });
          settle();
        }, answerMs);
        answers.set(id, (process) => {
          open.delete(process);
          if (open.size === 0) settle();
        });
        for (const neighbour of neighbours.all()) neighbour.say({ say: 'word', id, ...word });
      });
    },
    onWord: (next) => {
      act = next;
    },
    close: async () => {
      clearInterval(asking);
      for (const each of followed.values()) for (const { reader } of each) reader.end();
      await neighbours.close();
    },
  };
};

const presenceOf = (document: string, states: Uint8Array): Said => ({
  say: 'presence',
  document,
  states: Buffer.from(states.buffer, states.byteOffset, states.length).toString('base64'),
});
