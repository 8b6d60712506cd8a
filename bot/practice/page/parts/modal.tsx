import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveView } from '../../serve/live-types.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { useDesk } from '../desk.ts';
import { PlainText } from '../text/rich.tsx';
import { useViewSurface } from './view-surface.ts';

/** The modal on top. Escape and the close button tell the app, if it asked to be told. */
export function Modal({ view }: { readonly view: LiveView }) {
  const { act } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const surface = useViewSurface(view);
  useEffect(() => {
    dialog.current?.showModal();
    // As Slack does: a form is opened to be filled in.
    dialog.current?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)')?.focus();
  }, []);
  const close = (): void => {
    act({ do: 'close' });
  };
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    await act({ do: 'submit', values: surface.values });
    setBusy(false);
  }
  const { title, submit: submitText, close: closeText, blocks } = view.body;
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-label={title?.text ?? ''}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form onSubmit={submit} noValidate>
        <header class="dialog-head">
          <h2>
            <PlainText text={title?.text ?? ''} />
          </h2>
          <button type="button" class="button quiet-button" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        <div class="dialog-body">
          <BlockList blocks={blocks} surface={surface} />
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button plain" onClick={close}>
            {closeText?.text ?? (view.depth > 1 ? 'Back' : 'Cancel')}
          </button>
          {submitText ? (
            <button type="submit" class="button primary" aria-busy={busy} disabled={busy}>
              {submitText.text}
            </button>
          ) : null}
        </footer>
      </form>
    </dialog>
  );
}
