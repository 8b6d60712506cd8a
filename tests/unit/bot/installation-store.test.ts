import type { Installation } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createInstallationStore } from '#bot/transport/installation-store.ts';
import type { Installations, StoredInstallation } from '#server/meetings/use-cases.ts';

function stored() {
  const rows = new Map<string, StoredInstallation>();
  const installations: Installations = {
    store: async (row) => void rows.set(row.id, row),
    find: async (id) => rows.get(id) ?? null,
    remove: async (id) => void rows.delete(id),
  };
  return { rows, store: createInstallationStore(installations, { now: () => new Date(0) }) };
}

const installation = (more: object): Installation<'v2', boolean> =>
  ({
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { token: 'xoxb-1', scopes: [], id: 'B1', userId: 'UB' },
    tokenType: 'bot',
    isEnterpriseInstall: false,
    enterprise: undefined,
    team: { id: 'T1' },
    ...more,
  }) as Installation<'v2', boolean>;

it('[B31] an installation is kept by workspace and found by it alone', async () => {
  const { store, rows } = stored();
  await store.storeInstallation(installation({}));
  expect([...rows.keys()]).toEqual(['T1']);
  const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
  expect((await store.fetchInstallation(query)).bot?.token).toBe('xoxb-1');
  await expect(store.fetchInstallation({ ...query, teamId: 'T2' })).rejects.toThrow('not installed');
  await store.deleteInstallation?.(query);
  await expect(store.fetchInstallation(query)).rejects.toThrow('not installed');
});

it('[B31] an org-wide installation is kept by organisation and serves the workspaces seen in it', async () => {
  const { store, rows } = stored();
  await store.storeInstallation(
    installation({ isEnterpriseInstall: true, enterprise: { id: 'E1' }, team: undefined }),
  );
  await store.pointTo('T7', 'E1');
  expect([...rows.keys()]).toEqual(['E1', 'T7']);
  const byOrganisation = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true };
  expect((await store.fetchInstallation(byOrganisation)).bot?.token).toBe('xoxb-1');
  const byTeam = { teamId: 'T7', enterpriseId: undefined, isEnterpriseInstall: false };
  expect((await store.fetchInstallation(byTeam)).bot?.token).toBe('xoxb-1');
  expect(rows.get('T7')?.payload).not.toContain('xoxb');
});
