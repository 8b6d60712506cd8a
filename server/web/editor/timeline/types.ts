/** What the server says of the timeline, as it comes over the wire. */
export interface Moment {
  readonly id: string;
  readonly at: string;
  readonly why: 'pause' | 'before-structuring' | 'before-restore' | 'submitted' | 'reopened' | 'named';
  readonly name: string;
  readonly by: string;
  readonly authors: readonly string[];
  readonly words: number;
}

export interface TimelineAnswer {
  readonly entries: readonly Moment[];
  readonly since: readonly string[];
  readonly mayChange: boolean;
}

export interface Change {
  readonly what: 'head' | 'attendance' | 'item' | 'point' | 'decision' | 'action';
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly item: number | null;
  readonly before: string;
  readonly after: string;
  readonly words: readonly { readonly text: string; readonly change: 'same' | 'added' | 'removed' }[];
}

export interface ChangesAnswer {
  readonly changes: readonly Change[];
  readonly authors: readonly string[];
}

export const NOW = 'now';
