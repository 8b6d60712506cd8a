import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { NOW } from '#server/meetings/timeline/timeline-use-cases.ts';
import type { WebContext } from './context.ts';
import { errorResponse, SIGN_IN_FIRST } from './error-response.ts';
import type { AddCommand, Answer } from './meeting-api.ts';
import type { Visitor } from './sessions.ts';

const moment = z.string().min(1).max(128);
const compared = z.object({ from: moment, to: moment.default(NOW) });
const named = z.object({ name: z.string().trim().min(1).max(80) });
const restored = z.object({ id: moment });

/** The draft's timeline as JSON: what there is, what changed between two moments, naming one and going back. */
export function addTimelineApi(app: FastifyInstance, add: AddCommand, context: WebContext): void {
  const { useCases, log } = context.deps;

  const read = (
    path: string,
    answer: (visitor: Visitor, meetingId: MeetingId, query: unknown) => Promise<Answer>,
  ): void => {
    app.get<{ Params: { id: string } }>(`/api/meetings/:id/${path}`, async (request, reply) => {
      const visitor = await context.visitor(request);
      if (visitor.actor.personId === null) return reply.code(SIGN_IN_FIRST.status).send(SIGN_IN_FIRST);
      try {
        return await answer(visitor, asId<MeetingId>(request.params.id), request.query);
      } catch (error) {
        const response = errorResponse(error);
        if (response.status === 500)
          log.error('a question failed', { path, error: error instanceof Error ? error.message : 'unknown' });
        return reply.code(response.status).send(response);
      }
    });
  };

  read('timeline', async ({ actor }, meetingId) => ({ ...(await useCases.listTimeline(actor, meetingId)) }));
  read('timeline/changes', async ({ actor }, meetingId, query) => {
    const { from, to } = compared.parse(query);
    return { ...(await useCases.compareTimeline(actor, meetingId, from, to)) };
  });
  add('timeline/name', async (actor, meetingId, body) => {
    await useCases.nameVersion(actor, meetingId, named.parse(body).name);
    return {};
  });
  add('timeline/restore', async (actor, meetingId, body) => {
    return { before: await useCases.restoreVersion(actor, meetingId, restored.parse(body).id) };
  });
}
