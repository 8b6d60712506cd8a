import type { AttendanceCategory } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import { publicText } from './public-text.ts';
import type { ReadStream } from './read-stream.ts';

interface JsonSentence {
  readonly text: string;
  readonly sources: readonly string[];
  readonly confidential: boolean;
}

/** What `minutebook structure --json` writes. */
export interface StructureJson {
  readonly meeting: string;
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly confidential: 'none' | 'part' | 'whole';
    readonly discussion: readonly JsonSentence[];
    readonly decisions: readonly (JsonSentence & { readonly type: string })[];
    readonly actions: readonly (JsonSentence & {
      readonly owners: readonly string[];
      readonly due: string | null;
    })[];
  }[];
  readonly attendance: {
    readonly present: readonly string[];
    readonly apologies: readonly string[];
    readonly substitutes: readonly { readonly name: string; readonly for: string }[];
    readonly in_attendance: readonly string[];
    readonly officers: readonly string[];
  };
  readonly declarations: readonly { readonly name: string; readonly item: number }[];
  readonly corrections: readonly { readonly text: string; readonly sources: readonly string[] }[];
  readonly published_text: string;
}

/** A proposal in the command line's format. The meeting is named as its agenda file names it, else by its date. */
export const toStructureJson = (
  { input, agenda }: Pick<ReadStream, 'input' | 'agenda'>,
  proposal: Proposal,
): StructureJson => {
  const names = (category: AttendanceCategory): string[] =>
    proposal.attendance.filter((entry) => entry.category === category).map((entry) => entry.name);
  const sentence = (one: {
    text: string;
    noteIds: readonly string[];
    confidential: boolean;
  }): JsonSentence => ({ text: one.text, sources: one.noteIds, confidential: one.confidential });
  return {
    meeting: agenda.meeting ?? input.meeting.date,
    items: proposal.items.map((item) => ({
      number: item.number,
      title: item.title,
      confidential: item.confidential,
      discussion: item.points.map(sentence),
      decisions: item.decisions.map((one) => ({ ...sentence(one), type: one.type })),
      actions: item.actions.map((one) => ({ ...sentence(one), owners: one.owners, due: one.due })),
    })),
    attendance: {
      present: names('present'),
      apologies: names('apologies'),
      substitutes: proposal.attendance
        .filter((entry) => entry.category === 'substitute')
        .map((entry) => ({ name: entry.name, for: entry.standsFor })),
      in_attendance: names('in-attendance'),
      officers: names('officer'),
    },
    declarations: proposal.declarations.map(({ name, item }) => ({ name, item })),
    corrections: proposal.corrections.map(({ text, noteIds }) => ({ text, sources: noteIds })),
    published_text: publicText(input, proposal),
  };
};
