import type { Board, Membership, Person, SlackIdentity } from '#server/domain/board.ts';
import type { BoardId, PersonId } from '#server/domain/ids.ts';

export interface Boards {
  find(id: BoardId): Promise<Board | null>;
  findByName(name: string): Promise<Board | null>;
  /** The board whose officers' or members' channel this is. */
  findByChannel(teamId: string, channelId: string): Promise<Board | null>;
  list(): Promise<Board[]>;
  /** Inserts or replaces by id. */
  save(board: Board): Promise<void>;
  memberships(boardId: BoardId): Promise<Membership[]>;
  membershipsOf(personId: PersonId): Promise<Membership[]>;
  beginMembership(membership: Membership): Promise<void>;
  /** Ends a membership on `until` (exclusive). The row stays: who held which role when is part of the record. */
  endMembership(id: string, until: string): Promise<void>;
}

export interface People {
  find(id: PersonId): Promise<Person | null>;
  findMany(ids: readonly PersonId[]): Promise<Person[]>;
  findBySlack(identity: SlackIdentity): Promise<Person | null>;
  findByName(name: string): Promise<Person[]>;
  /** Inserts or replaces by id. */
  save(person: Person): Promise<void>;
  linkSlack(personId: PersonId, identity: SlackIdentity): Promise<void>;
  slackIdentities(personId: PersonId): Promise<SlackIdentity[]>;
  /** The user each of these people is in one workspace; those who are not in it are left out. */
  slackUsers(teamId: string, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
}
