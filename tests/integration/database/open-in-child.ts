import { openDatabase } from '#server/database/open-database.ts';
import { isRefusal } from '#server/domain/errors.ts';

// Opens the file named on the command line, as a process of its own, and prints what came of it as JSON.
const messages: string[] = [];
try {
  const database = await openDatabase({
    file: process.argv[2] ?? '',
    clock: { now: () => new Date(0) },
    log: (message) => messages.push(message),
  });
  await database.chatPosts.tellOnce(`opened by ${process.pid}`, new Date(0));
  await database.close();
  process.stdout.write(JSON.stringify({ opened: true, migrated: messages.length > 0 }));
} catch (error) {
  if (!isRefusal(error)) throw error;
  process.stdout.write(JSON.stringify({ opened: false, code: error.code, kind: error.facts.kind }));
}
