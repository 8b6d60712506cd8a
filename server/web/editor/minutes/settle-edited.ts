import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isRemote } from './guard-frame.ts';

const saidOf = (node: Node): string =>
  JSON.stringify([
    node.textContent,
    node.attrs.kind,
    node.attrs.decisionType,
    node.attrs.owners,
    node.attrs.due,
  ]);

function suggestionsIn(doc: Node): Map<string, { readonly node: Node; readonly position: number }> {
  const found = new Map<string, { node: Node; position: number }>();
  doc.descendants((node, position) => {
    if (node.isTextblock && node.attrs.suggested === true)
      found.set(String(node.attrs.id), { node, position });
    return !node.isTextblock;
  });
  return found;
}

/** Whoever rewords a suggestion, or changes its owner, date or verb, has settled it. */
export const SettleEdited = Extension.create({
  name: 'settleEdited',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) => {
        if (!transactions.some((transaction) => transaction.docChanged && !isRemote(transaction)))
          return null;
        const now = suggestionsIn(state.doc);
        if (now.size === 0) return null;
        const earlier = suggestionsIn(before.doc);
        const { tr } = state;
        for (const [id, { node, position }] of now) {
          const was = earlier.get(id);
          if (was === undefined || saidOf(was.node) === saidOf(node)) continue;
          tr.setNodeMarkup(position, undefined, { ...node.attrs, suggested: false });
        }
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
