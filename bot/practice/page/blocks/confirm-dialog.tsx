import { useEffect, useRef } from 'preact/hooks';
import type { ConfirmObject } from '../../block-kit/types.ts';
import { TextOf } from '../text/rich.tsx';

/** Asks before something is done. Escape means no. */
export function ConfirmDialog(props: { readonly confirm: ConfirmObject; onAnswer(yes: boolean): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { confirm, onAnswer } = props;
  return (
    <dialog
      class="dialog small"
      ref={dialog}
      aria-label={confirm.title?.text ?? 'Are you sure?'}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2>{confirm.title?.text ?? 'Are you sure?'}</h2>
      <div class="dialog-body">
        <TextOf value={confirm.text} />
      </div>
      <div class="dialog-foot">
        <button type="button" class="button plain" onClick={() => onAnswer(false)}>
          {confirm.deny?.text ?? 'No'}
        </button>
        <button
          type="button"
          class={`button ${confirm.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          {confirm.confirm?.text ?? 'Yes'}
        </button>
      </div>
    </dialog>
  );
}
