import { asId, type MeetingId } from '#server/domain/ids.ts';
import type { Session, SignInLink, SignIns } from '#server/ports/sign-ins.ts';
import type { Client } from './client.ts';
import type { SignInLink as LinkRow, Session as SessionRow } from './generated/client.ts';

/** Sign-in links and sessions, by the hash of their secret. */
export function createSignIns({ client }: { client: Client }): SignIns {
  return {
    addLink: async (added) => {
      await client.signInLink.create({ data: added });
    },
    findLink: async (tokenHash) => {
      const row = await client.signInLink.findUnique({ where: { tokenHash } });
      return row === null ? null : { ...link(row), spentAt: row.spentAt };
    },
    spendLink: async (tokenHash, now) => {
      // One statement decides: of two presses only one finds it unspent.
      const { count } = await client.signInLink.updateMany({
        where: { tokenHash, spentAt: null, expiresAt: { gt: now } },
        data: { spentAt: now },
      });
      if (count === 0) return null;
      return link(await client.signInLink.findUniqueOrThrow({ where: { tokenHash } }));
    },
    addSession: async (added) => {
      await client.session.create({ data: added });
    },
    findSession: async (tokenHash, now) => {
      const row = await client.session.findFirst({
        where: { tokenHash, endedAt: null, expiresAt: { gt: now } },
      });
      return row === null ? null : session(row);
    },
    endSession: async (tokenHash, at) => {
      await client.session.updateMany({ where: { tokenHash, endedAt: null }, data: { endedAt: at } });
    },
    endSessionsOf: async (personId, at) => {
      await client.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } });
    },
  };
}

const link = (row: LinkRow): SignInLink => ({
  tokenHash: row.tokenHash,
  personId: asId(row.personId),
  meetingId: row.meetingId === null ? null : asId<MeetingId>(row.meetingId),
  purpose: row.purpose as SignInLink['purpose'],
  expiresAt: row.expiresAt,
});

const session = ({ tokenHash, personId, createdAt, expiresAt }: SessionRow): Session => ({
  tokenHash,
  personId: asId(personId),
  createdAt,
  expiresAt,
});
