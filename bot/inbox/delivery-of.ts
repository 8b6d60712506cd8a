import { createHash } from 'node:crypto';
import type { Delivery } from '#server/meetings/use-cases.ts';
import { isWorthStoring } from './is-worth-storing.ts';
import { isRecord, type Json, recordAt, textAt } from './json.ts';

/** A time in the form of Slack's ts, so that what has no ts of its own still has a place among what has. */
export const tsOf = (at: Date): string => `${(at.getTime() / 1000).toFixed(3)}000`;

/** The workspace the app is installed in: on shared channels the sender's `team_id` may be another. */
export function teamOf(body: Json): string {
  const authorizations = body.authorizations;
  const first = Array.isArray(authorizations) && isRecord(authorizations[0]) ? authorizations[0] : {};
  return (
    textAt(first, 'team_id') ||
    textAt(body, 'context_team_id') ||
    textAt(body, 'team_id') ||
    textAt(recordAt(body, 'team'), 'id') ||
    textAt(recordAt(body, 'user'), 'team_id') ||
    textAt(first, 'enterprise_id') ||
    textAt(recordAt(body, 'enterprise'), 'id')
  );
}

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 24);

/** The verification token is of no use after delivery, and is no business of the database. */
function withoutToken(body: Json): string {
  const { token: _token, ...rest } = body;
  return JSON.stringify(rest);
}

function ofEvent(body: Json, event: Json, at: Date): Delivery {
  const item = recordAt(event, 'item');
  const channel = textAt(event, 'channel') || textAt(item, 'channel') || textAt(event, 'user');
  const orderBy = textAt(event, 'event_ts') || textAt(event, 'ts') || tsOf(at);
  return {
    key: textAt(body, 'event_id') || `event:${digest(event)}`,
    kind: 'event',
    teamId: teamOf(body),
    lane: `${teamOf(body)}:${channel}`,
    orderBy,
    body: withoutToken(body),
    receivedAt: at,
  };
}

/**
 * A submission's key holds the view, its hash and what was filled in: after an answer with field errors Slack
 * sends the corrected form under the same id and hash, and that is another submission.
 */
function interactionKey(body: Json): string {
  const view = recordAt(body, 'view');
  if (textAt(body, 'type') === 'view_submission') {
    return `view:${textAt(view, 'id')}:${textAt(view, 'hash')}:${digest(recordAt(view, 'state'))}`;
  }
  const trigger = textAt(body, 'trigger_id') || textAt(body, 'response_url');
  return trigger === '' ? `interaction:${digest(body)}` : `trigger:${digest(trigger)}`;
}

function ofInteraction(body: Json, at: Date): Delivery {
  const channel = textAt(body, 'channel_id') || textAt(recordAt(body, 'channel'), 'id');
  const user = textAt(body, 'user_id') || textAt(recordAt(body, 'user'), 'id');
  return {
    key: interactionKey(body),
    kind: 'interaction',
    teamId: teamOf(body),
    lane: `${teamOf(body)}:${channel || user}`,
    orderBy: tsOf(at),
    body: withoutToken(body),
    receivedAt: at,
  };
}

/** What is stored of a delivery, or null for one this app takes nothing from (it is acknowledged and forgotten). */
export function deliveryOf(body: Json, at: Date): Delivery | null {
  const event = body.event;
  if (isRecord(event)) return isWorthStoring(body, event) ? ofEvent(body, event, at) : null;
  const type = textAt(body, 'type');
  const known = ['block_actions', 'message_action', 'shortcut', 'view_submission'].includes(type);
  return known || textAt(body, 'command') !== '' ? ofInteraction(body, at) : null;
}
