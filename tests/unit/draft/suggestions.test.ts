import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LiveNote } from '#server/domain/draft.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import { acceptSuggestion } from '#server/draft/accept-suggestion.ts';
import { addNoteAsPoint } from '#server/draft/add-note-as-point.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { rejectSuggestion } from '#server/draft/reject-suggestion.ts';
import { reviewDraft } from '#server/draft/review-draft.ts';
import { keepMyWords, takeProposedWords } from '#server/draft/take-proposed-words.ts';
import { blockWithKey, erase, moveTo, set, sync, type, visibleBlocks } from './support/person.ts';
import { AGENDA, aDecision, anAction, aPoint, aProposal } from './support/proposals.ts';

const propose = (doc: Y.Doc, proposal: Proposal) =>
  applyProposal(doc, { agenda: AGENDA }, proposal, 'structurer');
const words = (doc: Y.Doc) => readDraft(doc).items.map((item) => item.blocks.map((block) => block.text));
const inferred = (key: string, text: string, noteIds: string[] = [key]) => ({
  ...aDecision(key, text, noteIds),
  inferred: true,
});
const liveNote = (id: string, more: Partial<LiveNote> = {}): LiveNote => ({
  id,
  author: 'Olive Marsh',
  authorId: 'p1',
  source: 'slack',
  text: `Words of ${id}`,
  at: '2026-03-05T11:00:00.000Z',
  orderBy: id,
  item: 1,
  confidential: false,
  late: false,
  edited: false,
  withdrawn: false,
  marks: [],
  use: 'unused',
  clientId: null,
  ...more,
});
const suggestionIn = (doc: Y.Doc, at = 0) => {
  const found = reviewDraft(doc, []).suggestions[at];
  if (found === undefined) throw new Error('there is no suggestion');
  return found;
};
const changeIn = (doc: Y.Doc) => {
  const found = reviewDraft(doc, []).changed[0];
  if (found === undefined) throw new Error('nothing is offered');
  return found;
};

test('[V1] inferred decisions and actions are suggestions; tagged ones count at once', () => {
  const doc = new Y.Doc();
  propose(
    doc,
    aProposal({
      1: [inferred('a', 'One was noted.'), aDecision('b', 'Two was agreed.')],
      2: [{ ...anAction('c', 'Circulate the slides.'), inferred: true }, aPoint('d', 'A point.')],
    }),
  );
  expect(reviewDraft(doc, []).suggestions).toMatchObject([
    { id: 'a', item: 1, kind: 'decision', text: 'One was noted.' },
    { id: 'c', item: 2, kind: 'action', owners: ['Priya Holm'] },
  ]);
});

test('[V2] an accepted suggestion stays accepted in its words, and later runs offer what they would change', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'Fourteen sites were agreed.')] }));
  const { id, version } = suggestionIn(doc);
  expect(acceptSuggestion(doc, id, version)).toBe('done');
  expect(acceptSuggestion(doc, id, version)).toBe('settled');
  propose(doc, aProposal({ 1: [inferred('a', 'Fourteen sites were agreed.')] }));
  expect(reviewDraft(doc, [])).toMatchObject({ suggestions: [], changed: [] });
  propose(doc, aProposal({ 1: [inferred('a', 'Forty sites were agreed.')] }));
  expect(words(doc)[0]).toEqual(['Fourteen sites were agreed.']);
  const offered = changeIn(doc);
  expect(offered.offer?.text).toBe('Forty sites were agreed.');
  expect(takeProposedWords(doc, id, offered.version)).toBe('done');
  propose(doc, aProposal({ 1: [inferred('a', 'Forty sites were agreed.')] }));
  expect(words(doc)[0]).toEqual(['Forty sites were agreed.']);
  expect(reviewDraft(doc, [])).toMatchObject({ suggestions: [], changed: [] });
});

