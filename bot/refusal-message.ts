import type { Refusal, RefusalCode } from '#server/domain/errors.ts';
import { presentDate } from './blocks/present-date.ts';

type Facts = Refusal['facts'];

const text = (facts: Facts, key: string): string => {
  const value = facts[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const lines = (facts: Facts, key: string): string => {
  const value = facts[key];
  return Array.isArray(value) && value.length > 0 ? `\n${value.slice(0, 40).join('\n')}` : '';
};

const FIELDS: Readonly<Record<string, string>> = {
  date: 'Give the date of the meeting as year-month-day, for example 2026-03-19.',
  name: 'The board needs a name.',
  membersChannel:
    'The members’ channel must be another than the officers’: notes are read by all who sit in a channel.',
  reason: 'Say what should change: the officers have only your words to go by.',
  title: 'Say what the item is: `/minutes agenda add TITLE`.',
  question: 'Ask a question: `/minutes ask what did we decide on …`.',
};

const badInput = (facts: Facts): string =>
  FIELDS[text(facts, 'field')] ?? 'Something in it could not be read. Look at it again.';

/** One message for each refusal: what is so, and what to do. */
const MESSAGES: Readonly<Record<RefusalCode, (facts: Facts) => string>> = {
  'no-live-meeting': () => 'No meeting is live in this channel. `/minutes start` begins one.',
  'no-board': () =>
    'This channel belongs to no board. Go to the board’s officers’ channel, or make a board with `/minutes setup`.',
  'on-no-board': () =>
    'There are no minutes here that you may read: you are on no board of this workspace. Ask an officer of the board to add you.',
  'no-meeting': () => 'There is no such meeting here. `/minutes agenda` plans one.',
  'no-agenda': () => 'There is no agenda yet. Write or paste it with `/minutes agenda`, one item a line.',
  'meeting-already-live': (facts) =>
    `The meeting of ${presentDate(text(facts, 'date'))} is live in this channel already. End it first with \`/minutes end\`.`,
  'meeting-not-live': (facts) =>
    text(facts, 'date') !== ''
      ? `The meeting of ${presentDate(text(facts, 'date'))} was held already. Choose another date.`
      : 'That meeting is not live. `/minutes status` says where it stands, `/minutes reopen` opens a closed one.',
  'meeting-not-closed': () => 'The meeting is still live. End it first with `/minutes end`.',
  'unknown-item': (facts) =>
    `There is no item ${text(facts, 'number')} on the agenda.${lines(facts, 'items')}`,
  'item-taken': (facts) =>
    `Two items have the number ${text(facts, 'number')}. Give each its own, or leave the numbers out.`,
  'not-allowed': () =>
    'You may not do this here. Ask the board’s officers or whoever administers this workspace.',
  'not-an-officer': () =>
    'Only the board’s officers may do this. `/minutes setup` shows who they are to whoever may change it.',
  'unknown-chair': () => 'Nobody is named as chair. Name one with `/minutes setup`.',
  'unknown-person': (facts) =>
    `${text(facts, 'name') || 'That person'} is not known to the board. Add them with \`/minutes setup\`.`,
  'shared-channel': () =>
    'This channel is shared with another organisation, who would read every note. Use a channel of your own workspace.',
  'unentitled-present': (facts) =>
    `In this channel and not entitled to confidential matter:${lines(facts, 'names')}`,
  'note-too-long': (facts) =>
    `Your message has ${text(facts, 'length')} characters and was not stored: a note may have ${text(facts, 'most')}. Send it in parts.`,
  'note-empty': () => 'Your message has no words, so nothing was stored. Type what it is about.',
  'nothing-to-undo': () =>
    'Notes have been taken, so the start cannot be undone. `/minutes end` closes the meeting.',
  'draft-locked': () =>
    'The minutes are submitted and locked. `/minutes reopen` takes them back for editing.',
  'draft-not-submitted': () => 'These minutes are not waiting for approval.',
  'draft-empty': () =>
    'The draft is empty. `/minutes structure` fills it from the notes, `/minutes draft` opens it.',
  'unknown-version': () => 'That version of the draft is gone. Open the timeline again and choose another.',
  'too-many-versions': (facts) =>
    `A meeting keeps ${text(facts, 'most')} named versions. Go on with those it has.`,
  'old-version': (facts) =>
    `Version ${text(facts, 'version')} is not the one that waits for approval any more. Nothing was changed; look for the latest message.`,
  'changed-since': () =>
    'That has changed since you saw it, so nothing was done. Look at it as it is now: `/minutes suggestions`.',
  'already-approved': (facts) => {
    const by = text(facts, 'by');
    return `These minutes are approved already${by === '' ? '' : `, by ${by}`}. Nothing was changed.`;
  },
  'own-words': () =>
    'Nobody approves minutes they submitted or wrote. Whoever presided, or the deputy named for the meeting, decides.',
  'link-expired': () => 'That link has been used or is too old. `/minutes draft` gives another.',
  'link-foreign': () => 'That link was made for somebody else. `/minutes draft` gives you one of your own.',
  'bad-input': badInput,
  'unreadable-document': (facts) =>
    `${text(facts, 'file') || 'The document'} could not be read. ${text(facts, 'reason')}`.trim(),
  'draft-held': () => 'Another program has the draft open. Close it and try again.',
  'storage-failed': () =>
    'Nothing was stored: the server cannot write. Keep your words and tell whoever runs Minutebook.',
};

/** The plain message for a refusal. */
export const refusalMessage = (refusal: Refusal): string => MESSAGES[refusal.code](refusal.facts);

/** For what nobody foresaw: says that nothing is certain, and what to do. */
export const UNFORESEEN =
  'Something went wrong and this may not have been done. Try again; `/minutes status` shows where things stand.';
export const NOT_KNOWN = 'Slack did not say who you are, so nothing was done. Try again in a moment.';
