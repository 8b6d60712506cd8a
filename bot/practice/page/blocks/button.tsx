import { useRef } from 'preact/hooks';
import type { BlockElement } from '../../block-kit/types.ts';
import { PlainText, TextOf } from '../text/rich.tsx';
import type { Held } from './form.ts';

/** A button, or a link that looks like one. */
export function Button({
  element,
  busy,
  onPress,
}: {
  readonly element: BlockElement;
  readonly busy: boolean;
  onPress(value: Held): void;
}) {
  const style = typeof element.style === 'string' ? element.style : 'plain';
  const words = (
    <PlainText text={typeof element.text === 'object' ? element.text.text : (element.text ?? '')} />
  );
  const press = (): void => onPress(element.value ?? null);
  if (element.url) {
    return (
      <a
        class={`button ${style}`}
        href={element.url}
        target="_blank"
        rel="noreferrer noopener"
        onClick={press}
      >
        {words}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={`button ${style}`}
      aria-busy={busy}
      {...(element.accessibility_label ? { 'aria-label': element.accessibility_label } : {})}
      onClick={press}
    >
      {words}
    </button>
  );
}

/** The three dots with a short menu. */
export function Overflow({
  element,
  onPress,
}: {
  readonly element: BlockElement;
  onPress(value: Held): void;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details class="menu" ref={menu}>
      <summary class="button plain" aria-label="More actions">
        <span aria-hidden="true">⋯</span>
      </summary>
      <div class="menu-list">
        {element.options?.map((option) => (
          <button
            type="button"
            key={option.value}
            onClick={() => {
              if (menu.current) menu.current.open = false;
              if (option.url) window.open(option.url, '_blank', 'noreferrer');
              onPress(option.value);
            }}
          >
            <TextOf value={option.text} />
          </button>
        ))}
      </div>
    </details>
  );
}
