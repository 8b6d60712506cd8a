import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { acceptSuggestion } from '#server/draft/accept-suggestion.ts';
import { addNoteAsPoint } from '#server/draft/add-note-as-point.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { type Element, textAttribute, textOf } from '#server/draft/element.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { rejectSuggestion } from '#server/draft/reject-suggestion.ts';
import { reviewDraft } from '#server/draft/review-draft.ts';
import { keepMyWords, takeProposedWords } from '#server/draft/take-proposed-words.ts';
import { blocksOf, erase, moveTo, sync, type, visibleBlocks } from './support/person.ts';
import { AGENDA, aDecision, aPoint, aProposal } from './support/proposals.ts';

const NOTES = 6;

type Step =
  | {
      readonly do: 'propose';
      readonly notes: readonly number[];
      readonly version: number;
      readonly tagged: boolean;
      readonly shift: boolean;
    }
  | { readonly do: 'type'; readonly who: number; readonly block: number; readonly at: number }
  | { readonly do: 'erase' | 'sync'; readonly who: number; readonly block: number }
  | { readonly do: 'move'; readonly who: number; readonly block: number; readonly item: number }
  | { readonly do: 'accept' | 'reject' | 'take' | 'keep'; readonly which: number }
  | { readonly do: 'add'; readonly note: number };

const is = <T extends string>(value: T) => fc.constant(value);
const who = fc.nat(1);
const block = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: is('propose'),
      notes: fc.uniqueArray(fc.nat(NOTES - 1), { maxLength: NOTES }),
      version: fc.nat(2),
      tagged: fc.boolean(),
      shift: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('type'), who, block, at: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: is('erase'), who, block }) },
  { weight: 2, arbitrary: fc.record({ do: is('sync'), who, block }) },
  { weight: 1, arbitrary: fc.record({ do: is('move'), who, block, item: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('accept', 'reject', 'take', 'keep'), which: fc.nat(5) }),
  },
  { weight: 1, arbitrary: fc.record({ do: is('add'), note: fc.nat(NOTES - 1) }) },
);

const sentence = (note: number, version: number, tagged: boolean) => {
  const text = `Sentence n${note} in its wording ${'abc'[version]} as noted.`;
  if (note % 2 === 0) return aPoint(`point:n${note}:0`, text, [`n${note}`]);
  return { ...aDecision(`decision:n${note}:0`, text, [`n${note}`]), inferred: !tagged };
};

/** A sentence with words of the machine in it, or with words a person took from a note. */
const isSaid = (element: Element): boolean => textOf(element).includes('Sentence');
const noteOf = (element: Element): string => textAttribute(element, 'noteIds');
const idsIn = (doc: Y.Doc): string[][] =>
  readDraft(doc).items.map((item) => item.blocks.map((one) => one.id));

/** What a run keeps of an order: the lines of before that are still there, in the order in which they stand now. */
function expectSameOrder(before: string[][], after: string[][]): void {
  for (const [at, ids] of before.entries()) {
    const now = after[at] ?? [];
    const stayed = ids.filter((id) => now.includes(id));
    expect(now.filter((id) => ids.includes(id))).toEqual(stayed);
  }
}

