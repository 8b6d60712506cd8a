import type { MeetingRef, SuggestionsView } from '#server/meetings/use-cases.ts';
import { presentSuggestions, presentWaiting } from '../blocks/present-suggestions.ts';
import { post } from '../outbound/post.ts';
import { redraw } from '../outbound/redraw.ts';
import type { Call } from './call.ts';

/** Every copy of the list in a channel shows what still waits. */
async function redrawPosts(call: Call, view: SuggestionsView): Promise<void> {
  const drawn = presentSuggestions(view, 'channel');
  for (const copy of await call.tools.posts.findByMeeting('suggestions', view.meeting.id)) {
    // A copy that could not be redrawn says what is so when somebody presses it.
    await redraw(call.client, copy, drawn).catch(() => {});
  }
}

/** After something was settled: the list is drawn anew where the person pressed, and in the channel. */
export async function redrawSuggestions(call: Call, ref: MeetingRef): Promise<SuggestionsView> {
  const view = await call.tools.useCases.listSuggestions(await call.actor(), ref);
  if (call.redraw !== null) await call.redraw(presentSuggestions(view, 'one'));
  await redrawPosts(call, view);
  return view;
}

/** Posts the list in the officers' channel when something waits; copies posted before are drawn anew. */
export async function postSuggestions(call: Call): Promise<void> {
  const view = await redrawSuggestions(call, call.channel);
  if (presentWaiting(view) === '') return;
  const ts = await post(call.client, call.channel.channelId, presentSuggestions(view, 'channel'));
  await call.tools.posts.remember({
    kind: 'suggestions',
    meetingId: view.meeting.id,
    minutesId: null,
    ...call.channel,
    ts,
  });
}
