import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#server/domain/actor.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { orderOf } from '#server/meetings/order.ts';
import type { WebContext } from './context.ts';
import { errorResponse, SIGN_IN_FIRST } from './error-response.ts';
import { addNotesApi } from './notes-api.ts';
import { addSuggestionsApi } from './suggestions-api.ts';
import { addTimelineApi } from './timeline-api.ts';

export type Answer = Readonly<Record<string, unknown>>;
/** One command of the page: who asks, on which meeting, with what. */
export type Command = (
  actor: Actor,
  meetingId: MeetingId,
  body: unknown,
  request: FastifyRequest,
) => Promise<Answer>;
export type AddCommand = (path: string, command: Command) => void;

const item = z.object({
  number: z.number().int().min(0).max(999),
  clientId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
});

/** The page's commands, as JSON. Each is a use case, which checks the right itself; nothing is decided here. */
export function addMeetingApi(app: FastifyInstance, context: WebContext): void {
  const { useCases, clock, log } = context.deps;
  const add: AddCommand = (path, command) => {
    app.post<{ Params: { id: string } }>(`/api/meetings/:id/${path}`, async (request, reply) => {
      const { actor } = await context.visitor(request);
      if (actor.personId === null) return reply.code(SIGN_IN_FIRST.status).send(SIGN_IN_FIRST);
      try {
        return await command(actor, asId<MeetingId>(request.params.id), request.body, request);
      } catch (error) {
        const response = errorResponse(error);
        if (response.status === 500)
          log.error('a command failed', { path, error: error instanceof Error ? error.message : 'unknown' });
        return reply.code(response.status).send(response);
      }
    });
  };

  add('structure', async (actor, meetingId) => {
    const { changes, kept, last } = await useCases.structureNotes(actor, { meetingId });
    return { changes, kept: kept.length, last: last ?? null };
  });
  add('submit', async (actor, meetingId) => ({
    version: (await useCases.submitMinutes(actor, { meetingId })).version,
  }));
  add('end', async (actor, meetingId) => {
    await useCases.endMeeting(actor, { meetingId });
    return {};
  });
  add('reopen', async (actor, meetingId) => {
    const { withdrawn } = await useCases.reopen(actor, { meetingId });
    return { withdrawn: withdrawn?.version ?? null };
  });
  add('adjourn', async (actor, meetingId) => {
    await useCases.adjournMeeting(actor, { meetingId });
    return {};
  });
  add('resume', async (actor, meetingId) => {
    await useCases.resumeMeeting(actor, { meetingId });
    return {};
  });
  add('item', async (actor, meetingId, body) => {
    const { number, clientId } = item.parse(body);
    const sourceId = `${actor.personId}:${clientId}`;
    await useCases.moveToItem(actor, { meetingId }, number, { sourceId, orderBy: orderOf(clock.now()) });
    return {};
  });
  addNotesApi(add, context);
  addSuggestionsApi(add, context);
  addTimelineApi(app, add, context);
}
