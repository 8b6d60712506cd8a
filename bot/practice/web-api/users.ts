import { botUserShape, userShape } from '../world/shapes.ts';
import { ApiRefusal, page, text } from './arguments.ts';
import type { ApiContext, ApiMethod } from './context.ts';

const bot = ({ world, workspace }: ApiContext) => botUserShape(workspace, world.app.name, world.app.handle);
const mayReadEmail = ({ world }: ApiContext): boolean => world.app.botScopes.includes('users:read.email');

const info: ApiMethod = {
  scopes: ['users:read'],
  run(context) {
    const id = text(context.args, 'user');
    if (id === context.workspace.seed.botUserId) return { user: bot(context) };
    const user = context.workspace.users.get(id);
    if (!user) throw new ApiRefusal('user_not_found');
    return { user: userShape(context.workspace, user, mayReadEmail(context)) };
  },
};

const list: ApiMethod = {
  scopes: ['users:read'],
  run(context) {
    const all = [...context.workspace.users.values()].map((user) =>
      userShape(context.workspace, user, mayReadEmail(context)),
    );
    const { items, next } = page([...all, bot(context)], context.args, 200);
    return { members: items, cache_ts: 0, response_metadata: { next_cursor: next } };
  },
};

const botsInfo: ApiMethod = {
  scopes: ['users:read'],
  run(context) {
    const { world, workspace } = context;
    const id = text(context.args, 'bot');
    if (id && id !== workspace.seed.botId) throw new ApiRefusal('bot_not_found');
    return {
      bot: {
        id: workspace.seed.botId,
        app_id: world.app.id,
        user_id: workspace.seed.botUserId,
        name: world.app.name,
        deleted: false,
        updated: 0,
        icons: {},
      },
    };
  },
};

const authTest: ApiMethod = {
  run({ world, workspace }) {
    return {
      url: `https://${workspace.seed.domain}.slack.com/`,
      team: workspace.seed.name,
      user: world.app.handle,
      team_id: workspace.seed.id,
      user_id: workspace.seed.botUserId,
      bot_id: workspace.seed.botId,
      is_enterprise_install: false,
    };
  },
};

const teamInfo: ApiMethod = {
  scopes: ['team:read'],
  run({ workspace }) {
    const { id, name, domain } = workspace.seed;
    return { team: { id, name, domain, email_domain: '', icon: {} } };
  },
};

export const USER_METHODS: Readonly<Record<string, ApiMethod>> = {
  'auth.test': authTest,
  'bots.info': botsInfo,
  'team.info': teamInfo,
  'users.info': info,
  'users.list': list,
};
