import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { textAttribute, textOf } from '#server/draft/element.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { blocksOf, erase, moveTo, sync, type, visibleBlocks } from './support/person.ts';
import { AGENDA, aDecision, aPoint, aProposal } from './support/proposals.ts';

const KEYS = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];

type Step =
  | { readonly do: 'propose'; readonly keys: readonly number[]; readonly version: number }
  | { readonly do: 'type'; readonly who: number; readonly block: number; readonly at: number }
  | { readonly do: 'erase'; readonly who: number; readonly block: number }
  | { readonly do: 'move'; readonly who: number; readonly block: number; readonly item: number }
  | { readonly do: 'sync'; readonly who: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('propose' as const),
    keys: fc.uniqueArray(fc.nat(KEYS.length - 1), { maxLength: KEYS.length }),
    version: fc.nat(3),
  }),
  fc.record({ do: fc.constant('type' as const), who: fc.nat(1), block: fc.nat(5), at: fc.nat(30) }),
  fc.record({ do: fc.constant('type' as const), who: fc.nat(1), block: fc.nat(5), at: fc.nat(30) }),
  fc.record({ do: fc.constant('erase' as const), who: fc.nat(1), block: fc.nat(5) }),
  fc.record({
    do: fc.constant('move' as const),
    who: fc.nat(1),
    block: fc.nat(5),
    item: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant('sync' as const), who: fc.nat(1) }),
);

const sentence = (key: number, version: number) => {
  const text = `Sentence ${KEYS[key]} in its wording ${'abcd'[version]} as noted.`;
  return key % 3 === 2 ? aDecision(KEYS[key] ?? '', text) : aPoint(KEYS[key] ?? '', text);
};

const proposal = (keys: readonly number[], version: number) =>
  aProposal({
    1: keys.filter((key) => key < 2).map((key) => sentence(key, version)),
    2: keys.filter((key) => key >= 2).map((key) => sentence(key, version)),
  });

function play(steps: readonly Step[]) {
  const server = new Y.Doc();
  const people = [new Y.Doc(), new Y.Doc()];
  const typed = new Map<string, string>();
  const erasedBlocks = new Set<string>();
  const erasedKeys = new Set<string>();
  let count = 0;
  const everybody = () => sync(server, ...people);
  for (const now of steps) {
    if (now.do === 'propose') {
      applyProposal(server, { agenda: AGENDA }, proposal(now.keys, now.version), 'structurer');
      continue;
    }
    const doc = people[now.who] ?? server;
    if (now.do === 'sync') sync(server, doc);
    // A move is a new node in Yjs: it is made when everybody has the same text.
    else if (now.do === 'move') everybody();
    if (now.do === 'sync') continue;
    const blocks = visibleBlocks(doc);
    const block = blocks[now.block % Math.max(1, blocks.length)];
    if (block === undefined) continue;
    if (now.do === 'type') {
      count += 1;
      // One character per keystroke: a private-use character that no proposal contains.
      const mark = String.fromCharCode(0xe000 + count);
      typed.set(mark, textAttribute(block, 'id'));
      type(block, now.at, mark);
    } else if (now.do === 'erase') {
      erasedBlocks.add(textAttribute(block, 'id'));
      erasedKeys.add(textAttribute(block, 'key'));
      erase(block);
    } else {
      moveTo(doc, block, now.item);
      everybody();
    }
  }
  everybody();
  applyProposal(server, { agenda: AGENDA }, proposal([0, 1, 2, 3, 4, 5], 3), 'structurer');
  everybody();
  return { server, people, typed, erasedBlocks, erasedKeys };
}

test('[D18] no sequence of proposals, typing, deletions and moves loses a typed character, doubles a sentence or revives one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 40 }), (steps) => {
      const { server, people, typed, erasedBlocks, erasedKeys } = play(steps);
      const draft = readDraft(server);
      for (const doc of people) expect(readDraft(doc)).toEqual(draft);
      const text = draft.items.flatMap((item) => item.blocks.map((block) => block.text)).join('\n');
      for (const [mark, id] of typed) if (!erasedBlocks.has(id)) expect(text.split(mark)).toHaveLength(2);
      const keys = blocksOf(server)
        .filter((block) => textOf(block) !== '')
        .map((block) => textAttribute(block, 'key'));
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(erasedKeys).not.toContain(key);
    }),
    { numRuns: 300 },
  );
}, 60_000);
