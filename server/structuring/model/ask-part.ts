import type { StructuringInput } from '#server/domain/proposal.ts';
import type { Model, ModelFailure, ModelUsage } from '#server/ports/model.ts';
import { checkGrounding } from './check-grounding.ts';
import type { Part } from './divide.ts';
import type { ModelLimits } from './limits.ts';
import type { Prompts } from './load-prompts.ts';
import { REPLY_SCHEMA, type Reply, readReply } from './reply-schema.ts';
import { writeRepair } from './write-request.ts';

/** Why a part is worded by the rules: the model's failure, or a reply that twice had not the shape. */
export type PartFailure = ModelFailure | 'shape';

export type Asked =
  | { readonly reply: Reply; readonly usage: ModelUsage }
  | { readonly why: PartFailure; readonly usage: ModelUsage };

interface AskDeps {
  readonly model: Model;
  readonly prompts: Prompts;
  readonly limits: ModelLimits;
}

const add = (one: ModelUsage, other: ModelUsage): ModelUsage => ({
  inputTokens: one.inputTokens + other.inputTokens,
  outputTokens: one.outputTokens + other.outputTokens,
});
const NOTHING: ModelUsage = { inputTokens: 0, outputTokens: 0 };
const MOST_FAULTS = 30;

/** A reply and what is wrong with it: its shape, or sentences that their notes do not bear out. */
interface Judged {
  readonly reply: Reply | null;
  readonly faults: readonly string[];
}

const judge = (input: StructuringInput, part: Part, json: unknown): Judged => {
  const read = readReply(json);
  if ('problems' in read) return { reply: null, faults: read.problems };
  const { faults } = checkGrounding(input, part, read.reply);
  return { reply: read.reply, faults: faults.map((fault) => fault.told) };
};

/** Asks about one part, and once more with the list of faults where there are any; the better reply is returned. */
export const askPart = async (
  { model, prompts, limits }: AskDeps,
  input: StructuringInput,
  part: Part,
  user: string,
  signal: AbortSignal,
): Promise<Asked> => {
  if (user.length > limits.maxCharacters) return { why: 'too-long', usage: NOTHING };
  const ask = (words: string) =>
    model.complete({
      system: prompts.structure.text,
      user: words,
      schema: REPLY_SCHEMA,
      maxTokens: limits.maxTokens,
      signal,
    });
  const first = await ask(user);
  if (!first.ok) return { why: first.why, usage: first.usage };
  const before = judge(input, part, first.json);
  if (before.reply !== null && before.faults.length === 0) return { reply: before.reply, usage: first.usage };

  const second = await ask(writeRepair(prompts, user, before.faults.slice(0, MOST_FAULTS), first.json));
  const usage = add(first.usage, second.usage);
  const after = second.ok ? judge(input, part, second.json) : null;
  if (after?.reply != null && (before.reply === null || after.faults.length <= before.faults.length))
    return { reply: after.reply, usage };
  return before.reply === null ? { why: 'shape', usage } : { reply: before.reply, usage };
};
