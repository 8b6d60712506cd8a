import type { FastifyInstance } from 'fastify';
import { longDate } from '#server/domain/dates.ts';
import { Refusal } from '#server/domain/errors.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { colourOf } from './colour.ts';
import type { WebContext } from './context.ts';
import { html, jsonMarkup } from './html.ts';
import { layout } from './layout.ts';

/** The page officers live in. What it shows comes over the collaboration connection; this is its frame. */
export function addDraftPage(app: FastifyInstance, context: WebContext): void {
  const { useCases } = context.deps;
  app.get<{ Params: { id: string } }>('/meetings/:id/draft', async (request, reply) => {
    const visitor = await context.visitor(request);
    const meetingId = asId<MeetingId>(request.params.id);
    try {
      const access = await useCases.openDraft(visitor.actor, meetingId);
      if (access === 'none') throw new Refusal('no-meeting');
      const { board, meeting, presider } = await useCases.findMeeting(visitor.actor, { meetingId });
      const start = {
        meetingId,
        windowKey: visitor.windowKey,
        board: board.name,
        date: longDate(meeting.date),
        isoDate: meeting.date,
        presider: presider?.name ?? 'the Chair',
        timeZone: board.timeZone,
        canWrite: access === 'write',
        isOfficer: visitor.actor.roles.get(board.id)?.has('officer') ?? false,
        me: {
          id: visitor.actor.personId,
          name: visitor.actor.name,
          colour: colourOf(visitor.actor.personId ?? ''),
        },
        links: {
          home: context.link('/', visitor),
          review: context.link(`/meetings/${meetingId}/review`, visitor),
          minutes: context.link(`/meetings/${meetingId}/minutes`, visitor),
          signOut: context.link('/sign-out', visitor),
        },
      };
      return await reply.type('text/html; charset=utf-8').send(
        layout({
          title: `${board.name}, ${start.date} · Draft minutes`,
          kind: 'draft',
          home: start.links.home,
          me: null,
          body: html`<div id="app"><p class="loading">Opening the draft…</p></div>
<noscript><p class="loading">The draft is edited in the browser and needs JavaScript. The chat keeps taking notes without it.</p></noscript>
<script type="application/json" id="start">${jsonMarkup(start)}</script>`,
        }),
      );
    } catch (error) {
      return context.refuse(reply, visitor, error);
    }
  });
}
