import { checkView } from '../block-kit/check-blocks.ts';
import type { ViewBody } from '../block-kit/types.ts';
import { viewShape } from '../world/shapes.ts';
import { findView, publishHome, pushView, replaceView } from '../world/views.ts';
import type { Json, View } from '../world/world.ts';
import { ApiRefusal, json, refuseComplaints, text } from './arguments.ts';
import type { ApiContext, ApiMethod } from './context.ts';

function viewBody(args: Json): ViewBody {
  const view = json(args, 'view');
  refuseComplaints('invalid_arguments', checkView(view));
  return view as ViewBody;
}

const shaped = ({ world, workspace }: ApiContext, view: View): Json => ({
  view: viewShape(workspace, view, world.app.id),
});

function opener(kind: 'open' | 'push'): ApiMethod {
  return {
    run(context) {
      const { world, workspace, args, tickets } = context;
      const body = viewBody(args);
      const spent = tickets.spend(text(args, 'trigger_id'));
      if ('error' in spent) throw new ApiRefusal(spent.error);
      if (kind === 'push' && !workspace.stacks.get(spent.userId)?.length) throw new ApiRefusal('not_found');
      // `views.open` outside a modal starts afresh; inside one Slack stacks it just as a push.
      const view = pushView(world, workspace, spent.userId, body);
      if (!view) throw new ApiRefusal('push_limit_reached');
      return shaped(context, view);
    },
  };
}

const update: ApiMethod = {
  run(context) {
    const { world, workspace, args } = context;
    const body = viewBody(args);
    const view = findView(workspace, text(args, 'view_id'), text(args, 'external_id'));
    if (!view) throw new ApiRefusal('not_found');
    const hash = text(args, 'hash');
    if (hash && hash !== view.hash) throw new ApiRefusal('hash_conflict');
    replaceView(world, workspace, view, body);
    return shaped(context, view);
  },
};

const publish: ApiMethod = {
  run(context) {
    const { world, workspace, args } = context;
    const body = viewBody(args);
    if (body.type !== 'home') throw new ApiRefusal('invalid_arguments');
    const user = text(args, 'user_id');
    if (!workspace.users.has(user)) throw new ApiRefusal('user_not_found');
    const hash = text(args, 'hash');
    const shown = workspace.homes.get(user);
    if (hash && shown && hash !== shown.hash) throw new ApiRefusal('hash_conflict');
    return shaped(context, publishHome(world, workspace, user, body));
  },
};

export const VIEW_METHODS: Readonly<Record<string, ApiMethod>> = {
  'views.open': opener('open'),
  'views.push': opener('push'),
  'views.update': update,
  'views.publish': publish,
};