test('[V2] an accepted suggestion that an officer tags afterwards is offered no change', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  acceptSuggestion(doc, 'a', suggestionIn(doc).version);
  propose(doc, aProposal({ 1: [aDecision('a', 'One was noted.', ['a', 'n2'])] }));
  expect(reviewDraft(doc, []).changed).toEqual([]);
  expect(readDraft(doc).items[0]?.blocks[0]).toMatchObject({ suggested: false, noteIds: ['a', 'n2'] });
});

test('[V3] a rejected suggestion goes and does not come back, however its words change', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.', ['n1'])] }));
  const { id, version } = suggestionIn(doc);
  expect(rejectSuggestion(doc, id, version)).toBe('done');
  expect(rejectSuggestion(doc, id, version)).toBe('settled');
  expect(words(doc)[0]).toEqual([]);
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted with thanks.', ['n1'])] }));
  propose(doc, aProposal({}));
  propose(doc, aProposal({ 1: [inferred('z', 'One was noted.', ['n1'])] }));
  expect(words(doc)[0]).toEqual([]);
});

test('[V3] a rejected suggestion whose note an officer then tags counts as a decision', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  rejectSuggestion(doc, 'a', suggestionIn(doc).version);
  propose(doc, aProposal({ 1: [aDecision('a', 'One was noted.')] }));
  expect(words(doc)[0]).toEqual(['One was noted.']);
  erase(blockWithKey(doc, 'a'));
  propose(doc, aProposal({ 1: [aDecision('a', 'One was noted.')] }));
  expect(words(doc)[0]).toEqual([]);
});

test('[V3] words typed into a suggestion while another person rejects it come to light', () => {
  const server = new Y.Doc();
  const editor = new Y.Doc();
  propose(server, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  sync(server, editor);
  type(blockWithKey(editor, 'a'), 0, 'With thanks: ');
  rejectSuggestion(server, 'a', suggestionIn(server).version);
  sync(server, editor);
  propose(server, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  expect(words(server)[0]).toEqual(['With thanks:']);
});

test('[V4] what reads otherwise than what was seen is not settled', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'Fourteen were agreed.')] }));
  const { id, version } = suggestionIn(doc);
  propose(doc, aProposal({ 1: [inferred('a', 'Forty were agreed.')] }));
  expect(acceptSuggestion(doc, id, version)).toBe('changed');
  expect(rejectSuggestion(doc, id, version)).toBe('changed');
  expect(suggestionIn(doc).text).toBe('Forty were agreed.');
  acceptSuggestion(doc, id, suggestionIn(doc).version);
  expect(rejectSuggestion(doc, id, version)).toBe('changed');
  expect(words(doc)[0]).toEqual(['Forty were agreed.']);
});

test('[V5] whoever rewords a suggestion has settled it', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  type(blockWithKey(doc, 'a'), 0, 'Item ');
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  expect(reviewDraft(doc, []).suggestions).toEqual([]);
  expect(words(doc)[0]).toEqual(['Item One was noted.']);
});

test('[V6] an edited sentence whose notes changed is offered what the machine would now say', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [anAction('a', 'Circulate the slides.')] }));
  type(blockWithKey(doc, 'a'), 0, 'Please ');
  propose(doc, aProposal({ 1: [anAction('a', 'Circulate the slides.', ['Owen Tarrant'], '2031-05-01')] }));
  const offered = changeIn(doc);
  expect(offered.offer).toEqual({
    item: 1,
    kind: 'action',
    text: 'Circulate the slides.',
    owners: ['Owen Tarrant'],
    due: '2031-05-01',
  });
  expect(takeProposedWords(doc, 'a', offered.version)).toBe('done');
  expect(takeProposedWords(doc, 'a', offered.version)).toBe('settled');
  expect(readDraft(doc).items[0]?.blocks[0]).toMatchObject({
    text: 'Circulate the slides.',
    owners: ['Owen Tarrant'],
  });
  propose(doc, aProposal({ 1: [anAction('a', 'Circulate all slides.', ['Owen Tarrant'], '2031-05-01')] }));
  expect(words(doc)[0]).toEqual(['Circulate all slides.']);
});

