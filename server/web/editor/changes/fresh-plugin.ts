import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { RunChange } from '#server/domain/draft.ts';

interface Fresh {
  readonly words: ReadonlyMap<string, string>;
  readonly decorations: DecorationSet;
}

const WORDS: Readonly<Partial<Record<RunChange['change'], string>>> = { added: 'New', changed: 'Reworded' };

export const freshKey = new PluginKey<Fresh>('fresh');

const marksIn = (doc: Node, words: Fresh['words']): DecorationSet => {
  if (words.size === 0) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    const word = node.isTextblock ? words.get(String(node.attrs.id)) : undefined;
    if (word !== undefined)
      found.push(Decoration.node(position, position + node.nodeSize, { 'data-fresh': word }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
};

/** What the plugin is told: which lines are new and which read otherwise. */
export const freshWords = (changes: readonly RunChange[]): ReadonlyMap<string, string> =>
  new Map(
    changes.flatMap(({ blockId, change }) => {
      const word = WORDS[change];
      return word === undefined ? [] : [[blockId, word] as const];
    }),
  );

/** Marks the lines that a run changed since the reader last looked. Only an attribute is set: no line is drawn anew. */
export const freshPlugin = (): Plugin<Fresh> =>
  new Plugin<Fresh>({
    key: freshKey,
    state: {
      init: () => ({ words: new Map(), decorations: DecorationSet.empty }),
      apply: (tr, before) => {
        const words = (tr.getMeta(freshKey) as Fresh['words'] | undefined) ?? before.words;
        if (words === before.words && !tr.docChanged) return before;
        return { words, decorations: marksIn(tr.doc, words) };
      },
    },
    props: { decorations: (state) => freshKey.getState(state)?.decorations },
  });
