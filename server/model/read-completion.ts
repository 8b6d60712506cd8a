import type { ModelReply, ModelUsage } from '#server/ports/model.ts';

/** The parts of a chat completion that are read. Compatible endpoints leave out what they like. */
export interface Completion {
  readonly choices?: readonly {
    readonly finish_reason?: string | null;
    readonly message?: { readonly content?: string | null; readonly refusal?: string | null };
  }[];
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null;
}

export const NOTHING_USED: ModelUsage = { inputTokens: 0, outputTokens: 0 };

const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.round(value) : 0);

/** Some models fence their JSON although they were told not to. */
const unfenced = (content: string): string =>
  content.replace(/^\s*```(?:json)?\s*\n?/i, '').replace(/\n?```\s*$/, '');

/** What an endpoint returned, as a reply: the JSON, or why there is none. */
export const readCompletion = (completion: Completion | null): ModelReply => {
  const usage: ModelUsage = {
    inputTokens: count(completion?.usage?.prompt_tokens),
    outputTokens: count(completion?.usage?.completion_tokens),
  };
  const choice = completion?.choices?.[0];
  const message = choice?.message;
  const failed = (why: 'refused' | 'filtered' | 'cut-off' | 'not-json'): ModelReply => ({
    ok: false,
    why,
    usage,
  });
  if (choice?.finish_reason === 'content_filter') return failed('filtered');
  if (typeof message?.refusal === 'string' && message.refusal !== '') return failed('refused');
  if (choice?.finish_reason === 'length') return failed('cut-off');
  if (typeof message?.content !== 'string') return failed('not-json');
  try {
    return { ok: true, json: JSON.parse(unfenced(message.content)), usage };
  } catch {
    return failed('not-json');
  }
};
