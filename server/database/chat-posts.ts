import { asId, type MeetingId, type MinutesId } from '#server/domain/ids.ts';
import type { ChatPost, ChatPosts } from '#server/ports/chat-posts.ts';
import { type Client, isDuplicate } from './client.ts';
import type { ChannelPost as PostRow } from './generated/client.ts';

/** Messages of the bot that may have to be redrawn, and notices that are given once. */
export function createChatPosts({ client }: { client: Client }): ChatPosts {
  return {
    remember: async (remembered) => {
      const { teamId, channelId, ts, ...rest } = remembered;
      await client.channelPost.upsert({
        where: { teamId_channelId_ts: { teamId, channelId, ts } },
        create: remembered,
        update: rest,
      });
    },
    findByMinutes: async (kind, minutesId) =>
      (await client.channelPost.findMany({ where: { kind, minutesId }, orderBy: OLDEST_FIRST })).map(post),
    findByMeeting: async (kind, meetingId) =>
      (await client.channelPost.findMany({ where: { kind, meetingId }, orderBy: OLDEST_FIRST })).map(post),
    wasTold: async (key) => (await client.told.count({ where: { key } })) > 0,
    tellOnce: async (key, at) => {
      try {
        await client.told.create({ data: { key, at } });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}

const OLDEST_FIRST = [{ ts: 'asc' as const }, { id: 'asc' as const }];

const post = (row: PostRow): ChatPost => ({
  kind: row.kind as ChatPost['kind'],
  meetingId: row.meetingId === null ? null : asId<MeetingId>(row.meetingId),
  minutesId: row.minutesId === null ? null : asId<MinutesId>(row.minutesId),
  teamId: row.teamId,
  channelId: row.channelId,
  ts: row.ts,
});
