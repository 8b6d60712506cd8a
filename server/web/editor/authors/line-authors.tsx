import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'preact/hooks';
import { currentLine } from '#server/web/editor/minutes/lines.ts';
import type { Session } from '../session.ts';
import { type AuthorsAnswer, sayAuthors } from './say-authors.ts';

/** What was asked is not asked again for so long, however the pointer wanders. */
const FRESH_MS = 3000;
const REST_MS = 350;

const lineUnder = (target: EventTarget | null): string =>
  (target instanceof Element ? target.closest<HTMLElement>('.minutes .line')?.dataset.id : undefined) ?? '';

/** Quietly, at the foot: who wrote the line under the pointer, or the one the cursor is in. */
export function LineAuthors({ session, editor }: { readonly session: Session; readonly editor: Editor }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    let answer: AuthorsAnswer | null = null;
    let askedAt = Number.NEGATIVE_INFINITY;
    let looked = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async (): Promise<void> => {
      const id = looked;
      if (performance.now() - askedAt > FRESH_MS) {
        askedAt = performance.now();
        // Without a connection there is nothing to say; the page says elsewhere that it is offline.
        answer = await session.read<AuthorsAnswer>('authors').catch(() => answer);
      }
      if (id === looked) setSaid(answer === null || id === '' ? '' : sayAuthors(answer, id));
    };
    const look = (id: string): void => {
      if (id === looked) return;
      looked = id;
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), REST_MS);
    };
    const inCursor = (): string =>
      editor.view.hasFocus() ? String(currentLine(editor.state)?.node.attrs.id ?? '') : '';
    const onPointer = (event: Event): void => look(lineUnder(event.target) || inCursor());
    const onCursor = (): void => look(inCursor());
    const pane = editor.view.dom;
    pane.addEventListener('mouseover', onPointer);
    pane.addEventListener('mouseleave', onCursor);
    editor.on('selectionUpdate', onCursor);
    editor.on('blur', onCursor);
    return () => {
      clearTimeout(timer);
      pane.removeEventListener('mouseover', onPointer);
      pane.removeEventListener('mouseleave', onCursor);
      editor.off('selectionUpdate', onCursor);
      editor.off('blur', onCursor);
    };
  }, [session, editor]);
  return said === '' ? null : <p class="line-authors">Words by: {said}</p>;
}
