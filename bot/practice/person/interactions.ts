import { interactiveElements, isEmpty, type PlainValue, stateValue } from '../block-kit/elements.ts';
import type { OptionObject, ViewBody } from '../block-kit/types.ts';
import type { Delivery } from '../delivery/create-delivery.ts';
import type { Taken } from '../delivery/outgoing.ts';
import type { PracticeUserSeed } from '../seed.ts';
import { addMessage } from '../world/messages.ts';
import { messageShape } from '../world/shapes.ts';
import type { ResponseTarget, Tickets } from '../world/tickets.ts';
import { encodeCommandText } from '../world/typed-text.ts';
import { closeViews, pushView, replaceView } from '../world/views.ts';
import type { Channel, Json, View, Workspace, World } from '../world/world.ts';
import { actionPayload, basePayload, surfacePayload, viewPayload } from './payloads.ts';
import { respondInPlace } from './respond.ts';
import { elementOn, type FormValues, fillIn, surfaceOf, type Target } from './surface.ts';

/** What came of an interaction: whether the app took it, and what it answered. */
export interface InteractionResult {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
  /** Block id → message, when a form was not accepted. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface InteractionDeps {
  readonly world: World;
  readonly workspace: Workspace;
  readonly user: PracticeUserSeed;
  readonly tickets: Tickets;
  readonly delivery: Delivery;
  readonly responseUrl: (target: ResponseTarget) => string;
}

const result = (taken: Taken, errors: Record<string, string> = {}): InteractionResult => ({
  ok: taken.ok,
  status: taken.status,
  body: taken.body,
  errors,
});

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The things a person does to an app: commands, buttons, forms, shortcuts. */
export function createInteractions(deps: InteractionDeps) {
  const { world, workspace, user, tickets, delivery } = deps;
  const teamId = workspace.seed.id;
  const suggested = new Map<string, readonly OptionObject[]>();
  const offered = (actionId: string): readonly OptionObject[] => suggested.get(actionId) ?? [];
  const send = (kind: 'interaction' | 'options', payload: Json): Promise<Taken> =>
    delivery.sendOnce({ kind, teamId, payload: { ...basePayload(world, workspace, user), ...payload } });

  function targetIn(channel: Channel, messageTs: string | null, threadTs: string | null): ResponseTarget {
    return { teamId, channelId: channel.id, userId: user.id, threadTs, messageTs };
  }

  /** What Slackbot tells a person whose command came to nothing. */
  function slackbot(channel: Channel, text: string): void {
    addMessage(world, workspace, channel, { user: 'USLACKBOT', text, ephemeralTo: user.id });
  }

  async function command(name: string, typed: string, channel: Channel): Promise<InteractionResult> {
    const known = world.app.commands.find((entry) => entry.command === name);
    if (!known) {
      slackbot(
        channel,
        `${name} is not a valid command. Try \`${world.app.commands[0]?.command ?? '/help'}\`.`,
      );
      return { ok: false, status: 0, body: '', errors: {} };
    }
    const target = targetIn(channel, null, null);
    const taken = await delivery.sendOnce({
      kind: 'command',
      teamId,
      payload: {
        token: 'practice',
        team_id: teamId,
        team_domain: workspace.seed.domain,
        channel_id: channel.id,
        channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
        user_id: user.id,
        user_name: user.handle,
        command: name,
        text: known.shouldEscape ? encodeCommandText(workspace, typed, world.app.handle) : typed,
        api_app_id: world.app.id,
        is_enterprise_install: 'false',
        response_url: deps.responseUrl(target),
        trigger_id: tickets.trigger(user.id),
      },
    });
    if (!taken.ok) {
      const why = taken.reason.includes('timeout') ? 'operation_timeout' : 'dispatch_failed';
      slackbot(channel, `${name} failed with the error "${why}"`);
    } else if (isRecord(taken.body) || taken.body) {
      await respondInPlace(world, target, isRecord(taken.body) ? taken.body : { text: String(taken.body) });
    }
    return result(taken);
  }

  /** Presses a button, chooses an option, picks a date: `block_actions`. */
  async function act(
    target: Target,
    actionId: string,
    value: PlainValue = null,
    more: { readonly blockId?: string | undefined; readonly values?: FormValues | undefined } = {},
  ): Promise<InteractionResult> {
    const surface = surfaceOf(workspace, user.id, target);
    const placed = elementOn(surface, actionId, { blockId: more.blockId, value });
    const held =
      placed.element.type === 'button' ? null : stateValue(placed.element, value, offered(actionId));
    if (surface.kind === 'view') {
      surface.view.state = fillIn(
        surface.view,
        { ...more.values, ...(held ? { [actionId]: held } : {}) },
        offered,
      );
    }
    // An input tells the app nothing until it is submitted, unless it asks to.
    if (placed.block.type === 'input' && !placed.block.dispatch_action) {
      return { ok: true, status: 200, body: '', errors: {} };
    }
    const response =
      surface.kind === 'message'
        ? deps.responseUrl(targetIn(surface.channel, surface.message.ts, surface.message.threadTs))
        : '';
    const state = held ? { [placed.blockId]: { [actionId]: held } } : {};
    return result(
      await send('interaction', {
        type: 'block_actions',
        trigger_id: tickets.trigger(user.id),
        ...surfacePayload(world, workspace, surface, state, response),
        actions: [actionPayload(placed, held, world.nextTs())],
      }),
    );
  }

  /** Asks the app for the options of an external select. */
  async function suggest(target: Target, actionId: string, query: string): Promise<readonly OptionObject[]> {
    const surface = surfaceOf(workspace, user.id, target);
    const placed = elementOn(surface, actionId);
    const taken = await send('options', {
      type: 'block_suggestion',
      action_id: actionId,
      block_id: placed.blockId,
      value: query,
      ...surfacePayload(world, workspace, surface, {}, ''),
    });
    const body = isRecord(taken.body) ? taken.body : {};
    const groups = Array.isArray(body.option_groups)
      ? (body.option_groups as { options: OptionObject[] }[])
      : [];
    const options = Array.isArray(body.options)
      ? (body.options as OptionObject[])
      : groups.flatMap((group) => group.options);
    suggested.set(actionId, [...offered(actionId), ...options]);
    return options;
  }

  const topView = (): View | null => workspace.stacks.get(user.id)?.at(-1) ?? null;

  /** Submits the modal on top. Required inputs left empty are refused by Slack itself. */
  async function submit(values: FormValues = {}): Promise<InteractionResult> {
    const view = topView();
    if (!view) throw new Error('no modal is open');
    view.state = fillIn(view, values, offered);
    const missing = interactiveElements(view.body.blocks).filter(
      ({ block, blockId, element }) =>
        block.type === 'input' && !block.optional && isEmpty(view.state[blockId]?.[element.action_id ?? '']),
    );
    if (missing.length > 0) {
      return refuse(
        view,
        Object.fromEntries(missing.map(({ blockId }) => [blockId, 'Please complete this required field.'])),
      );
    }
    const taken = await send('interaction', {
      type: 'view_submission',
      trigger_id: tickets.trigger(user.id),
      response_urls: [],
      ...viewPayload(world, workspace, view),
    });
    if (!taken.ok) return result(taken);
    const answer = isRecord(taken.body) ? taken.body : {};
    switch (answer.response_action) {
      case 'errors':
        return refuse(view, (answer.errors ?? {}) as Record<string, string>, taken);
      case 'update':
        replaceView(world, workspace, view, answer.view as ViewBody);
        break;
      case 'push':
        pushView(world, workspace, user.id, answer.view as ViewBody);
        break;
      case 'clear':
        closeViews(world, workspace, user.id, 'all');
        break;
      default:
        // Only if it is still on top: the app may have opened another meanwhile.
        if (topView() === view) closeViews(world, workspace, user.id, 'top');
    }
    return result(taken);
  }

  function refuse(view: View, errors: Record<string, string>, taken?: Taken): InteractionResult {
    view.errors = errors;
    world.changed({ kind: 'views', teamId, userId: user.id });
    return taken ? result(taken, errors) : { ok: false, status: 0, body: '', errors };
  }

  /** Closes the modal on top, telling the app when the view asks for it. */
  async function dismiss(all = false): Promise<void> {
    const top = topView();
    if (!top) return;
    const isCleared = all || top.body.clear_on_close === true;
    const closed = closeViews(world, workspace, user.id, isCleared ? 'all' : 'top');
    for (const view of closed.filter((one) => one.body.notify_on_close)) {
      await send('interaction', {
        type: 'view_closed',
        is_cleared: isCleared,
        ...viewPayload(world, workspace, view),
      });
    }
  }

  /** Runs one of the app's shortcuts, on a message or on its own. */
  async function shortcut(callbackId: string, target?: Target): Promise<InteractionResult> {
    const trigger = {
      callback_id: callbackId,
      trigger_id: tickets.trigger(user.id),
      action_ts: world.nextTs(),
    };
    if (!target) return result(await send('interaction', { type: 'shortcut', ...trigger }));
    const surface = surfaceOf(workspace, user.id, target);
    if (surface.kind !== 'message') throw new Error('a message shortcut needs a message');
    const { channel, message } = surface;
    return result(
      await send('interaction', {
        type: 'message_action',
        ...trigger,
        message_ts: message.ts,
        message: messageShape(workspace, message),
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        response_url: deps.responseUrl(targetIn(channel, message.ts, message.threadTs)),
      }),
    );
  }

  return { command, act, suggest, submit, dismiss, shortcut, topView };
}
