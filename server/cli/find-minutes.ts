import type { Minutebook } from '#server/compose.ts';
import type { Board } from '#server/domain/board.ts';
import { Refusal } from '#server/domain/errors.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';

const STANDING = ['approved', 'agreed'];

/**
 * The standing minutes of one meeting, by its date or id.
 * @throws Refusal 'no-meeting', or 'bad-input' where several boards met that day.
 */
export async function findMinutes(
  book: Minutebook,
  name: string,
  boardName: string | null,
): Promise<{ readonly board: Board; readonly meeting: Meeting; readonly minutes: MinutesVersion }> {
  const found: { board: Board; meeting: Meeting; minutes: MinutesVersion }[] = [];
  for (const board of await book.database.boards.list()) {
    if (boardName !== null && board.name !== boardName) continue;
    for (const meeting of await book.database.meetings.listByBoard(board.id)) {
      if (meeting.date !== name && meeting.id !== name) continue;
      const minutes = (await book.database.minutes.list(meeting.id)).find((one) =>
        STANDING.includes(one.state),
      );
      if (minutes !== undefined) found.push({ board, meeting, minutes });
    }
  }
  const [only, ...others] = found;
  if (only === undefined) throw new Refusal('no-meeting', { meeting: name });
  if (others.length > 0) {
    throw new Refusal('bad-input', {
      field: '--board',
      value: `several boards met on ${name}: ${found.map((one) => one.board.name).join(', ')}`,
    });
  }
  return only;
}
