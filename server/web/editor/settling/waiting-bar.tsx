import { useRef } from 'preact/hooks';
import { useCell } from '../cell.ts';
import { RunChanges } from '../changes/run-changes.tsx';
import type { Session } from '../session.ts';
import { goToLine } from './go-to-line.ts';

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

/** What changed, and what waits, in one line: each part leads to the next sentence it is about. */
export function WaitingBar({ session }: { readonly session: Session }) {
  const { suggestions, changed, unused } = useCell(session.settling.review);
  const style = useCell(session.settling.style);
  const last = useRef(new Map<string, number>());
  const next = (what: string, ids: readonly (string | null)[]) => (): void => {
    const at = ((last.current.get(what) ?? -1) + 1) % Math.max(1, ids.length);
    last.current.set(what, at);
    const id = ids[at];
    if (typeof id === 'string') goToLine(session, id);
  };
  const openNotes = (): void => {
    session.settling.notesOpen.set(true);
    session.pane.set('notes');
    document.getElementById('unused-notes')?.querySelector('summary')?.focus();
  };
  const parts = [
    {
      many: suggestions.length,
      text: count(suggestions.length, 'suggestion'),
      run: next(
        'suggestions',
        suggestions.map((one) => one.id),
      ),
    },
    {
      many: changed.length,
      text: `${count(changed.length, 'sentence')} whose notes changed`,
      run: next(
        'changed',
        changed.map((one) => one.id),
      ),
    },
    { many: unused.length, text: `${count(unused.length, 'note')} not in the minutes`, run: openNotes },
    {
      many: style.length,
      text: count(style.length, 'style warning'),
      run: next(
        'style',
        style.map((one) => one.blockId),
      ),
    },
  ].filter((part) => part.many > 0);
  return (
    <>
      <RunChanges session={session} />
      {parts.length > 0 && (
        <nav class="waiting-bar" aria-label="Waiting for you">
          {parts.map((part) => (
            <button key={part.text} type="button" class="quiet small" onClick={part.run}>
              {part.text}
            </button>
          ))}
        </nav>
      )}
    </>
  );
}
