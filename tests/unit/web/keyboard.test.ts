import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { minutesSchema } from '#server/draft/schema/schema.ts';
import { deleteAcrossItems, joinBack, moveLine, splitLine } from '#server/web/editor/minutes/keyboard.ts';

const schema = minutesSchema();

const block = (text: string, attributes: Record<string, unknown> = {}): Node =>
  schema.node('block', { id: text, ...attributes }, text === '' ? [] : [schema.text(text)]);
const item = (number: number, ...blocks: Node[]): Node =>
  schema.node('item', { number, title: `Item ${number}` }, blocks);

type Command = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean;

/** Puts the cursor into the line with these words, does it, and gives the lines by item. */
function linesAfter(command: Command, items: Node[], words: string, offset: number): Node[][] {
  const doc = schema.node('doc', null, items);
  let at = -1;
  doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) at = position;
  });
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, at + 1 + offset) });
  command(state, (transaction) => {
    state = state.apply(transaction);
  });
  state.doc.check();
  return state.doc.children.map((one) => [...one.children]);
}

const words = (lines: Node[][]): string[][] => lines.map((one) => one.map((line) => line.textContent));

describe('writing lines by keyboard', () => {
  const decision = block('First half and second', {
    kind: 'decision',
    noteIds: 'n1',
    key: 'k1',
    decisionType: 'agreed',
  });

  test('[W22] Enter inside a sentence makes two that rest on the same notes, and only the first keeps its id', () => {
    const [lines] = linesAfter(splitLine, [item(1, decision)], 'First half and second', 10);
    expect(lines?.map((line) => line.textContent)).toEqual(['First half', ' and second']);
    expect(lines?.map((line) => line.attrs.noteIds)).toEqual(['n1', 'n1']);
    expect(lines?.[0]?.attrs.id).toBe('First half and second');
    expect(lines?.[1]?.attrs).toMatchObject({ kind: 'decision', key: '' });
    expect(lines?.[1]?.attrs.id).not.toBe(lines?.[0]?.attrs.id);
  });

  test('[W22] Enter at the end starts a new point that cites nothing', () => {
    const [lines] = linesAfter(splitLine, [item(1, decision)], 'First half and second', 21);
    expect(lines?.[1]?.attrs).toMatchObject({ kind: 'point', noteIds: '', key: '' });
  });

  test('[W22] Backspace joins a sentence to the one before, which then rests on the notes of both', () => {
    const [lines] = linesAfter(
      joinBack,
      [item(1, block('A', { noteIds: 'n1' }), block('B', { noteIds: 'n2', confidential: true }))],
      'B',
      0,
    );
    expect(lines?.map((line) => line.textContent)).toEqual(['AB']);
    expect(lines?.[0]?.attrs).toMatchObject({ id: 'A', noteIds: 'n1\nn2', confidential: true });
  });

  test('[W22] Backspace passes over lines the machine took back, and never over the border of an item', () => {
    const hidden = block('', { id: 'gone', retired: true });
    expect(words(linesAfter(joinBack, [item(1, block('A'), hidden, block('B'))], 'B', 0))).toEqual([['AB']]);
    expect(words(linesAfter(joinBack, [item(1, block('A')), item(2, block('B'))], 'B', 0))).toEqual([
      ['A'],
      ['B'],
    ]);
  });

  test('[W22] a line moves up and down, over the border of its item too, with everything it carries', () => {
    const up: Command = (state, dispatch) => moveLine(state, dispatch, -1);
    const down: Command = (state, dispatch) => moveLine(state, dispatch, 1);
    const items = [item(1, block('A'), block('B', { noteIds: 'n2' })), item(2, block('C'))];
    expect(words(linesAfter(up, items, 'B', 1))).toEqual([['B', 'A'], ['C']]);
    const moved = linesAfter(down, items, 'B', 1);
    expect(words(moved)).toEqual([['A'], ['B', 'C']]);
    expect(moved[1]?.[0]?.attrs).toMatchObject({ id: 'B', noteIds: 'n2' });
    expect(words(linesAfter(up, items, 'C', 0))).toEqual([['A', 'B', 'C'], []]);
  });

  test('[W23] a selection over several items loses its words and whole lines, never a heading', () => {
    const doc = schema.node('doc', null, [
      item(1, block('Alpha'), block('Beta')),
      item(2, block('Gamma')),
      item(3, block('Delta')),
    ]);
    let state = EditorState.create({ doc, selection: TextSelection.create(doc, 4, doc.content.size - 4) });
    deleteAcrossItems(state, (transaction) => {
      state = state.apply(transaction);
    });
    state.doc.check();
    expect(words(state.doc.children.map((one) => [...one.children]))).toEqual([['Al'], [], ['ta']]);
  });
});
