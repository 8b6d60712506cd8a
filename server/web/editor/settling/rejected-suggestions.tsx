import type { RejectedSentence } from '#server/domain/suggestions.ts';
import type { Session } from '../session.ts';
import { putBackLine } from './reject-line.ts';

const KINDS = { point: 'Point', decision: 'Decision', action: 'Action' } as const;

interface Given {
  readonly session: Session;
  readonly rejected: readonly RejectedSentence[];
  readonly editable: boolean;
}

/** What officers rejected: nothing pressed by mistake is lost. */
export function RejectedSuggestions({ session, rejected, editable }: Given) {
  return (
    <>
      <h3>Rejected suggestions</h3>
      <ul>
        {rejected.map(({ id, kind, item, text }) => (
          <li key={id}>
            <p class="by">
              {KINDS[kind]}, item {item}
            </p>
            <p class="said" dir="auto">
              {text}
            </p>
            {editable && (
              <p class="answers">
                <button
                  type="button"
                  class="quiet small"
                  aria-label={`Put back the suggestion “${text.slice(0, 40)}”`}
                  onClick={() => putBackLine(session, id)}
                >
                  Put back
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
