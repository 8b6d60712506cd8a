// The server and the commands as plain JavaScript in dist/server: they start in half the time of hundreds of
// TypeScript files translated one by one, and without the translator in memory. Packages stay where they are.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, isStale, root } from './stale.mjs';

const OUT = at('dist/server');
const ENTRIES = { main: 'server/main.ts', commands: 'server/cli/run-command.ts' };
/** A server that is running may still load a part of an earlier bundle. */
const KEPT_MS = 7 * 24 * 3600_000;

/** Paths within a file are meant from where its source lies. */
const fromItsSource = (out) => ({
  name: 'from-its-source',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const place = path.relative(out, file).split(path.sep).join('/');
      const address = `new URL(${JSON.stringify(place)}, import.meta.url).href`;
      return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
});

/** Written under another name first: another process may be reading the file, or writing the same. */
function write({ path: file, contents }) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, contents);
  renameSync(own, file);
}

function removeOld(out) {
  const now = Date.now();
  for (const name of readdirSync(out)) {
    const file = path.join(out, name);
    if (now - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}

/** Makes a bundle of each entry, with what they share in parts beside them. */
export async function bundleInto(out, entries) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: out,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    plugins: [fromItsSource(out)],
    logLevel: 'silent',
  });
  mkdirSync(out, { recursive: true });
  // The entries last: whoever finds one finds its parts.
  const isEntry = ({ path: file }) => path.basename(file, '.js') in entries;
  for (const file of outputFiles.filter((one) => !isEntry(one))) write(file);
  for (const file of outputFiles.filter(isEntry)) write(file);
  removeOld(out);
}

/** Makes the bundle when it is older than its sources. */
export async function bundleServer() {
  if (!isStale(path.join(OUT, 'main.js'), 'server', 'bot', 'package-lock.json')) return;
  await bundleInto(OUT, ENTRIES);
}
