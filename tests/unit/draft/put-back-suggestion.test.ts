import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Proposal } from '#server/domain/proposal.ts';
import { applyProposal } from '#server/draft/apply-proposal.ts';
import { putBackSuggestion } from '#server/draft/put-back-suggestion.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { rejectSuggestion } from '#server/draft/reject-suggestion.ts';
import { reviewDraft } from '#server/draft/review-draft.ts';
import { blockWithKey, sync, type } from './support/person.ts';
import { AGENDA, aDecision, anAction, aPoint, aProposal } from './support/proposals.ts';

const propose = (doc: Y.Doc, proposal: Proposal) =>
  applyProposal(doc, { agenda: AGENDA }, proposal, 'structurer');
const words = (doc: Y.Doc) => readDraft(doc).items[0]?.blocks.map((block) => block.text);
const inferred = (key: string, text: string) => ({ ...aDecision(key, text, [key]), inferred: true });
const reject = (doc: Y.Doc, id: string) =>
  rejectSuggestion(doc, id, reviewDraft(doc, []).suggestions.find((one) => one.id === id)?.version ?? '');
const three = (text: string) =>
  aProposal({ 1: [aPoint('p', 'A point.'), inferred('a', text), aDecision('z', 'Last was agreed.')] });

test('[V32] a rejected suggestion that is put back stands where it stood, and waits as before', () => {
  const doc = new Y.Doc();
  const action = { ...anAction('b', 'Circulate the slides.'), inferred: true };
  propose(doc, aProposal({ 1: [aPoint('p', 'A point.'), inferred('a', 'One was noted.'), action] }));
  const before = reviewDraft(doc, []);
  for (const { id } of before.suggestions) expect(reject(doc, id)).toBe('done');
  expect(reviewDraft(doc, []).rejected).toMatchObject([
    { id: 'b', item: 1, kind: 'action', text: 'Circulate the slides.', owners: ['Priya Holm'] },
    { id: 'a', item: 1, kind: 'decision', text: 'One was noted.' },
  ]);
  for (const { id } of before.suggestions) {
    expect(putBackSuggestion(doc, id)).toBe('done');
    expect(putBackSuggestion(doc, id)).toBe('settled');
  }
  expect(reviewDraft(doc, [])).toEqual(before);
  expect(words(doc)).toEqual(['A point.', 'One was noted.', 'Circulate the slides.']);
});

test('[V32] later runs change a suggestion that was put back like any other', () => {
  const doc = new Y.Doc();
  propose(doc, three('Fourteen were noted.'));
  reject(doc, 'a');
  putBackSuggestion(doc, 'a');
  propose(doc, three('Forty were noted.'));
  expect(words(doc)).toEqual(['A point.', 'Forty were noted.', 'Last was agreed.']);
  expect(reject(doc, 'a')).toBe('done');
  propose(doc, three('Forty were noted.'));
  expect(words(doc)).toEqual(['A point.', 'Last was agreed.']);
});

test('[V32] what the notes came to say since the rejection is offered beside the words', () => {
  const doc = new Y.Doc();
  propose(doc, three('Fourteen were noted.'));
  reject(doc, 'a');
  propose(doc, three('Forty were noted.'));
  expect(putBackSuggestion(doc, 'a')).toBe('done');
  expect(reviewDraft(doc, []).changed).toMatchObject([
    { id: 'a', text: 'Fourteen were noted.', offer: { text: 'Forty were noted.' } },
  ]);
});

test('[V32] a suggestion whose note was made confidential comes back confidential', () => {
  const doc = new Y.Doc();
  propose(doc, three('One was noted.'));
  reject(doc, 'a');
  propose(doc, aProposal({ 1: [{ ...inferred('a', 'One was noted.'), confidential: true }] }));
  expect(putBackSuggestion(doc, 'a')).toBe('done');
  expect(reviewDraft(doc, []).suggestions).toMatchObject([{ id: 'a', confidential: true }]);
});

test('[V32] one whose note was tagged or withdrawn since, or into which somebody typed, is not put back', () => {
  const tagged = new Y.Doc();
  propose(tagged, three('One was noted.'));
  reject(tagged, 'a');
  propose(tagged, aProposal({ 1: [aDecision('a', 'One was noted.', ['a'])] }));
  expect(putBackSuggestion(tagged, 'a')).toBe('changed');
  expect(words(tagged)).toEqual(['One was noted.']);
  expect(reviewDraft(tagged, []).rejected).toEqual([]);

  const withdrawn = new Y.Doc();
  propose(withdrawn, three('One was noted.'));
  reject(withdrawn, 'a');
  propose(withdrawn, aProposal({ 1: [aPoint('p', 'A point.')] }));
  expect(putBackSuggestion(withdrawn, 'a')).toBe('changed');
  expect(reviewDraft(withdrawn, []).rejected).toEqual([]);

  const [server, editor] = [new Y.Doc(), new Y.Doc()];
  propose(server, three('One was noted.'));
  sync(server, editor);
  type(blockWithKey(editor, 'a'), 0, 'With thanks: ');
  reject(server, 'a');
  sync(server, editor);
  expect(putBackSuggestion(server, 'a')).toBe('changed');
  expect(reviewDraft(server, []).rejected).toEqual([]);
});
