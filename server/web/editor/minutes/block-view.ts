import type { Node } from '@tiptap/pm/model';
import type { ChangedSentence } from '#server/domain/suggestions.ts';
import { joinList, KINDS, splitList } from '#server/draft/shape.ts';
import { NONE, type Provenance } from '../provenance.ts';
import { dateField } from './date-field.ts';
import { el, option, show, turnClasses } from './dom.ts';
import { fixedView, type NodeProps } from './fixed-view.ts';
import { attributesOfKind, setLine } from './lines.ts';
import { offerView } from './offer-view.ts';

const VERBS = [
  'noted',
  'agreed',
  'approved',
  'endorsed',
  'supported',
  'delegated',
  'appointed',
  'deferred',
  'rejected',
];

export interface BlockViewDeps {
  readonly provenance: Provenance;
  /** "PH 10:42" for a note; null when the note is not here. */
  readonly labelOf: (noteId: string) => string | null;
  readonly onShowNotes: (noteIds: readonly string[]) => void;
  /** The ISO date of the meeting. */
  readonly meetingDate: string;
  readonly onUnreadDate: (typed: string) => void;
  readonly settling: {
    /** What is offered in place of a sentence whose notes changed; null when nothing is. */
    readonly changedOf: (blockId: string) => ChangedSentence | null;
    readonly settle: (blockId: string, accept: boolean) => void;
    readonly take: (blockId: string) => void;
    readonly keep: (blockId: string) => void;
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function marksOf(attributes: Node['attrs'], sources: number): { text: string; warn: boolean }[] {
  const marks: { text: string; warn: boolean }[] = [];
  if (attributes.confidential === true) marks.push({ text: 'Confidential', warn: true });
  if (attributes.sourceWithdrawn === true) marks.push({ text: 'Source withdrawn', warn: true });
  else if (sources === 0) marks.push({ text: 'No source', warn: false });
  return marks;
}

/**
 * A line as it is edited: its words, what it is, and what it rests on. Only the words are text; the rest are fields
 * of the page, reached by Tab.
 */
export const blockView = (deps: BlockViewDeps) => (props: NodeProps) => {
  const { editor, getPos } = props;
  let { node } = props;
  const set = (attributes: Record<string, unknown>): void => {
    const position = getPos();
    if (position !== undefined) setLine(editor, position, attributes);
  };
  const notes = (): string[] => splitList(String(node.attrs.noteIds));

  const kind = el(
    'select',
    {
      class: 'kind',
      'aria-label': 'Kind of line',
      onchange: () => set(attributesOfKind(kind.value, node)),
    },
    option('point', 'Point'),
    option('decision', 'Decision'),
    option('action', 'Action'),
  );
  const verb = el(
    'select',
    {
      class: 'verb',
      'aria-label': 'What the board did',
      onchange: () => set({ decisionType: verb.value }),
    },
    ...VERBS.map((value) => option(value, capital(value))),
  );
  const setOwners = (): void => set({ owners: joinList(owners.value.split(',').map((name) => name.trim())) });
  const owners = el('input', {
    class: 'owners',
    'aria-label': 'Owners',
    placeholder: 'Owners',
    list: 'people',
    onchange: setOwners,
  });
  const due = dateField({
    label: 'Due date',
    meeting: deps.meetingDate,
    onChange: (iso) => set({ due: iso }),
    onUnread: deps.onUnreadDate,
  });
  const actionFields = el('span', { class: 'fields' }, owners, el('span', { class: 'by' }, 'by ', due.dom));
  const flags = el('span', { class: 'flags' });
  const sources = el('button', {
    class: 'sources',
    type: 'button',
    onclick: () => deps.onShowNotes(notes()),
  });
  const words = el('p', { class: 'words', dir: 'auto' });
  const foot = el(
    'span',
    { class: 'foot', contenteditable: 'false' },
    kind,
    verb,
    actionFields,
    flags,
    sources,
  );
  const offer = el('div', { contenteditable: 'false', hidden: true });
  const dom = el('div', { class: 'line' }, words, foot, offer);

  const mark = (text: string, warn: boolean): HTMLElement =>
    el('span', { class: warn ? 'flag warn' : 'flag' }, text);
  const id = (): string => String(node.attrs.id);
  const button = (label: string, onclick: () => void): HTMLElement =>
    el('button', { type: 'button', onclick }, label);
  const ask = (text: string, ...answers: readonly HTMLElement[]): HTMLElement =>
    el('span', { class: 'flag ask' }, text, ...(editor.isEditable ? answers : []));
  const suggested = (): HTMLElement =>
    ask(
      'Suggested',
      button('Accept', () => deps.settling.settle(id(), true)),
      button('Reject', () => deps.settling.settle(id(), false)),
    );
  /** The chip of a sentence whose notes changed: it opens what is offered in its place. */
  const changed = (): HTMLElement => {
    const found = deps.settling.changedOf(id());
    if (found === null)
      return ask(
        'Notes changed since',
        button('Seen', () => set({ notesChanged: false })),
      );
    const opener = button(offer.hidden ? 'Show what they say now' : 'Hide', () => {
      offer.hidden = !offer.hidden;
      draw(node);
      flags.querySelector<HTMLElement>('.opener')?.focus();
    });
    opener.classList.add('opener');
    opener.setAttribute('aria-expanded', String(!offer.hidden));
    return ask('Notes changed since', opener);
  };
  /** A chip that stands is left alone: one that is replaced between press and release is never clicked. */
  let drawnFlags = '';
  const drawFlags = (): void => {
    const { attrs } = node;
    const marks = marksOf(attrs, notes().length);
    const offered = attrs.notesChanged === true && deps.settling.changedOf(id()) !== null;
    const state = [marks, attrs.suggested, attrs.notesChanged, offered, offer.hidden, editor.isEditable];
    if (JSON.stringify(state) === drawnFlags) return;
    drawnFlags = JSON.stringify(state);
    flags.replaceChildren(
      ...marks.map(({ text, warn }) => mark(text, warn)),
      ...(attrs.suggested === true ? [suggested()] : []),
      ...(attrs.notesChanged === true ? [changed()] : []),
    );
  };
  let drawnOffer = '';
  const drawOffer = (): void => {
    const found = node.attrs.notesChanged === true ? deps.settling.changedOf(id()) : null;
    if (found === null || !editor.isEditable) offer.hidden = true;
    const version = offer.hidden || found === null ? '' : found.version;
    if (version === drawnOffer) return;
    drawnOffer = version;
    if (found === null || version === '') {
      offer.replaceChildren();
      return;
    }
    const take = (): void => deps.settling.take(id());
    offer.replaceChildren(offerView(found, { take, keep: () => deps.settling.keep(id()) }));
  };

  const draw = (now: Node): void => {
    node = now;
    const { attrs } = node;
    const ids = notes();
    const empty = node.content.size === 0;
    turnClasses(dom, {
      ...Object.fromEntries(KINDS.map((one) => [one, one === attrs.kind])),
      confidential: attrs.confidential === true,
      suggested: attrs.suggested === true,
      retired: attrs.retired === true && empty,
      empty,
    });
    dom.dataset.id = String(attrs.id);
    words.dataset.placeholder =
      attrs.kind === 'point' ? 'A point of discussion' : `The ${String(attrs.kind)}`;
    show(kind, String(attrs.kind));
    verb.hidden = attrs.kind !== 'decision';
    show(verb, String(attrs.decisionType || 'agreed'));
    actionFields.hidden = attrs.kind !== 'action';
    show(owners, splitList(String(attrs.owners)).join(', '));
    due.show(String(attrs.due));
    drawOffer();
    drawFlags();
    const labels = ids.map(deps.labelOf).filter((label): label is string => label !== null);
    sources.hidden = ids.length === 0;
    sources.textContent = labels.length > 0 && labels.length <= 2 ? labels.join(', ') : `${ids.length} notes`;
    sources.title =
      ids.length === 1 ? 'Show the note behind this line' : `Show the ${ids.length} notes behind this line`;
    for (const field of [kind, verb, owners]) field.disabled = !editor.isEditable;
    due.disable(!editor.isEditable);
  };

  const light = (): void => deps.provenance.litNotes.set(new Set(notes()));
  dom.addEventListener('mouseenter', light);
  dom.addEventListener('mouseleave', () => deps.provenance.litNotes.set(NONE));
  dom.addEventListener('focusin', light);
  const stop = deps.provenance.litNote.listen((note) => {
    dom.classList.toggle('lit', note !== null && notes().includes(note));
  });
  return fixedView({
    props,
    dom,
    content: words,
    fields: [foot, offer],
    idOf: (one) => one.attrs.id,
    draw,
    onDestroy: stop,
  });
};
