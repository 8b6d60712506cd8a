import type { Config } from './config.ts';
import type { Log } from './meetings/deps.ts';
import type { Structurer } from './ports/structurer.ts';

/** The rules' words, with a sentence in the draft that no model was asked. */
const withoutKey = (rules: Structurer): Structurer => ({
  name: rules.name,
  structure: async (input, signal) => {
    const proposal = await rules.structure(input, signal);
    const text = 'Worded by rules alone, as no key is set for the model (MODEL_API_KEY).';
    return { ...proposal, warnings: [...proposal.warnings, { text, noteIds: [] }] };
  },
});

/**
 * The structurer of the draft: the model where one is configured, else the rules themselves. What speaks to a model is
 * loaded only then.
 */
export async function chooseStructurer(
  config: Partial<Pick<Config, 'model' | 'modelKeyMissing'>>,
  rules: Structurer,
  log: Log,
): Promise<Structurer> {
  const { model } = config;
  if (model == null) return config.modelKeyMissing === true ? withoutKey(rules) : rules;
  const [{ createOpenAiModel }, { createModelStructurer }, { loadPrompts }] = await Promise.all([
    import('./model/create-openai-model.ts'),
    import('./structuring/model/create-model-structurer.ts'),
    import('./structuring/model/load-prompts.ts'),
  ]);
  const confidential = new Set(model.confidentialBoards.map((board) => board.trim().toLowerCase()));
  return createModelStructurer({
    model: createOpenAiModel(model),
    offline: rules,
    prompts: loadPrompts(),
    limits: { concurrency: model.concurrency },
    mayReadConfidential: (board) => confidential.has(board.trim().toLowerCase()),
    log,
  });
}
