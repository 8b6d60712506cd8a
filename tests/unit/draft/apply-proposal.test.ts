import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Proposal } from '#server/domain/proposal.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { textAttribute } from '#server/draft/element.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { blockWithKey, erase, moveTo, set, sync, type, visibleBlocks } from './support/person.ts';
import { AGENDA, aDecision, agendaItem, anAction, aPoint, aProposal } from './support/proposals.ts';

const propose = (doc: Y.Doc, proposal: Proposal, agenda = AGENDA) =>
  applyProposal(doc, { agenda }, proposal, 'structurer');
const words = (doc: Y.Doc) => readDraft(doc).items.map((item) => item.blocks.map((block) => block.text));

test('[D1] a proposal becomes items of the agenda in order, each sentence with its kind and its notes', () => {
  const doc = new Y.Doc();
  propose(
    doc,
    aProposal({
      2: [aPoint('a', 'The report was presented.'), aDecision('b', 'The report was agreed.', ['n1', 'n2'])],
      3: [anAction('c', 'Circulate the slides.', ['Priya Holm', 'Owen Tarrant'], '2031-03-04')],
    }),
  );
  const draft = readDraft(doc);
  expect(draft.items.map((item) => [item.number, item.title])).toEqual([
    [1, 'Item 1'],
    [2, 'Item 2'],
    [3, 'Item 3'],
  ]);
  expect(draft.items[1]?.blocks[1]).toMatchObject({
    kind: 'decision',
    decisionType: 'agreed',
    noteIds: ['n1', 'n2'],
    text: 'The report was agreed.',
  });
  expect(draft.items[2]?.blocks[0]).toMatchObject({
    kind: 'action',
    owners: ['Priya Holm', 'Owen Tarrant'],
    due: '2031-03-04',
  });
});

test('[D2] the same proposal a second time writes nothing', () => {
  const doc = new Y.Doc();
  const proposal = aProposal({ 1: [aPoint('a', 'One.')], 2: [aDecision('b', 'Two.')] });
  propose(doc, proposal);
  let updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
  expect(propose(doc, proposal)).toEqual({ added: [], changed: [], removed: [], kept: [] });
  expect(updates).toBe(0);
});

test('[D3] an untouched sentence changes by the words that differ, and words typed at that moment stay', () => {
  const server = new Y.Doc();
  const editor = new Y.Doc();
  propose(server, aProposal({ 1: [aPoint('a', 'The board noted the report on roads.')] }));
  sync(server, editor);
  type(blockWithKey(editor, 'a'), 9, ' gladly');
  propose(server, aProposal({ 1: [aPoint('a', 'The board noted the report on footpaths.')] }));
  sync(server, editor);
  expect(words(server)[0]).toEqual(['The board gladly noted the report on footpaths.']);
  expect(words(editor)).toEqual(words(server));
});

test('[D4] a sentence a person edited stays, and says so when its notes changed since', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fourteen replies came.')] }));
  type(blockWithKey(doc, 'a'), 0, 'About ');
  const outcome = propose(doc, aProposal({ 1: [aPoint('a', 'Forty replies came.')] }));
  expect(outcome.kept).toEqual(['a']);
  expect(words(doc)[0]).toEqual(['About Fourteen replies came.']);
  const block = blockWithKey(doc, 'a');
  expect(block.getAttribute('notesChanged')).toBe(true);
  set(block, { notesChanged: false });
  propose(doc, aProposal({ 1: [aPoint('a', 'Forty replies came.')] }));
  expect(block.getAttribute('notesChanged')).toBe(false);
});

test('[D5] a deleted sentence does not come back, not with other words and not under another key', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.', ['n1', 'n2'])] }));
  erase(blockWithKey(doc, 'a'));
  propose(doc, aProposal({ 1: [aPoint('a', 'One, said better.', ['n1', 'n2'])] }));
  propose(doc, aProposal({ 1: [aPoint('z', 'One.', ['n1'])] }));
  expect(words(doc)[0]).toEqual([]);
});

test('[D5] a deleted point that an officer then marks a decision comes as a decision', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.', ['n1'])] }));
  erase(blockWithKey(doc, 'a'));
  propose(doc, aProposal({ 1: [aDecision('d', 'One was agreed.', ['n1'])] }));
  expect(words(doc)[0]).toEqual(['One was agreed.']);
});

test('[D6] a sentence a person moved stays where it was put', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  moveTo(doc, blockWithKey(doc, 'a'), 3);
  propose(doc, aProposal({ 1: [aPoint('a', 'One.'), aPoint('b', 'Two.')] }));
  expect(words(doc)).toEqual([['Two.'], [], ['One.']]);
});

test('[D7] an untouched sentence moves with its notes', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  propose(doc, aProposal({ 2: [aPoint('a', 'One.')] }));
  expect(words(doc)).toEqual([[], ['One.'], []]);
});

test('[D8] an untouched sentence goes when its notes were withdrawn and returns when they do', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  expect(propose(doc, aProposal({}, ['a'])).removed).toEqual(['a']);
  expect(words(doc)[0]).toEqual([]);
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  expect(words(doc)[0]).toEqual(['One.']);
});

