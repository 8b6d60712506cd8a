import { execFileSync } from 'node:child_process';

/** The generated Prisma client must be there and fresh before any test runs; `npm test` has made the browser bundles too. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/prepare.mjs', '--client'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