test('[V6] words kept are kept; the same change is not offered again, another is', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  propose(doc, aProposal({ 1: [aPoint('a', 'Forty came.')] }));
  expect(keepMyWords(doc, 'a')).toBe('done');
  expect(keepMyWords(doc, 'a')).toBe('settled');
  propose(doc, aProposal({ 1: [aPoint('a', 'Forty came.')] }));
  expect(reviewDraft(doc, []).changed).toEqual([]);
  propose(doc, aProposal({ 1: [aPoint('a', 'Sixty came.')] }));
  expect(changeIn(doc)).toMatchObject({ text: 'About Fourteen came.', offer: { text: 'Sixty came.' } });
});

test('[V6] what was offered and has changed since is not taken', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  propose(doc, aProposal({ 1: [aPoint('a', 'Forty came.')] }));
  const { version } = changeIn(doc);
  type(blockWithKey(doc, 'a'), 0, 'Well, ');
  expect(takeProposedWords(doc, 'a', version)).toBe('changed');
  expect(words(doc)[0]).toEqual(['Well, About Fourteen came.']);
});

test('[V7] nothing is offered where the notes say again what the person started from, or what they wrote', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.'), aPoint('b', 'Ten went.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  type(blockWithKey(doc, 'b'), 3, ' only');
  propose(doc, aProposal({ 1: [aPoint('a', 'Forty came.'), aPoint('b', 'Ten only went.')] }));
  expect(reviewDraft(doc, []).changed.map((one) => one.id)).toEqual(['a']);
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.'), aPoint('b', 'Ten only went.')] }));
  expect(reviewDraft(doc, []).changed).toEqual([]);
});

test('[V7] a late note that changes no word only joins the notes of a sentence a person wrote', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.', ['n1'])] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.', ['n1', 'n2'])] }));
  expect(reviewDraft(doc, []).changed).toEqual([]);
  expect(readDraft(doc).items[0]?.blocks[0]?.noteIds).toEqual(['n1', 'n2']);
});

test('[V8] taking an offer of nothing takes the sentence out; it returns with its notes', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  propose(doc, aProposal({}, ['a']));
  const offered = changeIn(doc);
  expect(offered.offer).toBeNull();
  expect(takeProposedWords(doc, 'a', offered.version)).toBe('done');
  expect(words(doc)[0]).toEqual([]);
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen came.')] }));
  expect(words(doc)[0]).toEqual(['Fourteen came.']);
});

test('[V9] a sentence goes with its notes to another item when its offer is taken, and stays where a person put it', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'A came.'), aPoint('b', 'B came.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  moveTo(doc, blockWithKey(doc, 'b'), 3);
  propose(doc, aProposal({ 2: [aPoint('a', 'A went.'), aPoint('b', 'B went.')] }));
  for (const { id, version } of reviewDraft(doc, []).changed)
    expect(takeProposedWords(doc, id, version)).toBe('done');
  expect(words(doc)).toEqual([[], ['A went.'], ['B went.']]);
  propose(doc, aProposal({ 2: [aPoint('a', 'A went.'), aPoint('b', 'B went.')] }));
  expect(words(doc)).toEqual([[], ['A went.'], ['B went.']]);
});

test('[V10] notes that no sentence rests on are listed; what the machine has not come to yet is not', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('n1', 'One.'), inferred('n2', 'Two was noted.')] }));
  const notes = [
    liveNote('n1', { use: 'sentence' }),
    liveNote('n2', { use: 'sentence' }),
    liveNote('n3', { use: 'chat' }),
    liveNote('n4', { use: 'sentence' }),
    liveNote('n5', { use: 'structure' }),
    liveNote('n6', { use: 'off-record' }),
    liveNote('n7', { withdrawn: true }),
    liveNote('n8', { use: 'left-out', marks: ['left-out'] }),
  ];
  expect(reviewDraft(doc, notes)).toMatchObject({
    unused: [{ id: 'n3', chat: true }],
    leftOut: [{ id: 'n8' }],
  });
  rejectSuggestion(doc, 'n2', suggestionIn(doc).version);
  erase(blockWithKey(doc, 'n1'));
  expect(reviewDraft(doc, notes).unused.map((note) => note.id)).toEqual(['n1', 'n2', 'n3']);
});

