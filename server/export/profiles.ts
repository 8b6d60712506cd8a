import type { HouseProfile } from '#server/domain/board.ts';

/** How one year's published papers are laid out. Every rule that differs by profile is a line here. */
export interface Layout {
  readonly title: (board: string) => string;
  readonly labelledHead: boolean;
  readonly weekdayComma: boolean;
  readonly attendanceLine: string;
  readonly columns: readonly string[];
  readonly commentsLead: string;
  readonly chair: string;
  readonly viceChair: string;
  readonly deputyChair: string;
  /** Where substitutes stand in the appendix: among the members with a mark, or in a block of their own. */
  readonly substitutesAmongMembers: boolean;
  readonly decisionHeading: (count: number) => string;
  /** Who decides, in one decision's sentence. */
  readonly subject: (board: string) => string;
  /** Several decisions under one subject as "1) Noted …", or each a sentence of its own. */
  readonly numberDecisions: boolean;
  readonly boldVerb: boolean;
  readonly actions: 'table' | 'sentence' | 'line';
  /** What stands for a confidential item's discussion, and for a confidential part of another item. */
  readonly confidentialItem: string;
  readonly confidentialPart: string;
}

const boardMeeting = (board: string): string => (/\bmeeting$/iu.test(board) ? board : `${board} meeting`);
const theBoard = (board: string): string => (/^the\b/iu.test(board) ? board : `the ${board}`);
const byCount = (count: number): string => (count === 1 ? 'Decision' : 'Decisions');

export const LAYOUTS: Readonly<Record<HouseProfile, Layout>> = {
  '2014': {
    title: (board) => `Note of last ${boardMeeting(board)}`,
    labelledHead: true,
    weekdayComma: false,
    attendanceLine: 'An attendance list is attached as Appendix A to this note',
    columns: ['Item', 'Decisions and actions', 'Action'],
    commentsLead: 'In the discussion that followed, Members made a number of comments, including:',
    chair: 'Chairman',
    viceChair: 'Vice-Chairman',
    deputyChair: 'Deputy-Chairman',
    substitutesAmongMembers: false,
    decisionHeading: byCount,
    subject: () => 'Members',
    numberDecisions: false,
    boldVerb: true,
    actions: 'table',
    confidentialItem: 'Members received a confidential report.',
    confidentialPart: 'A confidential discussion followed.',
  },
  '2020': {
    title: (board) => `Note of last ${boardMeeting(board)}`,
    labelledHead: true,
    weekdayComma: false,
    attendanceLine: 'An attendance list is attached as Appendix A to this note',
    columns: ['Item', 'Decisions and actions'],
    commentsLead: 'The Board members raised the following points:',
    chair: 'Chairman',
    viceChair: 'Vice-Chair',
    deputyChair: 'Deputy-Chair',
    substitutesAmongMembers: false,
    decisionHeading: byCount,
    subject: (board) => `The members of ${theBoard(board)}`,
    numberDecisions: false,
    boldVerb: false,
    actions: 'sentence',
    confidentialItem: 'There followed a confidential discussion.',
    confidentialPart: 'There followed a confidential discussion.',
  },
  '2023': {
    title: (board) => `Minutes of last ${boardMeeting(board)}`,
    labelledHead: false,
    weekdayComma: true,
    attendanceLine: 'An attendance list is attached as Appendix A',
    columns: ['Item', 'Decisions and actions'],
    commentsLead: 'Members’ comments and questions:',
    chair: 'Chair',
    viceChair: 'Vice-Chair',
    deputyChair: 'Deputy-Chair',
    substitutesAmongMembers: true,
    decisionHeading: () => 'Decision:',
    subject: (board) => board,
    numberDecisions: true,
    boldVerb: false,
    actions: 'line',
    confidentialItem: 'Members received a confidential update.',
    confidentialPart: 'There followed a confidential discussion.',
  },
};
