#!/usr/bin/env node
// The `minutebook` command. Node runs no TypeScript by itself, so this registers the loader and hands over.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(here('../database/generated/client.ts'))) {
  execFileSync(process.execPath, [here('../../scripts/prepare.mjs'), '--client'], { stdio: 'inherit' });
}
const { register } = await import('tsx/esm/api');
register();
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
