import { completeBlocks } from '../block-kit/complete-blocks.ts';
import { stateOf } from '../block-kit/elements.ts';
import type { ViewBody } from '../block-kit/types.ts';
import type { View, Workspace, World } from './world.ts';

const STACK_LIMIT = 3;

/** Opens a modal, or pushes one on top of those open. Null when three are open already. */
export function pushView(world: World, workspace: Workspace, userId: string, body: ViewBody): View | null {
  const stack = workspace.stacks.get(userId) ?? [];
  if (stack.length >= STACK_LIMIT) return null;
  const view = createView(world, userId, body, stack.at(-1) ?? null);
  workspace.stacks.set(userId, [...stack, view]);
  world.changed({ kind: 'views', teamId: workspace.seed.id, userId });
  return view;
}

function createView(world: World, userId: string, body: ViewBody, previous: View | null): View {
  const id = world.nextId('V');
  const blocks = completeBlocks(body.blocks, (prefix) => world.nextId(prefix));
  return {
    id,
    userId,
    body: { ...body, blocks },
    hash: newHash(world),
    state: stateOf(blocks),
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    errors: {},
  };
}

const newHash = (world: World): string => `${Math.floor(world.clock.now() / 1000)}.${world.nextId('h')}`;

/** Replaces a view's content; what was typed stays where block and action ids stay. */
export function replaceView(world: World, workspace: Workspace, view: View, body: ViewBody): void {
  const blocks = completeBlocks(body.blocks, (prefix) => world.nextId(prefix));
  view.state = stateOf(blocks, view.state);
  view.body = { ...body, blocks };
  view.hash = newHash(world);
  view.errors = {};
  world.changed({
    kind: body.type === 'home' ? 'home' : 'views',
    teamId: workspace.seed.id,
    userId: view.userId,
  });
}

/** Closes the top view, or all of them. Returns what was closed, top first. */
export function closeViews(world: World, workspace: Workspace, userId: string, which: 'top' | 'all'): View[] {
  const stack = workspace.stacks.get(userId) ?? [];
  const closed = which === 'all' ? [...stack].reverse() : stack.slice(-1);
  workspace.stacks.set(userId, which === 'all' ? [] : stack.slice(0, -1));
  world.changed({ kind: 'views', teamId: workspace.seed.id, userId });
  return closed;
}

/** Shows a person's App Home. */
export function publishHome(world: World, workspace: Workspace, userId: string, body: ViewBody): View {
  const known = workspace.homes.get(userId);
  if (known) {
    replaceView(world, workspace, known, body);
    return known;
  }
  const view = createView(world, userId, body, null);
  workspace.homes.set(userId, view);
  world.changed({ kind: 'home', teamId: workspace.seed.id, userId });
  return view;
}

/** Finds an open modal or a Home by its id, or a modal by the app's own external id. */
export function findView(workspace: Workspace, id: string, externalId = ''): View | undefined {
  const all = [...[...workspace.stacks.values()].flat(), ...workspace.homes.values()];
  return all.find((view) =>
    id ? view.id === id : view.body.external_id === externalId && externalId !== '',
  );
}
