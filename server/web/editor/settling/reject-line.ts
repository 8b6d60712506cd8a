import { attempt, type Session } from '../session.ts';
import { goToLine } from './go-to-line.ts';

const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Puts a rejected suggestion back, and leads to it. */
export function putBackLine(session: Session, blockId: string): void {
  void attempt(session, async () => {
    await session.settling.putBack(blockId);
    goToLine(session, blockId);
    return 'Put back: it waits as a suggestion again.';
  });
}

/** Rejects a suggestion, says what went, and offers the way back. */
export function rejectLine(session: Session, blockId: string): void {
  const { settling } = session;
  const text = settling.review.get().suggestions.find((one) => one.id === blockId)?.text ?? '';
  void attempt(session, async () => {
    await settling.settle(blockId, false);
    return { text: `Rejected: “${shortly(text)}”`, undo: () => putBackLine(session, blockId) };
  });
}
