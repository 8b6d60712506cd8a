import type { BotTools } from '../../tools.ts';
import { readVersion } from '../actions/version-value.ts';
import { readForm } from './read-form.ts';
import { type SubmissionArgs, submitting } from './submitting.ts';

/** Sends the reason to the officers. Who may is checked again now: the form may have been open for days. */
export const changesSubmitted =
  (tools: BotTools) =>
  async (args: SubmissionArgs): Promise<void> => {
    const { body, view, client, context } = args;
    const teamId = context.teamId ?? body.team?.id ?? body.user.team_id ?? '';
    await submitting(
      args,
      () => 'reason',
      'Ask for changes',
      async () => {
        const actor = await tools.identify(teamId, body.user.id, client);
        const version = readVersion(view.private_metadata);
        await tools.useCases.requestChanges(actor, { ...version, reason: readForm(view).text('reason') });
      },
    );
  };
