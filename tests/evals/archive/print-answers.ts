import { readFileSync, writeFileSync } from 'node:fs';
import { askBatch, type BatchQuestion } from '#server/archive/asking/ask-batch.ts';
import { createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { readPapers } from '#tests/support/archive/read-papers.ts';

// node --import tsx tests/evals/archive/print-answers.ts QUESTIONS.json OUT.json FOLDER… : answers in the form the scorer reads.
const [questionsFile = '', out = '', ...folders] = process.argv.slice(2);
const papers = (await Promise.all(folders.map(readPapers))).flat();
const ask = createAskArchive({ index: memoryArchive(meetingsOf(papers)) });
const file = JSON.parse(readFileSync(questionsFile, 'utf8')) as { questions: BatchQuestion[] };
const started = performance.now();
const answers = await askBatch(file.questions, { ask, scopeOf: () => PUBLIC });
console.log(`${answers.length} answers in ${Math.round(performance.now() - started)} ms`);
writeFileSync(out, JSON.stringify(answers, null, 1));
