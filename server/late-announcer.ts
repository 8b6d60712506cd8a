import type { Announcer } from '#server/ports/announcer.ts';

/**
 * An announcer that is connected once chat is there. Until then every announcement fails, stays due in the record
 * and is made later: nothing is lost by a chat that starts after the first use case.
 */
export function lateAnnouncer(): { readonly announcer: Announcer; connect(to: Announcer): void } {
  let connected: Announcer | null = null;
  return {
    announcer: {
      async announce(announcement) {
        if (connected === null) throw new Error('chat is not connected');
        await connected.announce(announcement);
      },
    },
    connect(to) {
      connected = to;
    },
  };
}
