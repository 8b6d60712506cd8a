/** Ids are opaque strings; the brand keeps a note's id from being passed where a meeting's is meant. */
declare const brand: unique symbol;
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type BoardId = Id<'board'>;
export type PersonId = Id<'person'>;
export type MeetingId = Id<'meeting'>;
export type NoteId = Id<'note'>;
export type MinutesId = Id<'minutes'>;

/** Takes a string that came through a door (a row, a URL, a button's value) as the id it is said to be. */
export const asId = <T extends Id<string>>(value: string): T => value as T;
