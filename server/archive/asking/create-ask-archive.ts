import type { Answer, AskerScope } from '#server/domain/answer.ts';
import type { ArchiveReader } from '#server/domain/archive.ts';
import { answerQuestion } from './answer-question.ts';
import { type Library, learnLibrary } from './library.ts';

const MAX_QUESTION = 1000;
/** Libraries kept: askers with the same scope share one. */
const KEPT = 24;

export type AskArchive = (question: string, scope: AskerScope) => Promise<Answer>;

/** Answers questions from the archive with citations, or says that the minutes do not tell. */
export function createAskArchive(deps: { readonly index: ArchiveReader }): AskArchive {
  const libraries = new Map<string, { revision: string; library: Library }>();
  return async (question, scope) => {
    const revision = await deps.index.revision();
    const key = JSON.stringify([scope.boards, scope.entitledBoards, scope.draftMeetings]);
    let held = libraries.get(key);
    if (held?.revision !== revision) {
      held = { revision, library: learnLibrary(await deps.index.readable(scope)) };
      libraries.delete(key);
      libraries.set(key, held);
      const oldest = libraries.keys().next().value;
      if (libraries.size > KEPT && oldest !== undefined) libraries.delete(oldest);
    }
    return answerQuestion(question.trim().slice(0, MAX_QUESTION), held.library);
  };
}
