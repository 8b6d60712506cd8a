import { expect, test } from 'vitest';
import { isRefusal } from '#server/domain/errors.ts';
import type { NoteId } from '#server/domain/ids.ts';
import { aBoard, type BoardInTest, MESSY, OFFICERS } from '#tests/support/board.ts';

async function aMessyMeeting(): Promise<BoardInTest> {
  const book = await aBoard();
  await book.plan();
  await book.start();
  for (const note of MESSY) await book.type(note);
  await book.useCases.endMeeting(await book.as('olive'), OFFICERS);
  return book;
}

const review = async (book: BoardInTest) => book.useCases.listSuggestions(await book.as('olive'), OFFICERS);
const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;
const auditOf = async (book: BoardInTest): Promise<string[]> =>
  (await book.database.audit.ofMeeting((await book.meeting()).id)).map((entry) => entry.action);

async function only(book: BoardInTest) {
  const [first, ...rest] = (await review(book)).suggestions;
  if (first === undefined || rest.length > 0) throw new Error('one suggestion was expected');
  return first;
}

test('[V1] a decision found by words alone waits as a suggestion, a tagged one counts at once', async () => {
  const book = await aMessyMeeting();
  expect(await only(book)).toMatchObject({ item: 3, kind: 'decision', suggested: true });
});

test('[V2] accepting is one act, recorded once, and stands after another run', async () => {
  const book = await aMessyMeeting();
  const { id, version } = await only(book);
  const piers = await book.as('piers');
  const command = { blockId: id, version, accept: true };
  expect(await book.useCases.settleSuggestion(piers, OFFICERS, command)).toBe('done');
  expect(await book.useCases.settleSuggestion(piers, OFFICERS, command)).toBe('settled');
  await book.useCases.structureNotes(piers, OFFICERS);
  expect((await review(book)).suggestions).toEqual([]);
  expect((await auditOf(book)).filter((action) => action === 'suggestion-accepted')).toHaveLength(1);
});

test('[V3] a rejected suggestion leaves the minutes, and its note is listed as not in them', async () => {
  const book = await aMessyMeeting();
  const { id, version, noteIds } = await only(book);
  const olive = await book.as('olive');
  await book.useCases.settleSuggestion(olive, OFFICERS, { blockId: id, version, accept: false });
  await book.useCases.structureNotes(olive, OFFICERS);
  const after = await review(book);
  expect(after.suggestions).toEqual([]);
  expect(after.unused.map((note) => note.id)).toContain(noteIds[0]);
  expect(await auditOf(book)).toContain('suggestion-rejected');
});

test('[V32] a rejection is taken back by another officer, recorded once, and keeps whose words they are', async () => {
  const book = await aMessyMeeting();
  const { id, version, text } = await only(book);
  const [olive, piers] = [await book.as('olive'), await book.as('piers')];
  const { id: meetingId } = await book.meeting();
  const authors = async () => (await book.useCases.draftAuthors(olive, meetingId)).blocks[id]?.runs;
  const before = await authors();
  await book.useCases.settleSuggestion(olive, OFFICERS, { blockId: id, version, accept: false });
  expect((await review(book)).rejected).toMatchObject([{ id, text }]);
  expect(await book.useCases.putBackSuggestion(piers, OFFICERS, { blockId: id })).toBe('done');
  expect(await book.useCases.putBackSuggestion(piers, OFFICERS, { blockId: id })).toBe('settled');
  expect(await only(book)).toMatchObject({ id, version, text });
  expect(await authors()).toEqual(before);
  expect((await auditOf(book)).filter((action) => action === 'suggestion-put-back')).toHaveLength(1);
});

test('[V4] a suggestion that reads otherwise than what was seen is refused', async () => {
  const book = await aMessyMeeting();
  const { id } = await only(book);
  const olive = await book.as('olive');
  await expect(
    book.useCases.settleSuggestion(olive, OFFICERS, { blockId: id, version: 'of-yesterday', accept: true }),
  ).rejects.toSatisfy(refused('changed-since'));
});

test('[V11] a note of chat is added as a point of its item, in the house’s voice, once', async () => {
  const book = await aMessyMeeting();
  const { unused } = await review(book);
  const chat = unused.find((note) => note.chat);
  expect(chat?.text).toBe('lol the heating');
  const noteId = chat?.id as NoteId;
  const olive = await book.as('olive');
  const added = await book.useCases.addNote(olive, OFFICERS, { noteId });
  expect(added.added).toBe(true);
  expect(await book.useCases.addNote(olive, OFFICERS, { noteId })).toEqual({ ...added, added: false });
  await book.useCases.structureNotes(olive, OFFICERS);
  const draft = await book.draftOf((await book.meeting()).id);
  const blocks = draft.items.flatMap((item) => item.blocks.map((block) => ({ item: item.number, ...block })));
  expect(blocks.filter((block) => block.noteIds.includes(noteId))).toMatchObject([
    { item: 4, kind: 'point' },
  ]);
  expect((await auditOf(book)).filter((action) => action === 'note-added')).toHaveLength(1);
});

