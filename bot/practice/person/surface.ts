import {
  interactiveElements,
  type PlacedElement,
  type PlainValue,
  stateValue,
} from '../block-kit/elements.ts';
import type { Block, OptionObject, StateValue, StateValues } from '../block-kit/types.ts';
import { findView } from '../world/views.ts';
import type { Channel, Message, View, Workspace } from '../world/world.ts';
import { maySee } from './visible.ts';

/** Where a person acts: a message they see, or a view they have open (or its id). */
export type Target = { readonly channel: string; readonly ts: string } | { readonly viewId: string };

export type Surface =
  | { readonly kind: 'message'; readonly channel: Channel; readonly message: Message }
  | { readonly kind: 'view'; readonly view: View };

/** Finds what a target names, as far as this person can see it. */
export function surfaceOf(workspace: Workspace, userId: string, target: Target): Surface {
  if ('viewId' in target) {
    const view = findView(workspace, target.viewId);
    if (view?.userId !== userId) throw new Error(`no open view ${target.viewId}`);
    return { kind: 'view', view };
  }
  const channel = workspace.channels.get(target.channel);
  const message = channel?.messages.find((other) => other.ts === target.ts && maySee(other, userId));
  if (!channel || !message) throw new Error(`no message ${target.ts} in ${target.channel}`);
  return { kind: 'message', channel, message };
}

export const blocksOn = (surface: Surface): readonly Block[] =>
  surface.kind === 'view' ? surface.view.body.blocks : surface.message.blocks;

/** The element a person means: by action id, narrowed by block id or by a button's value where several share it. */
export function elementOn(
  surface: Surface,
  actionId: string,
  narrow: { readonly blockId?: string | undefined; readonly value?: PlainValue } = {},
): PlacedElement {
  const named = interactiveElements(blocksOn(surface)).filter(
    (placed) =>
      placed.element.action_id === actionId && (!narrow.blockId || placed.blockId === narrow.blockId),
  );
  const exact = named.find(
    (placed) => placed.element.type === 'button' && placed.element.value === narrow.value,
  );
  const found = exact ?? named[0];
  if (!found) {
    const there = interactiveElements(blocksOn(surface)).map((placed) => placed.element.action_id);
    throw new Error(
      `nothing called "${actionId}" here; there is: ${there.join(', ') || 'nothing to act on'}`,
    );
  }
  return found;
}

/** What a person fills in: by action id or block id, plain values or what Slack itself would report. */
export type FormValues = Readonly<
  Record<string, PlainValue | StateValue | Readonly<Record<string, PlainValue | StateValue>>>
>;

const isStateValue = (value: unknown): value is StateValue =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What is given for an element: by block and action, else by either id alone. */
function givenFor(
  values: FormValues,
  blockId: string,
  actionId: string,
): PlainValue | StateValue | undefined {
  const isNested = (
    value: FormValues[string] | undefined,
  ): value is Readonly<Record<string, PlainValue | StateValue>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isStateValue(value);
  const inBlock = values[blockId];
  if (isNested(inBlock) && inBlock[actionId] !== undefined) return inBlock[actionId];
  return [values[actionId], inBlock].find((value) => value !== undefined && !isNested(value)) as
    | PlainValue
    | StateValue
    | undefined;
}

/** Brings a view's state up to date with what was filled in. */
export function fillIn(
  view: View,
  values: FormValues,
  offered: (actionId: string) => readonly OptionObject[],
): StateValues {
  const state: StateValues = structuredClone(view.state);
  for (const { blockId, element } of interactiveElements(view.body.blocks)) {
    const actionId = element.action_id ?? '';
    if (element.type === 'button' || element.type === 'overflow') continue;
    const given = givenFor(values, blockId, actionId);
    if (given === undefined) continue;
    state[blockId] = {
      ...state[blockId],
      [actionId]: isStateValue(given) ? given : stateValue(element, given, offered(actionId)),
    };
  }
  return state;
}