test('[V11] a note is added once, as a point of its item after the points of earlier notes', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('n1', 'One.'), aPoint('n9', 'Nine.'), aDecision('d', 'Agreed.')] }));
  const point = {
    noteId: 'n5',
    item: 1,
    text: 'Five  was\nsaid.',
    confidential: false,
    earlier: new Set(['n1']),
  };
  expect(addNoteAsPoint(doc, point)).toMatchObject({ added: true });
  expect(addNoteAsPoint(doc, point)).toMatchObject({ added: false });
  expect(addNoteAsPoint(doc, { ...point, noteId: 'n0', item: 2, earlier: new Set() })).toMatchObject({
    added: true,
  });
  expect(addNoteAsPoint(doc, { ...point, noteId: 'n7', item: 9 })).toBeNull();
  expect(words(doc)).toEqual([['One.', 'Five was said.', 'Nine.', 'Agreed.'], ['Five was said.'], []]);
  expect(reviewDraft(doc, [liveNote('n5', { use: 'chat' })]).unused).toEqual([]);
});

test('[V12] later runs neither take an added point back nor say its note a second time', () => {
  const doc = new Y.Doc();
  const base = aPoint('point:n1:0', 'One.', ['n1']);
  propose(doc, aProposal({ 1: [base] }));
  addNoteAsPoint(doc, {
    noteId: 'n5',
    item: 1,
    text: 'Five came.',
    confidential: false,
    earlier: new Set(['n1']),
  });
  propose(doc, aProposal({ 1: [base] }));
  expect(words(doc)[0]).toEqual(['One.', 'Five came.']);
  propose(doc, aProposal({ 1: [base, aPoint('point:n5:0', 'Five came.', ['n5'])] }));
  expect(words(doc)[0]).toEqual(['One.', 'Five came.']);
  propose(doc, aProposal({ 1: [base, aDecision('decision:n5:0', 'Five was agreed.', ['n5'])] }));
  expect(words(doc)[0]).toEqual(['One.', 'Five came.']);
  const offered = changeIn(doc);
  expect(offered.offer).toMatchObject({ kind: 'decision', text: 'Five was agreed.' });
  takeProposedWords(doc, offered.id, offered.version);
  propose(doc, aProposal({ 1: [base, aDecision('decision:n5:0', 'Five was agreed.', ['n5'])] }));
  expect(readDraft(doc).items[0]?.blocks.map((block) => [block.kind, block.text])).toEqual([
    ['point', 'One.'],
    ['decision', 'Five was agreed.'],
  ]);
});

test('[V12] an added point that a person deletes stays deleted', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({}));
  const added = addNoteAsPoint(doc, {
    noteId: 'n5',
    item: 1,
    text: 'Five came.',
    confidential: false,
    earlier: new Set(),
  });
  const block = visibleBlocks(doc).find((one) => one.getAttribute('id') === added?.blockId);
  if (block !== undefined) erase(block);
  propose(doc, aProposal({ 1: [aPoint('point:n5:0', 'Five came.', ['n5'])] }));
  expect(words(doc)[0]).toEqual([]);
});

test('[V5] turning a suggestion into another kind settles it', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  set(blockWithKey(doc, 'a'), { kind: 'point', suggested: false });
  propose(doc, aProposal({ 1: [inferred('a', 'One was noted.')] }));
  expect(reviewDraft(doc, []).suggestions).toEqual([]);
  expect(readDraft(doc).items[0]?.blocks[0]?.kind).toBe('point');
});
