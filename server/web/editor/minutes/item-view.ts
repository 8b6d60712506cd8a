import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { DEFAULTS } from '#server/draft/shape.ts';
import { newId } from '../new-id.ts';
import { el } from './dom.ts';
import { fixedView, type NodeProps } from './fixed-view.ts';
import { setLine } from './lines.ts';

/** An agenda item: its heading as on the agenda, its lines, and a way to add one. */
export const itemView = (props: NodeProps) => {
  const { editor, getPos } = props;
  let { node } = props;

  const addLine = (): void => {
    const position = getPos();
    const type = editor.schema.nodes.block;
    if (position === undefined || type === undefined || !editor.isEditable) return;
    const end = position + node.nodeSize - 1;
    const block = type.create({ ...DEFAULTS.block, id: newId() });
    const { tr } = editor.state;
    tr.insert(end, block)
      .setSelection(TextSelection.create(tr.doc, end + 1))
      .scrollIntoView();
    editor.view.dispatch(tr);
    editor.view.focus();
  };
  const toggle = (): void => {
    const position = getPos();
    if (position !== undefined)
      setLine(editor, position, { confidential: node.attrs.confidential === '' ? 'confidential' : '' });
  };

  const number = el('span', { class: 'number' });
  const title = el('span', { class: 'title' });
  const secret = el('span', { class: 'flag warn' }, 'Confidential item');
  const secretButton = el('button', { type: 'button', class: 'quiet small', onclick: toggle });
  const heading = el('h2', {}, number, title);
  const head = el('header', { contenteditable: 'false' }, heading, secret, secretButton);
  const body = el('div', { class: 'lines' });
  const add = el(
    'button',
    { type: 'button', class: 'quiet small add-line', contenteditable: 'false', onclick: addLine },
    'Add a line',
  );
  const empty = el('p', { class: 'empty-item', contenteditable: 'false' }, 'Nothing minuted yet.');
  const dom = el('section', { class: 'item' }, head, empty, body, add);

  const draw = (now: Node): void => {
    node = now;
    const isSecret = node.attrs.confidential !== '';
    number.textContent = `${node.attrs.number}.`;
    title.textContent = ` ${node.attrs.title}`;
    dom.classList.toggle('confidential', isSecret);
    dom.dataset.item = String(node.attrs.number);
    secret.hidden = !isSecret;
    secret.textContent = node.attrs.confidential === 'exempt' ? 'Exempt item' : 'Confidential item';
    secretButton.textContent = isSecret ? 'Make public' : 'Make confidential';
    secretButton.disabled = !editor.isEditable;
    add.disabled = !editor.isEditable;
    let visible = 0;
    node.forEach((child) => {
      if (child.attrs.retired !== true || child.content.size > 0) visible += 1;
    });
    empty.hidden = visible > 0;
    dom.classList.toggle('bare', visible === 0);
  };
  return fixedView({
    props,
    dom,
    content: body,
    fields: [head, add],
    idOf: (one) => one.attrs.number,
    draw,
  });
};
