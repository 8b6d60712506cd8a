import type { MeetingDeps } from './deps.ts';
import type { UseCases } from './use-cases.ts';

/** The app was uninstalled or its tokens revoked: the tokens go at once; the board's record is the board's, and stays. */
export const createForgetInstallation =
  (deps: Pick<MeetingDeps, 'installations' | 'audit' | 'clock'>): UseCases['forgetInstallation'] =>
  async (installationId) => {
    const at = deps.clock.now();
    await deps.installations.remove(installationId, at);
    await deps.audit.record({
      at,
      actorId: null,
      actorName: 'Slack',
      action: 'installation-removed',
      subject: installationId,
    });
  };