function play(steps: readonly Step[]) {
  const server = new Y.Doc();
  const people = [new Y.Doc(), new Y.Doc()];
  const everybody = (): void => sync(server, ...people);
  const typed = new Map<string, string>();
  const given = new Set<string>();
  const gone = new Set<string>();
  const accepted = new Map<string, string>();
  let count = 0;

  const propose = (notes: readonly number[], version: number, tagged: boolean, shift: boolean): void => {
    const before = idsIn(server);
    const item = (note: number): number => (note < 3 || shift ? 1 : 2);
    const at = (number: number) =>
      notes.filter((note) => item(note) === number).map((note) => sentence(note, version, tagged));
    applyProposal(server, { agenda: AGENDA }, aProposal({ 1: at(1), 2: at(2) }), 'structurer');
    // An officer's tag is new evidence of what was rejected or deleted as a mere suggestion.
    if (tagged) for (const note of notes) if (note % 2 === 1) gone.delete(`n${note}`);
    expectSameOrder(before, idsIn(server));
  };
  /** What a person takes away knowingly: everything that stood in the line when they saw it. */
  const giveUp = (element: Element | undefined): void => {
    if (element !== undefined) for (const letter of textOf(element)) given.add(letter);
  };
  const onServer = (id: string): Element | undefined =>
    blocksOf(server).find((one) => textAttribute(one, 'id') === id);

  const settle = (now: Extract<Step, { which: number }>): void => {
    const review = reviewDraft(server, []);
    const list = now.do === 'accept' || now.do === 'reject' ? review.suggestions : review.changed;
    const seen = list[now.which % Math.max(1, list.length)];
    if (seen === undefined) return;
    const note = seen.noteIds[0] ?? '';
    if (now.do === 'accept') {
      acceptSuggestion(server, seen.id, seen.version);
      accepted.set(seen.id, note);
    } else if (now.do === 'reject') {
      giveUp(onServer(seen.id));
      rejectSuggestion(server, seen.id, seen.version);
      gone.add(note);
    } else if (now.do === 'take') {
      giveUp(onServer(seen.id));
      takeProposedWords(server, seen.id, seen.version);
      // A sentence taken out with its notes comes anew with them.
      if ('offer' in seen && seen.offer === null) accepted.delete(seen.id);
    } else keepMyWords(server, seen.id);
  };

  for (const now of steps) {
    if (now.do === 'propose') propose(now.notes, now.version, now.tagged, now.shift);
    else if ('which' in now) settle(now);
    else if (now.do === 'add') {
      const text = `Sentence n${now.note} by hand.`;
      const earlier = new Set(['n0', 'n1']);
      const point = { noteId: `n${now.note}`, item: 2, text, confidential: false, earlier };
      if (addNoteAsPoint(server, point)?.added === true) gone.delete(`n${now.note}`);
    } else {
      const doc = people[now.who] ?? server;
      if (now.do === 'sync') sync(server, doc);
      // A move is a new node in Yjs: it is made when everybody has the same text.
      if (now.do === 'move') everybody();
      const blocks = visibleBlocks(doc);
      const element = blocks[now.block % Math.max(1, blocks.length)];
      if (now.do === 'sync' || element === undefined) continue;
      if (now.do === 'type') {
        count += 1;
        // One character per keystroke: a private-use character that no proposal contains.
        const mark = String.fromCharCode(0xe000 + count);
        typed.set(mark, textAttribute(element, 'id'));
        type(element, now.at, mark);
      } else if (now.do === 'erase') {
        // What others type into a line at the moment it is deleted goes with it.
        for (const [mark, id] of typed) if (id === textAttribute(element, 'id')) given.add(mark);
        giveUp(element);
        const standing = onServer(textAttribute(element, 'id'));
        // Else the machine had taken the line back, and somebody may have added its note anew meanwhile.
        // Nor is the sentence gone when what was typed into a line it left is taken away and it stands beside, or
        // stood there when the person saw it and the machine took it back meanwhile.
        const isElsewhere = [server, doc].some((where) =>
          visibleBlocks(where).some(
            (one) =>
              textAttribute(one, 'id') !== textAttribute(element, 'id') && noteOf(one) === noteOf(element),
          ),
        );
        if (standing !== undefined && textOf(standing) !== '' && !isElsewhere) gone.add(noteOf(element));
        accepted.delete(textAttribute(element, 'id'));
        const id = textAttribute(element, 'id');
        erase(element);
        everybody();
        for (const [mark, where] of typed) if (where === id) given.add(mark);
      } else if (now.do === 'move') {
        moveTo(doc, element, now.item);
        everybody();
      }
    }
  }
  everybody();
  propose([0, 1, 2, 3, 4, 5], 2, false, false);
  everybody();
  return { server, people, typed, given, gone, accepted };
}

test('[V13] no sequence of runs, typing, moves, deletions, accepting, rejecting, taking and adding loses a typed character, doubles a sentence, revives one or reorders them', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const { server, people, typed, given, gone, accepted } = play(steps);
      const draft = readDraft(server);
      for (const doc of people) expect(readDraft(doc)).toEqual(draft);
      const text = draft.items.flatMap((item) => item.blocks.map((one) => one.text)).join('\n');
      for (const mark of typed.keys()) if (!given.has(mark)) expect(text.split(mark)).toHaveLength(2);
      const said = visibleBlocks(server).filter(isSaid);
      const notes = said.map(noteOf);
      expect(new Set(notes).size).toBe(notes.length);
      for (const note of notes) expect(gone).not.toContain(note);
      for (const one of draft.items.flatMap((item) => item.blocks))
        if (accepted.has(one.id)) expect(one.suggested).toBe(false);
    }),
    { numRuns: 400 },
  );
}, 60_000);
