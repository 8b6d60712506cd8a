import type { Inbox, Leases } from '#server/meetings/use-cases.ts';

/** Keeps several processes off the same delivery. */
export interface Turns {
  /** In a lane one delivery is worked at a time, whichever process has it. */
  inLane(lane: string, work: () => Promise<void>): Promise<void>;
  /** Works a delivery unless another process has done so; that one is waited for. */
  once(id: number, work: () => Promise<void>): Promise<void>;
}

/** Without leases there is one process, whose worker knows what it has taken. */
export const createTurns = (inbox: Pick<Inbox, 'isPending'>, leases?: Leases): Turns =>
  leases === undefined
    ? { inLane: (_lane, work) => work(), once: (_id, work) => work() }
    : {
        inLane: (lane, work) => leases.hold(`lane:${lane}`, work),
        once: (id, work) =>
          leases.hold(`delivery:${id}`, async () => {
            if (await inbox.isPending(id)) await work();
          }),
      };
