import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '#server/domain/count-words.ts';

interface Count {
  readonly item: number | null;
  readonly inItem: number;
  readonly inAll: number;
}

/** A long draft is not counted on every key. */
const PAUSE_MS = 300;

function count(editor: Editor): Count {
  const { doc, selection } = editor.state;
  const here = selection.$from.depth > 0 ? selection.$from.index(0) : -1;
  let item: number | null = null;
  let inItem = 0;
  let inAll = 0;
  doc.forEach((section, _offset, index) => {
    if (section.type.name !== 'item') return;
    let words = 0;
    section.forEach((line) => {
      words += wordsIn(line.textContent);
    });
    inAll += words;
    if (index !== here) return;
    item = Number(section.attrs.number);
    inItem = words;
  });
  return { item, inItem, inAll };
}

const say = (words: number): string => `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`;

/** How long the minutes are, and the item the cursor is in. */
export function WordCount({ editor }: { readonly editor: Editor }) {
  const [counted, setCounted] = useState<Count>(() => count(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!editor.isDestroyed) setCounted(count(editor));
      }, PAUSE_MS);
    };
    editor.on('transaction', soon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', soon);
    };
  }, [editor]);
  return (
    <span class="count">
      {counted.item === null ? '' : `Item ${counted.item}: ${counted.inItem} · `}
      {say(counted.inAll)}
    </span>
  );
}
