import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openMinutebook } from '#server/compose.ts';
import { fingerprintOf } from '#server/meetings/replay-meeting.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { type Bench, ms, times } from '../bench.ts';
import { type InventedMeeting, inventMeeting } from '../invented/meeting.ts';
import { runMinutebook } from '../support/command-line.ts';
import { timed } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Through capture, the live notes, structuring and the draft, on a database file of its own. */
async function replayed(folder: string, name: string, meeting: InventedMeeting) {
  const book = await openMinutebook({
    databaseFile: path.join(folder, `${name}.db`),
    baseUrl: 'http://127.0.0.1',
    quietPauseMs: 0,
    log: SILENT,
    holds: true,
  });
  try {
    const stream = readStream(meeting.notes, meeting.agenda);
    const before = process.cpuUsage();
    const waited = await timed(() =>
      book.replayMeeting({
        events: stream.events,
        agenda: stream.agenda,
        items: stream.input.agenda,
        cast: stream.input.cast,
        fingerprint: fingerprintOf(meeting.notes, meeting.agenda),
        publish: false,
      }),
    );
    const { user, system } = process.cpuUsage(before);
    return { waited, used: (user + system) / 1000 };
  } finally {
    await book.close();
  }
}

/** A recorded meeting played into a fresh database: inside a process, and as the command line. */
export const replay: Bench = {
  name: 'replay',
  run: () =>
    inTempFolder(async (folder) => {
      const meeting = inventMeeting(90);
      const short = await replayed(folder, 'short', meeting);
      const long = await replayed(folder, 'long', inventMeeting(360));
      const notes = path.join(folder, 'notes.jsonl');
      const agenda = path.join(folder, 'agenda.json');
      await writeFile(notes, meeting.notes);
      await writeFile(agenda, meeting.agenda);
      const args = ['replay', notes, '--agenda', agenda];
      return [
        ms('90 notes with structuring, in a process', short.waited),
        ms('the same in processor time', short.used),
        times('360 notes against 90, in processor time', long.used / short.used),
        ms('90 notes, command line', await runMinutebook(args, path.join(folder, 'cli.db'))),
        ms(
          '90 notes and publishing, command line',
          await runMinutebook([...args, '--publish'], path.join(folder, 'published.db')),
        ),
      ];
    }),
};
