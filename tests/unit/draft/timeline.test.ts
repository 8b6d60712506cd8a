import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Proposal } from '#server/domain/proposal.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { childElements, newElement, textAttribute, textOf } from '#server/draft/element.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { setAttendance } from '#server/draft/set-attendance.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { restoreMinutes } from '#server/draft/timeline/restore-minutes.ts';
import { stayInPlace } from '#server/draft/timeline/stay-in-place.ts';
import { contentOf, storeMinutes } from '#server/draft/timeline/store-minutes.ts';
import { blocksOf, blockWithKey, erase, moveTo, set, sync, type, visibleBlocks } from './support/person.ts';
import { AGENDA, aDecision, agendaItem, anAction, aPoint, aProposal } from './support/proposals.ts';

const propose = (doc: Y.Doc, proposal: Proposal, agenda = AGENDA) =>
  applyProposal(doc, { agenda }, proposal, 'structurer');
const words = (doc: Y.Doc) => readDraft(doc).items.map((item) => item.blocks.map((block) => block.text));
const restore = (doc: Y.Doc, stored: ReturnType<typeof storeMinutes>) =>
  restoreMinutes(doc, stored, 'restore');

const PROPOSAL = aProposal({
  1: [aPoint('a', 'The report was presented.'), aDecision('b', 'The report was agreed.', ['n1', 'n2'])],
  2: [anAction('c', 'Circulate the slides.', ['Priya Holm'], '2031-03-04'), aPoint('d', 'Time was short.')],
});

function aDraft(): Y.Doc {
  const doc = new Y.Doc();
  propose(doc, PROPOSAL);
  setAttendance(
    doc,
    [{ category: 'present', name: 'Priya Holm', role: 'Chair', authority: 'Marsh End', standsFor: '' }],
    'structurer',
  );
  return doc;
}

const addLine = (doc: Y.Doc, item: number, id: string, text: string): void => {
  const container = childElements(minutesOf(doc), 'item')[item - 1];
  container?.insert(container.length, [newElement('block', { id }, text)]);
};

test('[J1] what is stored reads like the draft it was stored from', () => {
  const doc = aDraft();
  set(blockWithKey(doc, 'b'), { confidential: true });
  const stored = storeMinutes(doc);
  expect(contentOf(JSON.parse(JSON.stringify(stored)))).toEqual(readDraft(doc));
});

test('[J2] reworded, retyped, moved and deleted lines and people come back, by the words that differ', () => {
  const doc = aDraft();
  const before = readDraft(doc);
  const stored = storeMinutes(doc);
  const kept = blockWithKey(doc, 'a').toArray()[0];
  type(blockWithKey(doc, 'a'), 3, ' lengthy');
  set(blockWithKey(doc, 'b'), { kind: 'point', decisionType: '' });
  moveTo(doc, blockWithKey(doc, 'd'), 3);
  erase(blockWithKey(doc, 'c'));
  const attendance = childElements(minutesOf(doc), 'attendance')[0];
  attendance?.delete(0, 1);
  restore(doc, stored);
  expect(readDraft(doc)).toEqual(before);
  // The line was not replaced: it is the node whose words people's cursors stand in.
  expect(blockWithKey(doc, 'a').toArray()[0]).toBe(kept);
});

test('[J3] words typed elsewhere into a line that a restore takes out come to light', () => {
  const here = aDraft();
  const stored = storeMinutes(here);
  addLine(here, 1, 'new', 'A line written since.');
  const train = new Y.Doc();
  sync(here, train);
  const line = blocksOf(train).find((block) => textAttribute(block, 'id') === 'new');
  if (line === undefined) throw new Error('the line did not arrive');
  restore(here, stored);
  expect(words(here)[0]).toEqual(['The report was presented.', 'The report was agreed.']);
  type(line, textOf(line).length, ' And more from the train.');
  sync(here, train);
  expect(words(here)[0]).toEqual([
    'The report was presented.',
    'The report was agreed.',
    'And more from the train.',
  ]);
});

