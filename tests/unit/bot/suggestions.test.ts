import { expect, it } from 'vitest';
import { presentSuggestions, presentWaiting } from '#bot/blocks/present-suggestions.ts';
import { checkBlocks } from '#bot/practice/block-kit/check-blocks.ts';
import type { Block } from '#bot/practice/block-kit/types.ts';
import type { OpenSentence, UnusedNote } from '#server/domain/suggestions.ts';
import type { SuggestionsView } from '#server/meetings/use-cases.ts';
import { aBoard, aMeeting, block } from './support/minutes-in-test.ts';

const suggestion = (at: number, confidential = false): OpenSentence => ({
  ...block(at % 2 === 0 ? 'decision' : 'action', `Words ${at} ${'x'.repeat(600)} <!channel>`, confidential),
  item: 2,
  version: 'v'.repeat(20),
});
const note = (at: number, more: Partial<UnusedNote> = {}): UnusedNote => ({
  id: `note-${at}-${'n'.repeat(30)}`,
  author: 'Olive Marsh',
  text: `Note ${at} ${'y'.repeat(5000)} @channel`,
  at: '2026-03-05T11:00:00.000Z',
  item: 1,
  confidential: false,
  chat: false,
  ...more,
});
const view = (more: Partial<SuggestionsView>): SuggestionsView => ({
  board: aBoard(),
  meeting: aMeeting(),
  suggestions: [],
  changed: [],
  unused: [],
  leftOut: [],
  rejected: [],
  ...more,
});
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

it('[V22] a long list stays within Slack’s limits, and says how many more there are', () => {
  const drawn = presentSuggestions(
    view({
      suggestions: many(60, suggestion),
      unused: many(200, note),
      rejected: many(30, suggestion),
    }),
    'one',
  );
  expect(checkBlocks(drawn.blocks as unknown as Block[], 'message')).toEqual([]);
  expect(drawn.blocks.length).toBeLessThanOrEqual(48);
  const said = JSON.stringify(drawn.blocks);
  expect(said).toContain('and 55 more');
  expect(said).toContain('and 192 more');
});

it('[V22] a sentence too long to be read in full is not settled in chat', () => {
  const long = { ...suggestion(2), text: 'long '.repeat(400) };
  const said = JSON.stringify(presentSuggestions(view({ suggestions: [long] }), 'one').blocks);
  expect(said).toContain('settle it on the page');
  expect(said).not.toContain('accept_suggestion');
});

it('[V22] what is no chat comes first, and a note before the first item has no place to be added to', () => {
  const unused = [note(1, { chat: true }), note(2, { item: null })];
  const said = JSON.stringify(presentSuggestions(view({ unused }), 'one').blocks);
  expect(said.indexOf('Note 2')).toBeLessThan(said.indexOf('Note 1'));
  expect(said.match(/"add_note"/g)).toHaveLength(1);
});

it('[V22] nothing waiting and a locked draft have no buttons', () => {
  expect(presentWaiting(view({}))).toBe('');
  expect(presentSuggestions(view({}), 'one').text).toContain('nothing waits');
  const locked = presentSuggestions(
    view({ suggestions: [suggestion(1)], meeting: aMeeting({ draftState: 'submitted' }) }),
    'one',
  );
  expect(locked.text).toContain('the draft is locked, with 1 suggestion to settle');
  expect(JSON.stringify(locked.blocks)).not.toContain('button');
});

it('[V33] when nothing waits any more what was rejected is still within reach, confidential words to one alone', () => {
  const said = (of: Partial<SuggestionsView>, to: 'one' | 'channel') =>
    JSON.stringify(
      presentSuggestions(view({ rejected: many(3, (at) => suggestion(at, at === 0)), ...of }), to),
    );
  expect(said({}, 'one')).toContain('nothing waits');
  expect(said({}, 'one').match(/"put_back_suggestion"/g)).toHaveLength(2);
  expect(said({}, 'one')).toContain('and 1 more on the page');
  expect(said({}, 'one')).toContain('confidential: Words 0');
  expect(said({}, 'channel')).not.toContain('Words 0');
  expect(said({ meeting: aMeeting({ draftState: 'submitted' }) }, 'one')).not.toContain('Put back');
});
