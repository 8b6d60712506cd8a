import { expect, test } from 'vitest';
import type { Drawn } from '#bot/blocks/block.ts';
import { presentStatus } from '#bot/blocks/present-meeting.ts';
import type { Call } from '#bot/listeners/call.ts';
import { structure } from '#bot/listeners/commands/draft.ts';
import { NOBODY } from '#server/domain/actor.ts';
import type { MeetingView, UseCases } from '#server/meetings/use-cases.ts';
import { aBoard, aMeeting } from '#tests/unit/bot/support/minutes-in-test.ts';

const view: MeetingView = {
  board: aBoard(),
  meeting: aMeeting(),
  noteCount: 3,
  latest: null,
  presider: null,
};

test('[T61] the status says what a model took, and how far a run has come', () => {
  const usage = { inputTokens: 12_000, outputTokens: 345, cost: 0.1234 };
  expect(presentStatus({ ...view, structuring: { progress: { done: 2, of: 7 }, usage } }).text).toMatch(
    /Structuring: 2 of 7 parts of the agenda done\. The model took 12,345 tokens, which cost 0\.12\./,
  );
  expect(
    presentStatus({ ...view, structuring: { progress: null, usage: { ...usage, cost: null } } }).text,
  ).toMatch(/The model took 12,345 tokens\.$/);
  expect(presentStatus(view).text).not.toMatch(/model|Structuring/);
});

/** `/minutes structure …` as somebody typed it, with what they were answered. */
async function typed(text: string, useCases: Partial<UseCases>): Promise<string[]> {
  const answers: string[] = [];
  await structure({
    text,
    channel: { teamId: 'T1', channelId: 'C1' },
    delivered: { live: false },
    actor: async () => NOBODY,
    reply: async (drawn: Drawn) => {
      answers.push(drawn.text);
    },
    tools: { useCases },
  } as unknown as Call);
  return answers;
}

const NONE = { added: [], changed: [], removed: [], kept: [], warnings: [], changes: [] };

test('[T51] chat hears how far a long run has come, with the way to stop it', async () => {
  const answers = await typed('', {
    structureNotes: async (_actor, _ref, onProgress) => {
      for (let done = 0; done <= 7; done += 1) onProgress?.({ done, of: 7 });
      return { ...NONE, stopped: true };
    },
  });
  expect(answers).toHaveLength(2);
  expect(answers[0]).toBe('Structuring: 0 of 7 parts of the agenda done. /minutes structure stop stops it.');
});

test('[T63] `structure stop` stops a run, and says when none was there', async () => {
  expect(await typed(' stop ', { cancelStructuring: async () => true })).toEqual([
    'Structuring is stopped. The draft is as it was.',
  ]);
  expect(await typed('Cancel', { cancelStructuring: async () => false })).toEqual([
    'Nothing is being structured.',
  ]);
  expect(
    await typed('', {
      structureNotes: async () => ({ ...NONE, stopped: true, warnings: ['Structuring was stopped.'] }),
    }),
  ).toEqual(['Structuring was stopped.']);
});
