import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { BY_HAND, loadSchemaEngine } from './schema-engine.ts';

const SCHEMA_FILE = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/** The schema as it is written now. */
export const readSchema = (): Promise<string> => readFile(SCHEMA_FILE, 'utf8');

/**
 * The SQL that would bring a migrated file in line with the schema: empty when they agree. It reads a real file,
 * because the engine's own comparison with the migrations reports differences that are not there.
 */
export async function schemaDrift(file: string, schema: string): Promise<string> {
  const adapter = new Describing({ url: pathToFileURL(file).href });
  const engine = await loadSchemaEngine(adapter, schema);
  try {
    const files = [{ path: 'schema.prisma', content: schema }];
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: BY_HAND,
    });
    const sql = (stdout ?? '').trim();
    return /^-- This is an empty migration\.?$/.test(sql) ? '' : sql;
  } finally {
    engine.free();
  }
}

/** The engine asks for a partial index by a name in double quotes; libsql takes only single ones for text. */
class Describing extends PrismaLibSql {
  override async connect(): Promise<SqlDriverAdapter> {
    const inner = await super.connect();
    const queryRaw: SqlDriverAdapter['queryRaw'] = (query) =>
      inner.queryRaw({
        ...query,
        sql: query.sql.replace(/(WHERE type = 'index' AND name = )"([^"]+)"/, "$1'$2'"),
      });
    return new Proxy(inner, {
      get: (target, name) => {
        if (name === 'queryRaw') return queryRaw;
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  }
}
