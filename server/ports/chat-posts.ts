import type { MeetingId, MinutesId } from '#server/domain/ids.ts';

/** Something the bot posted and may have to redraw: a button stays clickable for ever, so its message must be findable. */
export interface ChatPost {
  readonly kind:
    | 'approval-request'
    | 'published'
    | 'changes-requested'
    | 'status'
    | 'started'
    | 'suggestions';
  readonly meetingId: MeetingId | null;
  readonly minutesId: MinutesId | null;
  readonly teamId: string;
  readonly channelId: string;
  readonly ts: string;
}

export interface ChatPosts {
  remember(post: ChatPost): Promise<void>;
  findByMinutes(kind: ChatPost['kind'], minutesId: MinutesId): Promise<ChatPost[]>;
  findByMeeting(kind: ChatPost['kind'], meetingId: MeetingId): Promise<ChatPost[]>;
  wasTold(key: string): Promise<boolean>;
  /** True the first time a key is told, false ever after. */
  tellOnce(key: string, at: Date): Promise<boolean>;
}
