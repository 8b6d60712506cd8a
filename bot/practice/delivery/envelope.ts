import type { Json, Workspace, World } from '../world/world.ts';

/** The wrapper in which an event reaches the app. The token is the deprecated one: worth nothing. */
export function eventEnvelope(world: World, workspace: Workspace, event: Json): Json {
  const channelId = typeof event.channel === 'string' ? event.channel : '';
  const team = workspace.seed.id;
  return {
    token: 'practice',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(world.clock.now() / 1000),
    event_context: `4-${world.nextId('ctx')}`,
    authorizations: [
      {
        enterprise_id: null,
        team_id: team,
        user_id: workspace.seed.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: workspace.channels.get(channelId)?.isExtShared ?? false,
  };
}
