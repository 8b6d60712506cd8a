import { useState } from 'preact/hooks';
import type { VisibleMessage } from '../../person/visible.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { type Held, initialOf, type Surface } from '../blocks/form.ts';
import { useDesk } from '../desk.ts';
import { Mrkdwn } from '../text/rich.tsx';
import { clockTime } from '../text/time.ts';
import { Avatar } from './avatar.tsx';
import { EditBox } from './edit-box.tsx';
import { MessageActions } from './message-actions.tsx';
import { Reactions } from './reactions.tsx';

export interface MessageRowProps {
  readonly message: VisibleMessage;
  /** Follows closely on another of the same author: stands under their name. */
  readonly isFollowing: boolean;
  readonly inThread?: boolean;
  readonly isEditing: boolean;
  onEdit(ts: string | null): void;
}

/** One message, with what can be done to it when it has the pointer or the focus. */
export function MessageRow({ message, isFollowing, inThread = false, isEditing, onEdit }: MessageRowProps) {
  const desk = useDesk();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  // Two reasons: a pointer that stays keeps the actions when the focus goes.
  const active = hovered || focused;
  const author = desk.person(message.user);
  const time = clockTime(message.ts, desk.state.timeZone);
  const isTombstone = message.subtype === 'tombstone';
  const classes = [
    'message',
    isFollowing ? 'following' : '',
    message.isEphemeral ? 'ephemeral' : '',
    active ? 'active' : '',
  ];
  return (
    <article
      class={classes.filter(Boolean).join(' ')}
      data-ts={message.ts}
      aria-label={`${author.name}, ${time}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its actions appear when it has the focus
      tabIndex={0}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setFocused(false);
      }}
    >
      <div class="gutter">
        {isFollowing ? <time class="side-time">{time}</time> : <Avatar person={author} />}
      </div>
      <div class="content">
        {message.isEphemeral ? <p class="only-you">Only visible to you</p> : null}
        {isFollowing ? null : (
          <p class="by">
            <strong>{author.name}</strong>
            {author.isBot ? <span class="tag">App</span> : null}
            {author.isGuest ? <span class="tag">Guest</span> : null}
            <time>{time}</time>
          </p>
        )}
        {message.subtype === 'thread_broadcast' && !inThread ? (
          <p class="quiet">replied to a thread</p>
        ) : null}
        {isEditing ? (
          <EditBox message={message} onDone={() => onEdit(null)} />
        ) : (
          <div class={isTombstone ? 'body quiet' : 'body'}>
            {message.blocks.length > 0 ? (
              <BlockList blocks={message.blocks} surface={messageSurface(message)} />
            ) : (
              <Mrkdwn text={message.text} />
            )}
            {message.isEdited ? <span class="edited">(edited)</span> : null}
          </div>
        )}
        {message.fileNames.map((name) => (
          <p class="file" key={name}>
            {name}
          </p>
        ))}
        <Reactions message={message} />
        {message.replyCount > 0 && !inThread ? (
          <button
            type="button"
            class="replies"
            onClick={() => desk.go({ kind: 'channel', id: message.channel, thread: message.ts })}
          >
            {message.replyCount === 1 ? '1 reply' : `${message.replyCount} replies`}
          </button>
        ) : null}
      </div>
      {active && !isEditing && !isTombstone ? (
        <MessageActions message={message} inThread={inThread} onEdit={() => onEdit(message.ts)} />
      ) : null}
    </article>
  );
}

/** Elements in a message act at once; nothing is kept. */
const messageSurface = (message: VisibleMessage): Surface => ({
  target: { channel: message.channel, ts: message.ts },
  values: {},
  errors: {},
  held: (_blockId, element): Held => initialOf(element),
  hold: () => {},
});
