import type { PersonId } from '#server/domain/ids.ts';
import { sentence } from '../../blocks/block.ts';
import { presentDate } from '../../blocks/present-date.ts';
import { Tell } from '../../tell.ts';
import { type Call, settled } from '../call.ts';

/** The person a command names; only somebody the board knows can preside or approve. */
async function named(call: Call, example: string): Promise<{ readonly id: PersonId; readonly name: string }> {
  const [userId] = call.mentioned;
  if (userId === undefined) throw new Tell(`Say who, by name: \`/minutes ${example} @name\`.`);
  const { personId, name } = await call.tools.identify(call.channel.teamId, userId, call.client);
  if (personId === null) throw new Tell(`${name} is not on the board. Add them with \`/minutes setup\`.`);
  return { id: personId, name };
}

/** Says who presides: the one who is asked to approve. */
export async function preside(call: Call): Promise<void> {
  const { id, name } = await named(call, 'preside');
  await settled(call);
  const meeting = await call.tools.useCases.namePresider(await call.actor(), call.channel, {
    presiderId: id,
  });
  await call.reply(
    sentence(
      `${name} presides over the meeting of ${presentDate(meeting.date)} and is asked to approve its minutes.`,
    ),
  );
}

/** Names the deputy who may approve this meeting's minutes in the presider's stead. */
export async function deputy(call: Call): Promise<void> {
  const { id, name } = await named(call, 'deputy');
  await settled(call);
  const meeting = await call.tools.useCases.namePresider(await call.actor(), call.channel, { deputyId: id });
  await call.reply(sentence(`${name} may approve the minutes of ${presentDate(meeting.date)} too.`));
}
