import { useEffect, useId, useState } from 'preact/hooks';
import type { OptionObject } from '../../block-kit/types.ts';
import { type ControlProps, type Naming, useOptionGroups } from './control-props.ts';
import { toggled } from './form.ts';

type Props = ControlProps & { readonly naming: Naming };

/** Several choices, or one out of what the app suggests: chips, a filter and a list. */
export function MultiSelect({ element, held, naming, label, onChange, onSuggest }: Props) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [suggested, setSuggested] = useState<readonly OptionObject[]>([]);
  const isExternal = element.type.includes('external');
  const isMany = element.type.startsWith('multi_');
  const offered = useOptionGroups(element).flatMap((group) => group.options);
  const known = [...offered, ...suggested, ...(element.initial_option ? [element.initial_option] : [])];
  const chosen = typeof held === 'string' ? [held] : (held ?? []);
  const wordsOf = (value: string): string =>
    known.find((option) => option.value === value)?.text.text ?? value;
  const matches = (isExternal ? suggested : offered).filter(
    (option) => isExternal || option.text.text.toLowerCase().includes(query.toLowerCase()),
  );

  useEffect(() => {
    if (!isExternal || !open || query.length < (element.min_query_length ?? 1)) return;
    const timer = setTimeout(() => onSuggest(query).then(setSuggested), 200);
    return () => clearTimeout(timer);
  }, [query, open, isExternal]);

  function choose(value: string): void {
    onChange(isMany ? toggled(held, value) : value);
    if (!isMany) setOpen(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its parts let through
    <div
      class="multi"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      <div class="chips">
        {chosen.map((value) => (
          <span class="chip" key={value}>
            {wordsOf(value)}
            <button
              type="button"
              aria-label={`Remove ${wordsOf(value)}`}
              onClick={() => onChange(isMany ? toggled(held, value) : null)}
            >
              ×
            </button>
          </span>
        ))}
        <input
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          {...naming}
          placeholder={chosen.length > 0 ? 'Add…' : (element.placeholder?.text ?? 'Choose…')}
          value={query}
          onFocus={() => setOpen(true)}
          onInput={(event) => {
            setOpen(true);
            setQuery(event.currentTarget.value);
          }}
        />
      </div>
      {open ? (
        <fieldset class="multi-list" id={listId} aria-label={`Choices for ${label}`}>
          {matches.map((option) => (
            <button
              type="button"
              key={option.value}
              aria-pressed={chosen.includes(option.value)}
              onClick={() => choose(option.value)}
            >
              <span class="tick" aria-hidden="true">
                {chosen.includes(option.value) ? '✓' : ''}
              </span>
              {option.text.text}
            </button>
          ))}
          {matches.length === 0 ? (
            <p class="quiet">{isExternal ? 'Type to search' : 'Nothing matches'}</p>
          ) : null}
        </fieldset>
      ) : null}
    </div>
  );
}
