/** A plain sentence for officers, with the notes it is about. */
export interface Warning {
  readonly text: string;
  readonly noteIds: readonly string[];
}
