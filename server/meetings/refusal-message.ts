import type { Refusal, RefusalCode } from '#server/domain/errors.ts';

type Facts = Refusal['facts'];
const fact = (facts: Facts, key: string, otherwise = ''): string => {
  const value = facts[key];
  if (value === undefined || value === '') return otherwise;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** What was wrong and what to do next, door by door the same words; a door adds only how its own command is spelt. */
const MESSAGES: Readonly<Record<RefusalCode, (facts: Facts) => string>> = {
  'no-live-meeting': () => 'No meeting is live in this channel. An officer starts one with /minutes start.',
  'no-board': () =>
    'No board takes its notes here. Set one up with /minutes setup, or go to its officers’ channel.',
  'no-meeting': () => 'There is no such meeting, or it is not yours to see.',
  'no-agenda': () =>
    'There is no agenda yet. Add one with /minutes agenda, one item a line, then start the meeting.',
  'meeting-already-live': (facts) =>
    `Another meeting is live in this channel${fact(facts, 'date') === '' ? '' : ` (${fact(facts, 'date')})`}. End it first with /minutes end.`,
  'meeting-not-live': () => 'This meeting is not live.',
  'meeting-not-closed': () => 'The meeting is still live. End it with /minutes end, then submit its minutes.',
  'unknown-item': (facts) =>
    `Item ${fact(facts, 'number', '?')} is not on the agenda. ${fact(facts, 'items') === '' ? '' : `It has: ${fact(facts, 'items')}. `}An urgent item is added with /minutes agenda add TITLE.`,
  'item-taken': (facts) =>
    `Item ${fact(facts, 'number', '?')} is on the agenda twice. Give each item its own number.`,
  'not-allowed': () => 'You may not do that here. Ask an officer of the board if you should.',
  'not-an-officer': () =>
    'Only officers of this board do that. If you should be one, ask whoever set the board up: /minutes setup.',
  'unknown-chair': () => 'The board has no chair for this meeting. Name one with /minutes setup.',
  'unknown-person': (facts) => `There is nobody known as “${fact(facts, 'name', 'that')}” here.`,
  'shared-channel': () =>
    'This channel is shared with another organisation, so notes cannot be taken in it. Use a private channel of your own.',
  'unentitled-present': (facts) =>
    `These people are in the channel and are not entitled to confidential matter: ${fact(facts, 'names')}. Start all the same, or remove them first.`,
  'note-too-long': (facts) =>
    `This is ${fact(facts, 'length', 'too many')} characters long; a note has at most ${fact(facts, 'most', '12,000')}. It was not stored: post it in parts.`,
  'note-empty': () => 'There are no words in this note, so nothing was stored.',
  'nothing-to-undo': () =>
    'Notes were taken already, so the start stands. End the meeting with /minutes end instead.',
  'draft-locked': () =>
    'The draft is locked: a version is with the Chair, or approved. An officer opens it again with /minutes reopen.',
  'draft-not-submitted': () => 'This version is not in review.',
  'draft-empty': () => 'The draft has no sentence yet, so there is nothing to submit.',
  'old-version': (facts) =>
    `Version ${fact(facts, 'version', '?')} is no longer in review. Nothing was changed. Look for the newest request.`,
  'already-approved': () => 'These minutes are approved already. Nothing was changed.',
  'own-words': () =>
    'You submitted this version or typed notes it rests on as an officer, so somebody else must approve it.',
  'link-expired': () =>
    'This link has been used or is older than ten minutes. Ask for a new one with /minutes draft.',
  'link-foreign': () => 'This link was made for somebody else. Ask for your own with /minutes draft.',
  'bad-input': (facts) =>
    `${fact(facts, 'field', 'The input')} is missing or not understood${fact(facts, 'value') === '' ? '' : `: “${fact(facts, 'value')}”`}.`,
  'unreadable-document': (facts) =>
    `${fact(facts, 'file', 'The file')} could not be read: ${fact(facts, 'reason', 'it is not a document of minutes')}.`,
  'draft-held': (facts) =>
    `A running Minutebook (process ${fact(facts, 'pid', '?')}) holds this database. Stop it first, or use another file with --db.`,
  'storage-failed': (facts) =>
    `Nothing was stored: ${fact(facts, 'reason', 'the database could not be written')}. ${fact(facts, 'file')}`.trim(),
};

/** A refusal in plain words that say what to do next. */
export const refusalMessage = (refusal: Refusal): string => MESSAGES[refusal.code](refusal.facts);
