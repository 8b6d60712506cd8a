import { z } from 'zod';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { StructuringInput, StructuringNote } from '#server/domain/proposal.ts';
import { castOf } from './agenda-cast.ts';

const text = z.string();
const person = z.object({
  name: text.min(1),
  initials: text.default(''),
  authority: text.default(''),
  role: text.default('Member'),
});
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2024-05-14');

const agendaFile = z.object({
  meeting: text.optional(),
  organisation: text.optional(),
  board: text.min(1),
  date: isoDate,
  start: text.optional(),
  venue: text.optional(),
  chair: text.default(''),
  previous_meeting: isoDate.nullish(),
  next_meeting: isoDate.nullish(),
  members: z.array(person).default([]),
  substitutes: z.array(person).default([]),
  officers: z
    .array(
      z.object({
        user: text.default(''),
        name: text.min(1),
        initials: text.default(''),
        handle: text.default(''),
        job: text.default(''),
      }),
    )
    .default([]),
  guests: z
    .array(
      z.object({
        name: text.min(1),
        initials: text.default(''),
        organisation: text.default(''),
        attending: text.default(''),
      }),
    )
    .default([]),
  items: z
    .array(
      z.object({
        number: z.int().min(1),
        title: text.min(1),
        confidential: z.boolean().optional(),
        recommendation: text.optional(),
      }),
    )
    .default([]),
});

const head = { id: text.min(1), ts: z.iso.datetime({ offset: true }), user: text.min(1) };
const eventLine = z.discriminatedUnion('type', [
  z.object({ ...head, type: z.literal('message'), text, thread: text.optional() }),
  z.object({ ...head, type: z.literal('edit'), target: text.min(1), text }),
  z.object({ ...head, type: z.literal('delete'), target: text.min(1) }),
]);

/** An agenda as the command line reads it. */
export type ReplayAgenda = z.output<typeof agendaFile>;
/** One line of a recorded chat stream. */
export type StreamEvent = z.output<typeof eventLine>;

export interface ReadStream {
  readonly input: StructuringInput;
  readonly agenda: ReplayAgenda;
  readonly events: readonly StreamEvent[];
  /** Plain sentences, each naming the line or field that was refused. */
  readonly problems: readonly string[];
}

/** The agenda file cannot be used at all: what is wrong, field by field. */
export class UnreadableAgenda extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The agenda cannot be read: ${problems.join('; ')}`);
    this.name = 'UnreadableAgenda';
    this.problems = problems;
  }
}

const issues = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.length === 0 ? 'it' : issue.path.join('.')}: ${issue.message}`);

const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

/** Reads an agenda file. Throws `UnreadableAgenda` with every problem in it. */
export const readAgenda = (json: string): ReplayAgenda => {
  const value = parseJson(json.replace(/^\uFEFF/, ''));
  if (value === undefined) throw new UnreadableAgenda(['it is not JSON']);
  const result = agendaFile.safeParse(value);
  if (!result.success) throw new UnreadableAgenda(issues(result.error));
  return result.data;
};

/** Reads the events of a stream, one a line; a line that cannot be read is named and left out. */
export const readEvents = (jsonl: string): { events: StreamEvent[]; problems: string[] } => {
  const events: StreamEvent[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [index, source] of jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (source.trim() === '') continue;
    const value = parseJson(source);
    const result = value === undefined ? null : eventLine.safeParse(value);
    if (result === null) problems.push(`line ${index + 1}: it is not JSON`);
    else if (!result.success)
      problems.push(...issues(result.error).map((problem) => `line ${index + 1}: ${problem}`));
    else if (seen.has(result.data.id))
      problems.push(`line ${index + 1}: the id ${result.data.id} was used before`);
    else {
      seen.add(result.data.id);
      events.push(result.data);
    }
  }
  return { events, problems };
};

const fold = (
  events: readonly StreamEvent[],
  names: ReadonlyMap<string, string>,
): { notes: StructuringNote[]; problems: string[] } => {
  const notes = new Map<string, StructuringNote>();
  const problems: string[] = [];
  for (const event of events) {
    if (event.type === 'message') {
      notes.set(event.id, {
        id: event.id,
        user: event.user,
        authorName: names.get(event.user) ?? event.user,
        at: event.ts,
        text: event.text,
        revisedBy: [],
        thread: event.thread ?? null,
        withdrawn: false,
        marks: [],
        pinnedItem: null,
        pinnedConfidential: null,
      });
      continue;
    }
    const target = notes.get(event.target);
    if (target === undefined) problems.push(`${event.id}: it changes ${event.target}, which is not there`);
    else if (event.type === 'edit')
      notes.set(event.target, { ...target, text: event.text, revisedBy: [...target.revisedBy, event.id] });
    else notes.set(event.target, { ...target, withdrawn: true });
  }
  return { notes: [...notes.values()], problems };
};

const itemOf = (item: ReplayAgenda['items'][number]): AgendaItem => ({
  number: item.number,
  title: item.title,
  confidential: item.confidential === true ? { kind: 'confidential' } : null,
  urgent: false,
  recommendation: item.recommendation ?? '',
});

/**
 * A recorded chat stream and its agenda as a structurer's input: edits and deletions are folded into the notes they
 * change. Lines that cannot be read are named in `problems`; an agenda that cannot be read throws `UnreadableAgenda`.
 */
export const readStream = (jsonl: string, agendaJson: string): ReadStream => {
  const agenda = readAgenda(agendaJson);
  const { events, problems } = readEvents(jsonl);
  const names = new Map(agenda.officers.map((officer) => [officer.user, officer.name]));
  const folded = fold(events, names);
  const input: StructuringInput = {
    meeting: {
      board: agenda.board,
      organisation: agenda.organisation ?? '',
      profile: '2023',
      date: agenda.date,
      start: agenda.start ?? '',
      venue: agenda.venue ?? '',
      chair: agenda.chair,
      previousMeeting: agenda.previous_meeting ?? null,
      nextMeeting: agenda.next_meeting ?? null,
      timeZone: 'Europe/London',
    },
    cast: castOf(agenda),
    agenda: agenda.items.map(itemOf),
    notes: folded.notes,
  };
  return { input, agenda, events, problems: [...problems, ...folded.problems] };
};
