import type { InputBlock, KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { plain } from './block.ts';
import { cutTo, LIMITS } from './cut-to.ts';

export const words = (text: string, most: number = LIMITS.option): PlainTextElement => ({
  type: 'plain_text',
  text: cutTo(text, most),
  emoji: false,
});

/** An input whose element carries the block's own name, so that a form is read by one name a field. */
export const input = (
  name: string,
  label: string,
  element: InputBlock['element'],
  more: { readonly optional?: boolean; readonly hint?: string } = {},
): InputBlock => ({
  type: 'input',
  block_id: name,
  label: words(label, 2000),
  element,
  optional: more.optional ?? false,
  ...(more.hint === undefined ? {} : { hint: words(more.hint, 2000) }),
});

export const textInput = (name: string, initial: string, multiline = false): InputBlock['element'] => ({
  type: 'plain_text_input',
  action_id: name,
  multiline,
  max_length: multiline ? 3000 : 200,
  ...(initial === '' ? {} : { initial_value: initial.slice(0, multiline ? LIMITS.inputInitial : 200) }),
});

export const modal = (
  callbackId: string,
  title: string,
  blocks: readonly KnownBlock[],
  more: { readonly submit?: string; readonly metadata?: string } = {},
): ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  title: words(title, LIMITS.title),
  close: words('Close', LIMITS.title),
  ...(more.submit === undefined ? {} : { submit: words(more.submit, LIMITS.title) }),
  ...(more.metadata === undefined ? {} : { private_metadata: more.metadata }),
  blocks: blocks.slice(0, LIMITS.viewBlocks),
});

/** A modal that only says something: shown at once while data is fetched, and for refusals. */
export const noticeModal = (title: string, text: string): ModalView => modal('notice', title, [plain(text)]);
