const dateOf = (ts: string): Date => new Date(Number.parseFloat(ts) * 1000);

/** "11:04" in the workspace's time zone. */
export const clockTime = (ts: string, timeZone: string): string =>
  dateOf(ts).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });

/** "Sunday 22 November 2026", the same for every message of one day. */
export const dayOf = (ts: string, timeZone: string): string =>
  dateOf(ts).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });

/** Whether a message follows another closely enough to stand under the same name. */
export const isClose = (before: string, after: string): boolean =>
  Number.parseFloat(after) - Number.parseFloat(before) < 300;
