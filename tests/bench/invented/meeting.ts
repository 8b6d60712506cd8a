/** A meeting as the command line reads it: a stream of notes and an agenda. */
export interface InventedMeeting {
  readonly notes: string;
  readonly agenda: string;
}

const SUBJECTS = [
  { title: 'Flood wardens: first year', word: 'wardens', count: 42 },
  { title: 'Mobile libraries', word: 'libraries', count: 17 },
  { title: 'Rural bus pilot', word: 'pilot', count: 9 },
  { title: 'Apprenticeships', word: 'apprenticeships', count: 310 },
  { title: 'Market squares fund', word: 'squares', count: 28 },
  { title: 'Footbridge repairs', word: 'footbridges', count: 64 },
] as const;

const PLACES = ['Hexley', 'Orrin Vale', 'Saltby', 'Marlow Heath', 'Dunnet', 'Quarr', 'Ashwick', 'Tollbury'];
const MEMBERS = [
  { name: 'Cllr Ines Calloway', initials: 'IC', authority: 'Hexley Borough Council', role: 'Chair' },
  { name: 'Cllr Rufus Daintry', initials: 'RD', authority: 'Orrin Vale Council', role: 'Vice-Chair' },
  { name: 'Cllr Meera Joshi', initials: 'MJ', authority: 'Saltby City Council', role: 'Member' },
  { name: 'Cllr Tobias Kerr', initials: 'TK', authority: 'Dunnet District Council', role: 'Member' },
  { name: 'Cllr Wanda Pell', initials: 'WP', authority: 'Ashwick Council', role: 'Member' },
];
const OFFICERS = [
  { user: 'U1', name: 'Harriet Voss', initials: 'HV', handle: 'harriet', job: 'Board Secretary' },
  { user: 'U2', name: 'Jonas Appiah', initials: 'JA', handle: 'jonas', job: 'Policy Adviser' },
];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

type Subject = (typeof SUBJECTS)[number];

/** What officers type under an item, in turn; the numbers make no two notes alike. */
const TYPED: readonly ((subject: Subject, at: number) => string)[] = [
  ({ word, count }, at) =>
    `HV: ${count + at} ${word} so far, ${at % 9} more in ${pick(PLACES, at)} by spring`,
  ({ word }, at) =>
    `${pick(MEMBERS, at).initials}: worried that ${pick(PLACES, at + 3)} has had no ${word} since week ${at}`,
  (_, at) => `JA replied that ${pick(PLACES, at + 3)} comes next, ${10 + at} weeks from now`,
  ({ word }, at) => `#decision Board noted report ${at} on ${word} in ${pick(PLACES, at)}`,
  ({ word }, at) =>
    `ACTION: @${pick(OFFICERS, at).handle} to send a list of ${word} in ${pick(PLACES, at)} (no. ${at}) by ${1 + (at % 27)} March`,
  (_, at) =>
    `${pick(MEMBERS, at + 2).initials} - could ${pick(PLACES, at)} share the cost, about £${at},000?`,
  (_, at) => `coffee is here, cup ${at}`,
  ({ word }, at) => `agreed: money for ${word} in ${pick(PLACES, at + 1)} up to £${at + 3}0,000`,
  ({ word }, at) => `${pick(MEMBERS, at + 1).initials} welcomed the ${word} and thanked team ${at}`,
];

/** Types a meeting of so many notes: six items, two officers, points, decisions, actions and chat. */
export function inventMeeting(notes: number): InventedMeeting {
  const start = Date.parse('2025-02-06T10:30:00Z');
  const opening = [
    'ok starting, welcome all',
    'Present: IC, RD, MJ, TK, WP',
    'item 2',
    'agreed as a correct record',
  ];
  const rest = notes - opening.length;
  const perItem = Math.ceil(rest / SUBJECTS.length);
  const texts = [...opening];
  for (let at = 0; at < rest; at += 1) {
    const item = Math.floor(at / perItem);
    const subject = pick(SUBJECTS, item);
    const type = pick(TYPED, at % perItem);
    texts.push(at % perItem === 0 ? `item ${item + 3} - ${subject.word}` : type(subject, at));
  }
  const lines = texts.map((text, at) =>
    JSON.stringify({
      id: `n${at}`,
      ts: new Date(start + at * 20_000).toISOString(),
      user: at % 3 === 2 ? 'U2' : 'U1',
      type: 'message',
      text,
    }),
  );
  const agenda = {
    organisation: 'Union of Market Towns',
    board: `Places Board ${notes}`,
    date: '2025-02-06',
    start: '10:30',
    venue: 'Corn Hall',
    chair: 'Cllr Ines Calloway',
    previous_meeting: '2024-11-07',
    next_meeting: '2025-05-08',
    members: MEMBERS,
    officers: OFFICERS,
    items: [
      'Welcome and apologies',
      'Minutes of the previous meeting',
      ...SUBJECTS.map(({ title }) => title),
      'Any other business',
    ].map((title, at) => ({ number: at + 1, title })),
  };
  return { notes: `${lines.join('\n')}\n`, agenda: JSON.stringify(agenda) };
}
