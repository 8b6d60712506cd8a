import type { WebClient } from '@slack/web-api';
import type { NoteSource } from '#server/domain/note.ts';
import type { TypedNote } from '#server/meetings/use-cases.ts';
import { isRecord, type Json, textAt } from '../../inbox/json.ts';
import { mentionedUsers, messageText } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';

/** A message somebody typed in a channel, whichever event brought it. */
export interface TypedMessage {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly message: Json;
}

export const sourceOf = (teamId: string, channelId: string, ts: string): NoteSource => ({
  kind: 'slack',
  id: `${teamId}:${channelId}:${ts}`,
});

export function typedMessage(teamId: string, channelId: string, message: Json): TypedMessage {
  const ts = textAt(message, 'ts');
  const threadTs = textAt(message, 'thread_ts');
  // A parent names itself as its thread; only a reply belongs to another message.
  const isReply = threadTs !== '' && threadTs !== ts;
  return {
    teamId,
    channelId,
    userId: textAt(message, 'user'),
    ts,
    threadTs: isReply ? threadTs : null,
    message,
  };
}

const attachedNames = (message: Json): string[] => {
  const files = Array.isArray(message.files) ? message.files : [];
  return files.filter(isRecord).map((file) => textAt(file, 'name') || textAt(file, 'title') || 'a file');
};

/** The words as typed, people and channels by name; each attachment by its name, for the note would else not say it. */
export async function wordsOf(tools: BotTools, typed: TypedMessage, client: WebClient): Promise<string> {
  const text = textAt(typed.message, 'text');
  const handles = new Map<string, string>();
  for (const userId of mentionedUsers(text)) {
    const person = await tools.people.find(typed.teamId, userId, client).catch(() => null);
    if (person !== null) handles.set(userId, person.handle || person.name);
  }
  const words = messageText(text, (id) => handles.get(id));
  return [words, ...attachedNames(typed.message).map((name) => `[attached: ${name}]`)]
    .filter((line) => line !== '')
    .join('\n');
}

/** What the use cases are told of it. */
export async function noteOf(tools: BotTools, typed: TypedMessage, client: WebClient): Promise<TypedNote> {
  const { teamId, channelId, ts, threadTs } = typed;
  return {
    source: sourceOf(teamId, channelId, ts),
    meeting: { teamId, channelId },
    text: await wordsOf(tools, typed, client),
    orderBy: ts,
    typedAt: new Date(Math.round(Number(ts) * 1000)),
    thread: threadTs === null ? null : sourceOf(teamId, channelId, threadTs).id,
  };
}
