import { parseArgs } from 'node:util';
import { fingerprintOf } from '#server/meetings/replay-meeting.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';
import { readStructurer, readText } from './structure.ts';

/** `minutebook replay NOTES.jsonl --agenda AGENDA.json [--publish]`: through the real capture, draft and structuring. */
export async function replay(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      agenda: { type: 'string' },
      publish: { type: 'boolean' },
      structurer: { type: 'string' },
      json: { type: 'boolean' },
      db: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongUse('Name one file of notes.');
  if (values.agenda === undefined) throw new WrongUse('Name the agenda: --agenda AGENDA.json');
  const [notes, agenda] = await Promise.all([readText(file), readText(values.agenda)]);
  const stream = readStream(notes, agenda);
  for (const problem of stream.problems) out.say(problem);
  const minutebook = await openFor(
    'drafting',
    values.db,
    values.structurer === undefined ? 'configured' : readStructurer(values.structurer),
  );
  try {
    const result = await minutebook.replayMeeting({
      events: stream.events,
      agenda: stream.agenda,
      items: stream.input.agenda,
      cast: stream.input.cast,
      fingerprint: fingerprintOf(notes, agenda),
      publish: values.publish === true,
      progress: (done, of) => out.progress(`${done} of ${of} notes`),
    });
    out.progress('');
    const { meeting, minutes } = result;
    const summary = {
      meeting: meeting.date,
      id: meeting.id,
      board: stream.agenda.board,
      notes: result.notes,
      minutes:
        minutes === null
          ? null
          : { version: minutes.version, state: minutes.state, contentHash: minutes.contentHash },
    };
    if (values.json === true) out.result(JSON.stringify(summary, null, 2));
    else {
      const standing =
        minutes === null
          ? 'The draft is ready; add --publish to submit and publish it.'
          : `Version ${minutes.version} is ${minutes.state}.`;
      out.result(`${stream.agenda.board}, ${meeting.date}: ${result.notes} notes. ${standing}`);
    }
    return stream.problems.length === 0 ? 0 : 1;
  } finally {
    await minutebook.close();
  }
}
