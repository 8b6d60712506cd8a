import { createHash } from 'node:crypto';
import { Refusal } from '#server/domain/errors.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { requireRight } from './require.ts';
import type { SignInUseCases, UseCases } from './use-cases.ts';

type SignInDeps = Pick<
  MeetingDeps,
  'boards' | 'people' | 'meetings' | 'signIns' | 'clock' | 'ids' | 'baseUrl' | 'audit' | 'draft'
>;

const LINK_MINUTES = 10;
const SESSION_HOURS = 12;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** An address that signs its receiver in: ten minutes, once. Only its hash is stored. */
export function createSignInLink(deps: SignInDeps): UseCases['signInLink'] {
  return async (actor, ref, purpose) => {
    const { board, meeting } = await findCurrent(deps, ref);
    if (actor.personId === null || actor.external) throw new Refusal('not-allowed', { right: 'sign-in' });
    if (purpose !== 'read') requireRight(actor, 'see-draft', { board, meeting });
    else requireRight(actor, 'see-actions', { board, meeting });
    const token = deps.ids.secret();
    const expiresAt = later(deps.clock.now(), LINK_MINUTES);
    await deps.signIns.addLink({
      tokenHash: hashOf(token),
      personId: actor.personId,
      meetingId: meeting.id,
      purpose,
      expiresAt,
    });
    return `${deps.baseUrl}/sign-in/${token}`;
  };
}

export function createSignIns(deps: SignInDeps): SignInUseCases {
  return {
    async redeemLink(token) {
      const now = deps.clock.now();
      const link = await deps.signIns.spendLink(hashOf(token), now);
      if (link === null) throw new Refusal('link-expired');
      const sessionToken = deps.ids.secret();
      const expiresAt = later(now, SESSION_HOURS * 60);
      await deps.signIns.addSession({
        tokenHash: hashOf(sessionToken),
        personId: link.personId,
        createdAt: now,
        expiresAt,
      });
      return {
        sessionToken,
        personId: link.personId,
        meetingId: link.meetingId,
        purpose: link.purpose,
        expiresAt,
      };
    },
    async peekLink(token) {
      const link = await deps.signIns.findLink(hashOf(token));
      if (link === null || link.spentAt !== null || link.expiresAt <= deps.clock.now()) return null;
      const person = await deps.people.find(link.personId);
      return person === null ? null : { personId: person.id, name: person.name, expiresAt: link.expiresAt };
    },
    async personOfSession(sessionToken) {
      return (await deps.signIns.findSession(hashOf(sessionToken), deps.clock.now()))?.personId ?? null;
    },
    async signOut(sessionToken) {
      await deps.signIns.endSession(hashOf(sessionToken), deps.clock.now());
      await deps.draft.recheck();
    },
  };
}
