import { useModal } from '../modal.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  readonly run: () => void;
}

function Asked({ question, onDone }: { readonly question: Question; readonly onDone: () => void }) {
  const { props, close } = useModal(onDone, question);
  const answer = (): void => {
    close();
    question.run();
  };
  return (
    <dialog {...props} aria-labelledby="confirm-title">
      <h2 id="confirm-title">{question.title}</h2>
      <p>{question.text}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={close}>
          Cancel
        </button>
        <button type="button" class="primary" onClick={answer}>
          {question.answer}
        </button>
      </div>
    </dialog>
  );
}

/** Asks before something that others will see. */
export function Confirm({
  question,
  onDone,
}: {
  readonly question: Question | null;
  readonly onDone: () => void;
}) {
  return question === null ? null : <Asked question={question} onDone={onDone} />;
}
