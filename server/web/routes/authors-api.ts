import type { FastifyInstance } from 'fastify';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import type { WebContext } from './context.ts';
import { errorResponse, SIGN_IN_FIRST } from './error-response.ts';

/** Who wrote which words of a draft, as JSON: for the page's margins. Answered only to who may see the draft. */
export function addAuthorsApi(app: FastifyInstance, context: WebContext): void {
  const { useCases, log } = context.deps;
  app.get<{ Params: { id: string } }>('/api/meetings/:id/authors', async (request, reply) => {
    const { actor } = await context.visitor(request);
    if (actor.personId === null) return reply.code(SIGN_IN_FIRST.status).send(SIGN_IN_FIRST);
    try {
      reply.header('cache-control', 'no-store');
      return await useCases.draftAuthors(actor, asId<MeetingId>(request.params.id));
    } catch (error) {
      const response = errorResponse(error);
      if (response.status === 500)
        log.error('a question failed', {
          path: 'authors',
          error: error instanceof Error ? error.message : 'unknown',
        });
      return reply.code(response.status).send(response);
    }
  });
}
