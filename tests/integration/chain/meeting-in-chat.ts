import { vi } from 'vitest';
import type { VisibleMessage } from '#bot/practice/person/visible.ts';
import type { Board } from '#server/domain/board.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { Note } from '#server/domain/note.ts';
import type { PracticeName, ServerInTest } from '#tests/support/server.ts';

// Whole meetings, on two cores that others use too.
vi.setConfig({ testTimeout: 180_000 });

/** The board's channels in the practice workspace, by the names people see. */
export const OFFICERS = 'board-officers';
export const MEMBERS = 'board-members';

/** What is said only between the marks of item 5, and must reach nobody who is not entitled. */
export const SECRET_WORDS = ['Harbourline', 'Otterby went over', '412k'] as const;

/** A short meeting of the sample board, as its two officers would type it. */
export const SHORT_MEETING: readonly (readonly ['petra' | 'callum', string])[] = [
  ['petra', 'item 1 - welcome'],
  ['petra', 'Present in the room: RA, IC, BPL, DI, YF'],
  ['callum', 'Apologies: Cllr Castellane'],
  ['callum', 'item 3 - flood sirens'],
  ['callum', 'CF introduced the pilot, which ran in three towns for 14 months'],
  ['petra', '#decision Board agreed to extend the flood sirens to all nine estuary towns'],
  ['petra', 'ACTION: @callum to send the siren contractor the list of nine towns by 14 March'],
  ['petra', 'item 5 - landing stage'],
  ['petra', '[confidential] start'],
  ['callum', 'Harbourline is lowest at £412k, but Otterby went over budget with them'],
  ['petra', '[confidential] end'],
  ['petra', '#decision Board agreed to delegate the award of the contract to the Chair'],
  ['callum', 'item 6 - seagrass'],
  ['petra', '#decision Board supported the bid to the Coastal Nature Fund'],
];

export const textOf = (messages: readonly VisibleMessage[]): string =>
  messages.map((one) => `${one.text}\n${JSON.stringify(one.blocks)}`).join('\n');

/** Gives a command and says what its person sees last in the channel. */
export async function command(
  server: ServerInTest,
  who: PracticeName,
  text: string,
  channel: string = OFFICERS,
): Promise<VisibleMessage> {
  const person = server.person(who);
  const before = new Set(person.visibleMessages(channel).map((one) => one.ts));
  await person.command('/minutes', text, channel);
  await server.settle();
  const told = person.visibleMessages(channel).filter((one) => !before.has(one.ts));
  const last = told.at(-1);
  if (last === undefined) throw new Error(`/minutes ${text} was met with silence`);
  return last;
}

/** Starts the meeting that is planned for today. */
export async function start(server: ServerInTest): Promise<void> {
  await command(server, 'petra', 'start');
}

/** Types notes one after the other and waits until they are stored and in the draft. */
export async function type(
  server: ServerInTest,
  notes: readonly (readonly ['petra' | 'callum', string])[] = SHORT_MEETING,
): Promise<void> {
  for (const [who, text] of notes) await server.person(who).say(OFFICERS, text);
  await server.settle();
}

/** Holds the short meeting and submits its minutes. */
export async function submitted(server: ServerInTest): Promise<void> {
  await start(server);
  await type(server);
  for (const word of ['end', 'structure', 'submit']) await command(server, 'petra', word);
}

export async function board(server: ServerInTest): Promise<Board> {
  const [found] = await server.book.database.boards.list();
  if (found === undefined) throw new Error('no board was seeded');
  return found;
}

export async function meeting(server: ServerInTest): Promise<Meeting> {
  const [found] = await server.book.database.meetings.listByBoard((await board(server)).id);
  if (found === undefined) throw new Error('no meeting was seeded');
  return found;
}

export const notes = async (server: ServerInTest): Promise<Note[]> =>
  server.book.database.notes.list((await meeting(server)).id);

export const words = async (server: ServerInTest): Promise<string[]> =>
  (await notes(server)).map((note) => note.text);

/** The message with an Approve button that a person was sent last. */
export function requestTo(server: ServerInTest, who: PracticeName = 'chair') {
  const person = server.person(who);
  const found = person
    .visibleMessages('dm')
    .findLast((one) => JSON.stringify(one.blocks).includes('"action_id":"approve"'));
  if (found === undefined) throw new Error(`${who} was not asked to approve anything`);
  return { channel: person.channelId('dm'), ts: found.ts };
}

export const messageOf = (server: ServerInTest, who: PracticeName, channel: string, ts: string) =>
  server
    .person(who)
    .visibleMessages(channel)
    .find((one) => one.ts === ts);

export const reactionsOn = (server: ServerInTest, ts: string): string[] =>
  (messageOf(server, 'petra', OFFICERS, ts)?.reactions ?? []).map((one) => one.name);

/** Presses Approve as the person who was asked. */
export async function approve(server: ServerInTest, who: PracticeName = 'chair'): Promise<void> {
  await server.person(who).click(requestTo(server, who), 'approve');
  await server.settle();
}
