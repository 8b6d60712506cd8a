import { expect, it } from 'vitest';
import { weightOf } from '#bot/blocks/paginate.ts';
import { presentAgendaModal } from '#bot/blocks/present-agenda-modal.ts';
import { presentAnswer } from '#bot/blocks/present-answer.ts';
import { presentChangesRequested, presentSettled } from '#bot/blocks/present-approval.ts';
import { presentChangesModal } from '#bot/blocks/present-changes-modal.ts';
import { presentHelp } from '#bot/blocks/present-help.ts';
import { presentHome } from '#bot/blocks/present-home.ts';
import {
  presentActions,
  presentEnded,
  presentStarted,
  presentStatus,
  presentUnentitled,
} from '#bot/blocks/present-meeting.ts';
import { presentSetupModal } from '#bot/blocks/present-setup-modal.ts';
import { checkBlocks } from '#bot/practice/block-kit/check-blocks.ts';
import { NOBODY } from '#server/domain/actor.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { ActionView, ChatPerson, MeetingView } from '#server/meetings/use-cases.ts';
import { aBoard, aMeeting, block, item, someMinutes } from './support/minutes-in-test.ts';

const LONG = `${'🦦 *bold* <!channel> & '.repeat(400)}end`;
const agenda: AgendaItem[] = Array.from({ length: 60 }, (_, at) => ({
  number: at + 1,
  title: LONG,
  confidential: at % 2 === 0 ? null : { kind: 'exempt' as const },
  urgent: false,
  recommendation: '',
}));
const board = { ...aBoard(), name: LONG };
const meeting = aMeeting({ title: LONG, agenda, currentItem: 3 });
const minutes = someMinutes([item(1, [block('decision', LONG)])], {
  boardName: LONG,
  state: 'approved',
  approvals: [
    { verdict: 'approved', contentHash: '', byId: null, byName: LONG, reason: '', at: new Date(0) },
  ],
});
const view: MeetingView = { board, meeting, noteCount: 3, latest: minutes, presider: null };
const action: ActionView = {
  id: 'a',
  meetingId: meeting.id,
  minutesId: minutes.id,
  itemNumber: 3,
  text: LONG,
  owners: ['Piers Lund', LONG],
  ownerIds: [],
  due: '2026-03-20',
  confidential: false,
  done: false,
  board: LONG,
  meetingDate: '2026-03-05',
  overdue: true,
};
const actions = Array.from({ length: 80 }, () => action);
const citation = {
  meeting: '2026-03-05',
  board: LONG,
  item: 3,
  itemTitle: LONG,
  text: LONG,
  standing: 'agreed',
  link: '/m/1',
} as const;

it.each([
  [
    'an answer',
    presentAnswer(
      {
        question: LONG,
        answer: LONG,
        abstained: false,
        citations: Array.from({ length: 20 }, () => citation),
      },
      'http://minutes.test',
    ),
  ],
  ['a start', presentStarted(meeting, LONG)],
  [
    'a warning about who is present',
    presentUnentitled(
      Array.from({ length: 200 }, () => LONG),
      'C1',
    ),
  ],
  ['a status', presentStatus(view)],
  ['an end', presentEnded(view)],
  ['a list of actions', presentActions(actions)],
  ['a settled request', presentSettled({ board, meeting, minutes })],
  ['a request for changes', presentChangesRequested({ board, meeting, minutes }, LONG, LONG)],
  ['help', presentHelp(LONG)],
])('[B15] %s with the longest words there are breaks no limit of a message', (_what, drawn) => {
  expect(checkBlocks(drawn.blocks, 'message')).toEqual([]);
  expect(drawn.blocks.reduce((sum, one) => sum + weightOf(one), 0)).toBeLessThan(13_000);
  expect(drawn.text.length).toBeLessThanOrEqual(4_000);
  expect(drawn.text).not.toMatch(/<!/);
});

const person = (at: number): ChatPerson => ({ userId: `U${at}`, name: LONG });

it('[B15] the forms break no limit of a view', () => {
  const setup = presentSetupModal(
    {
      teamId: 'T1',
      name: LONG,
      organisation: LONG,
      officersChannel: 'COFF',
      membersChannel: 'CMEM',
      profile: '2014',
      chair: person(1),
      viceChairs: [],
      deputyChairs: [],
      officers: [person(2)],
      members: Array.from({ length: 60 }, (_, at) => person(at)),
    },
    'COFF',
  );
  const short = aMeeting({ agenda: agenda.slice(0, 3).map((one) => ({ ...one, title: 'Libraries' })) });
  const form = presentAgendaModal({ planned: short, channelId: 'COFF', date: '2026-03-05', pasted: '' });
  for (const modal of [setup, form, presentChangesModal('{}')]) {
    expect(checkBlocks(modal.blocks, 'modal')).toEqual([]);
    expect(modal.title.text.length).toBeLessThanOrEqual(24);
    expect(modal.private_metadata?.length ?? 0).toBeLessThanOrEqual(3000);
  }
  expect(JSON.stringify(form)).toContain('2. Libraries [exempt]');
});

it('[B28] an agenda too long for a form is not cut: the form says how to set it instead', () => {
  const form = presentAgendaModal({ planned: meeting, channelId: 'COFF', date: '2026-03-05', pasted: '' });
  expect(form.submit).toBeUndefined();
  expect(JSON.stringify(form.blocks)).toContain('Paste it after the command');
});

it('[B15] a Home with everything in it breaks no limit of a view', () => {
  const waiting = Array.from({ length: 30 }, () => ({ board, meeting, minutes }));
  const home = presentHome(
    {
      actor: NOBODY,
      boards: [board],
      meetings: Array.from({ length: 50 }, () => view),
      waitingForMe: waiting,
      myActions: actions,
    },
    'https://minutes.example',
  );
  expect(home.blocks.length).toBeLessThanOrEqual(100);
  expect(checkBlocks(home.blocks, 'home')).toEqual([]);
});

it('[B30] Home leads to published minutes, and officers to a draft that is open', () => {
  const officer = { ...NOBODY, external: false, roles: new Map([[board.id, new Set(['officer' as const])]]) };
  const said = (actor: typeof NOBODY, more: Partial<MeetingView>) =>
    JSON.stringify(
      presentHome(
        { actor, boards: [board], meetings: [{ ...view, ...more }], waitingForMe: [], myActions: [] },
        'https://minutes.example',
      ),
    );
  const published = { latest: { ...minutes, publishedAt: new Date('2026-03-06') } };
  const ended = {
    meeting: { ...meeting, status: 'closed' as const, draftState: 'open' as const },
    latest: null,
  };
  expect(said(NOBODY, published)).toContain(`https://minutes.example/meetings/${meeting.id}/minutes`);
  expect(said(NOBODY, { latest: { ...minutes, publishedAt: null } })).not.toContain('Read the minutes');
  expect(said(officer, ended)).toContain('open_draft');
  expect(said(NOBODY, ended)).not.toContain('open_draft');
});
