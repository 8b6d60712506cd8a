import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { longDate } from '#server/domain/dates.ts';
import { Refusal, type RefusalCode } from '#server/domain/errors.ts';
import { asId, type MeetingId, type MinutesId } from '#server/domain/ids.ts';
import { toHtml } from '#server/export/to-html.ts';
import type { ReviewView } from '#server/meetings/use-cases.ts';
import type { WebContext } from './context.ts';
import { errorResponse } from './error-response.ts';
import { html, Markup } from './html.ts';
import { longTime } from './long-time.ts';
import type { Visitor } from './sessions.ts';
import { versionChanges } from './version-changes.ts';

const CHANGES = { added: 'Added', edited: 'Edited', withdrawn: 'Withdrawn' } as const;

const changesSince = ({ changesSince: changes }: ReviewView): Markup | null =>
  changes.length === 0
    ? null
    : html`<section class="card warn-card"><h2>Notes changed since this was submitted</h2>
<p>No word of the minutes below has changed. If the notes matter, ask for changes.</p>
<ul class="changes">${changes.map(({ note, change }) => html`<li><span class="tag">${CHANGES[change]}</span> ${note}</li>`)}</ul></section>`;

/** How many sentences are suggestions nobody settled: the approver decides on them as they read. */
function unsettled({ content }: ReviewView): Markup | null {
  const count = content.items.flatMap((item) => item.blocks).filter((block) => block.suggested).length;
  if (count === 0) return null;
  const said =
    count === 1
      ? '1 sentence below is a suggestion that no officer settled.'
      : `${count} sentences below are suggestions that no officer settled.`;
  return html`<section class="card warn-card"><p>${said} You decide on the words as they read.</p></section>`;
}

const hidden = (view: ReviewView): Markup =>
  html`<input type="hidden" name="contentHash" value="${view.minutes.contentHash}">`;

function decide(context: WebContext, visitor: Visitor, view: ReviewView): Markup {
  const at = `/minutes/${view.minutes.id}`;
  if (view.canDecide)
    return html`<section class="card decide" aria-label="Your decision">
<form method="post" action="${context.link(`${at}/approve`, visitor)}">${hidden(view)}
<p>You approve exactly the words on this page.</p><button class="primary">Approve version ${view.minutes.version}</button></form>
<form method="post" action="${context.link(`${at}/request-changes`, visitor)}">${hidden(view)}
<label for="reason">Or say what should change; the officers read it.</label>
<textarea id="reason" name="reason" rows="3" required maxlength="3000"></textarea>
<button>Ask for changes</button></form></section>`;
  const why = view.refusal === null ? null : errorResponse(new Refusal(view.refusal as RefusalCode)).message;
  return html`<section class="card decide"><p>${verdict(view) ?? why ?? 'You can read this version; the Chair decides on it.'}</p></section>`;
}

function verdict({ minutes, board }: ReviewView): string | null {
  const last = minutes.approvals.at(-1);
  if (minutes.state === 'withdrawn') return 'This version was withdrawn. Nothing is waiting for you.';
  if (minutes.state === 'superseded') return 'Another version has replaced this one.';
  if (last === undefined || minutes.state === 'in-review') return null;
  const when = longTime(last.at, board.timeZone);
  return last.verdict === 'approved'
    ? `Approved by ${last.byName} on ${when}.`
    : `${last.byName} asked for changes on ${when}: ${last.reason}`;
}

const decision = z.object({
  contentHash: z.string().min(1).max(128),
  reason: z.string().trim().max(3000).default(''),
});

/** The approver's page: the frozen words in full, what happened to the notes since, and the two buttons. */
export function addReviewRoutes(app: FastifyInstance, context: WebContext): void {
  const { useCases } = context.deps;

  app.get<{ Params: { id: string } }>('/meetings/:id/review', async (request, reply) => {
    const visitor = await context.visitor(request);
    try {
      const meetingId = asId<MeetingId>(request.params.id);
      const { latest } = await useCases.findMeeting(visitor.actor, { meetingId });
      if (latest === null) throw new Refusal('draft-not-submitted');
      const view = await useCases.review(visitor.actor, latest.id);
      const body = html`<div class="paper-head"><p class="eyebrow">${view.board.name} · ${longDate(view.meeting.date)}</p>
<h1>Minutes for approval</h1><p class="muted">Version ${view.minutes.version}${
        view.minutes.submittedAt === null
          ? ''
          : `, submitted ${longTime(view.minutes.submittedAt, view.board.timeZone)}`
      } · ${view.standingText}</p>
<p class="fingerprint">Fingerprint <code>${view.minutes.contentHash.slice(0, 16)}</code></p></div>
${changesSince(view)}
${unsettled(view)}
${versionChanges(view.comparison, view.meeting)}
<article class="paper">${new Markup(toHtml(view.content, { restricted: view.restricted }))}</article>
${decide(context, visitor, view)}`;
      return context.page(reply, visitor, 'Minutes for approval', body);
    } catch (error) {
      return context.refuse(reply, visitor, error);
    }
  });

  for (const verb of ['approve', 'request-changes'] as const)
    app.post<{ Params: { id: string } }>(`/minutes/:id/${verb}`, async (request, reply) => {
      const visitor = await context.visitor(request);
      try {
        const { contentHash, reason } = decision.parse(request.body);
        const minutesId = asId<MinutesId>(request.params.id);
        const version =
          verb === 'approve'
            ? await useCases.approveMinutes(visitor.actor, { minutesId, contentHash })
            : await useCases.requestChanges(visitor.actor, { minutesId, contentHash, reason });
        return await reply.redirect(context.link(`/meetings/${version.meetingId}/review`, visitor), 303);
      } catch (error) {
        return context.refuse(reply, visitor, error);
      }
    });
}
