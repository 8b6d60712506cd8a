import { isHeldBack } from '#server/capture/confidential-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Cursor } from '../confidential/confidential-passage.ts';
import type { Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import type { Plan } from './likely-turns.ts';
import type { Topics } from './topics.ts';

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
  /** Where the meeting turns unsaid, or stays though a line sounded like a turn. */
  readonly plan: Plan;
  /** The turns heard, by line, whether taken or not. */
  readonly turns: Map<number, number>;
  /** Lines inside passages that were ended by a mark. */
  readonly sealed: Set<number>;
  previous: Line | undefined;
  lately: Line | undefined;
}

/** Whether an item is held back whole, by its title or by what was said. */
export const behindDoors = ({ agenda, cursor }: Room, number: number): boolean =>
  isHeldBack(agenda, number) || cursor.held.has(number);
