#!/usr/bin/env node
// The `minutebook` command. Node runs no TypeScript by itself: this makes the bundle when it is missing or old and
// hands over to it, or to the sources where nothing can be written.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function fromBundle() {
  const { bundleServer } = await import('../../scripts/bundle-server.mjs');
  await bundleServer();
  return import('../../dist/server/commands.js');
}

async function fromSources() {
  const { register } = await import('tsx/esm/api');
  register();
  return import('./run-command.ts');
}

if (!existsSync(here('../database/generated/client.ts'))) {
  execFileSync(process.execPath, [here('../../scripts/prepare.mjs'), '--client'], { stdio: 'inherit' });
}
const { runCommand } = await fromBundle().catch(fromSources);
process.exitCode = await runCommand(process.argv.slice(2));
