import type { FastifyInstance } from 'fastify';
import { hasRole } from '#server/domain/actor.ts';
import { longDate } from '#server/domain/dates.ts';
import type { HomeView, MeetingView } from '#server/meetings/use-cases.ts';
import type { WebContext } from './context.ts';
import { html, type Markup } from './html.ts';
import type { Visitor } from './sessions.ts';

const STATUS: Readonly<Record<MeetingView['meeting']['status'], string>> = {
  planned: 'Planned',
  live: 'Running now',
  closed: 'Ended',
};

const stateOf = ({ meeting, latest }: MeetingView): string => {
  if (meeting.draftState === 'submitted') return 'With the Chair';
  if (latest !== null && ['approved', 'agreed'].includes(latest.state)) return 'Approved';
  return STATUS[meeting.status];
};

/** Officers and that meeting's approver; everybody else reads what is published. */
const seesDraft = ({ actor }: Visitor, { board, meeting }: MeetingView): boolean =>
  hasRole(actor, board.id, 'officer') || [meeting.presiderId, meeting.deputyId].includes(actor.personId);

function meetings(context: WebContext, visitor: Visitor, home: HomeView): Markup {
  if (home.meetings.length === 0)
    return html`<p class="empty">No meeting yet. Set an agenda with <code>/minutes agenda</code> in Slack and start with <code>/minutes start</code>.</p>`;
  return html`<ul class="rows">${home.meetings.map((view) => {
    const base = `/meetings/${view.meeting.id}`;
    const published = view.latest !== null && view.latest.publishedAt !== null;
    return html`<li><div><strong>${view.board.name}</strong><span class="muted">${longDate(view.meeting.date)}</span></div>
<span class="tag">${stateOf(view)}</span>
<nav aria-label="${view.board.name}, ${longDate(view.meeting.date)}">${seesDraft(visitor, view) ? html`<a href="${context.link(`${base}/draft`, visitor)}">Draft</a>` : null}
${published ? html`<a href="${context.link(`${base}/minutes`, visitor)}">Minutes</a>` : null}</nav></li>`;
  })}</ul>`;
}

const waiting = (context: WebContext, visitor: Visitor, home: HomeView): Markup | null =>
  home.waitingForMe.length === 0
    ? null
    : html`<section class="card"><h2>Waiting for your approval</h2><ul class="rows">${home.waitingForMe.map(
        ({ board, meeting }) =>
          html`<li><div><strong>${board.name}</strong><span class="muted">${longDate(meeting.date)}</span></div>
<nav><a class="button primary" href="${context.link(`/meetings/${meeting.id}/review`, visitor)}">Review</a></nav></li>`,
      )}</ul></section>`;

const actions = (home: HomeView): Markup | null =>
  home.myActions.length === 0
    ? null
    : html`<section class="card"><h2>My actions</h2><ul class="rows">${home.myActions.map(
        (action) =>
          html`<li><div><strong>${action.text}</strong><span class="muted">${action.board}, ${longDate(action.meetingDate)}</span></div>
<span class="${action.overdue ? 'tag warn' : 'tag'}">${action.due === null ? 'No date' : `by ${longDate(action.due)}`}</span></li>`,
      )}</ul></section>`;

/** What this is; and, for somebody signed in, what is theirs. */
export function addHomePage(app: FastifyInstance, context: WebContext): void {
  app.get('/', async (request, reply) => {
    const visitor = await context.visitor(request);
    const { practicePath } = context.deps;
    if (visitor.actor.personId === null)
      return context.page(
        reply,
        visitor,
        'A minute book kept in Slack',
        html`<section class="card hero"><h1>The minute book your board keeps in Slack</h1>
<p class="lead">Officers type notes while the meeting runs. A shared draft fills as they type. The Chair signs off an exact version, and members ask what was decided.</p>
${
  practicePath === null
    ? html`<p>To open a draft, type <code>/minutes draft</code> in your board’s channel in Slack. The bot answers with a link that signs you in.</p>`
    : html`<p>No Slack is connected, so this computer runs a practice workspace: a board, its people, and an agenda for today.</p>
<p><a class="button primary" href="${practicePath}">Open the practice workspace</a></p>`
}</section>`,
      );
    const home = await context.deps.useCases.viewHome(visitor.actor);
    return context.page(
      reply,
      visitor,
      'My meetings',
      html`<h1>My meetings</h1>${waiting(context, visitor, home)}<section class="card">${meetings(context, visitor, home)}</section>${actions(home)}`,
    );
  });
}
