import { z } from 'zod';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type NoteId } from '#server/domain/ids.ts';
import type { NoteSource } from '#server/domain/note.ts';
import { orderOf } from '#server/meetings/order.ts';
import type { WebContext } from './context.ts';
import type { AddCommand } from './meeting-api.ts';

const clientId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const typed = z.object({
  clientId,
  text: z.string().max(40_000),
  itemNumber: z.number().int().nullable().default(null),
});
const placed = z.object({
  noteId: z.string().min(1).max(128),
  itemNumber: z.number().int().nullable().optional(),
  confidential: z.boolean().nullable().optional(),
});
const marked = z.object({
  noteId: z.string().min(1).max(128),
  mark: z.enum(['decision', 'action', 'off-record']),
  present: z.boolean(),
});
const revised = z.object({ clientId, editId: clientId, text: z.string().max(40_000) });

/** Notes typed, placed, marked, corrected and withdrawn on the page, through the same use cases as those of chat. */
export function addNotesApi(add: AddCommand, context: WebContext): void {
  const { useCases, clock } = context.deps;
  const own = (personId: string | null, id: string): NoteSource => ({ kind: 'web', id: `${personId}:${id}` });

  add('notes', async (actor, meetingId, body) => {
    const note = typed.parse(body);
    const now = clock.now();
    const captured = await useCases.captureNote(actor, {
      source: own(actor.personId, note.clientId),
      meeting: { meetingId },
      text: note.text,
      orderBy: orderOf(now),
      typedAt: now,
      thread: null,
    });
    if (captured.outcome === 'not-a-note')
      throw new Refusal(captured.why === 'not-an-officer' ? 'not-an-officer' : 'meeting-not-live');
    if (note.itemNumber !== null && captured.note.itemNumber !== note.itemNumber)
      await useCases.placeNote(actor, captured.note.id, { itemNumber: note.itemNumber });
    const warning = captured.outcome === 'stored' ? captured.warning : null;
    return { noteId: captured.note.id, warning };
  });

  add('notes/place', async (actor, _meetingId, body) => {
    const { noteId, itemNumber, confidential } = placed.parse(body);
    await useCases.placeNote(actor, asId<NoteId>(noteId), {
      ...(itemNumber === undefined ? {} : { itemNumber }),
      ...(confidential === undefined ? {} : { confidential }),
    });
    return {};
  });

  add('notes/mark', async (actor, _meetingId, body) => {
    const { noteId, mark, present } = marked.parse(body);
    return {
      changed: await useCases.markNote(actor, { noteId: asId<NoteId>(noteId) }, mark, present),
    };
  });

  add('notes/revise', async (actor, meetingId, body) => {
    const change = revised.parse(body);
    const now = clock.now();
    await useCases.reviseNote(actor, {
      source: own(actor.personId, change.clientId),
      editId: `${actor.personId}:${change.editId}`,
      meeting: { meetingId },
      text: change.text,
      orderBy: orderOf(now),
      typedAt: now,
      thread: null,
    });
    return {};
  });

  add('notes/withdraw', async (actor, meetingId, body) => {
    const note = z.object({ clientId }).parse(body);
    const now = clock.now();
    await useCases.withdrawNote(actor, {
      source: own(actor.personId, note.clientId),
      meeting: { meetingId },
      text: '',
      orderBy: orderOf(now),
      typedAt: now,
      thread: null,
    });
    return {};
  });
}
