import type { HouseProfile, Role } from '#server/domain/board.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';

/** Somebody of the invented board. Those with a Slack id are in the practice workspace. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly initials: string;
  readonly handle: string;
  readonly job: string;
  readonly email: string | null;
  /** Null for somebody with no place on the board. */
  readonly role: Role | null;
  readonly authority: string;
  readonly group: string;
  readonly slackUserId: string | null;
  readonly isGuest: boolean;
  readonly isWorkspaceAdmin: boolean;
  /** Words for the page's person switcher; null when not offered there. */
  readonly switchable: string | null;
}

export interface SampleBoard {
  readonly teamId: string;
  readonly workspaceName: string;
  readonly organisation: string;
  readonly name: string;
  readonly profile: HouseProfile;
  readonly timeZone: string;
  /** Since when everybody holds their place, ISO. */
  readonly since: string;
  readonly officersChannel: string;
  readonly membersChannel: string;
  readonly generalChannel: string;
  readonly people: readonly SamplePerson[];
  readonly meeting: {
    readonly date: string;
    readonly startTime: string;
    readonly venue: string;
    readonly title: string;
    readonly previousMeetingDate: string;
    readonly nextMeetingDate: string;
    readonly agenda: readonly AgendaItem[];
  };
}

type Given = Pick<SamplePerson, 'key' | 'name' | 'initials' | 'handle'> & Partial<SamplePerson>;

const person = (given: Given): SamplePerson => ({
  job: '',
  email: null,
  role: 'member',
  authority: '',
  group: '',
  slackUserId: null,
  isGuest: false,
  isWorkspaceAdmin: false,
  switchable: null,
  ...given,
});

const councillor = (
  key: string,
  name: string,
  initials: string,
  authority: string,
  group: string,
  more: Partial<SamplePerson> = {},
) =>
  person({
    key,
    name: `Cllr ${name}`,
    initials,
    handle: key,
    authority,
    group,
    slackUserId: slackIdOf(key),
    ...more,
  });

const slackIdOf = (key: string): string => `UP${key.toUpperCase()}`;

const PEOPLE: readonly SamplePerson[] = [
  person({
    key: 'petra',
    name: 'Petra Lindholm',
    initials: 'PL',
    handle: 'petra',
    job: 'Board Secretary',
    email: 'petra.lindholm@estuaries.example',
    role: 'officer',
    slackUserId: slackIdOf('petra'),
    isWorkspaceAdmin: true,
    switchable: 'Officer, takes the notes',
  }),
  person({
    key: 'callum',
    name: 'Callum Fairbairn',
    initials: 'CF',
    handle: 'callum',
    job: 'Policy Adviser',
    email: 'callum.fairbairn@estuaries.example',
    role: 'officer',
    slackUserId: slackIdOf('callum'),
    switchable: 'Officer, takes notes too',
  }),
  councillor('rosalind', 'Rosalind Achterberg', 'RA', 'Wendlemouth City Council', 'Independent', {
    role: 'chair',
    email: 'rosalind.achterberg@wendlemouth.example',
    switchable: 'Chair, approves the minutes',
  }),
  councillor('imtiaz', 'Imtiaz Chowdhry', 'IC', 'Saltreach Borough Council', 'Labour', {
    role: 'vice-chair',
  }),
  councillor('bethan', 'Bethan Prosser-Lyle', 'BPL', 'Aberwyre County Council', 'Liberal Democrat', {
    role: 'deputy-chair',
  }),
  councillor('douglas', 'Douglas Inchbald', 'DI', 'Northquay District Council', 'Conservative', {
    role: 'deputy-chair',
  }),
  councillor('yewande', 'Yewande Falola', 'YF', 'Ravensferry Borough Council', 'Labour', {
    email: 'yewande.falola@kingsferry.example',
    switchable: 'Member of the board',
  }),
  councillor('gareth', 'Gareth Tolhurst', 'GT', 'Mallow Sands Council', 'Conservative'),
  councillor('noor', 'Noor Halabi', 'NH', 'Wendlemouth City Council', 'Labour'),
  councillor('stanley', 'Stanley Obrecht', 'SO', 'Hithe and Marsh District Council', 'Independent'),
  councillor('marged', 'Marged Vaughan', 'MV', 'Aberwyre County Council', 'Liberal Democrat'),
  councillor('edwin', 'Edwin Castellane', 'EC', 'Otterby Council', 'Conservative'),
  councillor('lucinda', 'Lucinda Marchbank', 'LM', 'Tidewell Parish Federation', 'Independent', {
    role: 'observer',
  }),
  person({
    key: 'jo',
    name: 'Jo Pemberley',
    initials: 'JP',
    handle: 'jo.pemberley',
    job: 'Consultant, Brackwater Engineering',
    role: null,
    slackUserId: slackIdOf('jo'),
    isGuest: true,
    switchable: 'Outsider: a guest of the workspace',
  }),
];

const item = (number: number, title: string, recommendation = ''): AgendaItem => ({
  number,
  title,
  confidential: null,
  urgent: false,
  recommendation,
});

const AGENDA: readonly AgendaItem[] = [
  item(1, 'Welcome, apologies and declarations of interest'),
  item(2, 'Minutes of the previous meeting'),
  item(
    3,
    'Flood sirens: results of the pilot',
    'That the Board notes the results of the pilot and agrees to extend it to all nine estuary towns.',
  ),
  item(4, 'Safer beaches grants', 'That the Board agrees the grant criteria at paragraph 12.'),
  {
    ...item(5, 'Repair of the Ravensferry landing stage: tenders'),
    confidential: {
      kind: 'exempt',
      reason: 'the financial or business affairs of the tenderers',
      paragraph: '3',
    },
  },
  item(6, 'Seagrass restoration', 'That the Board supports the bid to the Coastal Nature Fund.'),
  item(7, 'Lead members’ updates', 'That the Board notes the updates.'),
  item(8, 'Any other business and date of next meeting'),
];

/** An ISO date some days away from another. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The invented board on the day it meets: `today` is an ISO date in the board's time zone. */
export function sampleBoard(today: string): SampleBoard {
  return {
    teamId: 'TPRACTICE',
    workspaceName: 'Estuary Councils (practice)',
    organisation: 'Association of Estuary Councils',
    name: 'Rivers and Coast Board',
    profile: '2023',
    timeZone: 'Europe/London',
    since: addDays(today, -400),
    officersChannel: 'CPOFFICERS',
    membersChannel: 'CPMEMBERS',
    generalChannel: 'CPGENERAL',
    people: PEOPLE,
    meeting: {
      date: today,
      startTime: '11:00',
      venue: 'Harbour Room, Wendlemouth, and online',
      title: 'Rivers and Coast Board',
      previousMeetingDate: addDays(today, -63),
      nextMeetingDate: addDays(today, 63),
      agenda: AGENDA,
    },
  };
}
