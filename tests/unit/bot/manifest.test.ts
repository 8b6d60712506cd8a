import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from '@slack/bolt';
import { expect, it } from 'vitest';
import { registerListeners } from '#bot/listeners/index.ts';
import manifest from '#bot/manifest.json' with { type: 'json' };
import type { BotTools } from '#bot/tools.ts';

/** What Slack asks for each method; none for methods that any bot token may call. */
const SCOPES_OF_METHOD: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};
const SCOPES_OF_EVENT: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
};
/** Bolt has one `message`; Slack subscribes by kind of conversation. Group messages are not taken. */
const SUBSCRIPTIONS: Readonly<Record<string, readonly string[]>> = {
  message: ['message.channels', 'message.groups', 'message.im'],
};

const BOT = path.resolve(import.meta.dirname, '../../../bot');

async function methodsCalled(): Promise<string[]> {
  const files = await readdir(BOT, { recursive: true });
  const own = files.filter((file) => file.endsWith('.ts') && !file.startsWith('practice'));
  const sources = await Promise.all(own.map((file) => readFile(path.join(BOT, file), 'utf8')));
  const calls = sources.flatMap((source) => [
    ...source
      .replace(/\s+/g, ' ')
      .matchAll(/(?:client|reads|readsOf\(client\)) ?\. ?([a-z]+) ?\. ?([a-zA-Z]+) ?\(/g),
  ]);
  return [...new Set(calls.map(([, family, method]) => `${family}.${method}`))].sort();
}

function registered() {
  const bound = {
    command: [] as string[],
    event: [] as string[],
    shortcut: [] as string[],
    action: [] as string[],
    view: [] as string[],
  };
  const into = (kind: keyof typeof bound) => (id: string | { callback_id?: string; action_id?: string }) =>
    void bound[kind].push(typeof id === 'string' ? id : (id.callback_id ?? id.action_id ?? ''));
  const app = {
    command: into('command'),
    event: into('event'),
    shortcut: into('shortcut'),
    action: into('action'),
    view: into('view'),
  };
  registerListeners(app as unknown as App, {} as BotTools);
  return bound;
}

it('[B17] the manifest subscribes to exactly the events that listeners take', () => {
  const wanted = registered().event.flatMap((event) => SUBSCRIPTIONS[event] ?? [event]);
  expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(wanted.sort());
});

it('[B17] the manifest has exactly the commands and shortcuts that listeners take', () => {
  expect(manifest.features.slash_commands.map((one) => one.command)).toEqual(registered().command);
  expect(manifest.features.shortcuts.map((one) => one.callback_id)).toEqual(registered().shortcut);
});

it('[B17] the manifest asks for exactly the scopes that events, commands and calls need', async () => {
  const methods = await methodsCalled();
  expect(methods).toEqual(Object.keys(SCOPES_OF_METHOD).sort());
  const needed = new Set([
    ...methods.flatMap((method) => SCOPES_OF_METHOD[method] ?? [`unknown: ${method}`]),
    ...manifest.settings.event_subscriptions.bot_events.flatMap((event) => SCOPES_OF_EVENT[event] ?? []),
    'commands',
  ]);
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
});

it('[B17] the manifest keeps to Slack’s lengths', () => {
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  for (const shortcut of manifest.features.shortcuts) expect(shortcut.name.length).toBeLessThanOrEqual(24);
});
