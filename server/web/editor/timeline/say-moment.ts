import type { Moment } from './types.ts';

const WHY: Readonly<Record<Moment['why'], (moment: Moment) => string>> = {
  pause: () => 'Saved by itself',
  'before-structuring': () => 'Before the notes changed it',
  'before-restore': ({ by }) => `Before ${by || 'somebody'} went back`,
  submitted: ({ by }) => `Submitted by ${by}`,
  reopened: ({ by }) => `Reopened by ${by}`,
  named: ({ name }) => name,
};

/** What a moment is: its name, or why it was kept. */
export const sayMoment = (moment: Moment): string => WHY[moment.why](moment);

/** "11:42" today, "5 March, 11:42" before. */
export function sayWhen(iso: string, timeZone: string, now: Date): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  if (day.format(at) === day.format(now)) return time;
  const sameYear = at.getFullYear() === now.getFullYear();
  const short = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  });
  return `${short.format(at)}, ${time}`;
}

/** "Petra Lindholm and Callum Fairbairn" */
export function sayNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return 'nobody';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Who wrote up to a moment; of one that changed nothing, who asked for it. */
export function sayWho({ authors, by }: Moment): string {
  if (authors.length > 0) return sayNames(authors);
  return by === '' ? 'No words by people' : by;
}
