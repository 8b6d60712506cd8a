import { ConfigError } from '#server/config.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { UnreadableAgenda } from '#server/structuring/read-stream.ts';
import { type ExitStatus, type Output, terminalOutput, WrongUse } from './output.ts';
import { refusalMessage } from './refusal-message.ts';

type Command = (args: readonly string[], out: Output) => Promise<ExitStatus>;
/** Each is loaded when it is asked for: a question needs no reader of PDFs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importPapers,
  structure: async () => (await import('./commands/structure.ts')).structure,
  replay: async () => (await import('./commands/replay.ts')).replay,
  ask: async () => (await import('./commands/ask.ts')).ask,
  export: async () => (await import('./commands/export.ts')).exportMinutes,
  backup: async () => (await import('./commands/back-up.ts')).backUp,
};

export const USAGE = `Minutebook: the minute book of a board.

  minutebook import FILE… [--json] [--dry-run]
      reads minutes, notes and agenda packs (txt, md, html, docx, pdf) into the archive
  minutebook structure NOTES.jsonl --agenda AGENDA.json [--json] [--structurer offline|openai]
      a chat stream in, the proposed structure out; touches no database; by rules unless a model is asked for
  minutebook replay NOTES.jsonl --agenda AGENDA.json [--publish] [--structurer offline|openai]
      plays the stream into the database; with --publish also submits, approves and publishes; as configured
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
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    out.say(`There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  try {
    const command = await load();
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
