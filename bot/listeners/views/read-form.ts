import type { ViewOutput } from '@slack/bolt';
import { isRecord, type Json, textAt } from '../../inbox/json.ts';

/** A submitted form, read by field name. What is missing reads as empty. */
export interface Form {
  text(name: string): string;
  users(name: string): readonly string[];
  /** A private detail the form carried, from its metadata. */
  carried(key: string): string;
}

export function readForm(view: Pick<ViewOutput, 'state' | 'private_metadata'>): Form {
  const field = (name: string) => view.state.values[name]?.[name];
  let metadata: Json = {};
  try {
    const parsed: unknown = JSON.parse(view.private_metadata || '{}');
    if (isRecord(parsed)) metadata = parsed;
  } catch {
    metadata = {};
  }
  return {
    text: (name) => {
      const value = field(name);
      return (
        value?.value ??
        value?.selected_option?.value ??
        value?.selected_date ??
        value?.selected_time ??
        value?.selected_conversation ??
        value?.selected_user ??
        ''
      );
    },
    users: (name) => field(name)?.selected_users ?? [],
    carried: (key) => textAt(metadata, key),
  };
}
