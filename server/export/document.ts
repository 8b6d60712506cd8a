/** A stretch of text. `confidential` is only ever true in the restricted rendering, which marks it. */
export interface Passage {
  readonly text: string;
  readonly confidential: boolean;
}

/** A decision's sentence; `verb` is the word of it that the 2014 papers print bold. */
export interface DecisionSentence extends Passage {
  readonly verb: string | null;
}

export interface ActionRow extends Passage {
  readonly owners: string;
  /** "10 November 2023", or empty. */
  readonly by: string;
}

/** Blocks an item is made of. What a profile changes is settled here; a format only draws. */
export type DocumentBlock =
  | ({ readonly kind: 'paragraph' } & Passage)
  | { readonly kind: 'bullets'; readonly lead: string | null; readonly items: readonly Passage[] }
  | {
      readonly kind: 'decision';
      readonly heading: string | null;
      /** The deciding body on a line of its own, with the sentences numbered under it. */
      readonly lead: string | null;
      readonly numbered: boolean;
      /** True: the sentences make one paragraph. */
      readonly runOn: boolean;
      readonly sentences: readonly DecisionSentence[];
    }
  | {
      readonly kind: 'actions';
      readonly layout: 'table' | 'lines';
      readonly heading: string | null;
      readonly rows: readonly ActionRow[];
    };

export interface DocumentItem {
  readonly number: number;
  readonly title: string;
  readonly confidential: boolean;
  readonly blocks: readonly DocumentBlock[];
}

export interface AppendixRow {
  /** Printed once for a block, empty for the rest of it. */
  readonly role: string;
  readonly name: string;
  readonly authority: string;
}

/** Minutes as every format draws them. */
export interface DocumentModel {
  readonly title: string;
  /** "Draft: cleared by the Chair, subject to agreement", or empty. */
  readonly standing: string;
  /** Says that the rendering holds confidential matter, or empty. */
  readonly restrictedNotice: string;
  /** Board, date and venue; the label is empty where the profile prints none. */
  readonly meta: readonly { readonly label: string; readonly value: string }[];
  readonly attendanceHeading: string;
  readonly attendanceLine: string;
  readonly columns: readonly string[];
  readonly items: readonly DocumentItem[];
  readonly appendix: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly rows: readonly AppendixRow[];
  };
}

export interface RenderOptions {
  /** True includes confidential passages; the caller has checked that the reader is entitled to them. */
  readonly restricted: boolean;
  readonly standingText?: string;
}
