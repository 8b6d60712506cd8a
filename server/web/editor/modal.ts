import { useLayoutEffect, useRef } from 'preact/hooks';

interface Modal {
  /** For the `dialog` element. */
  readonly props: {
    readonly ref: { current: HTMLDialogElement | null };
    readonly onCancel: () => void;
    readonly onClose: () => void;
  };
  readonly close: () => void;
}

/**
 * A dialog that is open from the moment it is drawn until `onClose`. The browser's own `close` event comes a frame
 * late, when the same person may have opened the next thing already: here closing is told at once, and once. The
 * browser keeps the focus inside, and gives it back to where it was.
 *
 * @param subject what the dialog is about: with another subject it opens again
 */
export function useModal(onClose: () => void, subject?: unknown): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const isTold = useRef(false);
  // Before the next key is taken: what is pressed right after belongs to the dialog.
  useLayoutEffect(() => {
    isTold.current = false;
    if (ref.current?.open === false) ref.current.showModal();
  }, [subject]);
  const close = (): void => {
    ref.current?.close();
    if (isTold.current) return;
    isTold.current = true;
    onClose();
  };
  return {
    props: {
      ref,
      // The Escape key, or a phone's way back.
      onCancel: close,
      onClose: () => {
        if (ref.current?.open === false) close();
      },
    },
    close,
  };
}
