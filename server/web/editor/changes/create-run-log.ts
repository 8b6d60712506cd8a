import type { LiveMeeting, LiveRun, RunChange } from '#server/domain/draft.ts';
import { changesTogether } from '#server/domain/say-changes.ts';
import { type Cell, createCell } from '../cell.ts';
import type { Start } from '../start.ts';

/** What runs of the structurer changed since this person last looked. */
export interface Unseen {
  /** When the first of these changes came, ISO; null when there is none. */
  readonly since: string | null;
  readonly changes: readonly RunChange[];
}

export interface RunLog {
  readonly unseen: Cell<Unseen>;
  /** Whether the list of changes is open. */
  readonly open: Cell<boolean>;
  /** The person has seen them. */
  see(): void;
  /** Removes what this computer remembers. */
  forget(): void;
}

const NONE: Unseen = { since: null, changes: [] };

/** Storage may be turned off: then nothing is remembered beyond this page. */
function remembered(key: string): { get(): number | null; set(value: number | null): void } {
  let kept: number | null = null;
  return {
    get() {
      try {
        const found = localStorage.getItem(key);
        return found === null ? kept : Number(found);
      } catch {
        return kept;
      }
    },
    set(value) {
      kept = value;
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, String(value));
      } catch {
        // Kept for this page alone.
      }
    },
  };
}

/** Follows the runs that the server shows. Whoever opens a draft for the first time starts from how it stands. */
export function createRunLog(start: Start, meeting: Cell<LiveMeeting | null>): RunLog {
  const seen = remembered(`minutebook:seen:${start.me.id}:${start.meetingId}`);
  const unseen = createCell<Unseen>(NONE);
  const open = createCell(false);
  const runs = (): readonly LiveRun[] => meeting.get()?.runs ?? [];
  const last = (): number => runs().at(-1)?.number ?? 0;

  const look = (): void => {
    if (meeting.get() === null) return;
    const before = seen.get();
    // Numbers only grow: a smaller one belongs to documents that were begun anew.
    if (before === null || before > last()) seen.set(last());
    const fresh = runs().filter((run) => run.number > (seen.get() ?? 0));
    const changes = changesTogether(fresh);
    const since = fresh[0]?.at ?? null;
    if (unseen.get().since === since && unseen.get().changes.length === 0 && changes.length === 0) return;
    unseen.set(changes.length === 0 ? NONE : { since, changes });
    if (changes.length === 0) open.set(false);
  };
  let shown: readonly LiveRun[] | undefined;
  meeting.listen((now) => {
    if (now === null || (shown !== undefined && JSON.stringify(shown) === JSON.stringify(now.runs ?? [])))
      return;
    shown = now.runs ?? [];
    look();
  });

  return {
    unseen,
    open,
    see() {
      seen.set(last());
      look();
    },
    forget: () => seen.set(null),
  };
}
