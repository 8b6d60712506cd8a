import { useEffect, useRef } from 'preact/hooks';
import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { UnusedNotes } from '../settling/unused-notes.tsx';
import { Composer } from './composer.tsx';
import { dropProps } from './drop-note.ts';
import { DropStrip } from './drop-strip.tsx';
import { ItemSwitch } from './item-switch.tsx';
import { NoteRow } from './note.tsx';

interface Group {
  readonly key: string;
  readonly number: number | null;
  readonly heading: string;
  readonly notes: readonly LiveNote[];
}

/** Notes under their items, in the order of the agenda; what came before the first item stands first. */
function groupsOf(notes: readonly LiveNote[], meeting: LiveMeeting): Group[] {
  const on = (item: number | null): LiveNote[] => notes.filter((note) => note.item === item);
  const known = new Set(meeting.agenda.map((item) => item.number));
  const elsewhere = notes.filter((note) => note.item === null || !known.has(note.item));
  return [
    { key: 'before', number: null, heading: 'Before the first item', notes: elsewhere },
    ...meeting.agenda.map((item) => ({
      key: String(item.number),
      number: item.number,
      heading: `${item.number}. ${item.title}`,
      notes: on(item.number),
    })),
  ].filter(
    (group) =>
      group.notes.length > 0 || (meeting.status === 'live' && group.key === String(meeting.currentItem)),
  );
}

const EMPTY: Readonly<Record<LiveMeeting['status'], string>> = {
  planned: 'Notes appear here once the meeting has started.',
  live: 'No note yet. Type one below, or in the officers’ channel in Slack.',
  closed: 'No note was taken.',
};

/** The evidence: every note, as it was typed. It follows new notes while its end is in view. */
export function NotesColumn({ session }: { readonly session: Session }) {
  const notes = useCell(session.notes);
  const meeting = useCell(session.meeting);
  const dragging = useCell(session.dragged) !== null;
  const list = useRef<HTMLElement>(null);
  const following = useRef(true);
  useEffect(() => {
    if (following.current && list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [notes]);
  // What opens above it makes the list shorter: its end stays in view.
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <section class="notes" aria-label="Notes">
      <div class="notes-head">
        <h2>Notes</h2>
        <span class="muted">{notes.filter((note) => !note.withdrawn).length}</span>
        <ItemSwitch session={session} />
      </div>
      <UnusedNotes session={session} />
      <section
        class="notes-list"
        ref={list}
        // A list that scrolls is reached by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions need focus to be scrolled by keys
        tabIndex={0}
        aria-label="Notes by item"
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          following.current = scrollHeight - scrollTop - clientHeight < 60;
        }}
      >
        {meeting === null && <p class="empty">Loading the notes…</p>}
        {meeting !== null && notes.length === 0 && <p class="empty">{EMPTY[meeting.status]}</p>}
        {meeting !== null &&
          groupsOf(notes, meeting).map((group) => (
            <section
              key={group.key}
              class={`group${meeting.status === 'live' && group.key === String(meeting.currentItem) ? ' now' : ''}${dragging ? ' target' : ''}`}
              {...dropProps(session, group.number)}
            >
              <h3>{group.heading}</h3>
              <ul>
                {group.notes.map((note) => (
                  <NoteRow key={note.id} session={session} note={note} meeting={meeting} />
                ))}
              </ul>
            </section>
          ))}
      </section>
      {meeting !== null && <DropStrip session={session} meeting={meeting} />}
      <Composer session={session} />
    </section>
  );
}
