import { expect, test } from 'vitest';
import { readSchema, schemaDrift } from '#server/database/schema-drift.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';

test('[DB7] the schema and the migrations agree', async () => {
  expect(await schemaDrift(await freshDatabaseFile(), await readSchema())).toBe('');
});

test('[DB7] a column that no migration adds is noticed', async () => {
  const schema = (await readSchema()).replace('model Told {', 'model Told {\n  by String?');
  expect(await schemaDrift(await freshDatabaseFile(), schema)).toContain('ADD COLUMN "by"');
});

test('[DB7] an index that no migration makes is noticed', async () => {
  const schema = (await readSchema()).replace('@@index([originId])', '');
  expect(await schemaDrift(await freshDatabaseFile(), schema)).toContain('DROP INDEX "Meeting_originId_idx"');
});
