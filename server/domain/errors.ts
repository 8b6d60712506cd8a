/** Every refusal a person can meet. The door turns the code and facts into a plain message that says what to do. */
export type RefusalCode =
  | 'no-live-meeting'
  | 'no-board'
  | 'on-no-board'
  | 'no-meeting'
  | 'no-agenda'
  | 'meeting-already-live'
  | 'meeting-not-live'
  | 'meeting-not-closed'
  | 'unknown-item'
  | 'item-taken'
  | 'not-allowed'
  | 'not-an-officer'
  | 'unknown-chair'
  | 'unknown-person'
  | 'shared-channel'
  | 'unentitled-present'
  | 'note-too-long'
  | 'note-empty'
  | 'nothing-to-undo'
  | 'draft-locked'
  | 'draft-not-submitted'
  | 'draft-empty'
  | 'old-version'
  | 'unknown-version'
  | 'too-many-versions'
  | 'changed-since'
  | 'already-approved'
  | 'own-words'
  | 'link-expired'
  | 'link-foreign'
  | 'bad-input'
  | 'unreadable-document'
  | 'draft-held'
  | 'storage-failed';

/** A refusal with the facts its message needs. Thrown in the core, translated once per door. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;

  constructor(code: RefusalCode, facts: Readonly<Record<string, string | number | readonly string[]>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

export const isRefusal = (error: unknown, code?: RefusalCode): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code);