test('[V14] a note left out stays out of later runs, and can be put back by another officer', async () => {
  const book = await aMessyMeeting();
  const { id, version, noteIds } = await only(book);
  const noteId = noteIds[0] as NoteId;
  const [olive, piers] = [await book.as('olive'), await book.as('piers')];
  await book.useCases.settleSuggestion(olive, OFFICERS, { blockId: id, version, accept: false });
  expect(await book.useCases.leaveOutNote(olive, OFFICERS, { noteId, leftOut: true })).toBe(true);
  expect(await book.useCases.leaveOutNote(piers, OFFICERS, { noteId, leftOut: true })).toBe(false);
  await book.useCases.structureNotes(olive, OFFICERS);
  await book.refresh.settle();
  const after = await review(book);
  expect(after.unused.map((note) => note.id)).not.toContain(noteId);
  expect(after.leftOut.map((note) => note.id)).toEqual([noteId]);
  expect(await book.useCases.leaveOutNote(piers, OFFICERS, { noteId, leftOut: false })).toBe(true);
  await book.refresh.settle();
  expect((await review(book)).unused.map((note) => note.id)).toContain(noteId);
});

test('[V15] words off the record and notes of other meetings are never added', async () => {
  const book = await aMessyMeeting();
  const captured = await book.type('[off] the chair is cross');
  const olive = await book.as('olive');
  const noteId = 'note' in captured ? captured.note.id : ('' as NoteId);
  await expect(book.useCases.addNote(olive, OFFICERS, { noteId, itemNumber: 3 })).rejects.toSatisfy(
    refused('changed-since'),
  );
  await expect(book.useCases.addNote(olive, OFFICERS, { noteId: 'another' as NoteId })).rejects.toSatisfy(
    refused('changed-since'),
  );
});

test('[V16] members settle nothing, and nobody does in a locked draft', async () => {
  const book = await aMessyMeeting();
  const { id, version, noteIds } = await only(book);
  const command = { blockId: id, version, accept: true };
  const noteId = noteIds[0] as NoteId;
  const member = await book.as('member');
  await expect(book.useCases.settleSuggestion(member, OFFICERS, command)).rejects.toSatisfy(
    refused('not-allowed'),
  );
  await expect(book.useCases.listSuggestions(member, OFFICERS)).rejects.toSatisfy(refused('not-allowed'));
  await expect(book.useCases.checkDraft(member, OFFICERS)).rejects.toSatisfy(refused('not-allowed'));
  const olive = await book.as('olive');
  const minutes = await book.useCases.submitMinutes(olive, OFFICERS);
  const locked = refused('draft-locked');
  await expect(book.useCases.settleSuggestion(olive, OFFICERS, command)).rejects.toSatisfy(locked);
  await expect(book.useCases.putBackSuggestion(olive, OFFICERS, { blockId: id })).rejects.toSatisfy(locked);
  await expect(book.useCases.takeProposedWords(olive, OFFICERS, command)).rejects.toSatisfy(locked);
  await expect(book.useCases.keepMyWords(olive, OFFICERS, { blockId: id })).rejects.toSatisfy(locked);
  await expect(book.useCases.addNote(olive, OFFICERS, { noteId })).rejects.toSatisfy(locked);
  await expect(book.useCases.leaveOutNote(olive, OFFICERS, { noteId, leftOut: true })).rejects.toSatisfy(
    locked,
  );
  expect(
    minutes.content.items.flatMap((item) => item.blocks).filter((block) => block.suggested),
  ).toHaveLength(1);
});

test('[V17] the slips a clerk would mark are listed with their sentences', async () => {
  const book = await aMessyMeeting();
  await book.type('OM reported that ZQ has the roof survey');
  const olive = await book.as('olive');
  await book.useCases.structureNotes(olive, OFFICERS);
  const warnings = await book.useCases.checkDraft(olive, OFFICERS);
  const draft = await book.draftOf((await book.meeting()).id);
  const blocks = draft.items.flatMap((item) => item.blocks);
  const unknown = warnings.find((one) => one.rule === 'unknown-initials');
  expect(unknown?.text).toContain('ZQ');
  expect(blocks.find((block) => block.id === unknown?.blockId)?.text).toContain('ZQ');
  await expect(book.useCases.submitMinutes(olive, OFFICERS)).resolves.toMatchObject({ version: 1 });
});
