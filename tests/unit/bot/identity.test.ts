import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { createChatPeople, seenPerson } from '#bot/identity/chat-people.ts';
import { createIdentify, inPublic, UnknownIdentity } from '#bot/identity/identify.ts';
import { type Actor, NOBODY } from '#server/domain/actor.ts';

const user = { id: 'U1', team_id: 'T1', name: 'olive', real_name: 'Olive Marsh', is_admin: true };

it.each([
  ['a guest of one channel', { is_ultra_restricted: true }],
  ['a guest of several channels', { is_restricted: true }],
  ['somebody of another workspace', { team_id: 'T2' }],
  ['a stranger', { is_stranger: true }],
  ['a bot', { is_bot: true }],
  ['somebody who left', { deleted: true }],
  ['somebody without a workspace', { team_id: undefined }],
])('[B38] %s is external and administers nothing', (_who, more) => {
  expect(seenPerson({ ...user, ...more } as never, 'T1', 'U1')).toMatchObject({
    external: true,
    workspaceAdmin: false,
  });
});

it('[B38] somebody of another workspace of the same organisation belongs where Slack lists them', () => {
  const shared = { ...user, team_id: 'T2', enterprise_user: { teams: ['T1', 'T2'] } };
  expect(seenPerson(shared, 'T1', 'U1')).toMatchObject({ external: false, workspaceAdmin: true });
});

it('[B38] somebody Slack cannot describe is nobody: the question is asked again, not answered', async () => {
  const people = createChatPeople({
    clock: { now: () => new Date(0) },
    keptMs: 1000,
    readsOf: () =>
      ({ users: { info: async () => Promise.reject(new Error('down')) } }) as unknown as WebClient,
  });
  const identify = createIdentify(people, async () => NOBODY);
  await expect(identify('T1', 'U1', new WebClient())).rejects.toBeInstanceOf(UnknownIdentity);
  await expect(identify('T1', '', new WebClient())).rejects.toBeInstanceOf(UnknownIdentity);
});

it('[B38] who somebody is is asked once in a while, and by two askers at once only once', async () => {
  let asked = 0;
  let now = 0;
  const reads = {
    users: {
      info: async () => {
        asked += 1;
        return { ok: true, user };
      },
    },
  };
  const people = createChatPeople({
    clock: { now: () => new Date(now) },
    keptMs: 1000,
    readsOf: () => reads as unknown as WebClient,
  });
  const client = new WebClient();
  await Promise.all([people.find('T1', 'U1', client), people.find('T1', 'U1', client)]);
  now = 2000;
  await people.find('T1', 'U1', client);
  expect(asked).toBe(2);
});

it('[B39] asking in public leaves nothing of what a role would show', () => {
  const officer: Actor = {
    ...NOBODY,
    external: false,
    workspaceAdmin: true,
    roles: new Map([['b' as never, new Set(['officer'] as const)]]),
  };
  expect(inPublic(officer)).toMatchObject({ workspaceAdmin: false, roles: new Map() });
});
