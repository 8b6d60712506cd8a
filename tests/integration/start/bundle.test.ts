import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startNode } from '#tests/bench/support/child.ts';
import { startServerProcess } from '#tests/bench/support/server-process.ts';
import { freshFolder } from '#tests/support/database.ts';

const prepared = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
};

test('[Z1] the bundle answers with pages and styles on a database it has made, and stops when asked', async () => {
  prepared();
  const folder = await freshFolder();
  const server = await startServerProcess(path.join(folder, 'new', 'minutebook.db'));
  onTestFinished(async () => void (await server.stop()));
  for (const address of ['/health', '/practice', '/practice/assets/practice.js', '/assets/page.css']) {
    const answer = await fetch(server.url + address);
    expect(`${address} ${answer.status}`).toBe(`${address} 200`);
  }
  expect(await server.stop()).toBe(0);
});

test('[Z2] the command runs from the bundle, in any folder', async () => {
  prepared();
  const folder = await freshFolder();
  const command = path.resolve('server/cli/minutebook.mjs');
  const child = startNode([command, 'ask', 'what was decided', '--db', 'minutebook.db'], {}, folder);
  expect(await child.ended).toBe(0);
  expect(child.said()).toContain('holds no meeting yet');
});
