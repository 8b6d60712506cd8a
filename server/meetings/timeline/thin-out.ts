import type { CheckpointFacts } from '#server/domain/timeline.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How close together checkpoints may stand, by their age. */
const SPACING: readonly { readonly older: number; readonly apart: number }[] = [
  { older: 14 * DAY, apart: DAY },
  { older: DAY, apart: HOUR },
  { older: HOUR, apart: 10 * MINUTE },
  { older: 10 * MINUTE, apart: MINUTE },
];
/** What one meeting may keep of those taken by themselves. */
const MOST = 120;
const MOST_BYTES = 32 * 1024 * 1024;

const AUTOMATIC: ReadonlySet<string> = new Set(['pause', 'before-structuring', 'before-restore']);
export const isAutomatic = ({ why }: Pick<CheckpointFacts, 'why'>): boolean => AUTOMATIC.has(why);

const spacingAt = (age: number): number => SPACING.find(({ older }) => age > older)?.apart ?? 0;

/**
 * Which checkpoints to let go: the older, the further apart; never the newest, nor one that a person named or that
 * marks a submission. `newestFirst` is the meeting's whole list.
 */
export function thinOut(newestFirst: readonly CheckpointFacts[], now: Date): string[] {
  const gone: string[] = [];
  let kept: CheckpointFacts | null = null;
  let count = 0;
  let bytes = 0;
  for (const one of newestFirst) {
    const near =
      kept !== null && kept.at.getTime() - one.at.getTime() < spacingAt(now.getTime() - one.at.getTime());
    const full = count >= MOST || bytes + one.bytes > MOST_BYTES;
    if (isAutomatic(one) && kept !== null && (near || full)) {
      gone.push(one.id);
      continue;
    }
    kept = one;
    if (!isAutomatic(one)) continue;
    count += 1;
    bytes += one.bytes;
  }
  return gone;
}
