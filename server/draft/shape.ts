import type * as Y from 'yjs';

/**
 * The minutes being written, as they lie in the Y.Doc: an XmlFragment `minutes` of at most one `attendance`
 * (of `entry`) and the `item`s of the agenda (of `block`), laid out as y-tiptap lays out a ProseMirror document.
 * A point, a decision and an action are one node with a `kind`: turning one into another changes an attribute,
 * so nobody's typing is lost and the words keep their authors.
 */
export const MINUTES = 'minutes';
/** What the structurer last wrote, sentence by sentence: the record by which "touched by a person" is judged. */
export const PROPOSED = 'proposed';
/** What rejected suggestions said, by the id of their line. */
export const REJECTED = 'rejected';
/** In the live notes document: notes by id, and the head of the meeting. */
export const NOTES = 'notes';
export const MEETING = 'meeting';

export const KINDS = ['point', 'decision', 'action'] as const;

/** Lists are stored as one string, a line each: attributes are compared by value when an editor writes them back. */
export const joinList = (values: readonly string[]): string => values.join('\n');
export const splitList = (value: string): string[] => value.split('\n').filter((part) => part !== '');

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Every attribute with its default. All are written when a node is made, so that no editor has to add one. */
export const DEFAULTS = {
  attendance: {},
  item: { number: 0, title: '', confidential: '', reason: '', paragraph: '' },
  entry: {
    id: '',
    category: 'present',
    role: '',
    authority: '',
    standsFor: '',
    retired: false,
    notesChanged: false,
    sourceWithdrawn: false,
  },
  block: {
    id: '',
    kind: 'point',
    key: '',
    noteIds: '',
    confidential: false,
    decisionType: '',
    owners: '',
    due: '',
    suggested: false,
    /** Emptied by the machine. The node stays, so that a word typed into it at that moment is not lost with it. */
    retired: false,
    /** A person's sentence whose notes have changed since the machine wrote it. */
    notesChanged: false,
    /** A person's sentence all of whose notes were withdrawn. */
    sourceWithdrawn: false,
  },
} as const satisfies Record<string, Attributes>;

export type NodeName = keyof typeof DEFAULTS;

export const minutesOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(MINUTES);
