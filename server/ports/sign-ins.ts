import type { MeetingId, PersonId } from '#server/domain/ids.ts';

export interface SignInLink {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly meetingId: MeetingId | null;
  readonly purpose: 'draft' | 'review' | 'read';
  readonly expiresAt: Date;
}

export interface Session {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface SignIns {
  addLink(link: SignInLink): Promise<void>;
  findLink(tokenHash: string): Promise<(SignInLink & { readonly spentAt: Date | null }) | null>;
  /** Spends a link once: null when it was spent, has expired at `now` or does not exist. */
  spendLink(tokenHash: string, now: Date): Promise<SignInLink | null>;
  addSession(session: Session): Promise<void>;
  /** A session in force at `now`, else null. */
  findSession(tokenHash: string, now: Date): Promise<Session | null>;
  endSession(tokenHash: string, at: Date): Promise<void>;
  endSessionsOf(personId: PersonId, at: Date): Promise<void>;
}
