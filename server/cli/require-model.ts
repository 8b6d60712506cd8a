import type { Config } from '#server/config.ts';
import { WrongUse } from './output.ts';

/** Refuses, with what to do, where a model is asked for and none is configured. */
export function requireModel(config: Pick<Config, 'model'>): void {
  if (config.model === null)
    throw new WrongUse(
      'No model is configured: set MODEL_API_KEY and MODEL_NAME (and MODEL_BASE_URL or AZURE_OPENAI_ENDPOINT), or use --structurer offline.',
    );
}
