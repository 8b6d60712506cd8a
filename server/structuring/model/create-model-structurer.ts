import type { Proposal, StructuringInput } from '#server/domain/proposal.ts';
import type { Model, ModelUsage } from '#server/ports/model.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import { type Asked, askPart } from './ask-part.ts';
import { checkGrounding } from './check-grounding.ts';
import { divide, type Part } from './divide.ts';
import { createGate } from './gate.ts';
import { MODEL_LIMITS, type ModelLimits } from './limits.ts';
import type { Prompts } from './load-prompts.ts';
import { mergeReply } from './merge-reply.ts';
import { createRemembered } from './remembered.ts';
import type { Reply } from './reply-schema.ts';
import { sayFailures, sayFaults } from './say-outcome.ts';
import { writeRequest } from './write-request.ts';

export interface ModelStructurerDeps {
  readonly model: Model;
  /** Makes the scaffold, and the words wherever the model gives none that stand. */
  readonly offline: Structurer;
  readonly prompts: Prompts;
  readonly limits?: Partial<ModelLimits>;
  /** Whether a board's confidential notes may go to the model. */
  readonly mayReadConfidential: (board: string) => boolean;
  readonly log: { info(message: string, facts?: Readonly<Record<string, unknown>>): void };
}

/** About the endpoint rather than one request: the rest of the run would meet it too. */
const HOPELESS: ReadonlySet<string> = new Set([
  'unreachable',
  'busy',
  'broken',
  'key-refused',
  'not-found',
  'schema-unsupported',
]);

type Outcome = { readonly part: Part; readonly asked: Asked; readonly remembered: boolean };

/**
 * The offline structurer with a model on top: it words the rules' sentences better and finds what they miss, within
 * what the notes hold. Whatever goes wrong with the model, the proposal is at least the offline one, and says so.
 */
export function createModelStructurer(deps: ModelStructurerDeps): Structurer {
  const { model, prompts } = deps;
  const limits = { ...MODEL_LIMITS, ...deps.limits };
  const gate = createGate(limits.concurrency);
  const replies = createRemembered<Reply>(limits.remembered);
  const version = `${prompts.structure.version}.${prompts.repair.version}.${prompts.structure.schema}`;

  async function askAll(
    input: StructuringInput,
    parts: readonly Part[],
    signal: AbortSignal | undefined,
    onDone: (usage: ModelUsage) => void,
  ): Promise<Outcome[]> {
    const deadline = AbortSignal.timeout(limits.runMs);
    const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    const run = { hopeless: null as Extract<Asked, { why: unknown }> | null, answered: false };

    const once = async (part: Part, user: string): Promise<Asked> => {
      try {
        return await askPart({ model, prompts, limits }, input, part, user, either);
      } catch (error) {
        if (!deadline.aborted || signal?.aborted === true) throw error;
        return { why: 'timed-out', usage: NOTHING };
      }
    };
    /** Before the next part's turn comes, it is known whether asking is of any use. */
    const ask = async (part: Part, user: string): Promise<Asked> => {
      signal?.throwIfAborted();
      if (run.hopeless !== null) return run.hopeless;
      const asked = await once(part, user);
      if ('reply' in asked) run.answered = true;
      else if (HOPELESS.has(asked.why) || (asked.why === 'timed-out' && !run.answered))
        run.hopeless = { why: asked.why, usage: NOTHING };
      return asked;
    };

    return Promise.all(
      parts.map(async (part): Promise<Outcome> => {
        const user = writeRequest(input, part);
        const subject = `${version}\n${model.name}\n${user}`;
        const before = replies.get(subject);
        if (before !== undefined) {
          onDone(NOTHING);
          return { part, asked: { reply: before, usage: NOTHING }, remembered: true };
        }
        const asked = await gate(() => ask(part, user));
        if ('reply' in asked) replies.put(subject, asked.reply);
        onDone(asked.usage);
        return { part, asked, remembered: false };
      }),
    );
  }

  return {
    name: 'model@1',
    async structure(input, signal, onProgress) {
      const scaffold = await deps.offline.structure(input, signal);
      const parts = divide(input, scaffold, deps.mayReadConfidential(input.meeting.board));
      const of = parts.length;
      let done = 0;
      let soFar = NOTHING;
      const say = (): void => onProgress?.({ done, of, usage: { ...soFar, cost: model.cost(soFar) } });
      if (of > 0) say();
      const outcomes = await askAll(input, parts, signal, (usage) => {
        done += 1;
        soFar = sum([soFar, usage]);
        say();
      });
      const proposal = putTogether(input, scaffold, outcomes);
      const used = sum(outcomes.map((one) => one.asked.usage));
      const failed = outcomes.flatMap(({ asked }) => ('why' in asked ? [asked.why] : []));
      const sent = outcomes.filter((one) => !one.remembered).length;
      if (sent > 0) deps.log.info('a model was asked', { model: model.name, parts: sent, failed, ...used });
      return { ...proposal, usage: { ...used, cost: model.cost(used) } };
    },
  };
}

const NOTHING: ModelUsage = { inputTokens: 0, outputTokens: 0 };

const sum = (each: readonly ModelUsage[]): ModelUsage =>
  each.reduce(
    (all, one) => ({
      inputTokens: all.inputTokens + one.inputTokens,
      outputTokens: all.outputTokens + one.outputTokens,
    }),
    NOTHING,
  );

/** The scaffold with every part's reply merged in, checked anew: what was remembered too. */
function putTogether(input: StructuringInput, scaffold: Proposal, outcomes: readonly Outcome[]): Proposal {
  const order = new Map(input.notes.map((note, index) => [note.id, index]));
  const orderOf = (id: string): number => order.get(id) ?? input.notes.length;
  const items = new Map(scaffold.items.map((item) => [item.number, item]));
  const warnings = [...scaffold.warnings];
  for (const { part, asked } of outcomes) {
    const item = items.get(part.item.number);
    if ('why' in asked || item === undefined) continue;
    const checked = checkGrounding(input, part, asked.reply);
    items.set(item.number, mergeReply(item, part, checked, orderOf));
    warnings.push(...sayFaults(part, checked));
  }
  const failed = outcomes.flatMap(({ part, asked }) => ('why' in asked ? [{ part, why: asked.why }] : []));
  const merged = scaffold.items.map((item) => items.get(item.number) ?? item);
  const used = new Set(
    merged.flatMap((item) =>
      [...item.points, ...item.decisions, ...item.actions].flatMap((one) => one.noteIds),
    ),
  );
  const placement = Object.fromEntries(
    Object.entries(scaffold.placement).map(([id, placed]) => [
      id,
      placed.use === 'unused' && used.has(id) ? { ...placed, use: 'sentence' as const } : placed,
    ]),
  );
  return {
    ...scaffold,
    structurer: failed.length === 0 ? 'model@1' : 'model@1+offline',
    items: merged,
    placement,
    warnings: [...warnings, ...sayFailures(failed)],
  };
}
