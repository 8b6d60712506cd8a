import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '#server/meetings/use-cases.ts';
import { isRecord, textAt } from '../inbox/json.ts';
import type { BotClock } from '../tools.ts';

/** The id an installation is kept under: the organisation for an org-wide install, else the workspace. */
export function installationId(query: {
  readonly isEnterpriseInstall?: boolean | undefined;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
}): string {
  const id = query.isEnterpriseInstall === true ? query.enterpriseId : (query.teamId ?? query.enterpriseId);
  if (id === undefined || id === '') throw new Error('An installation needs a workspace or an organisation');
  return id;
}

type AnyInstallation = Installation<'v1' | 'v2', boolean>;

const isInstallation = (value: unknown): value is AnyInstallation =>
  isRecord(value) && isRecord(value.user) && (isRecord(value.team) || isRecord(value.enterprise));

/** A workspace inside an org-wide install points at the organisation's row. */
const isPointer = (value: unknown): value is { organisation: string } =>
  isRecord(value) && textAt(value, 'organisation') !== '';

/** Bolt's installation store on the `Installations` port. */
export function createInstallationStore(
  installations: Installations,
  clock: BotClock,
): InstallationStore & { pointTo(teamId: string, enterpriseId: string): Promise<void> } {
  async function read(id: string): Promise<AnyInstallation | null> {
    const stored = await installations.find(id);
    if (stored === null || stored.payload === '') return null;
    const payload: unknown = JSON.parse(stored.payload);
    if (isPointer(payload)) return read(payload.organisation);
    return isInstallation(payload) ? payload : null;
  }

  return {
    storeInstallation: async (installation) => {
      const id = installationId({
        isEnterpriseInstall: installation.isEnterpriseInstall,
        enterpriseId: installation.enterprise?.id,
        teamId: installation.team?.id,
      });
      await installations.store({ id, payload: JSON.stringify(installation), installedAt: clock.now() });
    },
    fetchInstallation: async (query: InstallationQuery<boolean>) => {
      const found = await read(installationId(query));
      if (found === null) throw new Error('This workspace has not installed the app');
      return found;
    },
    deleteInstallation: async (query: InstallationQuery<boolean>) => {
      await installations.remove(installationId(query), clock.now());
    },
    /** Remembers which organisation's install serves a workspace: announcements know the workspace alone. */
    pointTo: async (teamId, enterpriseId) => {
      if ((await installations.find(teamId)) !== null) return;
      const payload = JSON.stringify({ organisation: enterpriseId });
      await installations.store({ id: teamId, payload, installedAt: clock.now() });
    },
  };
}