test('[D9] a touched sentence whose notes were all withdrawn stays and says "source withdrawn"', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  type(blockWithKey(doc, 'a'), 3, ' more');
  propose(doc, aProposal({}, ['a']));
  expect(words(doc)[0]).toEqual(['One more.']);
  expect(blockWithKey(doc, 'a').getAttribute('sourceWithdrawn')).toBe(true);
});

test('[D10] what somebody types into a sentence while the machine takes it back comes to light', () => {
  const server = new Y.Doc();
  const editor = new Y.Doc();
  propose(server, aProposal({ 1: [aPoint('a', 'One.')] }));
  sync(server, editor);
  type(blockWithKey(editor, 'a'), 0, 'Mine: ');
  propose(server, aProposal({}, ['a']));
  sync(server, editor);
  expect(words(server)[0]).toEqual(['Mine:']);
  propose(server, aProposal({}, ['a']));
  expect(blockWithKey(server, 'a').getAttribute('retired')).toBe(false);
});

test('[D11] new sentences go after the earlier sentence of their item, and nothing else moves', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'A.'), aPoint('c', 'C.'), aDecision('d', 'D.')] }));
  type(blockWithKey(doc, 'c'), 1, ' edited');
  propose(
    doc,
    aProposal({
      1: [
        aPoint('0', '0.'),
        aPoint('a', 'A.'),
        aPoint('b', 'B.'),
        aPoint('c', 'C.'),
        aDecision('d', 'D.'),
        anAction('e', 'E.'),
      ],
    }),
  );
  expect(words(doc)[0]).toEqual(['0.', 'A.', 'B.', 'C edited.', 'D.', 'E.']);
});

test('[D12] an edited sentence whose notes grew is not proposed a second time', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'Fees rose.', ['n1'])] }));
  type(blockWithKey(doc, 'a'), 9, ' sharply');
  propose(doc, aProposal({ 1: [aPoint('a+b', 'Fees rose by a tenth.', ['n1', 'n2'])] }));
  expect(visibleBlocks(doc)).toHaveLength(1);
  expect(visibleBlocks(doc)[0]?.getAttribute('notesChanged')).toBe(true);
});

test('[D13] turning a point into a decision or changing its owner or date counts as a touch', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.'), anAction('b', 'Two.')] }));
  set(blockWithKey(doc, 'a'), { kind: 'decision', decisionType: 'noted' });
  set(blockWithKey(doc, 'b'), { due: '2031-05-01' });
  propose(doc, aProposal({ 1: [aPoint('a', 'Changed.'), anAction('b', 'Changed.')] }));
  expect(readDraft(doc).items[0]?.blocks).toMatchObject([
    { kind: 'decision', text: 'One.' },
    { due: '2031-05-01', text: 'Two.' },
  ]);
});

test('[D14] an urgent item added while the meeting runs takes its place in the order', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({}), [agendaItem(1), agendaItem(4)]);
  propose(doc, aProposal({}), [agendaItem(1), agendaItem(3, { title: 'Urgent matter' }), agendaItem(4)]);
  expect(readDraft(doc).items.map((item) => item.number)).toEqual([1, 3, 4]);
});

test('[D15] an edited sentence whose notes became confidential becomes confidential, its words unchanged', () => {
  const doc = new Y.Doc();
  propose(doc, aProposal({ 1: [aPoint('a', 'One.')] }));
  type(blockWithKey(doc, 'a'), 0, 'My ');
  propose(doc, aProposal({ 1: [{ ...aPoint('a', 'One.'), confidential: true }] }));
  expect(readDraft(doc).items[0]?.blocks[0]).toMatchObject({ text: 'My One.', confidential: true });
  set(blockWithKey(doc, 'a'), { confidential: false });
  propose(doc, aProposal({ 1: [{ ...aPoint('a', 'One.'), confidential: true }] }));
  expect(readDraft(doc).items[0]?.blocks[0]?.confidential).toBe(false);
});

test('[D16] an item found wholly confidential is marked, and a person may take the mark off again', () => {
  const doc = new Y.Doc();
  const whole: Proposal = {
    ...aProposal({}),
    items: [{ number: 2, title: 'Item 2', confidential: 'whole', points: [], decisions: [], actions: [] }],
  };
  propose(doc, whole);
  expect(readDraft(doc).items[1]?.confidential).toEqual({ kind: 'confidential' });
  const item = doc.getXmlFragment('minutes').get(1);
  if (item instanceof Y.XmlElement) item.setAttribute('confidential', '');
  propose(doc, whole);
  expect(readDraft(doc).items[1]?.confidential).toBeNull();
});

test('[D17] a sentence moved by two people at once is left once', () => {
  const server = new Y.Doc();
  const one = new Y.Doc();
  const two = new Y.Doc();
  const proposal = aProposal({ 1: [aPoint('a', 'One.')] });
  propose(server, proposal);
  sync(server, one, two);
  moveTo(one, blockWithKey(one, 'a'), 2);
  moveTo(two, blockWithKey(two, 'a'), 3);
  sync(server, one, two);
  propose(server, proposal);
  expect(visibleBlocks(server).map((block) => textAttribute(block, 'id'))).toEqual(['a']);
});
