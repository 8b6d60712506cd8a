// Makes what the checkout needs and does not contain: the Prisma client, the browser bundles and the server's.
// Each is made only when older than what it is made from, so this costs nothing on a second run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { bundleServer } from './bundle-server.mjs';
import { at, isStale, root } from './stale.mjs';

function generatePrismaClient() {
  const made = at('server/database/generated/client.ts');
  if (!isStale(made, 'prisma/schema.prisma', 'node_modules/prisma/package.json')) return;
  const run = spawnSync(process.execPath, [at('node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // `generate` needs no schema engine, yet the CLI downloads one unless a binary is named.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
}

async function bundleForTheBrowser(name, entry, ...watched) {
  if (!existsSync(at(entry))) return;
  const made = at('dist/web', name);
  if (!isStale(made, ...watched, 'package-lock.json')) return;
  const { build } = await import('esbuild');
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await build({
    entryPoints: { [name]: at(entry) },
    outdir: made,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    logLevel: 'error',
  });
}

generatePrismaClient();
// `--client`: the Prisma client alone, which is all that the command line and most tests need.
if (!process.argv.includes('--client')) {
  await bundleForTheBrowser(
    'editor',
    'server/web/editor/main.tsx',
    'server/web/editor',
    'server/draft',
    'server/domain',
  );
  await bundleForTheBrowser('practice', 'bot/practice/page/main.tsx', 'bot/practice/page', 'server/domain');
  await bundleServer();
}
