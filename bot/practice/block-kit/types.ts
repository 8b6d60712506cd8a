/** Block Kit as it travels: loose on purpose, since the app under test may send anything. */
export interface TextObject {
  type: string;
  text: string;
}

export interface OptionObject {
  text: TextObject;
  value: string;
  description?: TextObject | undefined;
  url?: string | undefined;
}

export interface OptionGroup {
  label: TextObject;
  options: OptionObject[];
}

export interface ConfirmObject {
  title?: TextObject | undefined;
  text?: TextObject | undefined;
  confirm?: TextObject | undefined;
  deny?: TextObject | undefined;
  style?: string | undefined;
}

/** A piece of rich text, down to its leaves. */
export interface RichTextPart {
  type: string;
  text?: string | undefined;
  url?: string | undefined;
  name?: string | undefined;
  unicode?: string | undefined;
  user_id?: string | undefined;
  channel_id?: string | undefined;
  usergroup_id?: string | undefined;
  range?: string | undefined;
  style?:
    | { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean }
    | 'bullet'
    | 'ordered'
    | undefined;
  indent?: number | undefined;
  offset?: number | undefined;
  elements?: RichTextPart[] | undefined;
}

export interface BlockElement {
  type: string;
  action_id?: string | undefined;
  text?: TextObject | string | undefined;
  value?: string | undefined;
  url?: string | undefined;
  style?: unknown;
  confirm?: ConfirmObject | undefined;
  placeholder?: TextObject | undefined;
  options?: OptionObject[] | undefined;
  option_groups?: OptionGroup[] | undefined;
  initial_option?: OptionObject | undefined;
  initial_options?: OptionObject[] | undefined;
  initial_value?: string | undefined;
  initial_date?: string | undefined;
  initial_time?: string | undefined;
  initial_user?: string | undefined;
  initial_users?: string[] | undefined;
  initial_channel?: string | undefined;
  initial_channels?: string[] | undefined;
  initial_conversation?: string | undefined;
  initial_conversations?: string[] | undefined;
  multiline?: boolean | undefined;
  min_length?: number | undefined;
  max_length?: number | undefined;
  min_query_length?: number | undefined;
  accessibility_label?: string | undefined;
  image_url?: string | undefined;
  alt_text?: string | undefined;
  elements?: RichTextPart[] | undefined;
}

export interface Block {
  type: string;
  block_id?: string | undefined;
  text?: TextObject | string | undefined;
  fields?: TextObject[] | undefined;
  accessory?: BlockElement | undefined;
  elements?: BlockElement[] | undefined;
  element?: BlockElement | undefined;
  label?: TextObject | undefined;
  hint?: TextObject | undefined;
  optional?: boolean | undefined;
  dispatch_action?: boolean | undefined;
  title?: TextObject | undefined;
  image_url?: string | undefined;
  alt_text?: string | undefined;
  rows?: BlockElement[][] | undefined;
}

/** What an input holds, as Slack reports it in `state.values[block_id][action_id]`. */
export interface StateValue {
  type: string;
  value?: string | null | undefined;
  selected_option?: OptionObject | null | undefined;
  selected_options?: OptionObject[] | undefined;
  selected_user?: string | null | undefined;
  selected_users?: string[] | undefined;
  selected_channel?: string | null | undefined;
  selected_channels?: string[] | undefined;
  selected_conversation?: string | null | undefined;
  selected_conversations?: string[] | undefined;
  selected_date?: string | null | undefined;
  selected_time?: string | null | undefined;
}

export type StateValues = Record<string, Record<string, StateValue>>;

export interface ViewBody {
  type: string;
  title?: TextObject | undefined;
  submit?: TextObject | null | undefined;
  close?: TextObject | null | undefined;
  blocks: Block[];
  callback_id?: string | undefined;
  private_metadata?: string | undefined;
  external_id?: string | undefined;
  clear_on_close?: boolean | undefined;
  notify_on_close?: boolean | undefined;
}
