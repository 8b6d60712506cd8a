/**
 * A time in the form of Slack's `ts` (ten digits of seconds, six of microseconds), so that notes of every source
 * compare as text. `sequence` tells apart what came in the same millisecond.
 */
export function orderOf(at: Date, sequence = 0): string {
  const ms = at.getTime();
  const seconds = Math.floor(ms / 1000);
  const micros = (ms - seconds * 1000) * 1000 + (sequence % 1000);
  return `${String(seconds).padStart(10, '0')}.${String(micros).padStart(6, '0')}`;
}

/** The time of a Slack ts, to the millisecond. */
export const timeOfOrder = (ts: string): Date => new Date(Math.round(Number(ts) * 1000));

/** Made once for each zone: making one takes longer than all the rest of a date. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Today's date (ISO) in a time zone. */
export function dateIn(timeZone: string, at: Date): string {
  let format = FORMATS.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    FORMATS.set(timeZone, format);
  }
  return format.format(at);
}
