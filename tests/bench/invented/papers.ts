export interface InventedPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BOARDS = ['Harbours Board', 'Libraries Board', 'Rural Transport Board', 'Parks and Squares Board'];
const TOPICS = [
  'ferry timetables',
  'reading rooms',
  'community buses',
  'bandstands',
  'dredging licences',
  'school visits',
  'cycle parking',
  'tree wardens',
  'lock keepers',
  'book exchanges',
  'taxi ranks',
  'drinking fountains',
  'slipway repairs',
  'late opening',
  'bus shelters',
  'allotments',
  'pilot boats',
  'large print stock',
  'dial-a-ride',
  'play areas',
  'mooring fees',
  'local archives',
  'level crossings',
  'wildflower verges',
] as const;
const PLACES = ['Hexley', 'Orrin Vale', 'Saltby', 'Marlow Heath', 'Dunnet', 'Quarr', 'Ashwick', 'Tollbury'];
const PEOPLE = [
  'Ines Calloway',
  'Rufus Daintry',
  'Meera Joshi',
  'Tobias Kerr',
  'Wanda Pell',
  'Leopold Anstey',
  'Greta Munro',
];
const OFFICERS = ['Harriet Voss', 'Jonas Appiah', 'Selma Rook', 'Dominic Thrale'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'September',
  'October',
  'November',
];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** One item of the minutes: an introduction, comments, a decision and an action. */
function itemOf(number: number, at: number): string {
  const topic = pick(TOPICS, at);
  const place = pick(PLACES, at * 3);
  const officer = pick(OFFICERS, at);
  return `${number}  ${topic.charAt(0).toUpperCase()}${topic.slice(1)} in ${place}

${officer} introduced the report. ${40 + (at % 90)} authorities had replied, and ${place} had asked for ${at % 12} more months.
Members' comments and questions:
- The cost of ${topic} had risen by ${3 + (at % 14)} per cent in a year.
- ${pick(PLACES, at + 5)} had shown that volunteers could help, if somebody trained them.
- In response to a question about insurance, it was confirmed that the scheme of ${2001 + (at % 20)} still applied.

Decision
The Board agreed to support ${topic} in ${place} with up to £${10 + (at % 70)},000.

Action
- Write to ${place} about ${topic}. (${officer}; by ${1 + (at % 27)} ${pick(MONTHS, at + 1)} ${2006 + Math.floor(at / 80)})
`;
}

function paperOf(at: number): InventedPaper {
  const board = pick(BOARDS, at);
  const year = 2004 + Math.floor(at / 10);
  const date = `${1 + ((at * 7) % 27)} ${pick(MONTHS, at)} ${year}`;
  const items = [0, 1, 2, 3, 4].map((one) => itemOf(one + 2, at * 5 + one)).join('\n');
  const members = PEOPLE.map(
    (name, index) =>
      `${index === 0 ? 'Chair' : index === 1 ? 'Members' : ''} | Cllr ${name} | ${pick(PLACES, index)} Council`,
  ).join('\n');
  const text = `Minutes of ${board} meeting

Title: ${board}
Date: ${date}
Venue: Corn Hall, ${pick(PLACES, at)}

Attendance
An attendance list is attached as Appendix A to this note

Item  Decisions and actions

1  Welcome and apologies

The Chair welcomed members. There were no declarations of interest.

${items}
Appendix A - Attendance

Position/Role | Councillor | Authority
${members}
LCA Officers | ${OFFICERS.join(', ')} |
`;
  return { name: `${String(at).padStart(3, '0')}.minutes.txt`, bytes: new TextEncoder().encode(text) };
}

/** The published minutes of so many meetings, of four boards over the years. */
export const inventPapers = (count: number): InventedPaper[] =>
  Array.from({ length: count }, (_, at) => paperOf(at));

/** What members ask of them; the last few ask for what is not there. */
export const QUESTIONS: readonly string[] = [
  ...TOPICS.slice(0, 12).map((topic, at) => `what did we decide on ${topic} in ${pick(PLACES, at * 3)}`),
  ...TOPICS.slice(12, 18).map((topic) => `who is to write about ${topic}`),
  'when did we last discuss bus shelters',
  'what did the Harbours Board decide in March 2012',
  'who chaired the Libraries Board in 2015',
  'was Meera Joshi at the meeting in June 2010',
  'how many authorities replied about allotments',
  'how much for play areas in Quarr',
  'what did we decide on helicopter landing pads',
  'who was appointed to the astronomy panel',
];
