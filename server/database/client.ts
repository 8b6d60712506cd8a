import { isRefusal } from '#server/domain/errors.ts';
import { MinutebookAdapter } from './adapter.ts';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { BusyPatience } from './retry-busy.ts';

/** A client whose every query refuses with `storage-failed` when the disk or the file will not. */
export function openClient(url: string, patience?: BusyPatience) {
  const client = new PrismaClient({
    adapter: new MinutebookAdapter(url, patience),
    // A transaction waits its turn behind others of this process, and then for other processes (retry-busy.ts).
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
    errorFormat: 'minimal',
  });
  return client.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw unwrapped(error);
        }
      },
    },
  });
}

/** The typed client, for the repositories of this folder. */
export type Client = ReturnType<typeof openClient>;
/** What a repository needs inside and outside a transaction alike. */
export type Transacting = Parameters<Parameters<Client['$transaction']>[0]>[0];

function unwrapped(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  const refusal = error.meta?.refusal;
  return isRefusal(refusal) ? refusal : error;
}

/** Whether the database refused a row (of this model, when named) because a unique value is there already. */
export const isDuplicate = (error: unknown, model?: Prisma.ModelName): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === 'P2002' &&
  (model === undefined || error.meta?.modelName === model);
