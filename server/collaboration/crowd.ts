import type { Connection } from './connection.ts';
import type { Room } from './room.ts';

/** Every connection of the server: on its way in, or in a room. */
export interface Crowd {
  readonly size: number;
  connections(): Iterable<Connection>;
  /** The room a connection is in; null while it is on its way. */
  roomOf(connection: Connection): Room | null;
  /** Those in a room: in this document, or in any. */
  inside(name?: string): readonly { readonly connection: Connection; readonly room: Room }[];
  /** How many connections a person has in rooms. */
  ofPerson(personId: string): number;
  arrive(connection: Connection): void;
  enter(connection: Connection, room: Room): void;
  leave(connection: Connection): void;
}

export const createCrowd = (): Crowd => {
  const places = new Map<Connection, Room | null>();
  const persons = new Map<string, number>();

  const count = (personId: string, by: 1 | -1): void => {
    const now = (persons.get(personId) ?? 0) + by;
    if (now === 0) persons.delete(personId);
    else persons.set(personId, now);
  };

  return {
    get size() {
      return places.size;
    },
    connections: () => places.keys(),
    roomOf: (connection) => places.get(connection) ?? null,
    inside: (name) =>
      [...places].flatMap(([connection, room]) =>
        room !== null && (name === undefined || room.name === name) ? [{ connection, room }] : [],
      ),
    ofPerson: (personId) => persons.get(personId) ?? 0,
    arrive: (connection) => {
      places.set(connection, null);
    },
    enter: (connection, room) => {
      places.set(connection, room);
      count(connection.person.personId, 1);
      room.connections.add(connection);
      room.lastUsed = performance.now();
    },
    leave: (connection) => {
      const room = places.get(connection) ?? null;
      places.delete(connection);
      if (room === null) return;
      count(connection.person.personId, -1);
      room.connections.delete(connection);
      room.presence.leave(connection);
      room.lastUsed = performance.now();
    },
  };
};
