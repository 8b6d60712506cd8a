import type { Person, SlackIdentity } from '#server/domain/board.ts';
import { asId, type PersonId } from '#server/domain/ids.ts';
import type { People } from '#server/ports/boards.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Client } from './client.ts';
import type { Person as PersonRow } from './generated/client.ts';

/** People and the Slack users they are. A Slack user is one person; linking again moves the link. */
export function createPeople({ client, clock }: { client: Client; clock: Clock }): People {
  return {
    find: async (id) => {
      const row = await client.person.findUnique({ where: { id } });
      return row === null ? null : person(row);
    },
    findMany: async (ids) => {
      const rows = await client.person.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
      return rows.map(person);
    },
    findBySlack: async ({ teamId, userId }) => {
      const row = await client.slackIdentity.findUnique({
        where: { teamId_userId: { teamId, userId } },
        include: { person: true },
      });
      return row === null ? null : person(row.person);
    },
    findByName: async (name) => {
      const rows = await client.person.findMany({ where: { name }, orderBy: { id: 'asc' } });
      return rows.map(person);
    },
    save: async ({ id, ...rest }) => {
      const row = printed(rest);
      await client.person.upsert({
        where: { id },
        create: { id, createdAt: clock.now(), ...row },
        update: row,
      });
    },
    linkSlack: async (personId, { teamId, userId }) => {
      await client.slackIdentity.upsert({
        where: { teamId_userId: { teamId, userId } },
        create: { teamId, userId, personId },
        update: { personId },
      });
    },
    slackIdentities: async (personId) => {
      const rows = await client.slackIdentity.findMany({
        where: { personId },
        orderBy: [{ teamId: 'asc' }, { userId: 'asc' }],
      });
      return rows.map(({ teamId, userId }): SlackIdentity => ({ teamId, userId }));
    },
    slackUsers: async (teamId, personIds) => {
      const rows = await client.slackIdentity.findMany({
        where: { teamId, personId: { in: [...personIds] } },
        orderBy: { userId: 'desc' },
      });
      // Of several users the first by id counts, as in `slackIdentities`: the last one set here.
      return new Map(rows.map((row) => [asId<PersonId>(row.personId), row.userId]));
    },
  };
}

const printed = ({ name, initials, handle, job, email }: Omit<Person, 'id'>) => ({
  name,
  initials,
  handle,
  job,
  email,
});

const person = ({ id, ...rest }: PersonRow): Person => ({ id: asId(id), ...printed(rest) });
