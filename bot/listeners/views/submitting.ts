import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { noticeModal } from '../../blocks/modal.ts';
import { UNFORESEEN } from '../../refusal-message.ts';
import { messageFor } from '../answering.ts';

export type SubmissionArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** How long a form may wait for its answer; Slack waits three seconds. */
const PATIENCE_MS = 2_000;

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

const later = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, null).unref();
  });

/**
 * Answers a submitted form: it closes when the work is done, or shows the refusal at the field it concerns. Work
 * that takes longer goes on behind a notice, which then says how it ended.
 */
export async function submitting(
  { ack, view, client }: SubmissionArgs,
  field: (error: unknown) => string,
  title: string,
  work: () => Promise<void>,
): Promise<void> {
  const running: Promise<Outcome> = work().then(
    () => ({ ok: true }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
  const quick = await Promise.race([running, later(PATIENCE_MS)]);
  if (quick !== null) {
    if (quick.ok) return ack();
    // A field's error is plain text.
    const message = messageFor(quick.error)?.replace(/`/g, '') ?? null;
    await ack({ response_action: 'errors', errors: { [field(quick.error)]: message ?? UNFORESEEN } });
    if (message === null) throw quick.error;
    return;
  }
  await ack({ response_action: 'update', view: noticeModal(title, 'Saving …') });
  const outcome = await running;
  const message = outcome.ok ? 'Saved.' : (messageFor(outcome.error) ?? UNFORESEEN);
  await client.views.update({ view_id: view.id, view: noticeModal(title, message) }).catch(() => {});
  if (!outcome.ok && messageFor(outcome.error) === null) throw outcome.error;
}
