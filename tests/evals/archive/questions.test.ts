import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askBatch } from '#server/archive/asking/ask-batch.ts';
import { createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { readPapers } from '#tests/support/archive/read-papers.ts';
import { outsideFolder } from '#tests/support/outside-folder.ts';

interface Question {
  readonly id: string;
  readonly question: string;
  readonly negative?: boolean;
  readonly confidential?: boolean;
  readonly forbidden?: readonly string[];
  readonly expected?: readonly (readonly { readonly meeting: string; readonly item: number | 'att' }[])[];
  readonly key_facts?: readonly { readonly any: readonly string[] }[];
}

const share = (hits: readonly boolean[]): number => hits.filter(Boolean).length / Math.max(1, hits.length);

interface QuestionSet {
  readonly file: string;
  /** Which papers stand beside the real ones and the two of old. */
  readonly layouts?: boolean;
  readonly published?: boolean;
  readonly floor: Readonly<Record<string, number>>;
}

/** Committed figures: a run below them is a regression. */
const SETS: readonly QuestionSet[] = [
  {
    file: 'questions.json',
    floor: { recallAtOne: 0.98, facts: 0.97, abstained: 1, saysConfidential: 1 },
  },
  {
    file: 'second-look.json',
    floor: { recallAtOne: 0.96, facts: 0.95, abstained: 1, saysConfidential: 1 },
  },
  {
    file: 'held-out.json',
    floor: { recallAtOne: 0.96, facts: 0.92, abstained: 1, saysConfidential: 1 },
  },
  { file: 'third-look.json', layouts: true, floor: { recallAtOne: 0.88, facts: 0.94, abstained: 1 } },
  { file: 'fourth-look.json', layouts: true, floor: { recallAtOne: 0.88, facts: 0.8, abstained: 1 } },
  { file: 'fifth-look.json', published: true, floor: { recallAtOne: 0.78, facts: 0.8, abstained: 1 } },
  { file: 'sixth-look.json', published: true, floor: { recallAtOne: 0.83, facts: 0.83, abstained: 1 } },
];

describe('the archive’s questions', () => {
  it.for(SETS)(
    '[A52] are answered, cited and abstained from at least as well as committed: $file',
    async ({ file, layouts = false, published = false, floor }, context) => {
      const { questions } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
        questions: Question[];
      };
      const fixtures = new URL('../../fixtures/archive', import.meta.url).pathname;
      const papers = [
        ...(await readPapers(outsideFolder(context, 'MINUTEBOOK_PAPERS'))),
        ...(await readPapers(fixtures)),
        ...(layouts ? await readPapers(`${fixtures}/layouts`) : []),
        ...(published ? await readPapers(`${fixtures}/published`) : []),
      ];
      const ask = createAskArchive({ index: memoryArchive(meetingsOf(papers)) });
      const answers = new Map(
        (await askBatch(questions, { ask, scopeOf: () => PUBLIC })).map((answer) => [answer.id, answer]),
      );
      const found: boolean[] = [];
      const facts: boolean[] = [];
      const abstained: boolean[] = [];
      const confidential: boolean[] = [];
      for (const question of questions) {
        const answer = answers.get(question.id);
        const text = answer?.answer ?? '';
        if (question.negative === true) abstained.push(answer?.abstained === true);
        else if (question.confidential === true)
          confidential.push(answer?.abstained === true || /confidential/i.test(text));
        else {
          const [first] = answer?.citations ?? [];
          found.push(
            (question.expected ?? [])
              .flat()
              .some(({ meeting, item }) => first?.meeting === meeting && first.item === item),
          );
          for (const fact of question.key_facts ?? []) {
            facts.push(fact.any.some((words) => text.toLowerCase().includes(words.toLowerCase())));
          }
        }
        for (const word of question.forbidden ?? []) expect(text).not.toContain(word);
      }
      const measured = {
        recallAtOne: share(found),
        facts: share(facts),
        abstained: share(abstained),
        saysConfidential: share(confidential),
      };
      for (const [name, least] of Object.entries(floor)) {
        expect(measured[name as keyof typeof measured], name).toBeGreaterThanOrEqual(least);
      }
    },
  );
});
