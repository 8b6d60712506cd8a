import type { BoardId, PersonId } from './ids.ts';

export type Role =
  | 'chair'
  | 'vice-chair'
  | 'deputy-chair'
  | 'member'
  | 'substitute'
  | 'observer'
  | 'adviser'
  | 'officer'
  | 'admin';

/** The board's voice: named after the year whose published papers show it. */
export type HouseProfile = '2014' | '2020' | '2023';

/** A standing body with members, a chair, officers and a house-style profile. */
export interface Board {
  readonly id: BoardId;
  readonly name: string;
  readonly organisation: string;
  readonly teamId: string;
  readonly officersChannel: string | null;
  readonly membersChannel: string | null;
  readonly profile: HouseProfile;
  readonly timeZone: string;
  readonly publishOnApproval: boolean;
  /** Whether members, less those who left for an interest, may read confidential matter. */
  readonly membersSeeConfidential: boolean;
  readonly emoji: { readonly decision: string; readonly action: string; readonly offRecord: string };
}

export interface Person {
  readonly id: PersonId;
  /** As printed: "Cllr Marguerite Ashdown", "Kwame Boateng". */
  readonly name: string;
  readonly initials: string;
  readonly handle: string;
  readonly job: string;
  readonly email: string | null;
}

export interface SlackIdentity {
  readonly teamId: string;
  readonly userId: string;
}

/** A person's place on a board for a time: `from` inclusive, `until` exclusive, ISO dates. */
export interface Membership {
  readonly id: string;
  readonly boardId: BoardId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly authority: string;
  readonly group: string;
  readonly from: string;
  readonly until: string | null;
}

export const isInForce = (membership: Membership, date: string): boolean =>
  membership.from <= date && (membership.until === null || date < membership.until);
