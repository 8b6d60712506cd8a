import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { clockTime } from '../time.ts';
import { dragProps } from './drop-note.ts';
import { NoteMenu } from './note-menu.tsx';

const SOURCES = { slack: 'Slack', web: 'here', replay: 'replay' } as const;

function tagsOf(note: LiveNote, isUnused: boolean): { text: string; tone: string }[] {
  const tags: { text: string; tone: string }[] = [];
  if (note.marks.includes('decision')) tags.push({ text: 'Decision', tone: 'decision' });
  if (note.marks.includes('action')) tags.push({ text: 'Action', tone: 'action' });
  if (note.marks.includes('off-record') || note.use === 'off-record')
    tags.push({ text: 'Off the record', tone: 'warn' });
  if (note.use === 'left-out') tags.push({ text: 'Left out', tone: '' });
  if (note.confidential) tags.push({ text: 'Confidential', tone: 'warn' });
  if (note.late) tags.push({ text: 'Late', tone: '' });
  if (note.edited) tags.push({ text: 'Edited', tone: '' });
  if (note.withdrawn) tags.push({ text: 'Withdrawn', tone: 'warn' });
  else if (isUnused) tags.push({ text: 'Not in the minutes', tone: '' });
  return tags;
}

/** A note as it was typed: who, when, where, and what became of it. */
export function NoteRow({
  session,
  note,
  meeting,
}: {
  readonly session: Session;
  readonly note: LiveNote;
  readonly meeting: LiveMeeting;
}) {
  const lit = useCell(session.provenance.litNotes).has(note.id);
  const isUnused = useCell(session.settling.review).unused.some((one) => one.id === note.id);
  const light = (on: boolean) => () => session.provenance.litNote.set(on ? note.id : null);
  const goTo = (): void => {
    const line = document.querySelector('.line.lit');
    line?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return (
    <li
      {...dragProps(session, note.id, session.start.isOfficer && !note.withdrawn)}
      id={`note-${note.id}`}
      class={`note${lit ? ' lit' : ''}${note.withdrawn ? ' withdrawn' : ''}${isUnused || note.use === 'left-out' ? ' aside' : ''}${note.use === 'structure' ? ' structure' : ''}`}
      onMouseEnter={light(true)}
      onMouseLeave={light(false)}
      onFocusIn={light(true)}
      onFocusOut={light(false)}
    >
      <p class="by">
        <strong>{note.author}</strong>
        <button
          type="button"
          class="time"
          onClick={goTo}
          aria-label={`${clockTime(note.at, session.start.timeZone)}: show it in the minutes`}
        >
          {clockTime(note.at, session.start.timeZone)}
        </button>
        <span class="source">{SOURCES[note.source]}</span>
        {session.start.isOfficer && !note.withdrawn && (
          <NoteMenu session={session} note={note} meeting={meeting} />
        )}
      </p>
      <p class="said" dir="auto">
        {note.text}
      </p>
      {tagsOf(note, isUnused).length > 0 && (
        <p class="tags">
          {tagsOf(note, isUnused).map((tag) => (
            <span key={tag.text} class={`flag ${tag.tone}`}>
              {tag.text}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
