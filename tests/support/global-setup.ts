import { execFileSync } from 'node:child_process';
import { whichBrowser } from './which-browser.ts';

/**
 * The generated Prisma client must be there and fresh before any test runs; `npm test` has made the browser bundles
 * too. The packaged browser is unpacked here: two test files that unpack it at once spoil it.
 */
export default async function setup(): Promise<void> {
  execFileSync(process.execPath, ['scripts/prepare.mjs', '--client'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await whichBrowser();
}
