import { expect, test } from 'vitest';
import { asId, type MinutesId } from '#server/domain/ids.ts';
import {
  BOARD,
  LATER,
  MEETING,
  OFFICER,
  sampleAction,
  sampleApproval,
  sampleMinutes,
  withMeeting,
} from './samples.ts';
import type { OpenStores } from './stores.ts';

const FIRST = asId<MinutesId>('minutes-1');
const SECOND = asId<MinutesId>('minutes-2');
const provenance = { json: '{"blocks":{}}', hash: 'p' };

/** What every implementation of FrozenMinutes keeps. */
export function describeMinutes(open: OpenStores): void {
  const submitted = async () => {
    const stores = await withMeeting(await open());
    await stores.minutes.submit(sampleMinutes(1), provenance);
    const draftState = async () => (await stores.meetings.find(MEETING))?.draftState;
    return { ...stores, draftState };
  };

  test('[DB40] a submitted version is read back whole, with its provenance, and locks the draft', async () => {
    const { minutes, draftState } = await submitted();
    expect(await minutes.find(FIRST)).toEqual(sampleMinutes(1));
    expect(await minutes.list(MEETING)).toEqual([sampleMinutes(1)]);
    expect(await minutes.listByState('in-review')).toEqual([sampleMinutes(1)]);
    expect(await minutes.listByState('approved', 'agreed')).toEqual([]);
    expect(await minutes.provenance(FIRST)).toBe(provenance.json);
    expect(await draftState()).toBe('submitted');
  });

  test('[DB40] while a version is in review no other is taken, and nothing of it is stored', async () => {
    const { minutes } = await submitted();
    await expect(minutes.submit(sampleMinutes(2), provenance)).rejects.toMatchObject({
      code: 'draft-locked',
    });
    await minutes.withdraw(FIRST);
    const sameNumber = sampleMinutes(1, { id: SECOND });
    await expect(minutes.submit(sameNumber, provenance)).rejects.toMatchObject({ code: 'draft-locked' });
    expect(await minutes.list(MEETING)).toHaveLength(1);
  });

  test('[DB41] a version is approved once: the second press changes nothing', async () => {
    const { minutes, draftState } = await submitted();
    const press = () => minutes.approve(FIRST, sampleApproval(1), [sampleAction(1)], false);
    expect((await Promise.all([press(), press()])).sort()).toEqual([false, true]);
    const stored = await minutes.find(FIRST);
    expect(stored).toMatchObject({ state: 'approved', approvals: [sampleApproval(1)], replayed: false });
    expect(await minutes.actions(BOARD)).toEqual([sampleAction(1)]);
    expect(await draftState()).toBe('approved');
  });

  test('[DB42] approving a later version supersedes the earlier one and takes over what is done', async () => {
    const { minutes } = await submitted();
    await minutes.approve(FIRST, sampleApproval(1), [sampleAction(1)], false);
    await minutes.setActionDone('action-1', true);
    await minutes.submit(sampleMinutes(2), provenance);
    const second = sampleAction(2, { id: 'action-2b', text: 'Another task', due: null, ownerIds: [] });
    await minutes.approve(SECOND, sampleApproval(2), [sampleAction(2), second], true);
    expect((await minutes.list(MEETING)).map(({ state }) => state)).toEqual(['approved', 'superseded']);
    expect((await minutes.find(SECOND))?.replayed).toBe(true);
    expect(await minutes.actions(BOARD)).toEqual([sampleAction(2, { done: true }), second]);
    expect(await minutes.actionsOf(OFFICER)).toEqual([sampleAction(2, { done: true })]);
    expect(await minutes.actionsOf(asId('person'))).toEqual([]);
  });

  test('[DB43] changes asked for, or a withdrawal, open the draft again and happen once', async () => {
    const { minutes, draftState } = await submitted();
    const verdict = sampleApproval(1, { verdict: 'changes-requested', reason: 'The quorum is missing.' });
    expect(await minutes.requestChanges(FIRST, verdict)).toBe(true);
    expect(await minutes.requestChanges(FIRST, verdict)).toBe(false);
    expect(await minutes.find(FIRST)).toMatchObject({ state: 'changes-requested', approvals: [verdict] });
    expect(await draftState()).toBe('open');
    await minutes.submit(sampleMinutes(2), provenance);
    expect(await minutes.withdraw(SECOND)).toBe(true);
    expect(await minutes.withdraw(SECOND)).toBe(false);
    expect(await minutes.approve(SECOND, sampleApproval(2), [sampleAction(2)], false)).toBe(false);
    expect(await draftState()).toBe('open');
    expect(await minutes.actions(BOARD)).toEqual([]);
  });

  test('[DB43] of an approval, a request for changes and a withdrawal at once exactly one takes effect', async () => {
    const { minutes, draftState } = await submitted();
    const outcomes = await Promise.all([
      minutes.requestChanges(FIRST, sampleApproval(1, { verdict: 'changes-requested' })),
      minutes.approve(FIRST, sampleApproval(1), [], false),
      minutes.withdraw(FIRST),
    ]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const state = (await minutes.find(FIRST))?.state;
    expect(await draftState()).toBe(state === 'approved' ? 'approved' : 'open');
  });

  test('[DB44] a version is published once and agreed once, with the corrections beside it', async () => {
    const { minutes } = await submitted();
    const corrections = [
      { agreedAtMeeting: '2026-05-04', text: 'Item 1: for "May" read "June".' },
      { agreedAtMeeting: '2026-05-04', text: 'Apologies: add Ann Lark.' },
    ];
    await minutes.agree(FIRST, 'Agreed on 4 May 2026', LATER, corrections);
    expect((await minutes.find(FIRST))?.state).toBe('in-review');
    await minutes.approve(FIRST, sampleApproval(1), [], false);
    await minutes.publish(FIRST, LATER);
    await minutes.publish(FIRST, new Date('2026-12-01T00:00:00Z'));
    await minutes.agree(FIRST, 'Agreed on 4 May 2026', LATER, corrections);
    await minutes.agree(FIRST, 'Agreed again', LATER, corrections);
    const stored = await minutes.find(FIRST);
    expect(stored).toMatchObject({ state: 'agreed', publishedAt: LATER, agreedNote: 'Agreed on 4 May 2026' });
    expect(stored?.corrections).toEqual(corrections);
    expect(stored?.content).toEqual(sampleMinutes(1).content);
  });
}
