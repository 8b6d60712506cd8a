import { isRecord, type Json, recordAt, textAt } from './json.ts';

const EVENTS = [
  'app_mention',
  'message',
  'reaction_added',
  'reaction_removed',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
];

/** Messages somebody typed. Everything else (joins, topics, bots, what Slack adds next year) is no note. */
export const TYPED_SUBTYPES: readonly string[] = ['', 'file_share', 'thread_broadcast', 'me_message'];

const isOfABot = (message: Json): boolean =>
  textAt(message, 'bot_id') !== '' || textAt(message, 'subtype') === 'bot_message';

/** An edit also fires for unfurls, pins and reply counts: only other words, or a deletion, are a change. */
function isRealChange(event: Json): boolean {
  const message = recordAt(event, 'message');
  if (isOfABot(message)) return false;
  if (textAt(message, 'subtype') === 'tombstone') return true;
  return textAt(message, 'text') !== textAt(recordAt(event, 'previous_message'), 'text');
}

function isMessageWorthStoring(event: Json): boolean {
  const subtype = textAt(event, 'subtype');
  if (subtype === 'message_changed') return isRealChange(event);
  if (subtype === 'message_deleted') return !isOfABot(recordAt(event, 'previous_message'));
  return TYPED_SUBTYPES.includes(subtype) && !isOfABot(event);
}

/** False for what no listener takes: other events, and everything bots (this one included) did. */
export function isWorthStoring(body: Json, event: Json): boolean {
  const type = textAt(event, 'type');
  if (!EVENTS.includes(type)) return false;
  const authorizations = body.authorizations;
  const first = Array.isArray(authorizations) && isRecord(authorizations[0]) ? authorizations[0] : {};
  const isOwn = first.is_bot === true && textAt(event, 'user') === textAt(first, 'user_id');
  if (isOwn && textAt(event, 'user') !== '') return false;
  return type === 'message' ? isMessageWorthStoring(event) : true;
}
