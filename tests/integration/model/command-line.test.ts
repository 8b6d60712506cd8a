import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '#server/cli/run-command.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { type ReceivedRequest, type Scripted, startModelServer } from '#tests/support/model-server.ts';
import { point } from '#tests/unit/model/support.ts';
import { EMPTY, KEY } from './support.ts';

const NAMES = ['MODEL_API_KEY', 'OPENAI_API_KEY', 'AZURE_OPENAI_API_KEY', 'MODEL_NAME', 'MODEL_BASE_URL'];

beforeEach(() => {
  for (const name of NAMES) vi.stubEnv(name, '');
  // The test runner sets its own.
  vi.stubEnv('BASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const AGENDA = {
  board: 'Harbour Committee',
  date: '2031-05-14',
  chair: 'Cllr Una Brack',
  members: [{ name: 'Cllr Una Brack', initials: 'UB', role: 'Chair' }],
  officers: [{ user: 'U1', name: 'Tam Ferris', initials: 'TF', job: 'Harbour Master' }],
  items: [{ number: 1, title: 'Slipway lighting' }],
};
const NOTES = [
  { type: 'message', id: 'e1', ts: '2031-05-14T10:00:00Z', user: 'U1', text: 'item 1' },
  {
    type: 'message',
    id: 'e2',
    ts: '2031-05-14T10:01:00Z',
    user: 'U1',
    text: 'members worried abt lamps on the slipway',
  },
];
const BETTER = 'Concern was expressed about the lamps on the slipway.';

async function files(): Promise<{ readonly notes: string; readonly agenda: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-model-'));
  const notes = path.join(folder, 'notes.jsonl');
  const agenda = path.join(folder, 'agenda.json');
  await writeFile(notes, NOTES.map((one) => JSON.stringify(one)).join('\n'));
  await writeFile(agenda, JSON.stringify(AGENDA));
  return { notes, agenda };
}

async function run(...args: string[]) {
  const results: string[] = [];
  const said: string[] = [];
  const status = await runCommand(args, {
    result: (text) => results.push(text),
    say: (text) => said.push(text),
    progress: () => undefined,
  });
  return { status, result: results.join('\n'), said: said.join('\n') };
}

async function configured(script: (request: ReceivedRequest) => Scripted) {
  const server = await startModelServer(script);
  vi.stubEnv('MODEL_API_KEY', KEY);
  vi.stubEnv('MODEL_NAME', 'test-model');
  vi.stubEnv('MODEL_BASE_URL', server.baseUrl);
  return server;
}

describe('on the command line', () => {
  test('[T70] --structurer openai asks the configured model', async () => {
    const { notes, agenda } = await files();
    await configured(() => ({ json: { ...EMPTY, points: [point(BETTER, ['e2'], 'P1')] } }));
    const { status, result } = await run(
      'structure',
      notes,
      '--agenda',
      agenda,
      '--json',
      '--structurer',
      'openai',
    );
    expect(status).toBe(0);
    expect(JSON.parse(result).items[0].discussion).toEqual([
      { text: BETTER, sources: ['e2'], confidential: false },
    ]);
  });

  test('[T70] without the option the rules structure, whatever is configured', async () => {
    const { notes, agenda } = await files();
    const server = await configured(() => ({ json: EMPTY }));
    expect((await run('structure', notes, '--agenda', agenda)).status).toBe(0);
    expect(server.requests).toEqual([]);
  });

  test.each(['structure', 'replay'])(
    '[T70] %s with a model that is not configured is wrong use',
    async (command) => {
      const { notes, agenda } = await files();
      const db = await freshDatabaseFile();
      const { status, said } = await run(
        command,
        notes,
        '--agenda',
        agenda,
        '--structurer',
        'openai',
        '--db',
        db,
      );
      expect(status).toBe(2);
      expect(said).toMatch(/No model is configured: set MODEL_API_KEY and MODEL_NAME/);
    },
  );

  test('[T70] an outage is said, and the rules’ words are the result', async () => {
    const { notes, agenda } = await files();
    await configured(() => ({ status: 401 }));
    const { status, said, result } = await run(
      'structure',
      notes,
      '--agenda',
      agenda,
      '--structurer',
      'openai',
    );
    expect(status).toBe(0);
    expect(said).toContain('Worded by rules alone, as the model refused the key: item 1.');
    expect(result).toMatch(/slipway/);
    expect(said + result).not.toContain(KEY);
  });

  test('[T70] a replay is structured as configured', async () => {
    const { notes, agenda } = await files();
    const server = await configured(() => ({ json: EMPTY }));
    const db = await freshDatabaseFile();
    expect((await run('replay', notes, '--agenda', agenda, '--db', db)).status).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test('[T2] a model named without a key is said in the draft', async () => {
    const { chooseStructurer } = await import('#server/choose-structurer.ts');
    const { createOfflineStructurer } = await import('#server/structuring/create-offline-structurer.ts');
    const { QUIET } = await import('#tests/support/minutebook.ts');
    const rules = createOfflineStructurer();
    const chosen = await chooseStructurer({ model: null, modelKeyMissing: true }, rules, QUIET);
    const { meetingOf } = await import('#tests/unit/structuring/meeting.ts');
    const proposal = await chosen.structure(meetingOf([]));
    expect(proposal.structurer).toBe('offline@1');
    expect(proposal.warnings.at(-1)?.text).toMatch(/no key is set for the model/);
    expect(await chooseStructurer({ model: null }, rules, QUIET)).toBe(rules);
  });
});
