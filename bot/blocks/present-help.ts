import { context, type Drawn, drawn, section } from './block.ts';
import { cutTo, inert } from './cut-to.ts';

const COMMANDS: readonly (readonly [string, string])[] = [
  ['setup', 'name the board, its channels, chair and officers'],
  ['agenda', 'write or paste the agenda; `agenda add TITLE` adds an urgent item to a live meeting'],
  ['start', 'begin: what officers write in the channel is minuted; `undo` takes it back'],
  ['item 4', 'move everybody to an item'],
  ['preside @NAME', 'say who presides and so approves; `deputy @NAME` names a deputy who may approve too'],
  ['adjourn, resume, end', 'pause, go on, close'],
  ['draft', 'a link to the shared draft, for you alone'],
  ['structure', 'turn the notes into a proposal in the draft; `structure stop` stops it'],
  ['suggestions', 'what waits for an officer: suggestions, and notes that are not in the minutes'],
  ['submit', 'send the minutes to whoever presided; `reopen` takes them back'],
  ['ask QUESTION', 'what was decided, with the meeting and item it rests on'],
  ['actions', 'what is still to be done'],
  ['status', 'where the meeting stands'],
];

/** What can be asked of the bot; `unknown` names a word it did not know. */
export function presentHelp(unknown: string | null): Drawn {
  const lead =
    unknown === null
      ? 'Minutebook keeps your board’s minutes.'
      : `There is no command “${cutTo(unknown, 100)}”. There are:`;
  return drawn(lead, [
    section(inert(lead)),
    section(COMMANDS.map(([command, does]) => `\`/minutes ${command}\`: ${does}`).join('\n')),
    context('In a thread, where commands do not work: mention me, use a message shortcut or a reaction.'),
  ]);
}
