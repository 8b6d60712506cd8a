import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.ts';
import { commandSuggestions } from '../text/typed-form.ts';

interface Suggestion {
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

/** The message box: Enter sends, Shift+Enter starts a line, the up arrow edits one's last message. */
export function Composer(props: {
  readonly channelId: string;
  readonly placeholder: string;
  readonly thread?: string;
  onEditLast(): void;
}) {
  const { channelId, thread } = props;
  const { act, state, draft, draftTaken } = useDesk();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState(-1);
  const [hidden, setHidden] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();

  useEffect(() => {
    if (!draft || draft.channel !== channelId || thread) return;
    setText(draft.text);
    setHidden(true);
    draftTaken();
    box.current?.focus();
  }, [draft]);

  const suggestions = hidden ? [] : suggest();
  function suggest(): readonly Suggestion[] {
    if (thread) return mentions();
    return text.startsWith('/') ? commandSuggestions(text, state.commands) : mentions();
  }
  function mentions(): readonly Suggestion[] {
    const typed = /(?:^|\s)@([a-z0-9._-]*)$/i.exec(text)?.[1];
    if (typed === undefined) return [];
    const before = text.slice(0, text.length - typed.length);
    return state.people
      .filter((person) => person.handle !== 'slackbot')
      .filter((person) => `${person.handle} ${person.name}`.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, 8)
      .map((person) => ({
        insert: `${before}${person.handle} `,
        label: `@${person.handle}`,
        detail: person.name,
      }));
  }
  function take(suggestion: Suggestion): void {
    setText(suggestion.insert);
    setPicked(-1);
    setHidden(!suggestion.insert.endsWith(' ') || suggestion.insert.trim().includes(' '));
    box.current?.focus();
  }
  async function send(): Promise<void> {
    const typed = text.trim();
    if (!typed) return;
    setText('');
    setPicked(-1);
    setHidden(false);
    const command = /^(\/[a-z0-9_-]+)(?:\s+([\s\S]*))?$/i.exec(typed);
    const answer =
      command?.[1] && !thread
        ? await act({ do: 'command', command: command[1], text: command[2] ?? '', channel: channelId })
        : await act({ do: 'say', channel: channelId, text: typed, ...(thread ? { thread } : {}) });
    if (!answer.ok) setText(typed);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const chosen = suggestions[picked];
    if (event.key === 'Escape') setHidden(true);
    else if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((picked + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Tab' && !event.shiftKey && suggestions[Math.max(0, picked)]) {
      event.preventDefault();
      take(suggestions[Math.max(0, picked)] as Suggestion);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (chosen) take(chosen);
      else send();
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      props.onEditLast();
    }
  }
  return (
    <div class="composer">
      {suggestions.length > 0 ? (
        <div class="suggestions" id={listId} role="listbox" aria-label="Suggestions">
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.label}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === picked}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
            >
              <span>{suggestion.label}</span> <span class="quiet">{suggestion.detail}</span>
            </div>
          ))}
        </div>
      ) : null}
      <div class="composer-box">
        <textarea
          ref={box}
          aria-autocomplete="list"
          {...(suggestions.length > 0 ? { 'aria-controls': listId } : {})}
          {...(picked >= 0 ? { 'aria-activedescendant': `${listId}-${picked}` } : {})}
          aria-label={props.placeholder}
          placeholder={props.placeholder}
          rows={Math.min(8, text.split('\n').length)}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setPicked(-1);
            setHidden(false);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="send" aria-label="Send" disabled={!text.trim()} onClick={send}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M3 3l15 7-15 7 3-7zM6 10h6"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      </div>
      <p class="composer-hint">
        <kbd>Enter</kbd> sends · <kbd>Shift</kbd>+<kbd>Enter</kbd> new line{thread ? '' : ' · / for commands'}
      </p>
    </div>
  );
}
