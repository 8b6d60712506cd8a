/** Work that only one process at a time may do. */
export interface Leases {
  /**
   * Waits for its turn, in this process and among all, and does the work. The turn of a process that ended passes on
   * after a while; one that works for long keeps it.
   */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Where there is one process, there is nobody to wait for. */
export const noLeases: Leases = { hold: (_name, work) => work() };
