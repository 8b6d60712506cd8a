import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm';
import type { MigrationFile } from './migration-files.ts';

/** What the schema language cannot say and the engine must leave alone: the full-text table and its shadows. */
export const BY_HAND: SchemaFilter = {
  externalTables: ['', '_config', '_data', '_docsize', '_idx'].map((part) => `passage_search${part}`),
  externalEnums: [],
};

/**
 * Prisma's own schema engine in WebAssembly, over the given adapter: what `prisma migrate` runs, without a
 * binary to download. It costs a few megabytes and tens of milliseconds, so it is loaded only when needed.
 */
export async function loadSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema?: string,
): Promise<SchemaEngine> {
  glue ??= instantiate();
  const { SchemaEngine } = await glue;
  const datamodels: [string, string][] | undefined =
    schema === undefined ? undefined : [['schema.prisma', schema]];
  const ignoreLog = (): void => undefined;
  return SchemaEngine.new({ datamodels }, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapter));
}

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

// The glue speaks to one instance at a time: a second would pull the memory from under the first.
let glue: Promise<Glue> | null = null;

async function instantiate(): Promise<Glue> {
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'));
  const imports = { './schema_engine_bg.js': module } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes), imports);
  module.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return module;
}

/** The migrations in the form the engine reads. */
export const asMigrationList = (baseDir: string, migrations: readonly MigrationFile[]): MigrationList => ({
  baseDir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
});
