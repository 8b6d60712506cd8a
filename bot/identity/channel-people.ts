import type { WebClient } from '@slack/web-api';
import type { StartMeeting } from '#server/meetings/use-cases.ts';
import { Tell } from '../tell.ts';
import type { ChatPeople } from './chat-people.ts';

type ChannelPresent = Pick<StartMeeting['channel'], 'shared' | 'present'>;

export interface ChannelPeople {
  /** Whether the channel is shared with others, and everyone in it but the bot. */
  present(
    teamId: string,
    channelId: string,
    client: WebClient,
    botUserId: string | undefined,
  ): Promise<ChannelPresent>;
}

const PAGES = 10;
const AT_ONCE = 5;
const INVITE =
  'I am not in this channel, so I would see no notes. Invite me with `/invite @Minutebook`, then start again.';

async function memberIds(reads: WebClient, channel: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await reads.conversations.members({
      channel,
      limit: 200,
      ...(cursor === '' ? {} : { cursor }),
    });
    ids.push(...(answer.members ?? []));
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') return ids;
  }
  throw new Tell(
    'This channel has too many people to take confidential notes in. Use the officers’ own channel.',
  );
}

/** Reads a channel's people from Slack. Somebody Slack cannot describe counts as not entitled. */
export function createChannelPeople(
  people: ChatPeople,
  readsOf: (client: WebClient) => WebClient,
): ChannelPeople {
  return {
    present: async (teamId, channelId, client, botUserId) => {
      const reads = readsOf(client);
      const { channel } = await reads.conversations.info({ channel: channelId }).catch(() => {
        throw new Tell(INVITE);
      });
      if (channel?.is_member !== true) throw new Tell(INVITE);
      const ids = (await memberIds(reads, channelId)).filter((id) => id !== botUserId);
      const present: ChannelPresent['present'][number][] = [];
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const few = ids
          .slice(at, at + AT_ONCE)
          .map((userId) =>
            people.find(teamId, userId, client).catch(() => ({ userId, name: userId, external: true })),
          );
        present.push(...(await Promise.all(few)));
      }
      return { shared: channel.is_ext_shared === true || channel.is_pending_ext_shared === true, present };
    },
  };
}
