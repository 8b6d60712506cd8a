import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newId } from '../new-id.ts';

/** A change that came over the connection, not from this person's hands. */
export const isRemote = (transaction: Transaction): boolean => {
  const meta: unknown = transaction.getMeta(ySyncPluginKey);
  return (
    typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && meta.isChangeOrigin === true
  );
};

const frameOf = (doc: Node): string => {
  const parts: string[] = [];
  doc.forEach((child) => {
    parts.push(`${child.type.name}${child.attrs.number ?? ''}`);
  });
  return parts.join(' ');
};

const linesIn = (fragment: Fragment): Node[] => {
  const lines: Node[] = [];
  fragment.descendants((node) => {
    if (node.type.name === 'block' || node.type.name === 'entry') lines.push(node);
    return !node.isTextblock;
  });
  return lines;
};

/** What is pasted becomes lines: headings come from the agenda and are never pasted. */
const linesOnly = (slice: Slice): Slice => {
  let nested = false;
  slice.content.forEach((node) => {
    if (node.type.name === 'item' || node.type.name === 'attendance') nested = true;
  });
  if (!nested) return slice;
  return new Slice(Fragment.from(linesIn(slice.content)), 0, 0);
};

/** The agenda's items stay; every line has an id of its own, also after a copy or a split. */
export const GuardFrame = Extension.create({
  name: 'guardFrame',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { transformPasted: linesOnly },
      filterTransaction: (transaction, state) =>
        !transaction.docChanged || isRemote(transaction) || frameOf(transaction.doc) === frameOf(state.doc),
      appendTransaction: (transactions, _before, state) => {
        if (!transactions.some((transaction) => transaction.docChanged && !isRemote(transaction)))
          return null;
        const seen = new Set<string>();
        const { tr } = state;
        state.doc.descendants((node, position) => {
          if (!node.isTextblock) return true;
          const id = String(node.attrs.id);
          if (id === '' || seen.has(id)) {
            const own = newId();
            seen.add(own);
            tr.setNodeMarkup(position, undefined, {
              ...node.attrs,
              id: own,
              ...('key' in node.attrs ? { key: '' } : {}),
            });
          } else seen.add(id);
          return false;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
