import { afterEach } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { type Harness, type HarnessOptions, join, startHarness } from './support.ts';

/** One server at a time and the people at it: all of them gone after each test of the file. */
export interface Stage {
  readonly harness: Harness;
  start(options?: HarnessOptions): Promise<Harness>;
  /** Ends the server and starts it again over the same file, at a new address that everybody is told. */
  restart(options?: HarnessOptions): Promise<Harness>;
  enter(name: string, token: string, more?: Parameters<typeof join>[3]): WebsocketProvider;
}

export const createStage = (): Stage => {
  let harness: Harness | null = null;
  const open: WebsocketProvider[] = [];
  const current = (): Harness => {
    if (harness === null) throw new Error('no server was started');
    return harness;
  };
  afterEach(async () => {
    for (const provider of open.splice(0)) provider.destroy();
    await harness?.stop();
    harness?.remove();
    harness = null;
  });
  return {
    get harness() {
      return current();
    },
    start: async (options = {}) => {
      harness = await startHarness(options);
      return harness;
    },
    restart: async (options = {}) => {
      const { file, stop } = current();
      await stop();
      harness = await startHarness({ ...options, file });
      for (const provider of open) {
        provider.disconnect();
        provider.serverUrl = harness.url;
        provider.connect();
      }
      return harness;
    },
    enter: (name, token, more = {}) => {
      const provider = join(current(), name, token, more);
      open.push(provider);
      return provider;
    },
  };
};
