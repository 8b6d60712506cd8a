import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '#server/ports/model.ts';

interface Recording {
  readonly case: string;
  /** Version of the prompt that the replies answer. */
  readonly prompt: number;
  /** By item number. A second question about an item gets the same answer. */
  readonly replies: Readonly<Record<string, unknown>>;
}

export const readRecording = (name: string): Recording =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../recorded', `${name}.json`), 'utf8'),
  ) as Recording;

/** A model that answers from a recording, by the item it is asked about. */
export const recordedModel = (recording: Recording): Model => ({
  name: `recorded ${recording.case}`,
  async complete({ user }) {
    const usage = { inputTokens: 0, outputTokens: 0 };
    const item = /<item>\n\{"number":(\d+)/.exec(user)?.[1] ?? '';
    const json = recording.replies[item];
    return json === undefined ? { ok: false, why: 'not-found', usage } : { ok: true, json, usage };
  },
  cost: () => null,
});
