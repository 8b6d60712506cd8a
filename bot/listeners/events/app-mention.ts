import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Json } from '../../inbox/json.ts';
import { messageText, questionIn } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';
import { answerQuestion } from '../messages/answer-question.ts';
import { typedMessage } from '../messages/message-call.ts';

/** `@Minutebook …` at the start of a message asks; elsewhere in it the message listener decides. */
export const appMention =
  (tools: BotTools) =>
  async ({
    event,
    body,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    const question = questionIn(event.text, context.botUserId);
    if (question === null) return;
    const message: Json = { ...event };
    const typed = typedMessage(context.teamId ?? body.team_id, event.channel, message);
    await answerQuestion(
      tools,
      typed,
      messageText(question, () => undefined),
      client,
      'channel',
    );
  };
