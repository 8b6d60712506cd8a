import { expect, test } from 'vitest';
import { asId } from '#server/domain/ids.ts';
import type { ChatPost } from '#server/ports/chat-posts.ts';
import { AT, BOARD, LATER, MEETING, OFFICER } from './samples.ts';
import type { OpenStores } from './stores.ts';

const BEFORE = new Date('2026-03-02T09:59:59.999Z');

/** What every implementation of AuditLog, SignIns, ChatPosts and Installations keeps. */
export function describeRecords(open: OpenStores): void {
  test('[DB55] audit entries are read back in the order they were made', async () => {
    const { audit } = await open();
    const facts = { version: 1, hash: 'h', replayed: false, deputy: null };
    const entry = {
      at: LATER,
      actorId: OFFICER,
      actorName: 'Orla',
      action: 'submitted',
      subject: 'minutes-1',
    };
    const atMeeting = { ...entry, boardId: BOARD, meetingId: MEETING, facts };
    await audit.record(atMeeting);
    await audit.record({ at: AT, actorId: null, actorName: 'system', action: 'checked', boardId: BOARD });
    expect(await audit.ofMeeting(MEETING)).toEqual([atMeeting]);
    expect((await audit.ofBoard(BOARD)).map(({ action }) => action)).toEqual(['submitted', 'checked']);
    expect(await audit.ofBoard(asId('other'))).toEqual([]);
  });

  test('[DB60] a link is spent once, before it expires', async () => {
    const { signIns } = await open();
    const link = {
      tokenHash: 'h1',
      personId: OFFICER,
      meetingId: MEETING,
      purpose: 'draft',
      expiresAt: LATER,
    } as const;
    await signIns.addLink(link);
    await signIns.addLink({ ...link, tokenHash: 'h2', meetingId: null });
    const spent = await Promise.all([signIns.spendLink('h1', AT), signIns.spendLink('h1', AT)]);
    expect(spent.filter((outcome) => outcome !== null)).toEqual([link]);
    expect(await signIns.findLink('h1')).toEqual({ ...link, spentAt: AT });
    expect(await signIns.spendLink('h2', LATER)).toBeNull();
    expect(await signIns.findLink('h2')).toEqual({
      ...link,
      tokenHash: 'h2',
      meetingId: null,
      spentAt: null,
    });
    expect(await signIns.spendLink('h3', AT)).toBeNull();
    expect(await signIns.findLink('h3')).toBeNull();
  });

  test('[DB61] a session is in force until it expires or is ended, alone or with all of a person’s', async () => {
    const { signIns } = await open();
    const session = { tokenHash: 's1', personId: OFFICER, createdAt: BEFORE, expiresAt: LATER };
    await signIns.addSession(session);
    await signIns.addSession({ ...session, tokenHash: 's2' });
    await signIns.addSession({ ...session, tokenHash: 's3', personId: asId('somebody-else') });
    expect(await signIns.findSession('s1', AT)).toEqual(session);
    expect(await signIns.findSession('s1', LATER)).toBeNull();
    expect(await signIns.findSession('nothing', AT)).toBeNull();
    await signIns.endSession('s1', AT);
    expect(await signIns.findSession('s1', AT)).toBeNull();
    expect(await signIns.findSession('s2', AT)).not.toBeNull();
    await signIns.endSessionsOf(OFFICER, AT);
    expect(await signIns.findSession('s2', AT)).toBeNull();
    expect(await signIns.findSession('s3', AT)).not.toBeNull();
  });

  test('[DB65] a post is remembered once and found by what it shows', async () => {
    const { chatPosts } = await open();
    const post: ChatPost = {
      kind: 'approval-request',
      meetingId: null,
      minutesId: asId('minutes-1'),
      teamId: 'T1',
      channelId: 'D1',
      ts: '1772445600.000100',
    };
    await chatPosts.remember(post);
    await chatPosts.remember(post);
    const earlier = { ...post, channelId: 'D2', ts: '1772445500.000100' };
    await chatPosts.remember(earlier);
    expect(await chatPosts.findByMinutes('approval-request', asId('minutes-1'))).toEqual([earlier, post]);
    expect(await chatPosts.findByMinutes('published', asId('minutes-1'))).toEqual([]);
    expect(await chatPosts.findByMeeting('approval-request', MEETING)).toEqual([]);
  });

  test('[DB66] a notice is told once', async () => {
    const { chatPosts } = await open();
    expect(await chatPosts.wasTold('not-an-officer:U1')).toBe(false);
    const told = await Promise.all([1, 2, 3].map(() => chatPosts.tellOnce('not-an-officer:U1', AT)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await chatPosts.tellOnce('not-an-officer:U2', AT)).toBe(true);
    expect(await chatPosts.wasTold('not-an-officer:U1')).toBe(true);
  });

  test('[DB70] an uninstalled workspace is found no more until it installs again', async () => {
    const { installations } = await open();
    const installation = { id: 'T1', payload: '{"bot":{"token":"xoxb-1"}}', installedAt: AT };
    await installations.store({ ...installation, payload: '{}' });
    await installations.store(installation);
    expect(await installations.find('T1')).toEqual(installation);
    await installations.remove('T1', LATER);
    await installations.remove('T1', LATER);
    expect(await installations.find('T1')).toBeNull();
    await installations.store({ ...installation, installedAt: LATER });
    expect(await installations.find('T1')).toEqual({ ...installation, installedAt: LATER });
  });
}
