import { deliveryOf, teamOf } from './inbox/delivery-of.ts';
import { isRecord, type Json, recordAt, textAt } from './inbox/json.ts';
import type { Reactions } from './outbound/reactions.ts';
import type { TeamClients } from './outbound/team-clients.ts';

/** Shows on the message itself that it was not stored, if it was a message and Slack can be reached. */
export const warnOf =
  (reactions: Reactions, clients: TeamClients) =>
  (body: unknown): void => {
    if (!isRecord(body) || deliveryOf(body, new Date(0)) === null) return;
    const event: Json = recordAt(body, 'event');
    const inner = textAt(event, 'subtype') === 'message_changed' ? recordAt(event, 'message') : event;
    const [channel, ts] = [textAt(event, 'channel'), textAt(inner, 'ts')];
    const isNote = textAt(event, 'type') === 'message' && textAt(event, 'channel_type') !== 'im';
    if (!isNote || channel === '' || ts === '') return;
    clients
      .of(teamOf(body))
      .then((client) => reactions.notStored({ channel, ts }, client))
      .catch(() => {});
  };
