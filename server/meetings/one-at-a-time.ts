import type { MeetingDeps } from './deps.ts';

/** Does the same work again and again, never twice at once; trouble is logged, since nobody waits for it. */
export function oneAtATime(work: () => Promise<void>, log: MeetingDeps['log']) {
  let wanted = false;
  let running: Promise<void> | null = null;
  const loop = async (): Promise<void> => {
    while (wanted) {
      wanted = false;
      await work().catch((error: unknown) =>
        log.error('showing progress failed', { error: error instanceof Error ? error.name : 'unknown' }),
      );
    }
    running = null;
  };
  return {
    again() {
      wanted = true;
      running ??= loop();
    },
    async done() {
      wanted = false;
      await running;
    },
  };
}
