import { INTERACTIVE } from './complete-blocks.ts';
import type { Block, BlockElement, OptionObject, StateValue, StateValues } from './types.ts';

export interface PlacedElement {
  readonly blockId: string;
  readonly block: Block;
  readonly element: BlockElement;
}

/** Every element of the blocks that somebody can act on, with the block it sits in. */
export function interactiveElements(blocks: readonly Block[]): PlacedElement[] {
  return blocks.flatMap((block) =>
    [block.accessory, block.element, ...(block.type === 'actions' ? (block.elements ?? []) : [])]
      .filter((element) => element !== undefined)
      .filter((element) => INTERACTIVE.has(element.type))
      .map((element) => ({ blockId: block.block_id ?? '', block, element })),
  );
}

/** What a person gives an element: text, an option's value, a user id, a date; several for `multi_*` and checkboxes. */
export type PlainValue = string | readonly string[] | null;

const optionsOf = (element: BlockElement): OptionObject[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];

/** Finds options by value; those of an external select are passed in, as the app suggested them. */
function pick(
  element: BlockElement,
  values: readonly string[],
  offered: readonly OptionObject[],
): OptionObject[] {
  const all = [...optionsOf(element), ...(element.initial_options ?? []), ...offered];
  return values.map((value) => {
    const option = all.find((candidate) => candidate.value === value);
    if (!option) throw new Error(`${element.action_id ?? element.type} has no option "${value}"`);
    return option;
  });
}

/** Turns a plain value into what Slack reports for this element. */
export function stateValue(
  element: BlockElement,
  value: PlainValue,
  offered: readonly OptionObject[] = [],
): StateValue {
  const list = value === null ? [] : typeof value === 'string' ? [value] : [...value];
  const one = list[0] ?? null;
  const type = element.type;
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: pick(element, list.slice(0, 1), offered)[0] ?? null };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: pick(element, list, offered) };
    case 'users_select':
      return { type, selected_user: one };
    case 'multi_users_select':
      return { type, selected_users: list };
    case 'conversations_select':
      return { type, selected_conversation: one };
    case 'multi_conversations_select':
      return { type, selected_conversations: list };
    case 'channels_select':
      return { type, selected_channel: one };
    case 'multi_channels_select':
      return { type, selected_channels: list };
    case 'datepicker':
      return { type, selected_date: one || null };
    case 'timepicker':
      return { type, selected_time: one || null };
    default:
      return { type, value: one === '' ? null : one };
  }
}

/** What an element holds before anybody touched it. */
function initialState(element: BlockElement): StateValue {
  const offered = [
    ...(element.initial_option ? [element.initial_option] : []),
    ...(element.initial_options ?? []),
  ];
  const initial =
    element.initial_value ??
    element.initial_option?.value ??
    element.initial_options?.map((option) => option.value) ??
    element.initial_date ??
    element.initial_time ??
    element.initial_user ??
    element.initial_users ??
    element.initial_conversation ??
    element.initial_conversations ??
    element.initial_channel ??
    element.initial_channels ??
    null;
  return stateValue(element, initial, offered);
}

/** The state of a surface: what was typed survives an update where block and action ids are the same. */
export function stateOf(blocks: readonly Block[], kept: StateValues = {}): StateValues {
  const state: StateValues = {};
  for (const { blockId, element } of interactiveElements(blocks)) {
    if (element.type === 'button' || element.type === 'overflow') continue;
    const actionId = element.action_id ?? '';
    const before = kept[blockId]?.[actionId];
    state[blockId] = {
      ...state[blockId],
      [actionId]: before?.type === element.type ? before : initialState(element),
    };
  }
  return state;
}

/** True when nothing was entered. */
export const isEmpty = (value: StateValue | undefined): boolean =>
  !value ||
  !Object.entries(value).some(
    ([key, held]) =>
      key !== 'type' &&
      held !== null &&
      held !== undefined &&
      held !== '' &&
      !(Array.isArray(held) && held.length === 0),
  );
