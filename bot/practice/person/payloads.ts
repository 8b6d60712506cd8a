import type { PlacedElement } from '../block-kit/elements.ts';
import type { StateValue, StateValues } from '../block-kit/types.ts';
import type { PracticeUserSeed } from '../seed.ts';
import { messageShape, viewShape } from '../world/shapes.ts';
import type { Json, View, Workspace, World } from '../world/world.ts';
import type { Surface } from './surface.ts';

/** What every interaction says about who, where and which app. */
export function basePayload(world: World, workspace: Workspace, user: PracticeUserSeed): Json {
  return {
    team: { id: workspace.seed.id, domain: workspace.seed.domain },
    user: {
      id: user.id,
      username: user.handle,
      name: user.handle,
      team_id: user.teamId ?? workspace.seed.id,
    },
    api_app_id: world.app.id,
    token: 'practice',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The part of `block_actions` that says where the person acted. */
export function surfacePayload(
  world: World,
  workspace: Workspace,
  surface: Surface,
  state: StateValues,
  responseUrl: string,
): Json {
  if (surface.kind === 'view') {
    return {
      container: { type: 'view', view_id: surface.view.id },
      view: viewShape(workspace, surface.view, world.app.id),
      response_urls: [],
    };
  }
  const { channel, message } = surface;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.ephemeralTo !== null,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    ...(message.ephemeralTo === null ? { message: messageShape(workspace, message) } : {}),
    state: { values: state },
    response_url: responseUrl,
  };
}

/** One entry of `actions`. */
export function actionPayload(placed: PlacedElement, held: StateValue | null, actionTs: string): Json {
  const { element, blockId } = placed;
  const base = {
    type: element.type,
    action_id: element.action_id ?? '',
    block_id: blockId,
    action_ts: actionTs,
  };
  if (element.type === 'button') {
    return {
      ...base,
      text: element.text,
      ...(element.value === undefined ? {} : { value: element.value }),
      ...(element.style ? { style: element.style } : {}),
      ...(element.url ? { url: element.url } : {}),
    };
  }
  return { ...held, ...base };
}

export const viewPayload = (world: World, workspace: Workspace, view: View): Json => ({
  view: viewShape(workspace, view, world.app.id),
});
