import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'preact/hooks';
import { FreshLines } from '../changes/fresh-lines.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { pastePlugin } from '../paste/paste-plugin.ts';
import type { Session } from '../session.ts';
import { ShortcutSheet } from '../shortcuts/shortcut-sheet.tsx';
import { TimelinePanel } from '../timeline/timeline-panel.tsx';
import { MoveToItem } from './move-to-item.tsx';

type Open = 'find' | 'timeline' | 'shortcuts' | null;

/** Letters typed into a field or the minutes are words, not keys of the page. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

/** Which tool a key opens. A second Ctrl+F, inside the bar, is left to the browser's own search. */
function wanted(event: KeyboardEvent): Open {
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f')
    return (event.target as Element).closest?.('.find') ? null : 'find';
  if (mod && event.key === '/') return 'shortcuts';
  if (!mod && !event.altKey && event.key === '?' && !isTyping(event.target)) return 'shortcuts';
  return null;
}

/** What helps with the whole document: finding, its timeline, its keys, its length. */
export function Tools({
  editor,
  session,
  editable,
}: {
  readonly editor: Editor;
  readonly session: Session;
  readonly editable: boolean;
}) {
  const [open, setOpen] = useState<Open>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]') !== null) return;
      const tool = wanted(event);
      if (tool === null) return;
      event.preventDefault();
      setOpen(tool);
      if (tool === 'find') document.querySelector<HTMLInputElement>('[data-find=text]')?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    const plugin = pastePlugin((text) => session.message.set({ text, warn: true }));
    editor.registerPlugin(plugin);
  }, [editor, session]);
  const close = (): void => setOpen(null);
  return (
    <div class="tools">
      <div class="tools-row">
        <MoveToItem editor={editor} editable={editable} />
        <button type="button" class="quiet" title="Find and replace (Ctrl+F)" onClick={() => setOpen('find')}>
          Find
        </button>
        <button type="button" class="quiet" data-tool="timeline" onClick={() => setOpen('timeline')}>
          Timeline
        </button>
        <button
          type="button"
          class="quiet"
          title="Keyboard (?)"
          aria-label="Keyboard shortcuts"
          onClick={() => setOpen('shortcuts')}
        >
          ?
        </button>
      </div>
      <FreshLines session={session} editor={editor} />
      {open === 'find' && <FindBar editor={editor} editable={editable} onClose={close} />}
      {open === 'timeline' && <TimelinePanel session={session} onClose={close} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
    </div>
  );
}
