import { ZodError } from 'zod';
import { isRefusal, Refusal, type RefusalCode } from '#server/domain/errors.ts';

export interface ErrorResponse {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** What happened and what to do, for the person who reads it. */
  readonly message: string;
}

const NOT_THERE: Omit<ErrorResponse, 'code'> = {
  status: 404,
  title: 'Nothing here for you',
  message: 'There is no such page, or it is not open to you. Check the link, or ask an officer of the board.',
};

const text = (refusal: Refusal, key: string): string => {
  const value = refusal.facts[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const RESPONSES: Readonly<Partial<Record<RefusalCode, (refusal: Refusal) => Omit<ErrorResponse, 'code'>>>> = {
  'no-meeting': () => NOT_THERE,
  'no-board': () => NOT_THERE,
  'on-no-board': () => NOT_THERE,
  'not-allowed': () => NOT_THERE,
  'not-an-officer': () => ({
    status: 403,
    title: 'Officers only',
    message: 'Only an officer of the board can do this. An admin of the board can make you one.',
  }),
  'meeting-not-live': () => ({
    status: 409,
    title: 'The meeting is not running',
    message: 'Start it with /minutes start in the officers’ channel, or reopen it here.',
  }),
  'meeting-not-closed': () => ({
    status: 409,
    title: 'The meeting is still running',
    message: 'End the meeting first, then submit its minutes.',
  }),
  'meeting-already-live': () => ({
    status: 409,
    title: 'The meeting is already running',
    message: 'Go on typing.',
  }),
  'unknown-item': (refusal) => ({
    status: 422,
    title: 'No such item',
    message: `Item ${text(refusal, 'number')} is not on the agenda. Choose one of the items listed.`,
  }),
  'note-too-long': () => ({
    status: 413,
    title: 'That note is too long',
    message: 'A note holds at most 12,000 characters. Split it, or file it as a paper.',
  }),
  'note-empty': () => ({ status: 422, title: 'The note is empty', message: 'Type something first.' }),
  'draft-locked': () => ({
    status: 409,
    title: 'The draft is locked',
    message: 'It was submitted to the Chair. Reopen it to go on editing: that withdraws the request.',
  }),
  'draft-not-submitted': () => ({
    status: 409,
    title: 'Nothing is waiting for approval',
    message: 'The draft is open. Submit it when it is ready.',
  }),
  'draft-empty': () => ({
    status: 409,
    title: 'The draft is empty',
    message: 'Write the minutes, or press Structure now, before you submit.',
  }),
  'old-version': () => ({
    status: 409,
    title: 'This is not the latest version',
    message: 'Another version was submitted since, or this one was withdrawn. Open the review page again.',
  }),
  'changed-since': () => ({
    status: 409,
    title: 'That has changed since',
    message: 'It has changed since you saw it, so nothing was done. Look at it as it is now.',
  }),
  'unknown-version': () => ({
    status: 404,
    title: 'That version is gone',
    message: 'Automatic versions are thinned out with age. Open the timeline again and choose another.',
  }),
  'too-many-versions': (refusal) => ({
    status: 409,
    title: 'Too many named versions',
    message: `A meeting keeps ${text(refusal, 'most')} named versions. Go on with those it has.`,
  }),
  'already-approved': () => ({
    status: 409,
    title: 'Already approved',
    message: 'These minutes were approved before. Nothing has changed.',
  }),
  'own-words': () => ({
    status: 403,
    title: 'Somebody else must approve these',
    message:
      'Nobody approves minutes they submitted or wrote as an officer. Ask the Chair or the named deputy.',
  }),
  'link-expired': () => ({
    status: 410,
    title: 'This link no longer works',
    message: 'A sign-in link works once and for ten minutes. Ask for another with /minutes draft in Slack.',
  }),
  'link-foreign': (refusal) => ({
    status: 403,
    title: 'This link is for somebody else',
    message: `It was made for ${text(refusal, 'for')}, and you are signed in as ${text(refusal, 'as')}. Ask for your own with /minutes draft, or sign out first.`,
  }),
  'unknown-person': () => ({
    status: 422,
    title: 'Unknown person',
    message: 'Nobody of that name is on the board.',
  }),
  'draft-held': () => ({
    status: 409,
    title: 'The draft is open elsewhere',
    message: 'Another process of this server holds it. Wait a moment and try again.',
  }),
  'storage-failed': () => ({
    status: 503,
    title: 'Not stored',
    message:
      'The server cannot write to its disk. Nothing was lost here: keep the page open and tell whoever runs the server.',
  }),
};

/** The one place where a failure becomes what a page or a program reads. */
export function errorResponse(error: unknown): ErrorResponse {
  if (error instanceof ZodError) return errorResponse(new Refusal('bad-input'));
  if (isRefusal(error)) {
    const response = RESPONSES[error.code]?.(error) ?? {
      status: 422,
      title: 'That did not work',
      message: text(error, 'message') || 'Look at what you entered and try again.',
    };
    return { ...response, code: error.code };
  }
  const status = statusOf(error);
  if (status === 404) return { ...NOT_THERE, code: 'not-found' };
  if (status === 413)
    return { status, code: 'too-large', title: 'Too large', message: 'Send less at once: at most 64 kB.' };
  if (status >= 400 && status < 500)
    return {
      status,
      code: 'bad-request',
      title: 'That request was not understood',
      message: 'Reload the page and try again.',
    };
  return {
    status: 500,
    code: 'internal',
    title: 'Something went wrong here',
    message: 'It was logged. Nothing you typed in the draft is lost; try again in a moment.',
  };
}

export const NOT_FOUND: ErrorResponse = { ...NOT_THERE, code: 'not-found' };

export const SIGN_IN_FIRST: ErrorResponse = {
  status: 401,
  code: 'sign-in',
  title: 'Sign in first',
  message: 'Type /minutes draft in the board’s channel: the bot answers with a link that signs you in.',
};

function statusOf(error: unknown): number {
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  )
    return error.statusCode;
  return 500;
}
