import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisibleMessage } from '../../person/visible.ts';
import { useDesk } from '../desk.ts';
import { dayOf, isClose } from '../text/time.ts';
import { MessageRow } from './message-row.tsx';

/** Messages, oldest first, kept at the newest while one is reading there. */
export function MessageList(props: {
  readonly messages: readonly VisibleMessage[];
  readonly inThread?: boolean;
  readonly editing: string | null;
  readonly empty: string;
  onEdit(ts: string | null): void;
}) {
  const { messages, inThread = false, editing, onEdit } = props;
  const { state } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // The line "New" stands before what was unread on opening; what arrives while one looks on is not marked.
  const [opened] = useState(() => ({
    read: state.read.get(messages[0]?.channel ?? '') ?? '',
    newest: messages.at(-1)?.ts ?? '',
  }));
  const last = messages.at(-1);
  const seenLast = useRef('');
  useEffect(() => {
    const element = list.current;
    const isOwnNew = last !== undefined && last.ts !== seenLast.current && last.user === state.me;
    seenLast.current = last?.ts ?? '';
    if (element && (atEnd.current || isOwnNew)) element.scrollTop = element.scrollHeight;
  }, [messages]);
  const firstNew = messages.find(
    ({ ts, user }) => ts > opened.read && ts <= opened.newest && user !== state.me,
  )?.ts;
  return (
    <div
      class="messages"
      ref={list}
      role="log"
      aria-label={inThread ? 'Thread' : 'Messages'}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
      }}
    >
      <div class="spring" />
      {messages.length === 0 ? <p class="empty">{props.empty}</p> : null}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayOf(message.ts, state.timeZone);
        const isNewDay = !inThread && (!before || dayOf(before.ts, state.timeZone) !== day);
        const isFollowing =
          !isNewDay &&
          before?.user === message.user &&
          before.isEphemeral === message.isEphemeral &&
          isClose(before.ts, message.ts);
        return (
          <div key={message.ts}>
            {isNewDay ? <p class="day">{day}</p> : null}
            {message.ts === firstNew && index > 0 && !inThread ? <p class="new">New</p> : null}
            <MessageRow
              message={message}
              isFollowing={isFollowing}
              inThread={inThread}
              isEditing={editing === message.ts}
              onEdit={onEdit}
            />
          </div>
        );
      })}
    </div>
  );
}