test('[J4] as few lines as possible are moved', () => {
  expect([...stayInPlace(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])].sort()).toEqual(['a', 'b', 'c']);
  expect([...stayInPlace(['x', 'a'], ['b'])]).toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']), (wanted) => {
      const staying = stayInPlace(['a', 'b', 'c', 'd', 'e', 'f'], wanted);
      const inOrder = wanted.filter((id) => staying.has(id));
      expect(inOrder).toEqual([...inOrder].sort());
    }),
  );
});

test('[J4] whatever people did since, restoring gives exactly what was stored, and doubles nothing', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type'), line: fc.nat(9), item: fc.constant(0) }),
    fc.record({ do: fc.constant('erase'), line: fc.nat(9), item: fc.constant(0) }),
    fc.record({ do: fc.constant('move'), line: fc.nat(9), item: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constant('add'), line: fc.nat(1000), item: fc.integer({ min: 1, max: 3 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (first, then) => {
      const doc = aDraft();
      const act = (
        { do: what, line, item }: { do: string; line: number; item: number },
        index: number,
      ): void => {
        const lines = visibleBlocks(doc);
        const block = lines[line % Math.max(1, lines.length)];
        if (what === 'add') addLine(doc, item, `line-${line}-${index}`, `Line ${line}.`);
        else if (block === undefined) return;
        else if (what === 'type') type(block, line, ` ${line}`);
        else if (what === 'erase') erase(block);
        else moveTo(doc, block, item);
      };
      first.forEach(act);
      const stored = storeMinutes(doc);
      const before = readDraft(doc);
      then.forEach((one, index) => {
        act(one, index + 100);
      });
      const between = storeMinutes(doc);
      const later = readDraft(doc);
      restore(doc, stored);
      expect(readDraft(doc)).toEqual(before);
      // And back again: nothing was lost on the way.
      restore(doc, between);
      expect(readDraft(doc)).toEqual(later);
      const ids = visibleBlocks(doc).map((block) => textAttribute(block, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test('[J5] what is confidential now stays confidential, line and item', () => {
  const doc = aDraft();
  const stored = storeMinutes(doc);
  set(blockWithKey(doc, 'a'), { confidential: true });
  set(blockWithKey(doc, 'd'), { confidential: true });
  moveTo(doc, blockWithKey(doc, 'd'), 3);
  const item = childElements(minutesOf(doc), 'item')[1];
  item?.setAttribute('confidential', 'exempt');
  restore(doc, stored);
  const draft = readDraft(doc);
  expect(draft.items[0]?.blocks[0]?.confidential).toBe(true);
  expect(draft.items[1]?.blocks.find((block) => block.text === 'Time was short.')?.confidential).toBe(true);
  expect(draft.items[1]?.confidential?.kind).toBe('exempt');
});

test('[J6] an item added to the agenda since stays, empty', () => {
  const doc = aDraft();
  const stored = storeMinutes(doc);
  propose(doc, aProposal({ 4: [aPoint('z', 'Something urgent.')] }), [...AGENDA, agendaItem(4)]);
  restore(doc, stored);
  expect(readDraft(doc).items.map((item) => [item.number, item.blocks.length])).toEqual([
    [1, 2],
    [2, 2],
    [3, 0],
    [4, 0],
  ]);
});

test('[J7] a later run leaves a restored draft alone where it differs from what the machine wrote', () => {
  const doc = aDraft();
  type(blockWithKey(doc, 'a'), 3, ' lengthy');
  erase(blockWithKey(doc, 'd'));
  const stored = storeMinutes(doc);
  const wanted = words(doc);
  propose(doc, aProposal({ 1: [aPoint('e', 'A late point.')] }));
  restore(doc, stored);
  expect(words(doc)).toEqual(wanted);
  propose(doc, PROPOSAL);
  expect(words(doc)).toEqual(wanted);
});
