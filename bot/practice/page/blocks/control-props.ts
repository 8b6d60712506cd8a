import type { Block, BlockElement, OptionObject } from '../../block-kit/types.ts';
import { useDesk } from '../desk.ts';
import type { Held } from './form.ts';

/** How a control is named: by the label beside it, or by words of its own. */
export type Naming = { readonly 'aria-labelledby'?: string; readonly 'aria-label'?: string };

export interface ControlProps {
  readonly block: Block;
  readonly element: BlockElement;
  readonly held: Held;
  readonly busy: boolean;
  readonly label: string;
  readonly labelId: string | undefined;
  onChange(value: Held): void;
  onPress(value: Held): void;
  onSuggest(query: string): Promise<readonly OptionObject[]>;
}

/** What a select offers: its own options, the people, or the channels of the workspace. */
export function useOptionGroups(
  element: BlockElement,
): { readonly label: string; readonly options: readonly OptionObject[] }[] {
  const { state } = useDesk();
  const plain = (value: string, text: string): OptionObject => ({
    value,
    text: { type: 'plain_text', text },
  });
  if (element.type.endsWith('users_select')) {
    const people = state.people
      .filter((person) => !person.isBot)
      .map((person) => plain(person.id, person.name));
    return [{ label: '', options: people }];
  }
  if (element.type.endsWith('conversations_select') || element.type.endsWith('channels_select')) {
    const channels = state.channels.filter((channel) => channel.kind !== 'im');
    return [{ label: '', options: channels.map((channel) => plain(channel.id, `#${channel.name}`)) }];
  }
  if (element.option_groups) {
    return element.option_groups.map((group) => ({ label: group.label.text, options: group.options }));
  }
  return [{ label: '', options: element.options ?? element.initial_options ?? [] }];
}
