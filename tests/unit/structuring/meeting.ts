import type { CastMember } from '#server/domain/meeting.ts';
import type { Proposal, StructuringInput, StructuringNote } from '#server/domain/proposal.ts';
import { proposeOffline } from '#server/structuring/propose-offline.ts';

const BLANK = { handle: '', job: '', organisation: '', attending: '', user: '', authority: '', initials: '' };
const member = (name: string, initials: string, role: CastMember['role'], authority: string): CastMember => ({
  ...BLANK,
  name,
  initials,
  role,
  authority,
});
const officer = (name: string, initials: string, handle: string, user: string, job: string): CastMember => ({
  ...BLANK,
  name,
  initials,
  handle,
  user,
  job,
  role: 'officer',
});

export const CAST: readonly CastMember[] = [
  member('Cllr Nora Peel', 'NP', 'chair', 'Ormsea Council'),
  member('Cllr Ivan Stroud', 'IS', 'vice-chair', 'Dunmere Council'),
  member('Cllr Ada Finch', 'AF', 'member', 'Larkhill Council'),
  member('Cllr Alan Frost', 'AF', 'member', 'Pendle Vale Council'),
  member('Cllr Rhona Tait', 'RT', 'member', 'Coldbeck Council'),
  member('Cllr Eric Munn', 'EM', 'substitute', 'Coldbeck Council'),
  officer('Lena Cross', 'LC', 'lena', 'U1', 'Head of Transport'),
  officer('Dev Patel-Ross', 'DPR', 'dev', 'U2', 'Clerk'),
  {
    ...BLANK,
    name: 'Ms Gail Tory',
    initials: 'GT',
    role: 'guest',
    organisation: 'Bus Users',
    attending: 'item 3',
  },
];

/** An agenda of these titles, numbered from 1. */
export const agendaOf = (titles: readonly string[]): StructuringInput['agenda'] =>
  titles.map((title, at) => ({
    number: at + 1,
    title,
    confidential: null,
    urgent: false,
    recommendation: '',
  }));

export const AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund',
  'Allotments',
  'Any other business',
]);

export const note = (id: string, text: string, more: Partial<StructuringNote> = {}): StructuringNote => ({
  id,
  user: 'U2',
  authorName: 'Dev Patel-Ross',
  at: '2022-06-07T10:00:00+01:00',
  text,
  revisedBy: [],
  thread: null,
  withdrawn: false,
  marks: [],
  pinnedItem: null,
  pinnedConfidential: null,
  ...more,
});

/** A meeting's input from texts alone: notes n1, n2 … */
export const meetingOf = (
  texts: readonly (string | StructuringNote)[],
  more: Partial<StructuringInput> = {},
): StructuringInput => ({
  meeting: {
    board: 'Transport Board',
    organisation: 'Shire Councils Network',
    profile: '2023',
    date: '2022-06-07',
    start: '10:00',
    venue: 'Room 1',
    chair: 'Cllr Nora Peel',
    previousMeeting: '2022-03-03',
    nextMeeting: '2022-09-13',
    timeZone: 'Europe/London',
  },
  cast: CAST,
  agenda: AGENDA,
  notes: texts.map((text, at) => (typeof text === 'string' ? note(`n${at + 1}`, text) : text)),
  ...more,
});

export const propose = (
  texts: readonly (string | StructuringNote)[],
  more: Partial<StructuringInput> = {},
): Proposal => proposeOffline(meetingOf(texts, more));

export const item = (proposal: Proposal, number: number): Proposal['items'][number] => {
  const found = proposal.items.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no item ${number}`);
  return found;
};

/** A longer agenda, whose fifth item the guest comes for. */
export const LONG_AGENDA = agendaOf([
  'Welcome, apologies and declarations of interest',
  'Minutes of the meeting held on 3 March 2022',
  'Rural Bus Fund: second round of awards',
  'Allotments and community growing',
  'Canal towpaths: shared maintenance agreements',
  'Electric Vehicle Infrastructure Fund (EVIF)',
  'Parking enforcement: fees and charges review',
  'Any other business',
]);
export const CAST_OF_LONG = CAST.map((one) => (one.role === 'guest' ? { ...one, attending: 'item 5' } : one));
