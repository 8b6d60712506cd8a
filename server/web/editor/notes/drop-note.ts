import { attempt, type Session } from '../session.ts';

/** Only notes of this page are dropped here: a file or a text from elsewhere is not. */
const KIND = 'application/x-minutebook-note';

/** What makes a note's row draggable. */
export const dragProps = (session: Session, noteId: string, may: boolean) =>
  may
    ? {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer?.setData(KIND, noteId);
          if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
          // The list changes only once the browser has taken its picture of what is dragged.
          setTimeout(() => session.dragged.set(noteId));
        },
        onDragEnd: () => session.dragged.set(null),
      }
    : {};

/** What makes an item take a note that is dropped on it. The menu of a note does the same by keyboard. */
export const dropProps = (session: Session, itemNumber: number | null) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer?.types.includes(KIND) === true) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const noteId = event.dataTransfer?.getData(KIND) ?? '';
    session.dragged.set(null);
    if (noteId === '') return;
    event.preventDefault();
    void attempt(session, async () => {
      await session.api('notes/place', { noteId, itemNumber });
      return itemNumber === null ? 'The note is back where it was typed.' : `Moved to item ${itemNumber}.`;
    });
  },
});
