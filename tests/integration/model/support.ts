import type { StructuringInput } from '#server/domain/proposal.ts';
import { createOpenAiModel } from '#server/model/create-openai-model.ts';
import type { ModelSettings } from '#server/model/model-settings.ts';
import type { RetryLimits } from '#server/model/retry.ts';
import type { Model } from '#server/ports/model.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { createModelStructurer } from '#server/structuring/model/create-model-structurer.ts';
import type { ModelLimits } from '#server/structuring/model/limits.ts';
import { loadPrompts } from '#server/structuring/model/load-prompts.ts';
import {
  type ModelServer,
  type ReceivedRequest,
  type Scripted,
  startModelServer,
} from '#tests/support/model-server.ts';
import { meetingOf } from '#tests/unit/structuring/meeting.ts';

export const KEY = 'sk-test-key-that-nobody-may-read';
export const QUICK: RetryLimits = { attempts: 3, firstPauseMs: 5, longestPauseMs: 1_500 };

export const settingsFor = (baseUrl: string, more: Partial<ModelSettings> = {}): ModelSettings => ({
  endpoint: { kind: 'openai', baseUrl },
  apiKey: KEY,
  name: 'test-model',
  timeoutMs: 10_000,
  concurrency: 4,
  price: { input: 2, output: 10 },
  confidentialBoards: [],
  ...more,
});

/** Three items with notes; in item 4 an off-record line and a confidential one. */
export const MEETING: StructuringInput = meetingOf([
  'item 3',
  'LC - fund is 40k this yr, 12 routes',
  'RT worried abt winter timetable',
  'recs agreed',
  'ACTION: Lena to write to the operators by 1 july',
  'item 4',
  'plots at quarry lane full, waiting list 60 names',
  '[off] chair in a foul temper about the lease',
  'confidential: rent arrears of Mrs Osgood come to 900',
  'item 5',
  'IS thanked the volunteers at the repair cafe',
]);

/** A reply that leaves everything to the rules. */
export const EMPTY = { points: [], decisions: [], actions: [] };

export interface Bench {
  readonly server: ModelServer;
  readonly model: Model;
  readonly structurer: Structurer;
  readonly logged: string[];
}

/** A model structurer of the real kind before a scripted endpoint. */
export async function bench(
  script: (request: ReceivedRequest, number: number) => Scripted | Promise<Scripted>,
  more: {
    readonly settings?: Partial<ModelSettings>;
    readonly limits?: Partial<ModelLimits>;
    readonly retry?: RetryLimits;
    readonly mayReadConfidential?: boolean;
  } = {},
): Promise<Bench> {
  const server = await startModelServer(script);
  const model = createOpenAiModel(settingsFor(server.baseUrl, more.settings), more.retry ?? QUICK);
  const logged: string[] = [];
  const structurer = createModelStructurer({
    model,
    offline: createOfflineStructurer(),
    prompts: loadPrompts(),
    ...(more.limits === undefined ? {} : { limits: more.limits }),
    mayReadConfidential: () => more.mayReadConfidential === true,
    log: { info: (message, facts) => logged.push(`${message} ${JSON.stringify(facts ?? {})}`) },
  });
  return { server, model, structurer, logged };
}

export const offline = (input: StructuringInput) => createOfflineStructurer().structure(input);
