import { createArchiveIndex } from '#server/database/archive-index.ts';
import { asId, type MinutesId } from '#server/domain/ids.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { testClock, testIds } from '#tests/support/test-clock.ts';
import { describeArchiveIndex } from './describe-archive-index.ts';

describeArchiveIndex('the archive in SQLite', async () => {
  const clock = testClock();
  const database = await freshDatabase({ clock });
  let count = 0;
  return {
    index: createArchiveIndex({ client: database.prisma, clock, ids: testIds() }),
    addVersion: async ({ board, date, state, meetingId }) => {
      count += 1;
      const boardId = `board-${count}`;
      await database.prisma.board.create({
        data: { id: boardId, name: `${board} ${count}`, createdAt: clock.now() },
      });
      await database.prisma.meeting.create({
        data: { id: meetingId, boardId, date, status: 'closed', createdAt: clock.now() },
      });
      const id = asId<MinutesId>(`version-${count}`);
      await database.prisma.minutesVersion.create({
        data: {
          id,
          meetingId,
          boardName: board,
          meetingDate: date,
          version: 1,
          state,
          content: '{}',
          contentHash: '',
          publishedAt: state === 'in-review' ? null : clock.now(),
          createdAt: clock.now(),
        },
      });
      return id;
    },
  };
});
