import { longDate } from '#server/domain/dates.ts';
import type { MinutesVersion, Standing } from '#server/domain/minutes.ts';

/** The board's word for who approves. */
export type ChairTitle = 'Chair' | 'Chairman' | 'Chairwoman' | 'Chairperson' | 'Vice-Chair' | 'Deputy Chair';

type Stands = Pick<MinutesVersion, 'state' | 'corrections'>;

/** How much an answer from this version may be relied on. A version another has replaced counts as a draft. */
export function standingOf({ state, corrections }: Stands): Standing {
  switch (state) {
    case 'in-review':
      return 'in review';
    case 'approved':
      return 'approved';
    case 'agreed':
      return corrections.length > 0 ? 'agreed with corrections' : 'agreed';
    case 'imported':
      return 'imported';
    case 'changes-requested':
    case 'withdrawn':
    case 'superseded':
      return 'draft';
  }
}

/**
 * The standing as people read it.  * `dates.agreedOn` (ISO) is needed only where the version's own note does not begin with the date.
 */
export function standingText(
  version: Stands & Pick<MinutesVersion, 'replayed' | 'agreedNote'>,
  chairTitle: ChairTitle = 'Chair',
  dates: { readonly agreedOn?: string | null } = {},
): string {
  const cleared = version.replayed ? 'replayed by operator' : `cleared by the ${chairTitle}`;
  switch (version.state) {
    case 'in-review':
      return `Draft: waiting for the ${chairTitle}’s approval`;
    case 'changes-requested':
      return `Draft: the ${chairTitle} asked for changes`;
    case 'withdrawn':
      return 'Draft: withdrawn for further work';
    case 'superseded':
      return 'Replaced by a later version';
    case 'approved':
      return `Draft: ${cleared}, subject to agreement`;
    case 'agreed':
      return agreedText(version, dates.agreedOn ?? null);
    case 'imported':
      return 'Imported from the published paper';
  }
}

function agreedText(
  version: Stands & Pick<MinutesVersion, 'replayed' | 'agreedNote'>,
  agreedOn: string | null,
): string {
  const iso = agreedOn ?? /^\d{4}-\d{2}-\d{2}/u.exec(version.agreedNote)?.[0] ?? null;
  const how =
    version.corrections.length > 0
      ? 'Agreed as a correct record, with corrections,'
      : 'Agreed as a correct record';
  const text = iso === null ? how.replace(/,$/u, '') : `${how} on ${longDate(iso)}`;
  return version.replayed ? `${text} (replayed by operator)` : text;
}
