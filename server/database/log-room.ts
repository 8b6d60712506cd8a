import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import type Libsql from 'libsql';

/** As far as the write-ahead log grows before SQLite brings it into the file, and a little more. */
const LOG_BYTES = 1040 * (4096 + 24);
/** Pages; what does not fit is written to the log at once. */
const SMALL_CACHE = 16;
const USUAL_CACHE = -2000;

/**
 * Makes the write-ahead log of a database as long as it will get, by a transaction that is taken back. A flush after
 * which a file is longer waits for the file system's journal too, several times as long as one that writes over what is
 * there; and everybody's edits wait for flushes. Only speed depends on it: where it fails, all is as before.
 */
export function makeRoomInLog(connection: Libsql.Database, file: string): void {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= LOG_BYTES) return;
  try {
    connection.exec(`PRAGMA cache_size = ${SMALL_CACHE}`);
    connection.exec('BEGIN IMMEDIATE');
    try {
      connection.exec('CREATE TABLE "LogRoom" ("bytes" BLOB)');
      connection.exec(`INSERT INTO "LogRoom" VALUES (zeroblob(${LOG_BYTES}))`);
    } finally {
      connection.exec('ROLLBACK');
    }
    // On disk now, or the first edits' flushes would carry it.
    const log = openSync(`${file}-wal`, 'r');
    fsyncSync(log);
    closeSync(log);
  } catch {
    // Another process writes, or the disk is full: the log grows as it is written.
  } finally {
    connection.exec(`PRAGMA cache_size = ${USUAL_CACHE}`);
  }
}
