import type { AskerScope } from './answer.ts';
import type { Standing } from './minutes.ts';
import type { DecisionType } from './proposal.ts';

export interface ImportedDecision {
  readonly text: string;
  readonly type: DecisionType;
}

export interface ImportedAction {
  readonly text: string;
  readonly owners: readonly string[];
  /** ISO date where the paper names one. */
  readonly due?: string;
}

export interface ImportedItem {
  readonly number: number;
  readonly title: string;
  readonly decisions: readonly ImportedDecision[];
  readonly actions: readonly ImportedAction[];
  /** What else the item says, paragraph by paragraph. */
  readonly points: readonly string[];
}

export interface ImportedAttendee {
  readonly position: string;
  readonly name: string;
  readonly authority: string;
  /** What stood beside the name: "sub", "item 3", a job. */
  readonly note?: string;
}

/** Minutes or a note of one meeting, as read from a published paper. */
export interface ImportedMinutes {
  readonly kind: 'minutes';
  readonly file: string;
  readonly board: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly venue: string;
  readonly items: readonly ImportedItem[];
  readonly attendance: readonly ImportedAttendee[];
  readonly apologies: readonly ImportedAttendee[];
  readonly inAttendance: readonly ImportedAttendee[];
  readonly officers: readonly string[];
  readonly warnings: readonly string[];
}

/** The agenda in an agenda pack, with the board's membership when it is listed. */
export interface ImportedAgenda {
  readonly kind: 'agenda';
  readonly file: string;
  readonly board: string;
  readonly date: string;
  readonly venue: string;
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly recommendation: string;
  }[];
  readonly members: readonly {
    readonly name: string;
    readonly authority: string;
    readonly group: string;
    readonly role: string;
  }[];
  /** ISO date, or empty. */
  readonly nextMeeting: string;
  readonly warnings: readonly string[];
}

export type ImportedPaper = ImportedMinutes | ImportedAgenda;

export type PassageKind = 'decision' | 'action' | 'point' | 'title' | 'attendance' | 'text';

/** What a passage knows beside its words. */
export interface PassageDetail {
  readonly owners?: readonly string[];
  readonly due?: string;
  readonly type?: string;
  readonly position?: string;
  readonly name?: string;
  readonly authority?: string;
  /** `member`: of the board, as an agenda pack lists it; it does not say who came. */
  readonly category?: 'present' | 'apologies' | 'substitute' | 'in-attendance' | 'officer' | 'member';
  /** The political group a member sits for. */
  readonly group?: string;
}

/** The smallest thing an answer can rest on: a sentence or paragraph of one item, or a row of the attendance. */
export interface Passage {
  readonly item: number | 'att';
  readonly itemTitle: string;
  readonly kind: PassageKind;
  readonly text: string;
  readonly detail: PassageDetail;
  readonly confidential: boolean;
}

/** A meeting's minutes as the archive holds them. */
export interface ArchivedMeeting {
  /** The id of the minutes' version. */
  readonly id: string;
  readonly meetingId: string | null;
  readonly board: string;
  readonly date: string;
  readonly standing: Standing;
  readonly corrections: readonly { readonly agreedAtMeeting: string; readonly text: string }[];
  readonly sourceFile: string;
  /** `agenda`: what was laid before the board, not what it did. Minutes where absent. */
  readonly source?: 'minutes' | 'agenda';
}

/** A meeting with the passages of it that one asker may read. */
export interface ReadableMeeting extends ArchivedMeeting {
  readonly passages: readonly Passage[];
}

/** `added`; `unchanged`: these very bytes were imported before; `kept`: another file already gave this meeting. */
export interface PaperOutcome {
  readonly paper: ImportedPaper;
  readonly outcome: 'added' | 'unchanged' | 'kept';
  /** For `kept`: the file, or the published minutes, that stay. */
  readonly keptFrom?: string;
}

/** A file that was read: its bytes' fingerprint and what was found in it. */
export interface ImportedDocument {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly file: string;
  readonly papers: readonly ImportedPaper[];
}

/** Reads what an asker may see. Everything outside the scope stays in the database. */
export interface ArchiveReader {
  /** Changes whenever anything readable changes. */
  revision(): Promise<string>;
  /** Every meeting in scope, oldest first, with the passages the asker may read. */
  readable(scope: AskerScope): Promise<ReadableMeeting[]>;
}

/** Takes imported documents in. */
export interface ArchiveStore {
  /** Stores each paper once; a file or a meeting that is there already changes nothing. */
  store(document: ImportedDocument): Promise<PaperOutcome[]>;
}
