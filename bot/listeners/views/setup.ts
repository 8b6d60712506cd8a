import type { WebClient } from '@slack/web-api';
import type { HouseProfile } from '#server/domain/board.ts';
import { isRefusal } from '#server/domain/errors.ts';
import type { ChatPerson } from '#server/meetings/use-cases.ts';
import { sentence } from '../../blocks/block.ts';
import { createReply } from '../../outbound/reply.ts';
import { Tell } from '../../tell.ts';
import type { BotTools } from '../../tools.ts';
import { readForm } from './read-form.ts';
import { type SubmissionArgs, submitting } from './submitting.ts';

/** Somebody chosen in a field who can hold no role. */
class NoRole extends Tell {
  readonly field: string;

  constructor(field: string, names: readonly string[]) {
    super(`A guest, a bot or somebody of another organisation can hold no role: ${names.join(', ')}.`);
    this.field = field;
  }
}

const fieldOf = (error: unknown): string => {
  if (error instanceof NoRole) return error.field;
  if (isRefusal(error, 'unknown-chair')) return 'chair';
  if (isRefusal(error, 'bad-input')) return String(error.facts.field ?? 'name');
  return 'name';
};

const profileOf = (value: string): HouseProfile => (value === '2014' || value === '2020' ? value : '2023');

/** Names the people chosen. Somebody of another organisation can hold no role, so is refused here and not later. */
async function named(
  tools: BotTools,
  teamId: string,
  field: string,
  ids: readonly string[],
  client: WebClient,
): Promise<ChatPerson[]> {
  const people = await Promise.all(ids.map((id) => tools.people.find(teamId, id, client)));
  const outside = people.filter((person) => person.external).map((person) => person.name);
  if (outside.length > 0) throw new NoRole(field, outside);
  return people.map(({ userId, name, handle, job }) => ({ userId, name, handle, job }));
}

/** Makes or changes a board from its form. Who may is decided by the use case, on saving. */
export const setupSubmitted =
  (tools: BotTools) =>
  async (args: SubmissionArgs): Promise<void> => {
    const { body, view, client, context } = args;
    const teamId = context.teamId ?? body.team?.id ?? body.user.team_id ?? '';
    const form = readForm(view);
    await submitting(args, fieldOf, 'Set up a board', async () => {
      const actor = await tools.identify(teamId, body.user.id, client);
      const people = (name: string) => named(tools, teamId, name, form.users(name), client);
      const chair = form.text('chair');
      const board = await tools.useCases.setUpBoard(actor, {
        teamId,
        name: form.text('name'),
        organisation: form.text('organisation'),
        officersChannel: form.text('officersChannel'),
        membersChannel: form.text('membersChannel') || null,
        profile: profileOf(form.text('profile')),
        chair: chair === '' ? null : ((await named(tools, teamId, 'chair', [chair], client))[0] ?? null),
        viceChairs: await people('viceChairs'),
        deputyChairs: await people('deputyChairs'),
        officers: await people('officers'),
        members: await people('members'),
      });
      const reply = createReply({
        client,
        channelId: form.carried('channel'),
        userId: body.user.id,
        log: tools.log,
      });
      await reply(
        sentence(
          `${board.name} is set up. Next: \`/minutes agenda\`. Invite me to its channels if I am not there.`,
        ),
      );
    });
  };
