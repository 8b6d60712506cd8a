import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import type { Line } from './line.ts';
import { placeLines } from './place-lines.ts';
import type { Warning } from './warning.ts';

/**
 * Puts every line under its item and inside or outside the confidential marks, in the order typed. Items may be
 * taken out of order and returned to. A forgotten end mark is closed by the next item, and said.
 */
export const segment = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  ended: (line: Line) => boolean,
): readonly Warning[] => placeLines(lines, agenda, cast, ended);
