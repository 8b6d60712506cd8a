// Writes prisma/migrations/<time>_NAME/migration.sql: what brings a database of today's migrations in line with
// prisma/schema.prisma. Read it and add by hand what the schema language cannot say (triggers, the full-text table).
//   node scripts/new-migration.mjs add-a-column
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const name = process.argv[2] ?? '';
if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
  console.error('Usage: node scripts/new-migration.mjs NAME (small letters, digits, hyphens)');
  process.exit(2);
}

register();
const { openDatabase } = await import('../server/database/open-database.ts');
const { readSchema, schemaDrift } = await import('../server/database/schema-drift.ts');

const scratch = await mkdtemp(path.join(tmpdir(), 'minutebook-migration-'));
try {
  const file = path.join(scratch, 'today.db');
  const database = await openDatabase({ file, clock: { now: () => new Date() } });
  await database.close();
  const sql = await schemaDrift(file, await readSchema());
  if (sql === '') {
    console.log('The schema and the migrations agree: there is nothing to write.');
  } else {
    const time = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
    const folder = path.join(
      path.dirname(fileURLToPath(import.meta.url)),
      '../prisma/migrations',
      `${time}_${name}`,
    );
    await mkdir(folder);
    await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`);
    console.log(
      `Wrote ${path.relative(process.cwd(), path.join(folder, 'migration.sql'))}. Read it before you commit it.`,
    );
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
