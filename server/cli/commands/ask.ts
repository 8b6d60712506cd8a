import { parseArgs } from 'node:util';
import { z } from 'zod';
import { askBatch, type BatchAnswer } from '#server/archive/asking/ask-batch.ts';
import { askerScope } from '../asker-scope.ts';
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
  const isBatch = values.batch !== undefined;
  if (isBatch ? positionals.length > 0 : positionals.length !== 1)
    throw new WrongUse('Put one question in quotes: minutebook ask "what did we decide on …"');
  const questions =
    values.batch === undefined
      ? [{ id: 'q1', question: positionals[0] ?? '' }]
      : await readBatch(values.batch);
  const book = await openFor('reading', values.db);
  try {
    const answers = await askBatch(
      questions.map((one) => ({ asker: values.as, ...one })),
      { ask: book.archive.ask, scopeOf: (asker) => askerScope(book, asker, values.board ?? null) },
    );
    if (values.json === true) {
      const json = answers.map(asJson);
      out.result(JSON.stringify(isBatch ? json : json[0], null, 2));
    } else out.result(answers.map(asText).join('\n\n'));
    return 0;
  } finally {
    await book.close();
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

const asJson = ({ id, question, answer, abstained, citations }: BatchAnswer) => ({
  id,
  question,
  answer,
  abstained,
  citations: citations.map(({ meeting, board, item, text, standing }) => ({
    meeting,
    board,
    item,
    text,
    standing,
  })),
});

const asText = (answer: BatchAnswer): string =>
  [
    answer.answer,
    ...answer.citations.map(
      ({ board, meeting, item, itemTitle, standing }, index) =>
        `  [${index + 1}] ${board}, ${meeting}, ${item === 'att' ? 'attendance' : `item ${item} ${itemTitle}`} (${standing})`,
    ),
  ].join('\n');
