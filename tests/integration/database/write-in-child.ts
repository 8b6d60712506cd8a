import { openDatabase } from '#server/database/open-database.ts';

// Writes without end, as a process of its own, and prints each key once it was told that the key is stored.
const database = await openDatabase({ file: process.argv[2] ?? '', clock: { now: () => new Date(0) } });
for (let n = 0; n < 100_000; n += 1) {
  const key = `key ${n}`;
  if (n % 2 === 0) await database.chatPosts.tellOnce(key, new Date(0));
  else await database.write((tx) => tx.told.create({ data: { key, at: new Date(0) } }));
  process.stdout.write(`${key}\n`);
}
