import { isHeldBack } from '#server/capture/confidential-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Cursor } from './confidential-passage.ts';
import type { Line } from './line.ts';
import type { Topics } from './topics.ts';
import type { Warning } from './warning.ts';

/** What is known of a meeting while its notes are read in order. */
export interface Room {
  readonly lines: readonly Line[];
  readonly agenda: readonly AgendaItem[];
  readonly cast: readonly CastMember[];
  readonly ended: (line: Line) => boolean;
  readonly byId: ReadonlyMap<string, Line>;
  readonly topics: Topics;
  readonly cursor: Cursor;
  readonly warnings: Warning[];
  previous: Line | undefined;
  lately: Line | undefined;
}

/** Whether an item is held back whole, by its title or by what was said. */
export const behindDoors = ({ agenda, cursor }: Room, number: number): boolean =>
  isHeldBack(agenda, number) || cursor.held.has(number);
