import type { WebClient } from '@slack/web-api';
import { textAt } from '../../inbox/json.ts';
import { messageText, questionIn } from '../../message-text.ts';
import type { BotTools } from '../../tools.ts';
import { answerQuestion } from './answer-question.ts';
import { noteOf, type TypedMessage } from './message-call.ts';
import { tellOutcome, tellRefusal } from './tell-outcome.ts';

/**
 * A message in a channel. One that begins with the bot's name is a question, answered by its own event; one that
 * names the bot further on is a note where notes are taken, else a question.
 */
export async function noteTyped(
  tools: BotTools,
  typed: TypedMessage,
  client: WebClient,
  botUserId: string | undefined,
): Promise<void> {
  const text = textAt(typed.message, 'text');
  if (questionIn(text, botUserId) !== null) return;
  try {
    const actor = await tools.identify(typed.teamId, typed.userId, client);
    const outcome = await tools.useCases.captureNote(actor, await noteOf(tools, typed, client));
    const namesBot = botUserId !== undefined && text.includes(`<@${botUserId}`);
    if (outcome.outcome === 'not-a-note' && namesBot) {
      const question = messageText(
        text.replace(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ''),
        () => undefined,
      );
      await answerQuestion(tools, typed, question.trim(), client, 'channel');
      return;
    }
    await tellOutcome(tools, typed, client, outcome);
  } catch (error) {
    await tellRefusal(tools, typed, client, error);
  }
}
