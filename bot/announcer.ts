import type { WebClient } from '@slack/web-api';
import type { SlackIdentity } from '#server/domain/board.ts';
import type { PersonId } from '#server/domain/ids.ts';
import type { Announcement, Announcer, ChatPost, ChatPosts } from '#server/meetings/use-cases.ts';
import { type Drawn, sentence } from './blocks/block.ts';
import { presentChangesRequested, presentRequest, presentSettled } from './blocks/present-approval.ts';
import { presentChanges } from './blocks/present-changes.ts';
import { presentDate } from './blocks/present-date.ts';
import { presentPublished } from './blocks/present-published.ts';
import { presentSuggestions } from './blocks/present-suggestions.ts';
import { post } from './outbound/post.ts';
import { redraw } from './outbound/redraw.ts';
import type { TeamClients } from './outbound/team-clients.ts';
import type { BotClock } from './tools.ts';

/** Where a person is in chat. */
export interface SlackPeople {
  slackIdentities(personId: PersonId): Promise<readonly SlackIdentity[]>;
}

interface AnnouncerDeps {
  readonly clients: TeamClients;
  readonly people: SlackPeople;
  readonly posts: ChatPosts;
  readonly clock: BotClock;
  readonly baseUrl: string;
}

type Of<Kind extends Announcement['kind']> = Extract<Announcement, { kind: Kind }>;

/** Tells people in chat what is due. What was posted is remembered, so that it is redrawn and never posted twice. */
export function createAnnouncer(deps: AnnouncerDeps): Announcer {
  const remember = (
    told: Announcement & { minutes: { id: ChatPost['minutesId'] } },
    kind: ChatPost['kind'],
    channelId: string,
    ts: string,
  ) =>
    deps.posts.remember({
      kind,
      meetingId: 'meeting' in told ? told.meeting.id : null,
      minutesId: told.minutes.id,
      teamId: told.board.teamId,
      channelId,
      ts,
    });

  async function postAll(
    client: WebClient,
    channel: string,
    message: Drawn,
    replies: readonly Drawn[],
  ): Promise<string> {
    const ts = await post(client, channel, message);
    for (const reply of replies) await post(client, channel, reply, ts);
    return ts;
  }

  /** The direct-message channels of whoever presided and the deputy named for the meeting. */
  async function approversChannels(client: WebClient, told: Of<'approval-requested'>): Promise<string[]> {
    const { board, meeting } = told;
    const people = [meeting.presiderId, meeting.deputyId].filter((id) => id !== null);
    const identities = (await Promise.all(people.map((id) => deps.people.slackIdentities(id)))).flat();
    const users = [
      ...new Set(identities.filter((one) => one.teamId === board.teamId).map((one) => one.userId)),
    ];
    const channels: string[] = [];
    for (const user of users) {
      const { channel } = await client.conversations.open({ users: user });
      if (channel?.id !== undefined) channels.push(channel.id);
    }
    return channels;
  }

  async function askForApproval(told: Of<'approval-requested'>): Promise<void> {
    const client = await deps.clients.of(told.board.teamId);
    const drawn = presentRequest(told, told.previous);
    const posted = await deps.posts.findByMinutes('approval-request', told.minutes.id);
    const channels = await approversChannels(client, told);
    for (const channel of channels) {
      if (posted.some((one) => one.channelId === channel)) continue;
      const ts = await post(client, channel, drawn.message);
      // Remembered before its replies follow: a reply that fails must not send the request a second time.
      await remember(told, 'approval-request', channel, ts);
      for (const reply of drawn.replies) await post(client, channel, reply, ts);
    }
    await redrawLists(client, told);
    const officers = told.board.officersChannel;
    if (channels.length > 0 || posted.length > 0 || officers === null) return;
    const notice = sentence(
      `Version ${told.minutes.version} of the minutes of ${presentDate(told.minutes.meetingDate)} waits for approval, but whoever presided is not in this workspace. Whoever administers it can send them a sign-in link.`,
    );
    await remember(told, 'approval-request', officers, await post(client, officers, notice));
  }

  async function settle(told: Of<'request-settled'>): Promise<void> {
    const client = await deps.clients.of(told.board.teamId);
    for (const copy of await deps.posts.findByMinutes('approval-request', told.minutes.id)) {
      await redraw(client, copy, presentSettled(told));
    }
    await redrawLists(client, told);
  }

  /** Every list of what waits that stands in the officers' channel says what is so now. */
  async function redrawLists(
    client: WebClient,
    told: Pick<Of<'draft-changed'>, 'board' | 'meeting' | 'review'>,
  ): Promise<void> {
    const list = presentSuggestions({ board: told.board, meeting: told.meeting, ...told.review }, 'channel');
    for (const copy of await deps.posts.findByMeeting('suggestions', told.meeting.id))
      await redraw(client, copy, list);
  }

  async function once(
    told: Of<'changes-requested'> | Of<'published'>,
    channel: string | null,
    draw: () => { message: Drawn; replies: readonly Drawn[] },
  ): Promise<void> {
    if (channel === null) return;
    if ((await deps.posts.findByMinutes(told.kind, told.minutes.id)).length > 0) return;
    const client = await deps.clients.of(told.board.teamId);
    const { message, replies } = draw();
    await remember(told, told.kind, channel, await postAll(client, channel, message, replies));
  }

  async function notesChanged(told: Of<'notes-changed-since'>): Promise<void> {
    const client = await deps.clients.of(told.board.teamId);
    const count = told.changes === 1 ? '1 note has' : `${told.changes} notes have`;
    const words = sentence(
      `${count} changed since version ${told.minutes.version} was submitted. No word of it has; the page shows what changed.`,
    );
    for (const copy of await deps.posts.findByMinutes('approval-request', told.minutes.id)) {
      const key = `notes-changed:${told.minutes.id}:${told.changes}:${copy.channelId}`;
      if (await deps.posts.tellOnce(key, deps.clock.now()))
        await post(client, copy.channelId, words, copy.ts);
    }
  }

  /** One message, and every list of what waits that stands in the channel is drawn anew. */
  async function draftChanged(told: Of<'draft-changed'>): Promise<void> {
    const channel = told.board.officersChannel;
    if (channel === null) return;
    const client = await deps.clients.of(told.board.teamId);
    await post(client, channel, presentChanges(told));
    await redrawLists(client, told);
  }

  async function trouble(told: Of<'trouble'>): Promise<void> {
    if (told.board.officersChannel === null) return;
    await post(await deps.clients.of(told.board.teamId), told.board.officersChannel, sentence(told.text));
  }

  return {
    announce: (told) => {
      switch (told.kind) {
        case 'approval-requested':
          return askForApproval(told);
        case 'request-settled':
          return settle(told);
        case 'changes-requested':
          return once(told, told.board.officersChannel, () => ({
            message: presentChangesRequested(told, told.by, told.reason),
            replies: [],
          }));
        case 'published':
          return once(told, told.board.membersChannel, () => presentPublished(told, deps.baseUrl));
        case 'notes-changed-since':
          return notesChanged(told);
        case 'draft-changed':
          return draftChanged(told);
        case 'trouble':
          return trouble(told);
      }
    },
  };
}
