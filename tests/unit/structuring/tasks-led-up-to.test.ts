import { describe, expect, test } from 'vitest';
import { CAST, item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const BLANK = { handle: '', job: '', organisation: '', attending: '', user: '', authority: '', initials: '' };
const MORE = [
  ...CAST,
  { ...BLANK, name: 'Steve Bright', initials: 'SB', handle: 'steve', user: 'U3', job: 'Policy Adviser' },
  { ...BLANK, name: 'Wiola Hart', initials: 'WH', handle: 'wiola', user: 'U4', job: 'Committee Assistant' },
].map((one) => ('role' in one ? one : { ...one, role: 'officer' as const }));
const PROFESSOR = {
  ...BLANK,
  name: 'Professor Anil Rao',
  initials: 'AR',
  organisation: 'Ormsea University',
  attending: 'item 3',
  role: 'guest' as const,
};
const actionsIn = (text: string) =>
  item(propose(['item 3', SAID, text], { cast: [...MORE, PROFESSOR] }), 3).actions;

/** Tasks said in passing, with what leads up to them: typed by Dev Patel-Ross on Tuesday 7 June 2022. */
const TASKS: readonly (readonly [typed: string, owners: string, due: string | null])[] = [
  // Somebody is asked to write it down.
  [
    'could someone minute that steve will do a template for districts by the end of july',
    'Steve Bright',
    '2022-07-31',
  ],
  [
    'Could whoever is keeping the action list add that Steve will send members the figures, she said this week',
    'Steve Bright',
    '2022-06-10',
  ],
  [
    'before I forget Dev, can you log one under buses - lena sends the fares model round to all councils, she said within a fortnight',
    'Lena Cross',
    '2022-06-21',
  ],
  ['please can we record that steve will circulate the survey', 'Steve Bright', null],
  // What joins it to the talk.
  ['On the back of that the Chair is going to write to the buses minister', 'Cllr Nora Peel', null],
  ['Following that, Steve will write to the operators', 'Steve Bright', null],
  ['as agreed, steve to send the survey out by friday', 'Steve Bright', '2022-06-10'],
  ['in light of that lena to redo the costs by 1 july', 'Lena Cross', '2022-07-01'],
  // Whose plan it is.
  ["we're getting Steve to pull the numbers together", 'Steve Bright', null],
  ['the plan is that Lena writes to operators by friday', 'Lena Cross', '2022-06-10'],
  ['NP keen that LC writes to operators by friday', 'Lena Cross', '2022-06-10'],
  ['if LC could write to operators by friday that would be great', 'Lena Cross', '2022-06-10'],
  ['agreed SB would ring round the operators by friday', 'Steve Bright', '2022-06-10'],
  ['we agreed Steve would ring round the operators', 'Steve Bright', null],
  ["it'll be Lena who writes to the operators", 'Lena Cross', null],
  ['Lena is the one to write to the operators', 'Lena Cross', null],
  ['a letter will go from the Chair to DfT', 'Cllr Nora Peel', null],
  ['NP would like a note on fares from LC by 1 July', 'Lena Cross', '2022-07-01'],
  // An officer's own word.
  ["SB: I'll drop you all a line with the figures by Friday", 'Steve Bright', '2022-06-10'],
  ['SB - can get that to members by Friday', 'Steve Bright', '2022-06-10'],
  ['il get the final terms of reference out to all councils tomorrow', 'Dev Patel-Ross', '2022-06-08'],
  ['Steve promised the depot plans by 1 July', 'Steve Bright', '2022-07-01'],
  ["Steve's got till the 20th for the depot plans", 'Steve Bright', '2022-06-20'],
  ['SB taking that away', 'Steve Bright', null],
  ['SB picks up the fares model with DfT', 'Steve Bright', null],
  // Owners typed small, short or by a title.
  [
    "wh + LC to fix up a members' briefing on the pilot, before the end of june",
    'Wiola Hart, Lena Cross',
    '2022-06-30',
  ],
  ['lc and wh to fix up a briefing on the pilot', 'Lena Cross, Wiola Hart', null],
  ['Lena w/ the Prof to turn that into a 2 page briefing for MPs', 'Lena Cross, Professor Anil Rao', null],
  ['Steve B. will send it to the department by 27 June', 'Steve Bright', '2022-06-27'],
  ['steve (not cllr S!) sounding out DfT about the £, by end july', 'Steve Bright', '2022-07-31'],
  ['SB, flood debrief note to all members in 2 wks', 'Steve Bright', '2022-06-21'],
  ['steve to sit down w/ LC on the numbers', 'Steve Bright', null],
  ['everyone to let LC know about dates by Friday', 'Members', '2022-06-10'],
  ['lena sends the report in w/in 14 days', 'Lena Cross', '2022-06-21'],
  ['steve will pop the slides on the sharepoint after the meeting', 'Steve Bright', null],
  // Offered or wished for first, and then told who does it.
  [
    "RT offered Coldbeck as the worked example, she'll send LC the write-up Monday week",
    'Cllr Rhona Tait',
    '2022-06-20',
  ],
  [
    'RT volunteered a blog on what leaseholders need to know, to be with me by the 28th',
    'Cllr Rhona Tait',
    '2022-06-28',
  ],
  ["RT's been promised the call-out log, Steve by friday", 'Steve Bright', '2022-06-10'],
  [
    "chair would like every member authority's deficit on a single sheet. leave it with me, friday",
    'Dev Patel-Ross',
    '2022-06-10',
  ],
  ['RT would like cover for drivers looked into, officers to bring a paper when they can', 'Officers', null],
  ["Steve said he'd knock up a crib sheet on whistleblowing, no date given", 'Steve Bright', null],
  ["Steve's putting that on the forward plan", 'Steve Bright', null],
  ['me: finding out how wales did its cap, will have it a week today', 'Dev Patel-Ross', '2022-06-14'],
  [
    'Visits programme: lead members will settle it by email ahead of the September meeting',
    'Lead Members',
    '2022-09-13',
  ],
  ['draft position paper on the cap - Steve, to our September meeting', 'Steve Bright', '2022-09-13'],
];

/** Nobody is given a task. */
const NONE: readonly string[] = [
  'SB: we will publish the strategy in March',
  'SB: will depend on the grant',
  'SB: can get worse in winter',
  'it was Lena who wrote the report',
  'the plan is that operators submit bids by July',
  'can you minute that RT voted against',
  'can someone note that Lena has left',
  'following that, LC presented the figures',
  'as agreed, LC presented the figures',
  'LC back at 11.20',
  'Steve promised last year to fund the routes',
  'agreed LC would have been the better choice',
  'NP keen that members support the pilot',
  'the chair is writing it down',
  'SB emails councils every month',
  'if LC could do it so can we',
  'a letter came from the Chair to DfT last month',
  'SB, fares up 4% in 2 weeks',
  'the Prof is right about fares',
  'LC taking that as read',
  'SB: hoping to open in July',
  'SB: negotiating body in place in October, first agreement 28 July',
  'SB: commissioning of routes moves to the county by 1 July',
  'RT offered a warm welcome to all by 2023',
  "IS said he'd join later, he'll send his apologies",
];

describe('[S10] a task has its owner, whatever leads up to it', () => {
  for (const [typed, owners, due] of TASKS)
    test(`[S10] "${typed}" is for ${owners}`, () => {
      expect(actionsIn(typed).map((one) => [one.owners.join(', '), one.due])).toEqual([[owners, due]]);
    });
  for (const typed of NONE)
    test(`[S10] "${typed}" gives nobody a task`, () => {
      expect(actionsIn(typed)).toEqual([]);
    });
});
