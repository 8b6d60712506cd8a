import { describe, expect, test } from 'vitest';
import { notesDocument } from '#server/collaboration/shared-draft.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { readLiveNotes } from '#server/draft/live-notes.ts';
import {
  aBoard,
  aClosedMeeting,
  type BoardInTest,
  MEMBERS,
  OFFICERS,
  type PersonName,
} from '#tests/support/board.ts';

/** Words that stand only inside the confidential marks of the meeting. */
const SECRET = /halvergate|750|threaten/i;

const submit = async (book: BoardInTest) => book.useCases.submitMinutes(await book.as('olive'), OFFICERS);
const published = async () => {
  const book = await aClosedMeeting();
  const version = await submit(book);
  await book.useCases.approveMinutes(await book.as('chair'), {
    minutesId: version.id,
    contentHash: version.contentHash,
  });
  return { book, version };
};
const ask = async (book: BoardInTest, who: PersonName, question: string) =>
  book.useCases.ask(await book.as(who), question, { channel: MEMBERS });

describe('who sees what', () => {
  test('[Q1] a member is answered from published minutes only', async () => {
    const book = await aClosedMeeting();
    await submit(book);
    expect((await ask(book, 'member', 'what did we decide on coastal flooding')).abstained).toBe(true);
    const after = await published();
    const answer = await ask(after.book, 'member', 'what did we decide on coastal flooding');
    expect(answer).toMatchObject({ abstained: false });
    expect(answer.answer).toMatch(/agreed to bid/i);
    expect(answer.citations[0]).toMatchObject({ meeting: '2026-03-05', item: 4, standing: 'approved' });
    expect(answer.citations[0]?.link).toContain(after.version.meetingId);
  });

  test('[Q2] officers and the approver also get answers from minutes in review', async () => {
    const book = await aClosedMeeting();
    await submit(book);
    for (const who of ['olive', 'chair'] as const) {
      const answer = await ask(book, who, 'what did we decide on coastal flooding');
      expect(answer.citations[0], who).toMatchObject({ item: 4, standing: 'in review' });
    }
  });

  test('[Q3] confidential words are in no answer, page or list for the unentitled', async () => {
    const { book, version } = await published();
    for (const question of [
      'what does Halvergate claim',
      'how much is the supplier claim of 750k',
      'what did we decide on the contract dispute',
    ]) {
      for (const who of ['member', 'outsider', 'deputy'] as const) {
        const answer = await ask(book, who, question);
        expect(JSON.stringify({ ...answer, question: '' }), `${who}: ${question}`).not.toMatch(SECRET);
      }
    }
    const page = await book.useCases.readMinutes(await book.as('member'), version.meetingId);
    expect(JSON.stringify(page)).not.toMatch(SECRET);
    const status = await book.useCases.showStatus(await book.as('member'), MEMBERS);
    expect(JSON.stringify({ ...status, latest: status.latest?.id })).not.toMatch(SECRET);
    const home = await book.useCases.viewHome(await book.as('member'));
    expect(JSON.stringify({ ...home, meetings: [] })).not.toMatch(SECRET);
    expect((await ask(book, 'olive', 'what does Halvergate claim')).answer).toMatch(SECRET);
  });

  test('[Q4] a meeting that is not there and one that is not yours give the same answer', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    const member = await book.as('member');
    const nowhere = { ...version, meetingId: 'no-such' as typeof version.meetingId };
    for (const { meetingId } of [version, nowhere]) {
      await expect(book.useCases.readMinutes(member, meetingId)).rejects.toMatchObject({
        code: 'no-meeting',
      });
      expect(await book.useCases.draftAccess(member, meetingId)).toBe('none');
    }
    await expect(book.useCases.review(member, version.id)).rejects.toMatchObject({ code: 'no-meeting' });
  });

  test('[F27] a meeting that came into the book without a form shows its page from the first look on, to nobody else', async () => {
    const book = await aBoard();
    const planned = await book.plan();
    const id = asId<MeetingId>('put-in');
    await book.database.meetings.save({ ...planned, id, date: '2026-04-02' });
    const shown = () => book.collaboration.read(notesDocument(id), (doc) => readLiveNotes(doc).meeting);
    expect(await book.useCases.openDraft(await book.as('member'), id)).toBe('none');
    expect(await shown()).toBeNull();
    expect(await book.useCases.openDraft(await book.as('olive'), id)).toBe('write');
    expect(await shown()).toMatchObject({ status: 'planned', date: '2026-04-02' });
  });

  test('[Q5] a withdrawn version is not found', async () => {
    const book = await aClosedMeeting();
    await submit(book);
    await book.useCases.reopen(await book.as('olive'), OFFICERS);
    expect((await ask(book, 'olive', 'what did we decide on coastal flooding')).abstained).toBe(true);
  });
});

describe('signing in', () => {
  test('[I1] a link works once', async () => {
    const book = await aClosedMeeting();
    const link = await book.useCases.signInLink(await book.as('olive'), OFFICERS, 'draft');
    const token = link.split('/').at(-1) ?? '';
    expect(await book.signIns.peekLink(token)).toMatchObject({ name: 'Olive Marsh' });
    const session = await book.signIns.redeemLink(token);
    expect(await book.signIns.personOfSession(session.sessionToken)).toBe((await book.as('olive')).personId);
    await expect(book.signIns.redeemLink(token)).rejects.toMatchObject({ code: 'link-expired' });
    await expect(book.signIns.redeemLink('made-up')).rejects.toMatchObject({ code: 'link-expired' });
  });

  test('[I2] a link works for ten minutes', async () => {
    const book = await aClosedMeeting();
    const link = await book.useCases.signInLink(await book.as('olive'), OFFICERS, 'draft');
    book.clock.advance(10 * 60_000 + 1);
    await expect(book.signIns.redeemLink(link.split('/').at(-1) ?? '')).rejects.toMatchObject({
      code: 'link-expired',
    });
  });

  test('[I3] guests get no link and members none to a draft', async () => {
    const book = await aClosedMeeting();
    await expect(book.useCases.signInLink(await book.as('outsider'), OFFICERS, 'read')).rejects.toMatchObject(
      { code: 'not-allowed' },
    );
    await expect(book.useCases.signInLink(await book.as('member'), OFFICERS, 'draft')).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await book.useCases.signInLink(await book.as('member'), OFFICERS, 'read')).toContain('/sign-in/');
  });

  test('[I4] a session ends when its person signs out', async () => {
    const book = await aClosedMeeting();
    const link = await book.useCases.signInLink(await book.as('olive'), OFFICERS, 'draft');
    const { sessionToken } = await book.signIns.redeemLink(link.split('/').at(-1) ?? '');
    await book.signIns.signOut(sessionToken);
    expect(await book.signIns.personOfSession(sessionToken)).toBeNull();
  });
});
