import type { Answer, AskerScope } from '#server/domain/answer.ts';
import type { AskArchive } from './create-ask-archive.ts';

export interface BatchQuestion {
  readonly id: string;
  readonly question: string;
  /** Who asks: "member", "officer" or a person's name; left to `scopeOf`. */
  readonly asker?: string | undefined;
}

export type BatchAnswer = Answer & { readonly id: string };

/** Answers questions one by one, each within its own asker's scope. */
export async function askBatch(
  questions: readonly BatchQuestion[],
  deps: { readonly ask: AskArchive; readonly scopeOf: (asker: string) => AskerScope | Promise<AskerScope> },
): Promise<BatchAnswer[]> {
  const out: BatchAnswer[] = [];
  for (const { id, question, asker } of questions) {
    out.push({ id, ...(await deps.ask(question, await deps.scopeOf(asker ?? 'member'))) });
  }
  return out;
}
