import { existsSync } from 'node:fs';
import { refusalMessage } from '#server/cli/refusal-message.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** What a person at the terminal needs to know first. */
function greet(server: RunningServer): void {
  const lines =
    server.practice === null
      ? [`Minutebook is running at ${server.baseUrl} and listening to Slack.`]
      : [
          'Minutebook is running with its practice workspace. It is not Slack, and stays on this computer.',
          '',
          `  Open  ${server.baseUrl}/practice`,
          '',
          `Press Ctrl+C to stop. Everything is kept in ${server.book.database.file}`,
        ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Why a start failed, in words, where it is something the person starting can mend. */
function explain(error: unknown, port: string): string | null {
  if (error instanceof ConfigError) return error.message;
  if (isRefusal(error)) return refusalMessage(error);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one: PORT=3001 npm start`;
  }
  return null;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const server = await startServer(config, createLog(config.logLevel));
  greet(server);
  const stop = (): void => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const words = explain(error, process.env.PORT ?? '3000');
  process.stderr.write(`${words ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
});
