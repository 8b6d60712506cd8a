import type { Editor } from '@tiptap/core';
import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { readLiveNotes } from '#server/draft/live-notes.ts';
import { type Api, createApi, createRead, type Read } from './api.ts';
import { type Cell, createCell } from './cell.ts';
import { createRunLog, type RunLog } from './changes/create-run-log.ts';
import { type Connection, connect } from './connection.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { itemOfCursor } from './presence/where.ts';
import { createProvenance, type Provenance } from './provenance.ts';
import { createSettling, type Settling } from './settling/create-settling.ts';
import type { Start } from './start.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** The item their cursor is in: 0 for the attendance list, null when it is nowhere. */
  readonly where: number | null;
}

/** Everything the page's parts share. Made once, in main.tsx. */
export interface Session {
  readonly start: Start;
  readonly api: Api;
  readonly read: Read;
  readonly connection: Connection;
  readonly notes: Cell<readonly LiveNote[]>;
  readonly meeting: Cell<LiveMeeting | null>;
  readonly people: Cell<readonly Person[]>;
  readonly outbox: Outbox;
  readonly provenance: Provenance;
  readonly settling: Settling;
  readonly runLog: RunLog;
  /** Which column a narrow screen shows. */
  readonly pane: Cell<'notes' | 'minutes'>;
  readonly editor: Cell<Editor | null>;
  /** The note that is being dragged to another item. */
  readonly dragged: Cell<string | null>;
  /** One line for the person, at the foot of the page. */
  readonly message: Cell<Message | null>;
}

/** What just happened; `undo` takes it back. */
export interface Message {
  readonly text: string;
  readonly warn: boolean;
  readonly undo?: () => void;
}

const isUser = (value: unknown): value is { name: string; color: string; id?: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

/** Who is here, each once however many windows they have open, me first. */
function peopleIn(connection: Connection, start: Start): Person[] {
  const people = new Map<string, Person>([[start.me.id, { ...start.me, where: null }]]);
  for (const state of connection.provider.awareness.getStates().values()) {
    const user: unknown = state.user;
    if (!isUser(user)) continue;
    const id = user.id ?? (user.name === start.me.name ? start.me.id : user.name);
    const where = itemOfCursor(connection.minutes, state.cursor);
    // Of several windows the one that is written in says where somebody is.
    if (!people.has(id) || where !== null) people.set(id, { id, name: user.name, colour: user.color, where });
  }
  return [...people.values()];
}

export function openSession(start: Start): Session {
  const api = createApi(start);
  const connection = connect(start);
  const message = createCell<Message | null>(null);
  const outbox = createOutbox(start, api, (text) => message.set({ text, warn: true }));
  const notes = createCell<readonly LiveNote[]>([]);
  const meeting = createCell<LiveMeeting | null>(null);
  const pane = createCell<'notes' | 'minutes'>('minutes');
  // At once, so that what is led to is there when it is scrolled to.
  const showPane = (name: string): void => {
    document.documentElement.dataset.pane = name;
  };
  showPane(pane.get());
  pane.listen(showPane);
  const people = createCell<readonly Person[]>([{ ...start.me, where: null }]);

  const readNotes = (): void => {
    const live = readLiveNotes(connection.notes);
    notes.set(live.notes);
    meeting.set(live.meeting);
    // A note sent before the page was reloaded, or whose answer was lost, shows that it arrived by being here.
    const arrived = new Set(live.notes.map((note) => note.clientId));
    for (const note of outbox.waiting.get()) if (arrived.has(note.clientId)) outbox.drop(note.clientId);
  };
  connection.notes.on('update', readNotes);
  connection.provider.awareness.on('change', () => people.set(peopleIn(connection, start)));
  connection.link.listen((link) => {
    if (link.state === 'connected') outbox.flush();
  });
  return {
    start,
    api,
    read: createRead(start),
    connection,
    notes,
    meeting,
    people,
    outbox,
    provenance: createProvenance(),
    pane,
    settling: createSettling(api, connection, notes, start.isOfficer || start.canWrite),
    runLog: createRunLog(start, meeting),
    editor: createCell<Editor | null>(null),
    dragged: createCell<string | null>(null),
    message,
  };
}

/** Whether the words may be edited now: by right, by the draft's state, and by a connection that was not ended. */
export function mayEdit(session: Session): boolean {
  const { connection, meeting, start } = session;
  if (connection.link.get().state === 'closed') return false;
  if ((meeting.get()?.draftState ?? 'open') !== 'open') return false;
  return connection.mayWrite.get() ?? start.canWrite;
}

/** Does something that can be refused, and says so in the page's one line. */
export async function attempt(
  session: Session,
  work: () => Promise<string | Omit<Message, 'warn'> | null>,
): Promise<void> {
  try {
    const said = await work();
    const message = typeof said === 'string' ? { text: said } : said;
    session.message.set(message === null ? null : { ...message, warn: false });
  } catch (error) {
    session.message.set({ text: error instanceof Error ? error.message : 'That did not work.', warn: true });
  }
}
