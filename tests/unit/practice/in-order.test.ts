import { expect, onTestFinished, test, vi } from 'vitest';
import { perform } from '#bot/practice/page/connection.ts';

test('[PW61] what one person types goes out in the order it was typed, however slow an answer is', async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as { act: { text: string } }).act.text);
    await new Promise<void>((resolve) => answers.push(resolve));
    return { json: async () => ({ ok: true }) };
  });
  const say = (text: string) => perform('U1', { do: 'say', channel: 'C1', text });
  const typed = [say('first'), say('second'), say('third')];
  for (const so of [['first'], ['first', 'second'], ['first', 'second', 'third']]) {
    await vi.waitFor(() => expect(sent).toEqual(so));
    answers.at(-1)?.();
  }
  expect(await Promise.all(typed)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
});
