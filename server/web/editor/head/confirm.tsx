import { useEffect, useRef } from 'preact/hooks';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  readonly run: () => void;
}

/** Asks before something that others will see. The browser's own dialog keeps focus inside and gives it back. */
export function Confirm({
  question,
  onDone,
}: {
  readonly question: Question | null;
  readonly onDone: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question !== null && dialog.current?.open === false) dialog.current.showModal();
  }, [question]);
  if (question === null) return null;
  return (
    <dialog ref={dialog} onClose={onDone} aria-labelledby="confirm-title">
      <h2 id="confirm-title">{question.title}</h2>
      <p>{question.text}</p>
      <form method="dialog" class="buttons">
        <button type="submit" class="quiet">
          Cancel
        </button>
        <button type="submit" class="primary" onClick={question.run}>
          {question.answer}
        </button>
      </form>
    </dialog>
  );
}
