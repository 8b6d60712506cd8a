import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import type { Cue } from '../decisions/decision-cues.ts';

/** Who is meant by a name, what the items are called, and whether words decide something. */
export interface Known {
  readonly people: People;
  readonly agenda: readonly AgendaItem[];
  readonly cue: (text: string) => Cue | null;
}
