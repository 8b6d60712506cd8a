import type { ActionsBlock, Button, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { cutTo, inert, LIMITS } from './cut-to.ts';
import { paginate } from './paginate.ts';

/** A message ready to send: what notifications and screen readers get, and what is drawn. */
export interface Drawn {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message within Slack's limits: what does not fit is said to be left out. */
export function drawn(text: string, blocks: readonly KnownBlock[]): Drawn {
  const [page = [], ...rest] = paginate(blocks, { blocks: LIMITS.blocks - 1, weight: LIMITS.message - 100 });
  const more = rest.length === 0 ? [] : [context('There is more than one message holds.')];
  return { text: inert(text, LIMITS.text), blocks: [...page, ...more] };
}

export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cutTo(text, LIMITS.header), emoji: false },
});

/** A section of our own words; words of people come in through `inert`. */
export const section = (mrkdwn: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cutTo(mrkdwn, LIMITS.section) },
});

/** A section of somebody's words, as they are. */
export const plain = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text: cutTo(text, LIMITS.section), emoji: false },
});

export const context = (mrkdwn: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: cutTo(mrkdwn, LIMITS.context) }],
});

export interface ButtonSpec {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}

export const button = (spec: ButtonSpec): Button => ({
  type: 'button',
  action_id: spec.id,
  text: { type: 'plain_text', text: cutTo(spec.label, LIMITS.button), emoji: false },
  value: spec.value,
  ...(spec.style === undefined ? {} : { style: spec.style }),
});

export const actions = (...buttons: readonly ButtonSpec[]): ActionsBlock => ({
  type: 'actions',
  elements: buttons.map(button),
});

/** One line of a list: what it is, in bold, and somebody's words. */
export interface Line {
  readonly lead: string;
  readonly words: string;
  readonly tail?: string;
}

const element = (text: string, style?: { bold?: boolean; italic?: boolean }): RichTextElement => ({
  type: 'text',
  text,
  ...(style === undefined ? {} : { style }),
});

/** A bulleted list in rich text: nothing in it is read as markup, so nobody's words can ping or format. */
export function list(lines: readonly Line[]): RichTextBlock {
  const items = lines.map((line) => ({
    type: 'rich_text_section' as const,
    elements: [
      ...(line.lead === '' ? [] : [element(`${cutTo(line.lead, LIMITS.name)} `, { bold: true })]),
      element(cutTo(line.words, LIMITS.line)),
      ...(line.tail === undefined || line.tail === ''
        ? []
        : [element(` ${cutTo(line.tail, LIMITS.name)}`, { italic: true })]),
    ],
  }));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: items }] };
}

/** A list whose lines are numbered from `first`, in rich text like the other. */
export function numbered(lines: readonly Line[], first: number): RichTextBlock {
  const { elements } = list(lines);
  return {
    type: 'rich_text',
    elements: elements.map((part) =>
      part.type === 'rich_text_list' ? { ...part, style: 'ordered' as const, offset: first - 1 } : part,
    ),
  };
}

/** A message of one sentence. Words between backticks are shown as code; nothing else in it is read as markup. */
export function sentence(text: string): Drawn {
  const parts = cutTo(text, LIMITS.section).split('`');
  const elements = parts.flatMap((part, at): RichTextElement[] =>
    part === '' ? [] : [{ type: 'text', text: part, ...(at % 2 === 1 ? { style: { code: true } } : {}) }],
  );
  return {
    text: inert(text.replace(/`/g, ''), LIMITS.text),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
  };
}
