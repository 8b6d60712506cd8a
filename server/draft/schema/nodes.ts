import { Node } from '@tiptap/core';
import { type Attributes, DEFAULTS, type NodeName } from '../shape.ts';

const toDataName = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Attributes as Tiptap wants them; in HTML (copy and paste) they are data attributes with their type kept. */
function attributesOf(name: NodeName) {
  const defaults: Attributes = DEFAULTS[name];
  return Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => [
      key,
      {
        default: fallback,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => {
          const value = element.getAttribute(toDataName(key));
          if (value === null) return fallback;
          if (typeof fallback === 'boolean') return value === 'true';
          return typeof fallback === 'number' ? Number(value) : value;
        },
        renderHTML: (attributes: Record<string, unknown>) =>
          attributes[key] === fallback ? {} : { [toDataName(key)]: String(attributes[key]) },
      },
    ]),
  );
}

export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: '(attendance | item)*' });
export const TextNode = Node.create({ name: 'text', group: 'inline' });

/** Who was there. Items and attendance are the meeting's frame: the editor edits inside them, never takes them away. */
export const AttendanceNode = Node.create({
  name: 'attendance',
  content: 'entry*',
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: 'section[data-node=attendance]' }],
  renderHTML: () => ['section', { 'data-node': 'attendance' }, 0],
});

export const ItemNode = Node.create({
  name: 'item',
  content: 'block*',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => attributesOf('item'),
  parseHTML: () => [{ tag: 'section[data-node=item]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { 'data-node': 'item', ...HTMLAttributes }, 0],
});

export const EntryNode = Node.create({
  name: 'entry',
  content: 'text*',
  marks: '',
  addAttributes: () => attributesOf('entry'),
  parseHTML: () => [{ tag: 'p[data-node=entry]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-node': 'entry', ...HTMLAttributes }, 0],
});

/** A point, a decision or an action. Pasted paragraphs and list lines become points. */
export const BlockNode = Node.create({
  name: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  draggable: false,
  addAttributes: () => attributesOf('block'),
  parseHTML: () => [
    { tag: 'p[data-node=block]', priority: 60 },
    { tag: 'p' },
    { tag: 'li' },
    { tag: 'h1' },
    { tag: 'h2' },
    { tag: 'h3' },
    { tag: 'td' },
  ],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-node': 'block', ...HTMLAttributes }, 0],
});
