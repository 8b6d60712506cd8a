import { execFileSync } from 'node:child_process';

/** The generated Prisma client and the browser bundle must be there and fresh before any test runs. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/prepare.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
