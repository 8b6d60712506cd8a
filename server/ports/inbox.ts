/** One delivery from outside, as it came. */
export interface Delivery {
  /** Unique: Slack's event id; for interactions the trigger id; for submissions the view's id and hash. */
  readonly key: string;
  readonly kind: 'event' | 'interaction';
  readonly teamId: string;
  /** Deliveries of one lane are worked in order, one at a time: team and channel. */
  readonly lane: string;
  /** Slack's ts, compared as text. */
  readonly orderBy: string;
  readonly body: string;
  readonly receivedAt: Date;
}

export interface StoredDelivery extends Delivery {
  readonly id: number;
  readonly attempts: number;
}

export interface Inbox {
  /** Commits before it returns. 'seen' when the key is already there. */
  store(
    delivery: Delivery,
  ): Promise<{ readonly outcome: 'new' | 'seen'; readonly id: number; readonly done: boolean }>;
  /** Not done and not given up, oldest first; `before` leaves out what is being worked on right now. */
  pending(limit: number): Promise<StoredDelivery[]>;
  /** Neither done nor given up. */
  isPending(id: number): Promise<boolean>;
  done(id: number, at: Date): Promise<void>;
  /** Counts a failed attempt; `giveUp` sets it aside for a person to look at. */
  failed(id: number, error: string, at: Date, giveUp: boolean): Promise<void>;
}
