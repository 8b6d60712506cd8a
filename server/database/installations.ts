import type { Installations } from '#server/ports/installations.ts';
import type { Client } from './client.ts';

/** Slack workspaces that installed the app. */
export function createInstallations({ client }: { client: Client }): Installations {
  return {
    store: async ({ id, payload, installedAt }) => {
      const row = { payload, installedAt, uninstalledAt: null };
      await client.installation.upsert({ where: { id }, create: { id, ...row }, update: row });
    },
    find: async (id) => {
      const row = await client.installation.findFirst({ where: { id, uninstalledAt: null } });
      return row === null ? null : { id, payload: row.payload, installedAt: row.installedAt };
    },
    remove: async (id, at) => {
      await client.installation.updateMany({
        where: { id, uninstalledAt: null },
        data: { payload: '', uninstalledAt: at },
      });
    },
  };
}
