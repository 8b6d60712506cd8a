import { z } from 'zod';
import { asId, type NoteId } from '#server/domain/ids.ts';
import type { WebContext } from './context.ts';
import type { AddCommand } from './meeting-api.ts';

const blockId = z.string().min(1).max(200);
const seen = z.object({ blockId, version: z.string().min(1).max(64) });
const settled = seen.extend({ accept: z.boolean() });
const noteId = z.string().min(1).max(128);
const added = z.object({ noteId, itemNumber: z.number().int().optional() });
const leftOut = z.object({ noteIds: z.array(noteId).min(1).max(200), leftOut: z.boolean() });

/** What a person says of a proposal: accepted, rejected, taken, kept; a note added or left out. */
export function addSuggestionsApi(add: AddCommand, context: WebContext): void {
  const { useCases } = context.deps;

  add('suggestions/settle', async (actor, meetingId, body) => ({
    settled: await useCases.settleSuggestion(actor, { meetingId }, settled.parse(body)),
  }));
  add('suggestions/put-back', async (actor, meetingId, body) => ({
    settled: await useCases.putBackSuggestion(actor, { meetingId }, z.object({ blockId }).parse(body)),
  }));
  add('suggestions/take', async (actor, meetingId, body) => ({
    settled: await useCases.takeProposedWords(actor, { meetingId }, seen.parse(body)),
  }));
  add('suggestions/keep', async (actor, meetingId, body) => ({
    settled: await useCases.keepMyWords(actor, { meetingId }, z.object({ blockId }).parse(body)),
  }));
  add('notes/add', async (actor, meetingId, body) => {
    const { noteId: id, itemNumber } = added.parse(body);
    return useCases.addNote(
      actor,
      { meetingId },
      { noteId: asId<NoteId>(id), ...(itemNumber === undefined ? {} : { itemNumber }) },
    );
  });
  add('notes/leave-out', async (actor, meetingId, body) => {
    const { noteIds, leftOut: out } = leftOut.parse(body);
    let changed = 0;
    for (const id of noteIds)
      if (await useCases.leaveOutNote(actor, { meetingId }, { noteId: asId<NoteId>(id), leftOut: out }))
        changed += 1;
    return { changed };
  });
  add('style', async (actor, meetingId) => ({
    warnings: (await useCases.checkDraft(actor, { meetingId })).map(({ text, item, blockId: id }) => ({
      text,
      item,
      blockId: id,
    })),
  }));
}
