import type { WebClient } from '@slack/web-api';
import type { Answer } from '#server/domain/answer.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { type Drawn, sentence } from '../../blocks/block.ts';
import { presentAnswer } from '../../blocks/present-answer.ts';
import { inPublic } from '../../identity/identify.ts';
import { post } from '../../outbound/post.ts';
import { refusalMessage } from '../../refusal-message.ts';
import type { BotTools } from '../../tools.ts';
import type { TypedMessage } from './message-call.ts';

const EMPTY =
  'Ask me what was decided, for example “what did we decide on the annual report”. `/minutes help` lists what else I do.';

async function drawAnswer(tools: BotTools, ask: () => Promise<Answer>): Promise<Drawn> {
  try {
    return presentAnswer(await ask(), tools.baseUrl);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'storage-failed') throw error;
    return sentence(refusalMessage(error));
  }
}

/**
 * Answers in the thread of the question, once. In a channel everybody reads the answer, so it holds what anybody may
 * see, whoever asks; in a direct message it holds what the asker may see.
 */
export async function answerQuestion(
  tools: BotTools,
  typed: TypedMessage,
  question: string,
  client: WebClient,
  where: 'channel' | 'direct',
): Promise<void> {
  const { teamId, channelId, ts } = typed;
  const actor = await tools.identify(teamId, typed.userId, client);
  const drawn =
    question === ''
      ? sentence(EMPTY)
      : await drawAnswer(tools, () =>
          where === 'direct'
            ? tools.useCases.ask(actor, question, {})
            : tools.useCases.ask(inPublic(actor), question, { channel: { teamId, channelId } }),
        );
  if (!(await tools.posts.tellOnce(`answered:${teamId}:${channelId}:${ts}`, tools.clock.now()))) return;
  await post(
    client,
    channelId,
    drawn,
    where === 'channel' ? (typed.threadTs ?? ts) : (typed.threadTs ?? undefined),
  );
}
