import { ConfigError } from '#server/config.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { UnreadableAgenda } from '#server/structuring/read-stream.ts';
import { ask } from './commands/ask.ts';
import { backUp } from './commands/back-up.ts';
import { exportMinutes } from './commands/export.ts';
import { importPapers } from './commands/import.ts';
import { replay } from './commands/replay.ts';
import { structure } from './commands/structure.ts';
import { type ExitStatus, type Output, terminalOutput, WrongUse } from './output.ts';
import { refusalMessage } from './refusal-message.ts';

type Command = (args: readonly string[], out: Output) => Promise<ExitStatus>;
const COMMANDS: Readonly<Record<string, Command>> = {
  import: importPapers,
  structure,
  replay,
  ask,
  export: exportMinutes,
  backup: backUp,
};

export const USAGE = `Minutebook: the minute book of a board.

  minutebook import FILE… [--json] [--dry-run]
      reads minutes, notes and agenda packs (txt, md, html, docx, pdf) into the archive
  minutebook structure NOTES.jsonl --agenda AGENDA.json [--json]
      a chat stream in, the proposed structure out; touches no database
  minutebook replay NOTES.jsonl --agenda AGENDA.json [--publish]
      plays the stream into the database; with --publish also submits, approves and publishes
  minutebook ask "QUESTION" [--as PERSON|member|officer] [--board NAME] [--json]
  minutebook ask --batch QUESTIONS.json --json
      asks the archive; without --as as a member would
  minutebook export MEETING --format md|html|docx|moderngov|json [--restricted] [--out FILE]
      the minutes of one meeting (its date or id), public unless --restricted
  minutebook backup FILE
      a consistent copy of the database, also while the server runs

  --db FILE names the database; results go to standard output, everything else to standard error.
  To start the server and the practice workspace: npm start`;

/** Runs one command and returns its exit status: 0 done, 1 some input was refused, 2 wrong use. */
export async function runCommand(args: readonly string[], out: Output = terminalOutput): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    out.result(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    out.say(`There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(rest, out);
  } catch (error) {
    if (error instanceof WrongUse || isParseArgsError(error)) {
      out.say(`${error.message}\nSee: minutebook help`);
      return 2;
    }
    if (error instanceof ConfigError) {
      out.say(error.message);
      return 2;
    }
    if (error instanceof UnreadableAgenda) {
      out.say(error.message);
      return 1;
    }
    if (isRefusal(error)) {
      out.say(refusalMessage(error));
      return 1;
    }
    throw error;
  }
}

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
