import type { FastifyInstance } from 'fastify';
import { longDate } from '#server/domain/dates.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import { toHtml } from '#server/export/to-html.ts';
import type { WebContext } from './context.ts';
import { html, Markup } from './html.ts';

/** Published minutes, as far as the reader may see them. Their public part is open to whoever has the link. */
export function addMinutesPage(app: FastifyInstance, context: WebContext): void {
  const { useCases } = context.deps;
  app.get<{ Params: { id: string } }>('/meetings/:id/minutes', async (request, reply) => {
    const visitor = await context.visitor(request);
    try {
      const view = await useCases.readMinutes(visitor.actor, asId<MeetingId>(request.params.id));
      const corrections = view.minutes.corrections;
      return context.page(
        reply,
        visitor,
        `${view.board.name}, ${longDate(view.meeting.date)}`,
        html`<p class="standing"><span class="tag">${view.standing}</span> ${view.standingText}</p>
${corrections.length === 0 ? null : html`<section class="card"><h2>Corrections</h2><ul class="bulleted">${corrections.map((one) => html`<li>${one.text} <span class="muted">(agreed ${longDate(one.agreedAtMeeting)})</span></li>`)}</ul></section>`}
<article class="paper">${new Markup(toHtml(view.content, { restricted: view.restricted }))}</article>`,
      );
    } catch (error) {
      return context.refuse(reply, visitor, error);
    }
  });
}
