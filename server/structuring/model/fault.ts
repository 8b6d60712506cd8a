/** What is wrong with a sentence of a model. */
export type FaultKind =
  | 'unknown-note'
  | 'no-note'
  | 'unknown-ref'
  | 'repeated'
  | 'number'
  | 'date'
  | 'name'
  | 'owner'
  | 'no-cue'
  | 'changed'
  | 'instruction'
  | 'unsupported'
  | 'form';

export interface Fault {
  readonly kind: FaultKind;
  /** For the model's second try: names the sentence and the words. */
  readonly told: string;
}

/** For officers, without a word of the model's: what it says may be false, or confidential. */
export const SAID: Readonly<Record<FaultKind, string>> = {
  'unknown-note': 'it cited a note that is not of this item',
  'no-note': 'it cited no note',
  'unknown-ref': 'it referred to a sentence that is not there',
  repeated: 'it said something twice',
  number: 'it held a number that its notes do not',
  date: 'it held a date that its notes do not give',
  name: 'it held a name that its notes do not',
  owner: 'it gave a task to somebody its notes do not name',
  'no-cue': 'its notes do not say that anything was decided',
  changed: 'it changed what an officer had tagged or the rules had found',
  instruction: 'it repeated an instruction typed into a note',
  unsupported: 'most of it is in none of its notes',
  form: 'it was not in the form of the minutes',
};
