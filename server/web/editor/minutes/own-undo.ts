import * as Y from 'yjs';

/** Nodes that are not taken out while they hold something: it is somebody else's by then. */
const LINES: ReadonlySet<string> = new Set(['block', 'entry']);

type StackItem = Y.UndoManager['undoStack'][number];
type Ranges = StackItem['insertions'];

interface Range {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** What a change moved from line to line: letters put down, and the lines it made. */
interface Moved {
  readonly letters: readonly Range[];
  readonly lines: readonly Y.XmlElement[];
}

const MOVED = Symbol('moved');

function* itemsIn(doc: Y.Doc, ranges: Ranges): Generator<{ readonly item: Y.Item; readonly range: Range }> {
  for (const [client, list] of ranges.clients)
    for (const { clock, len } of list)
      for (let at = clock; at < clock + len; ) {
        const item = Y.getItem(doc.store, Y.createID(client, at)) as Y.Item | Y.GC;
        const end = Math.min(item.id.clock + item.length, clock + len);
        if (item instanceof Y.Item) yield { item, range: { client, clock: at, length: end - at } };
        at = end;
      }
}

const elementOf = ({ content }: Y.Item): Y.XmlElement | null =>
  content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? content.type : null;

/** What a change moved; null when it left the lines as they were, or only brought or only removed words. */
function movedBy(doc: Y.Doc, { insertions, deletions }: StackItem): Moved | null {
  const came = [...itemsIn(doc, insertions)];
  const went = [...itemsIn(doc, deletions)].filter(({ item }) => !Y.isDeleted(insertions, item.id));
  const lines = came.flatMap(({ item }) => elementOf(item) ?? []);
  const letters = came.filter(({ item }) => item.content instanceof Y.ContentString && !item.deleted);
  const isStructural = lines.length > 0 || went.some(({ item }) => elementOf(item) !== null);
  const took = went.some(({ item }) => item.content instanceof Y.ContentString);
  return isStructural && took && letters.length > 0
    ? { letters: letters.map(({ range }) => range), lines }
    : null;
}

/** Whether a letter stands, as itself or as what an undo made of it. */
function stands(doc: Y.Doc, letter: Y.ID): boolean {
  for (let id = letter; ; ) {
    const item = Y.getItem(doc.store, id) as Y.Item | Y.GC;
    if (item instanceof Y.GC) return false;
    if (item.redone === null) return !item.deleted;
    id = Y.createID(item.redone.client, item.redone.clock + id.clock - item.id.clock);
  }
}

const allStand = (doc: Y.Doc, { client, clock, length }: Range): boolean =>
  Array.from({ length }, (_, index) => Y.createID(client, clock + index)).every((id) => stands(doc, id));

/** Whether words of somebody else stand in a line. */
function holdsOthers(doc: Y.Doc, line: Y.XmlElement): boolean {
  if (line._item?.deleted !== false) return false;
  return line.toArray().some((text) => {
    if (!(text instanceof Y.XmlText)) return false;
    for (let item = text._start; item !== null; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString && item.id.client !== doc.clientID)
        return true;
    return false;
  });
}

/**
 * Undo of one's own changes. What moved words from line to line is undone only while they are where it put them, and
 * nobody has written in the lines it made: else words would stand twice, or somebody's go with the line.
 */
export class OwnUndo extends Y.UndoManager {
  constructor(minutes: Y.XmlFragment, origin: unknown, captureTimeout?: number) {
    super(minutes, {
      trackedOrigins: new Set([origin]),
      ...(captureTimeout === undefined ? {} : { captureTimeout }),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
      deleteFilter: (item) => {
        const type = item.content instanceof Y.ContentType ? item.content.type : null;
        const isKept = type instanceof Y.Text || (type instanceof Y.XmlElement && LINES.has(type.nodeName));
        return !isKept || type._length === 0;
      },
    });
    const look = ({ stackItem }: { readonly stackItem: StackItem }): void => {
      stackItem.meta.set(MOVED, movedBy(this.doc, stackItem));
    };
    this.on('stack-item-added', look);
    this.on('stack-item-updated', look);
  }

  override undo(): StackItem | null {
    this.dropSuperseded(this.undoStack);
    return super.undo();
  }

  override redo(): StackItem | null {
    this.dropSuperseded(this.redoStack);
    return super.redo();
  }

  private dropSuperseded(stack: StackItem[]): void {
    for (let last = stack.at(-1); last !== undefined && this.isSuperseded(last); last = stack.at(-1))
      stack.pop();
  }

  private isSuperseded(stackItem: StackItem): boolean {
    const moved = stackItem.meta.get(MOVED) as Moved | null | undefined;
    if (moved === null || moved === undefined) return false;
    return (
      !moved.letters.every((letters) => allStand(this.doc, letters)) ||
      moved.lines.some((line) => holdsOthers(this.doc, line))
    );
  }
}
