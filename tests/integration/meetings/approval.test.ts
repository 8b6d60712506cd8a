import { describe, expect, test } from 'vitest';
import { isRefusal } from '#server/domain/errors.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { contentHash } from '#server/minutes/content-hash.ts';
import {
  aBoard,
  aClosedMeeting,
  type BoardInTest,
  NOTES,
  OFFICERS,
  type PersonName,
} from '#tests/support/board.ts';

const submit = async (book: BoardInTest, by: PersonName = 'olive') =>
  book.useCases.submitMinutes(await book.as(by), OFFICERS);
const press = (version: MinutesVersion) => ({ minutesId: version.id, contentHash: version.contentHash });
const approve = async (book: BoardInTest, version: MinutesVersion, by: PersonName = 'chair') =>
  book.useCases.approveMinutes(await book.as(by), press(version));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );
const kinds = (book: BoardInTest) => book.announced.map((one) => one.kind);

describe('approval', () => {
  test('[P1] submitting freezes a version with its hash and locks the draft', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    expect(version).toMatchObject({ version: 1, state: 'in-review' });
    expect(version.contentHash).toBe(contentHash(version.content));
    expect(await book.useCases.draftAccess(await book.as('olive'), version.meetingId)).toBe('read');
    await expect(book.useCases.structureNotes(await book.as('olive'), OFFICERS)).rejects.toMatchObject({
      code: 'draft-locked',
    });
    expect((await submit(book)).id).toBe(version.id);
    expect(kinds(book)).toEqual(['approval-requested']);
  });

  test('[P2] whoever presided approves, or the deputy named for the meeting', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    expect(await codeOf(approve(book, version, 'deputy'))).toBe('not-allowed');
    const deputy = await book.as('deputy');
    if (deputy.personId === null) throw new Error('the deputy is unknown');
    await book.useCases.namePresider(await book.as('olive'), OFFICERS, { deputyId: deputy.personId });
    const approved = await approve(book, version, 'deputy');
    expect(approved).toMatchObject({
      state: 'approved',
      approvals: [{ byName: 'Cllr Ravi Sandhu', contentHash: version.contentHash }],
    });
  });

  test('[P3] pressing twice changes nothing and says why', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    const twice = await Promise.all([codeOf(approve(book, version)), codeOf(approve(book, version))]);
    expect(twice.sort()).toEqual(['already-approved', 'done']);
    expect((await book.database.minutes.find(version.id))?.approvals).toHaveLength(1);
    expect(
      await codeOf(
        book.useCases.requestChanges(await book.as('chair'), { ...press(version), reason: 'late' }),
      ),
    ).toBe('already-approved');
  });

  test('[P4] a press on an old version, or with another hash, changes nothing', async () => {
    const book = await aClosedMeeting();
    const old = await submit(book);
    await book.useCases.reopen(await book.as('olive'), OFFICERS);
    await book.type('re item 4: ET stressed the deadline of 1 May');
    await book.useCases.structureNotes(await book.as('olive'), OFFICERS);
    const version = await submit(book);
    expect(version.version).toBe(2);
    expect(await codeOf(approve(book, old))).toBe('old-version');
    expect(await codeOf(approve(book, { ...version, contentHash: old.contentHash }))).toBe('old-version');
    expect((await book.database.minutes.find(version.id))?.state).toBe('in-review');
  });

  test('[P5] anybody else’s press changes nothing', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    for (const who of ['member', 'outsider', 'deputy', 'piers', 'olive'] as const) {
      expect(await codeOf(approve(book, version, who)), who).not.toBe('done');
    }
    expect((await book.database.minutes.find(version.id))?.state).toBe('in-review');
  });

  test('[P6] nobody approves what they submitted, or notes they typed as an officer', async () => {
    const book = await aBoard();
    await book.plan();
    const piers = await book.as('piers');
    if (piers.personId === null) throw new Error('unknown');
    await book.start();
    for (const note of NOTES) await book.type(note, 'piers');
    await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    const meeting = await book.meeting();
    await book.database.meetings.save({ ...meeting, presiderId: piers.personId });
    const version = await submit(book);
    expect(await codeOf(approve(book, version, 'piers'))).toBe('own-words');
  });

  test('[P7] asking for changes needs a reason, which reaches the officers, and opens the draft', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    const chair = await book.as('chair');
    expect(await codeOf(book.useCases.requestChanges(chair, { ...press(version), reason: '  ' }))).toBe(
      'bad-input',
    );
    await book.useCases.requestChanges(chair, { ...press(version), reason: 'Item 4 names the wrong fund.' });
    expect(book.announced.find((one) => one.kind === 'changes-requested')).toMatchObject({
      reason: 'Item 4 names the wrong fund.',
      by: 'Cllr Edda Thorne',
    });
    expect(await book.useCases.draftAccess(await book.as('olive'), version.meetingId)).toBe('write');
    expect(await codeOf(approve(book, version))).toBe('old-version');
  });

  test('[P8] reopening withdraws the request in every copy', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    const { withdrawn } = await book.useCases.reopen(await book.as('piers'), OFFICERS);
    expect(withdrawn).toMatchObject({ id: version.id, state: 'withdrawn' });
    expect(kinds(book)).toEqual(['approval-requested', 'request-settled']);
    expect(await codeOf(approve(book, version))).toBe('old-version');
  });

  test('[P9] approved minutes are announced to the members once', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    await approve(book, version);
    await book.useCases.announceDue();
    await book.useCases.announceDue();
    expect(kinds(book).filter((one) => one === 'published')).toHaveLength(1);
    expect(await book.useCases.readMinutes(await book.as('member'), version.meetingId)).toMatchObject({
      standingText: 'Draft: cleared by the Chair, subject to agreement',
      restricted: false,
    });
  });

  test('[P10] notes that change after submission alter no frozen word, and the approver is told', async () => {
    const book = await aClosedMeeting();
    const decision = (await book.database.notes.list((await book.meeting()).id)).find((one) =>
      one.text.startsWith('#decision Board agreed'),
    );
    if (decision === undefined) throw new Error('no such note');
    const version = await submit(book);
    book.clock.advance(60_000);
    await book.useCases.reviseNote(await book.as('olive'), {
      source: decision.source,
      meeting: OFFICERS,
      text: '#decision Board declined to bid',
      orderBy: decision.orderBy,
      typedAt: decision.typedAt,
      thread: null,
      editId: 'late-edit',
    });
    expect(book.announced.at(-1)).toMatchObject({ kind: 'notes-changed-since', changes: 1 });
    const review = await book.useCases.review(await book.as('chair'), version.id);
    expect(review.changesSince).toEqual([{ note: '#decision Board declined to bid', change: 'edited' }]);
    expect(contentHash((await book.database.minutes.find(version.id))?.content ?? version.content)).toBe(
      version.contentHash,
    );
    expect(JSON.stringify(review.content)).not.toContain('declined');
  });

  test('[P11] the next meeting’s approved minutes agree the previous ones, with corrections beside them', async () => {
    const book = await aClosedMeeting();
    const first = await submit(book);
    await approve(book, first);
    await book.plan(
      '2026-06-04',
      '1. Welcome\n2. Minutes of the previous meeting held on 5 March 2026\n3. Any other business',
    );
    book.clock.advance(91 * 24 * 3_600_000);
    await book.start();
    await book.type('item 2 - minutes');
    await book.type('Correction: item 4 says "coastal flooding fund", should be "coastal resilience fund"');
    await book.type(
      '#decision Minutes of 5 March 2026 agreed as a correct record subject to that correction',
    );
    await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    await approve(book, await submit(book));
    const agreed = await book.database.minutes.find(first.id);
    expect(agreed?.state).toBe('agreed');
    expect(agreed?.corrections.map((one) => one.agreedAtMeeting)).toEqual(['2026-06-04']);
    expect(agreed?.corrections[0]?.text).toContain('resilience');
    expect(agreed?.contentHash).toBe(first.contentHash);
    const read = await book.useCases.readMinutes(await book.as('member'), first.meetingId);
    expect(read.standing).toBe('agreed with corrections');
  });

  test('[P12] what is due in chat is announced once, also when chat could not be reached', async () => {
    const book = await aClosedMeeting();
    book.chat.down = true;
    const version = await submit(book);
    expect(book.announced).toEqual([]);
    book.chat.down = false;
    await book.useCases.announceDue();
    await book.useCases.announceDue();
    expect(kinds(book)).toEqual(['approval-requested']);
    expect(version.state).toBe('in-review');
  });

  test('[P13] an approved version stays published until the next approval supersedes it', async () => {
    const book = await aClosedMeeting();
    const first = await submit(book);
    await approve(book, first);
    await book.useCases.reopen(await book.as('olive'), OFFICERS);
    expect((await book.useCases.readMinutes(await book.as('member'), first.meetingId)).minutes.id).toBe(
      first.id,
    );
    const second = await submit(book);
    expect((await book.useCases.readMinutes(await book.as('member'), first.meetingId)).minutes.id).toBe(
      first.id,
    );
    await approve(book, second);
    expect((await book.useCases.readMinutes(await book.as('member'), first.meetingId)).minutes.id).toBe(
      second.id,
    );
    expect((await book.database.minutes.find(first.id))?.state).toBe('superseded');
  });

  test('[P15] what follows an approval is done once, also when the process ended right after it', async () => {
    const book = await aClosedMeeting();
    const version = await submit(book);
    // As if the process ended between the approval's commit and everything after it.
    await book.database.minutes.approve(
      version.id,
      {
        verdict: 'approved',
        contentHash: version.contentHash,
        byId: (await book.as('chair')).personId,
        byName: 'Cllr Edda Thorne',
        reason: '',
        at: book.clock.now(),
      },
      [],
      false,
    );
    const question = 'what did we decide on coastal flooding';
    const ask = async () => book.useCases.ask(await book.as('member'), question, { channel: OFFICERS });
    expect((await book.database.minutes.find(version.id))?.publishedAt).toBeNull();
    await book.useCases.announceDue();
    await book.useCases.announceDue();
    expect((await book.database.minutes.find(version.id))?.publishedAt).not.toBeNull();
    expect((await ask()).citations[0]).toMatchObject({ item: 4, standing: 'approved' });
    expect(kinds(book).filter((one) => one === 'published')).toHaveLength(1);
  });

  test('[P14] an empty draft and a live meeting cannot be submitted', async () => {
    const book = await aBoard();
    await book.plan();
    await book.start();
    expect(await codeOf(submit(book))).toBe('meeting-not-closed');
    await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
    expect(await codeOf(submit(book))).toBe('draft-empty');
    expect(await book.useCases.draftAccess(await book.as('olive'), (await book.meeting()).id)).toBe('write');
    expect(await codeOf(submit(book, 'member'))).toBe('not-an-officer');
  });
});
