import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LineAuthors } from '../authors/line-authors.tsx';
import { useCell } from '../cell.ts';
import { Banner } from '../head/banner.tsx';
import { attempt, mayEdit, type Session } from '../session.ts';
import { rejectLine } from '../settling/reject-line.ts';
import { StylePanel } from '../settling/style-panel.tsx';
import { WaitingBar } from '../settling/waiting-bar.tsx';
import { clockTime, initialsOf } from '../time.ts';
import { Tools } from '../tools/tools.tsx';
import { WordCount } from '../tools/word-count.tsx';
import type { BlockViewDeps } from './block-view.ts';
import { createEditor, redraw } from './create-editor.ts';
import { Toolbar } from './toolbar.tsx';

function showNotes(session: Session, noteIds: readonly string[]): void {
  const first = document.getElementById(`note-${noteIds[0] ?? ''}`);
  session.pane.set('notes');
  first?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** Who is on the attendance list: offered as owners of actions. */
function namesIn(editor: Editor): string[] {
  const names: string[] = [];
  editor.state.doc.firstChild?.forEach((entry) => {
    if (entry.type.name === 'entry' && entry.textContent !== '') names.push(entry.textContent);
  });
  return names;
}

/** Makes the editor once the words are here, and keeps it in step with rights and notes. */
function useEditor(session: Session, host: { readonly current: HTMLDivElement | null }): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    let made: Editor | null = null;
    let gone = false;
    const labelOf = (id: string): string | null => {
      const note = session.notes.get().find((one) => one.id === id);
      return note === undefined
        ? null
        : `${initialsOf(note.author)} ${clockTime(note.at, session.start.timeZone)}`;
    };
    const answer = (work: Promise<void>): void =>
      void attempt(session, async () => {
        await work;
        return null;
      });
    const { settling } = session;
    const answers: BlockViewDeps['settling'] = {
      changedOf: (id) => settling.review.get().changed.find((one) => one.id === id) ?? null,
      settle: (id, accept) => (accept ? answer(settling.settle(id, true)) : rejectLine(session, id)),
      take: (id) => answer(settling.take(id)),
      keep: (id) => answer(settling.keep(id)),
    };
    void session.connection.ready.then(() => {
      if (gone || host.current === null) return;
      const deps = {
        provenance: session.provenance,
        labelOf,
        onShowNotes: (ids: readonly string[]) => showNotes(session, ids),
        settling: answers,
        meetingDate: session.start.isoDate,
        onUnreadDate: (typed: string) =>
          session.message.set({ text: `“${typed}” is no date. Type it like 1 March 2027.`, warn: true }),
      };
      made = createEditor(host.current, session.start, session.connection, deps, mayEdit(session));
      session.editor.set(made);
      setEditor(made);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [session, host]);

  const notes = useCell(session.notes);
  const { changed } = useCell(session.settling.review);
  useEffect(() => {
    if (editor !== null) redraw(editor);
  }, [editor, notes, changed]);
  return editor;
}

/** The minutes as they are being written. */
export function MinutesPane({ session }: { readonly session: Session }) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useEditor(session, host);
  const meeting = useCell(session.meeting);
  useCell(session.connection.mayWrite);
  useCell(session.connection.link);
  const editable = mayEdit(session);
  useEffect(() => {
    if (editor === null || editor.isEditable === editable) return;
    editor.setEditable(editable, false);
    redraw(editor);
  }, [editor, editable]);
  const [empty, setEmpty] = useState(true);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (editor === null) return;
    const look = (): void => {
      setEmpty(editor.state.doc.childCount === 0);
      const present = namesIn(editor);
      setNames((before) => (before.join() === present.join() ? before : present));
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);

  return (
    <section class={`pane${editable ? '' : ' locked'}`} aria-label="Draft minutes">
      {editor !== null && (
        <div class="bars">
          <Toolbar editor={editor} session={session} editable={editable} />
          <Tools editor={editor} session={session} editable={editable} />
        </div>
      )}
      <div class="scroll">
        <WaitingBar session={session} />
        <Banner session={session} />
        <div class="sheet">
          <header class="sheet-head">
            <p class="eyebrow">Draft minutes</p>
            <p class="title">{session.start.board}</p>
            <p class="muted">{session.start.date}</p>
          </header>
          {editor === null && <p class="empty">Opening the draft…</p>}
          {editor !== null && empty && (
            <p class="empty">
              {meeting?.status === 'planned'
                ? 'The items appear here when the meeting starts.'
                : 'Nothing here yet. Type notes, then press Structure now; it also happens by itself in a quiet moment.'}
            </p>
          )}
          <div ref={host} />
          <datalist id="people">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {meeting !== null && meeting.warnings.length > 0 && (
            <aside class="warnings" aria-label="To look at">
              <h2>To look at</h2>
              <ul>
                {meeting.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </aside>
          )}
          <StylePanel session={session} />
        </div>
      </div>
      {editor !== null && (
        <div class="at-foot">
          <LineAuthors session={session} editor={editor} />
          <WordCount editor={editor} />
        </div>
      )}
    </section>
  );
}
