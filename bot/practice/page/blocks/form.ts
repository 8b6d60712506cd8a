import type { BlockElement, StateValue } from '../../block-kit/types.ts';
import type { ActTarget, ActValues } from '../../serve/live-types.ts';

/** What an element holds on the page: text, an option's value, an id, or several. */
export type Held = string | readonly string[] | null;

/** Where interactive elements report to: a message or a view, and what is filled in there so far. */
export interface Surface {
  readonly target: ActTarget;
  /** Inputs keep their value on the page until the form is submitted; everything else acts at once. */
  readonly values: ActValues;
  readonly errors: Readonly<Record<string, string>>;
  held(blockId: string, element: BlockElement): Held;
  hold(blockId: string, actionId: string, value: Held): void;
}

/** A reported state as a plain value. */
export function plainOf(state: StateValue | undefined): Held {
  if (!state) return null;
  return (
    state.value ??
    state.selected_option?.value ??
    state.selected_options?.map((option) => option.value) ??
    state.selected_user ??
    state.selected_users ??
    state.selected_conversation ??
    state.selected_conversations ??
    state.selected_channel ??
    state.selected_channels ??
    state.selected_date ??
    state.selected_time ??
    null
  );
}

/** What an element holds before anybody touched it. */
export const initialOf = (element: BlockElement): Held =>
  element.initial_value ??
  element.initial_option?.value ??
  element.initial_options?.map((option) => option.value) ??
  element.initial_user ??
  element.initial_users ??
  element.initial_conversation ??
  element.initial_conversations ??
  element.initial_channel ??
  element.initial_channels ??
  element.initial_date ??
  element.initial_time ??
  null;

/** With one value of a list put in or taken out. */
export const toggled = (held: Held, value: string): readonly string[] => {
  const list = typeof held === 'string' ? [held] : (held ?? []);
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
};
