import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { minutebook } from '#tests/support/captured-output.ts';
import { freshFolder } from '#tests/support/database.ts';
import { outsideFolder } from '#tests/support/outside-folder.ts';

interface Answer {
  readonly answer: string;
  readonly abstained: boolean;
  readonly citations: readonly {
    readonly meeting: string;
    readonly item: number | string;
    readonly text: string;
  }[];
}

const ask = async (db: string, question: string): Promise<Answer> =>
  JSON.parse((await minutebook('ask', question, '--json', '--db', db)).result) as Answer;

describe('importing', () => {
  it.each([
    ['empty.txt', Buffer.alloc(0)],
    ['binary.txt', Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 37) % 256))],
    ['truncated.docx', Buffer.from('504b0304140006000800', 'hex')],
    ['truncated.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat')],
    ['shopping.txt', Buffer.from('Milk, eggs, bread.\nRing the plumber about the tap.\n')],
    ['program.js', Buffer.from('export const answer = () => 42;\n')],
  ])(
    '[E21] %s is refused by name with its reason, and the next file is read all the same',
    async (name, bytes) => {
      const folder = await freshFolder();
      const bad = path.join(folder, name);
      await writeFile(bad, bytes);
      const good = path.resolve('tests/fixtures/archive/01.minutes.txt');
      const run = await minutebook('import', bad, good, '--db', path.join(folder, 'archive.db'));
      expect(run.status).toBe(1);
      expect(run.said).toContain(name);
      expect(run.said).toMatch(/was refused: .{10,}/);
      expect(run.result).toContain('imported');
    },
  );

  it('[E22] the board’s real papers answer the three questions, by the command itself', async (context) => {
    const folder = outsideFolder(context, 'MINUTEBOOK_PAPERS');
    const papers = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join(folder, name));
    const db = path.join(await freshFolder(), 'archive.db');
    const run = promisify(execFile);
    const command = async (...args: string[]) =>
      (
        await run(process.execPath, ['server/cli/minutebook.mjs', ...args, '--db', db], {
          timeout: 60_000,
          env: { ...process.env, BASE_URL: '' },
        })
      ).stdout;
    expect(await command('import', ...papers)).toContain('imported');
    const oflog = JSON.parse(await command('ask', 'what did we decide on Oflog', '--json')) as Answer;
    expect(oflog.citations[0]).toMatchObject({ meeting: '2023-07-21', item: 4 });
    expect(oflog.answer).toMatch(/noted/);
    const group = await ask(db, 'who was appointed to the Knowledge Navigator Steering Group');
    expect(group.citations[0]).toMatchObject({ meeting: '2014-10-13', item: 2 });
    expect(await ask(db, 'what did we decide on school uniforms')).toMatchObject({
      abstained: true,
      citations: [],
    });
  }, 180_000);
});

interface Gold {
  readonly date: string;
  readonly confidential_terms: readonly string[];
}

async function replayed(base: string): Promise<{ db: string; gold: Gold }> {
  const db = path.join(await freshFolder(), 'replay.db');
  const run = await minutebook(
    'replay',
    `${base}.notes.jsonl`,
    '--agenda',
    `${base}.agenda.json`,
    '--publish',
    '--db',
    db,
  );
  expect(run.status, run.said).toBe(0);
  expect(run.result).toContain('Version 1 is approved');
  return { db, gold: JSON.parse(await readFile(`${base}.gold.json`, 'utf8')) as Gold };
}

/** No confidential term of a replayed meeting is in what anybody is told by the command line. */
async function expectKept(
  { db, gold }: { db: string; gold: Gold },
  questions: readonly string[],
): Promise<void> {
  expect(gold.confidential_terms.length).toBeGreaterThan(0);
  const told = [];
  for (const question of [
    ...questions,
    ...gold.confidential_terms.map((term) => `what was said about ${term}`),
  ]) {
    const { answer, citations } = await ask(db, question);
    // The question is the asker's own; what is answered is ours.
    told.push(answer.replaceAll(question, ''), JSON.stringify(citations));
  }
  for (const format of ['md', 'html', 'json', 'moderngov'])
    told.push((await minutebook('export', gold.date, '--format', format, '--db', db)).result);
  for (const term of gold.confidential_terms) expect(told.join('\n')).not.toContain(term);
  const restricted = (await minutebook('export', gold.date, '--restricted', '--db', db)).result;
  expect(gold.confidential_terms.some((term) => restricted.includes(term))).toBe(true);
}

describe('replaying', () => {
  it('[E23] a sample meeting is published from its chat stream, and names who has to do what by when', async (context) => {
    const meeting = await replayed(path.join(outsideFolder(context, 'MINUTEBOOK_EVAL'), 'notes', '01'));
    const { answer, citations } = await ask(meeting.db, 'who is to write to Oflog about timeliness');
    expect(answer).toContain('Kwame Boateng');
    expect(answer).toContain('10 November 2023');
    expect(citations[0]).toMatchObject({ meeting: '2023-10-19', item: 4 });
    await expectKept(meeting, ['what was said about the Sector Support Programme']);
  }, 180_000);

  it.each(['a1', 'b1', 'c1'])(
    '[E24] nothing confidential of the invented meeting %s is in any answer or export',
    async (name) => {
      await expectKept(await replayed(path.resolve('tests/evals/cases/dev', name)), ['what was decided']);
    },
    60_000,
  );
});
