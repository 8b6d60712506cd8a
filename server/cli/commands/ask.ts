import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '#server/domain/answer.ts';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';
import { readText } from './structure.ts';

const question = z.object({ id: z.string(), question: z.string().min(1), asker: z.string().optional() });
const batch = z.union([
  z.array(question),
  z.object({ questions: z.array(question) }).transform((one) => one.questions),
]);

/** `minutebook ask "QUESTION"` or `--batch FILE`. Without `--as` the answer is what any member would get. */
export async function ask(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      board: { type: 'string' },
      batch: { type: 'string' },
      json: { type: 'boolean' },
      db: { type: 'string' },
    },
  });
  if (values.batch === undefined && positionals.length !== 1)
    throw new WrongUse('Put the question in quotes: minutebook ask "what did we decide on …"');
  const questions =
    values.batch === undefined
      ? [{ id: 'q1', question: positionals[0] ?? '', asker: values.as }]
      : await readBatch(values.batch);
  const minutebook = await openFor('reading', values.db);
  try {
    const answers: (Answer & { readonly id: string })[] = [];
    for (const one of questions) {
      const answer = await minutebook.askAs(
        one.asker ?? values.as ?? 'member',
        one.question,
        values.board ?? null,
      );
      answers.push({ id: one.id, ...answer });
    }
    if (values.json === true)
      out.result(
        JSON.stringify(values.batch === undefined ? asJson(answers[0]) : answers.map(asJson), null, 2),
      );
    else out.result(answers.map(asText).join('\n\n'));
    return 0;
  } finally {
    await minutebook.close();
  }
}

async function readBatch(file: string) {
  const text = await readText(file);
  try {
    return batch.parse(JSON.parse(text));
  } catch {
    throw new WrongUse(`${file} is not a list of questions: {"questions":[{"id":"q1","question":"…"}]}`);
  }
}

/** The form of formats.md: {id, question, answer, abstained, citations}. */
const asJson = (answer: (Answer & { readonly id: string }) | undefined) =>
  answer === undefined
    ? null
    : {
        id: answer.id,
        question: answer.question,
        answer: answer.answer,
        abstained: answer.abstained,
        citations: answer.citations.map(({ meeting, board, item, text, standing }) => ({
          meeting,
          board,
          item,
          text,
          standing,
        })),
      };

const asText = (answer: Answer): string =>
  [
    answer.answer,
    ...answer.citations.map(
      (one, index) =>
        `  [${index + 1}] ${one.board}, ${one.meeting}, ${one.item === 'att' ? 'attendance' : `item ${one.item} ${one.itemTitle}`} (${one.standing})`,
    ),
  ].join('\n');
