import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { DEFAULTS } from '#server/draft/shape.ts';
import { newId } from '../new-id.ts';
import { el, option, show, turnClasses } from './dom.ts';
import { fixedView, type NodeProps } from './fixed-view.ts';
import { setLine } from './lines.ts';

const CATEGORIES: readonly (readonly [string, string])[] = [
  ['present', 'Present'],
  ['substitute', 'Substitute'],
  ['apologies', 'Apologies'],
  ['in-attendance', 'In attendance'],
  ['officer', 'Officer'],
];

/** "10 present, 1 substitute, apologies from 2, 3 officers". */
const COUNTED: Readonly<Record<string, (count: number) => string>> = {
  present: (count) => `${count} present`,
  substitute: (count) => `${count} substitute${count === 1 ? '' : 's'}`,
  apologies: (count) => `apologies from ${count}`,
  'in-attendance': (count) => `${count} in attendance`,
  officer: (count) => `${count} officer${count === 1 ? '' : 's'}`,
};

const countOf = (node: Node): string => {
  const counts = new Map<string, number>();
  node.forEach((entry) => {
    if (entry.content.size === 0) return;
    const category = String(entry.attrs.category);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  });
  return CATEGORIES.flatMap(([value]) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : (COUNTED[value]?.(count) ?? []);
  }).join(', ');
};

/** Who was there: folded to one line until somebody wants to look. */
export const attendanceView = (props: NodeProps) => {
  const { editor, getPos } = props;
  let { node } = props;
  let open = false;
  const counts = el('span', { class: 'muted' });
  const button = el(
    'button',
    { type: 'button', class: 'fold', 'aria-expanded': 'false', onclick: () => fold(!open) },
    'Attendance',
  );
  const body = el('div', { class: 'entries' });
  const add = el(
    'button',
    { type: 'button', class: 'quiet small add-line', contenteditable: 'false' },
    'Add a person',
  );
  const head = el('header', { contenteditable: 'false' }, el('h2', {}, button), counts);
  const dom = el('section', { class: 'attendance folded' }, head, body, add);
  const fold = (next: boolean): void => {
    open = next;
    dom.classList.toggle('folded', !open);
    button.setAttribute('aria-expanded', String(open));
  };
  add.addEventListener('click', () => {
    const position = getPos();
    const type = editor.schema.nodes.entry;
    if (position === undefined || type === undefined || !editor.isEditable) return;
    const end = position + node.nodeSize - 1;
    const { tr } = editor.state;
    tr.insert(end, type.create({ ...DEFAULTS.entry, id: newId() })).setSelection(
      TextSelection.create(tr.doc, end + 1),
    );
    editor.view.dispatch(tr);
    editor.view.focus();
  });
  const draw = (now: Node): void => {
    node = now;
    counts.textContent = countOf(node);
    add.disabled = !editor.isEditable;
  };
  return fixedView({ props, dom, content: body, fields: [head, add], draw });
};

/** One person: the name is text, the rest are fields. */
export const entryView = (props: NodeProps) => {
  const { editor, getPos } = props;
  const set = (attributes: Record<string, unknown>): void => {
    const position = getPos();
    if (position !== undefined) setLine(editor, position, attributes);
  };
  const name = el('span', { class: 'words', 'data-placeholder': 'Name' });
  const category = el(
    'select',
    { 'aria-label': 'Present, apologies …', onchange: () => set({ category: category.value }) },
    ...CATEGORIES.map(([value, label]) => option(value, label)),
  );
  const role = el('input', {
    'aria-label': 'Role',
    placeholder: 'Role',
    onchange: () => set({ role: role.value.trim() }),
  });
  const authority = el('input', {
    'aria-label': 'Authority or organisation',
    placeholder: 'Authority',
    onchange: () => set({ authority: authority.value.trim() }),
  });
  const standsFor = el('input', {
    'aria-label': 'Sits for',
    placeholder: 'Sits for',
    onchange: () => set({ standsFor: standsFor.value.trim() }),
  });
  const fields = el(
    'span',
    { class: 'fields', contenteditable: 'false' },
    category,
    role,
    authority,
    standsFor,
  );
  const dom = el('div', { class: 'entry' }, name, fields);
  const draw = (node: Node): void => {
    const empty = node.content.size === 0;
    turnClasses(dom, { empty, retired: empty && node.attrs.retired === true });
    show(category, String(node.attrs.category));
    show(role, String(node.attrs.role));
    show(authority, String(node.attrs.authority));
    show(standsFor, String(node.attrs.standsFor));
    standsFor.hidden = node.attrs.category !== 'substitute';
    for (const field of [category, role, authority, standsFor]) field.disabled = !editor.isEditable;
  };
  return fixedView({ props, dom, content: name, fields: [fields], idOf: (one) => one.attrs.id, draw });
};
