import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { defaultLimits } from '#server/collaboration/limits.ts';

const SPEC = readFileSync('docs/SPEC.md', 'utf8');

/** The rows of the table under a heading, cell by cell. */
const tableOf = (heading: string): string[][] => {
  const [, section = ''] = SPEC.split(`### ${heading}\n`);
  return (section.split('\n#')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

test('[C48] the table of close codes is that of the server', () => {
  const told = tableOf('Close codes').map(([code, name]) => [name?.replaceAll('`', ''), Number(code)]);
  expect(Object.fromEntries(told)).toEqual(closeCodes);
});

const KIB = 1024;
const said = (bytes: number): string =>
  bytes >= KIB * KIB ? `${bytes / KIB / KIB} MiB` : `${bytes / KIB} KiB`;
const count = (n: number): string => n.toLocaleString('en-GB');
const seconds = (ms: number): string => `${ms / 1000} s`;

test('[C48] every limit of the server stands in the table with its default', () => {
  const of = defaultLimits;
  const rows = tableOf('Limits').map((cells) => cells.join(' | '));
  const expected: Readonly<Record<keyof typeof of, readonly [string, string]>> = {
    frameBytes: ['frame from a client', said(of.frameBytes)],
    documentBytes: ['document |', said(of.documentBytes)],
    messagesPerSecond: ['messages of a connection', `${count(of.messagesPerSecond)} a second`],
    messageBurst: ['messages of a connection', `${count(of.messageBurst)} at once`],
    heldBackMs: ['messages of a connection', `after ${seconds(of.heldBackMs)}`],
    connectionsPerPerson: ['connections of a person', count(of.connectionsPerPerson)],
    connectionsPerDocument: ['connections to a document', count(of.connectionsPerDocument)],
    connections: ['connections |', count(of.connections)],
    unreadBytes: ['unread bytes of a reader', said(of.unreadBytes)],
    unreadBytesForPresence: ['unread bytes of a reader', said(of.unreadBytesForPresence)],
    heldBytes: ['that do not apply', said(of.heldBytes)],
    clientIdsPerPerson: ['Yjs client ids', count(of.clientIdsPerPerson)],
    presenceStateBytes: ['presence state', said(of.presenceStateBytes)],
    presenceFrameBytes: ['presence state', said(of.presenceFrameBytes)],
    presenceMergeMs: ['presence goes out', `${of.presenceMergeMs} ms`],
    pendingBytes: ['not yet stored', said(of.pendingBytes)],
    batchRows: ['one commit', count(of.batchRows)],
    batchBytes: ['one commit', said(of.batchBytes)],
    storeRetryMs: ['storing is tried again', seconds(of.storeRetryMs)],
    storeRestMs: ['storing is tried again', seconds(of.storeRestMs)],
    entering: ['being let in', count(of.entering)],
    enteringQueue: ['being let in', count(of.enteringQueue)],
    enterMs: ['time to be let in', seconds(of.enterMs)],
    idleMs: ['document without use', seconds(of.idleMs)],
    compactRows: ['rows before compaction', count(of.compactRows)],
    keepAliveMs: ['silence', seconds(of.keepAliveMs)],
    pingMs: ['no answer to a ping', seconds(of.pingMs)],
    recheckMs: ['rights asked again', seconds(of.recheckMs)],
    drainMs: ['stop |', `${seconds(of.drainMs)} in all`],
  };
  for (const [limit, [what, value]] of Object.entries(expected))
    expect(
      rows.some((row) => (row.startsWith(what) || row.includes(what) ? row.includes(value) : false)),
      limit,
    ).toBe(true);
});
