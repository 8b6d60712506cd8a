import { addDays, type SampleBoard } from './sample-board.ts';

/** One thing an officer does in the sample meeting. `by` is a person's key, `id` names a message for later steps. */
export type SampleStep =
  | {
      readonly does: 'say';
      readonly by: string;
      readonly text: string;
      readonly id?: string;
      readonly thread?: string;
    }
  | { readonly does: 'edit'; readonly by: string; readonly id: string; readonly text: string }
  | { readonly does: 'delete'; readonly by: string; readonly id: string }
  | { readonly does: 'react'; readonly by: string; readonly id: string; readonly name: string };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "14 March", as an officer would type it. */
function spoken(date: string): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

/** About forty notes of an invented meeting, typed by its two officers, with all that happens when people type. */
export function sampleMeeting(board: SampleBoard, emoji: { readonly decision: string }): SampleStep[] {
  const { date, previousMeetingDate, nextMeetingDate } = board.meeting;
  const inDays = (days: number): string => spoken(addDays(date, days));
  const petra = (text: string, more: { id?: string; thread?: string } = {}): SampleStep => ({
    does: 'say',
    by: 'petra',
    text,
    ...more,
  });
  const callum = (text: string, more: { id?: string; thread?: string } = {}): SampleStep => ({
    does: 'say',
    by: 'callum',
    text,
    ...more,
  });
  return [
    petra('item 1 - welcome, apologies and declarations'),
    callum('is the hybrid link working for everyone? someone is echoing'),
    petra('Chair welcomed everyone, and Cllr Vaughan to her first meeting'),
    petra('Present in the room: RA, IC, BPL, DI, YF, NH, MV, LM'),
    callum('Present online: GT, SO'),
    petra('Apologies: Cllr Castellane'),
    callum('Officers: PL, CF'),
    petra(
      'Declaration of interest: Cllr Tolhurst, item 4 - trustee of the Mallow Sands lifeguard club. Staying, will not speak',
    ),
    petra(`item 2 - minutes of ${spoken(previousMeetingDate)}`),
    petra(`#decision Minutes of ${spoken(previousMeetingDate)} agreed as a correct record`),
    callum('item 3 - flood sirens'),
    callum(
      'CF introduced. Pilot ran in three towns for 14 months, 11 live soundings, 2 of them false alarms',
    ),
    petra('IC: residents in Saltreach trusted the siren more than the text message'),
    petra('DI asked what it costs to run. CF: £38,000 a year for each town', { id: 'cost' }),
    callum('s/38,000/3,800/'),
    callum('YF: hearing-impaired residents need the flashing units, not only sound', { id: 'units' }),
    petra('good point, the disability forum said the same', { id: 'forum', thread: 'units' }),
    petra(
      '#decision Board noted the pilot results and agreed to extend the sirens to all nine estuary towns',
    ),
    petra(`ACTION: @callum to send the siven contractor the list of nine towns by ${inDays(21)}`, {
      id: 'typo',
    }),
    {
      does: 'edit',
      by: 'petra',
      id: 'typo',
      text: `ACTION: @callum to send the siren contractor the list of nine towns by ${inDays(21)}`,
    },
    callum('are we breaking at half past? the coffee is here'),
    petra('item 4 - safer beaches grants'),
    callum('BPL: small beaches lose out if match funding stays at half'),
    petra('NH: suggest match funding of a quarter for parishes'),
    callum('all content with that change, criteria otherwise as the paper', { id: 'content' }),
    { does: 'react', by: 'petra', id: 'content', name: emoji.decision },
    callum(`PL to publish the grant criteria before ${inDays(30)}`),
    petra('wrong window, ignore this: lunch order is 9 veg 4 fish', { id: 'lunch' }),
    { does: 'delete', by: 'petra', id: 'lunch' },
    petra('item 5 - Ravensferry landing stage'),
    petra('[confidential] start'),
    callum('three tenders in, lowest is Harbourline at £412k, next £455k'),
    petra('SO worried Harbourline went over budget at Otterby. CF: references being taken up'),
    petra('[confidential] end'),
    petra(
      '#decision Agreed to delegate the award of the contract to the Chair and Vice-Chair within the budget set',
    ),
    callum('item 6 - seagrass'),
    callum('MV: two hectares replanted since spring, survival about 70%'),
    petra('DI asked whether fishing crews were consulted. CF: twice, and they chose the plots'),
    petra('board happy to support the bid to the Coastal Nature Fund'),
    callum(`ACTION: @petra to draft a letter of support for the Chair to sign by ${inDays(10)}`),
    petra('item 7 - lead members'),
    callum('YF reported on the ferry timetable talks, winter Sunday service now safe'),
    petra('#decision Updates noted'),
    petra('item 8 - aob'),
    petra('[off] chair wants to finish by one, train strike'),
    callum(`next meeting ${spoken(nextMeetingDate)}, Saltreach Town Hall`),
  ];
}
