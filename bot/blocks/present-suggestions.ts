import type { KnownBlock } from '@slack/types';
import type { DraftReview, OpenSentence, RejectedSentence, UnusedNote } from '#server/domain/suggestions.ts';
import type { SuggestionsView } from '#server/meetings/use-cases.ts';
import { actions, type ButtonSpec, context, type Drawn, drawn, plain, section, sentence } from './block.ts';
import { cutTo, inert } from './cut-to.ts';
import { presentClock, presentDate } from './present-date.ts';

/** So many are shown at a time; as they are settled, the next come up. */
const SENTENCES = 5;
const NOTES = 8;
const REJECTED = 2;
/** Nobody settles words they have not read: a longer sentence is settled on the page. */
const LONGEST_SENTENCE = 700;
const NOTE_WORDS = 200;

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

/** "2 suggestions to settle and 3 notes not in the minutes"; empty when nothing waits. */
export function presentWaiting(view: DraftReview | null): string {
  if (view === null) return '';
  const { suggestions, changed, unused } = view;
  const parts = [
    suggestions.length > 0 ? `${count(suggestions.length, 'suggestion')} to settle` : '',
    changed.length > 0
      ? `${count(changed.length, 'sentence')} whose notes changed since a person wrote ${changed.length === 1 ? 'it' : 'them'}`
      : '',
    unused.length > 0 ? `${count(unused.length, 'note')} not in the minutes` : '',
  ].filter((part) => part !== '');
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const tailOf = (one: Pick<OpenSentence, 'owners' | 'due'>): string => {
  const parts = [one.owners.join(', '), one.due === null ? '' : `by ${presentDate(one.due)}`];
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? '' : ` (${said})`;
};

const KINDS = { point: 'Point', decision: 'Decision', action: 'Action' } as const;
const headOf = (one: Pick<OpenSentence, 'kind' | 'item' | 'confidential'>): string =>
  `${KINDS[one.kind]}, item ${one.item}${one.confidential ? ', confidential' : ''}`;

function sentenceBlocks(view: SuggestionsView, one: OpenSentence): KnownBlock[] {
  const words = `${one.text}${tailOf(one)}`;
  const value = JSON.stringify({ meeting: view.meeting.id, block: one.id, version: one.version });
  return [
    plain(`${headOf(one)}: ${cutTo(words, LONGEST_SENTENCE)}`),
    words.length > LONGEST_SENTENCE
      ? context('Too long to be read here in full: settle it on the page, `/minutes draft`.')
      : actions(
          { id: 'accept_suggestion', label: 'Accept', value, style: 'primary' },
          { id: 'reject_suggestion', label: 'Reject', value },
        ),
  ];
}

/** What was rejected last stays within reach: a press by mistake is taken back with another. */
function rejectedBlocks(view: SuggestionsView, rejected: readonly RejectedSentence[]): KnownBlock[] {
  if (rejected.length === 0) return [];
  const rest = rejected.length - REJECTED;
  return [
    section('*Rejected*'),
    ...rejected.slice(0, REJECTED).flatMap((one) => [
      plain(`${headOf(one)}: ${cutTo(`${one.text}${tailOf(one)}`, NOTE_WORDS)}`),
      actions({
        id: 'put_back_suggestion',
        label: 'Put back',
        value: JSON.stringify({ meeting: view.meeting.id, block: one.id }),
      }),
    ]),
    ...(rest > 0 ? [context(`and ${rest} more on the page, \`/minutes draft\``)] : []),
  ];
}

const notesValue = (view: SuggestionsView, notes: readonly UnusedNote[]): string =>
  JSON.stringify({ meeting: view.meeting.id, notes: notes.map((note) => note.id) });

function noteBlocks(view: SuggestionsView, note: UnusedNote): KnownBlock[] {
  const where = note.item === null ? 'before the first item' : `item ${note.item}`;
  const at = presentClock(new Date(note.at), view.board.timeZone);
  const value = notesValue(view, [note]);
  const buttons: ButtonSpec[] = [
    // Without an item it has no place: on the page it is given one.
    ...(note.item === null ? [] : [{ id: 'add_note', label: 'Add', value }]),
    { id: 'leave_out_notes', label: 'Leave out', value },
  ];
  const secret = note.confidential ? ', confidential' : '';
  return [
    plain(`${at} ${cutTo(note.author, 80)}, ${where}${secret}: ${cutTo(note.text, NOTE_WORDS)}`),
    actions(...buttons),
  ];
}

const more = (many: number, shown: number): KnownBlock[] =>
  many > shown ? [context(`and ${many - shown} more, which come up as these are settled`)] : [];

/** What is no chat comes first: it is likelier to be missed. */
const inOrder = (notes: readonly UnusedNote[]): UnusedNote[] => [
  ...notes.filter((note) => !note.chat),
  ...notes.filter((note) => note.chat),
];

/**
 * What waits for an officer, each with its buttons. In a channel confidential words are not repeated: whoever asks
 * for the list with a command sees them alone.
 */
export function presentSuggestions(view: SuggestionsView, to: 'one' | 'channel'): Drawn {
  const waiting = presentWaiting(view);
  const title = `${view.meeting.title}, ${presentDate(view.meeting.date)}`;
  const isOpen = view.meeting.draftState === 'open';
  if (waiting !== '' && !isOpen)
    return sentence(
      `${title}: the draft is locked, with ${waiting}. ${view.suggestions.length > 0 ? 'Suggestions stand as they read. ' : ''}\`/minutes reopen\` opens it.`,
    );
  const open = <T extends { readonly confidential: boolean }>(all: readonly T[]): T[] =>
    all.filter((one) => to === 'one' || !one.confidential);
  const rejected = isOpen ? rejectedBlocks(view, open(view.rejected)) : [];
  if (waiting === '') {
    const said = sentence(
      `${title}: nothing waits. Every note is in the minutes or was left out, and every suggestion is settled.`,
    );
    return { ...said, blocks: [...said.blocks, ...rejected] };
  }
  const suggestions = open(view.suggestions);
  const notes = inOrder(open(view.unused));
  const shown = notes.slice(0, NOTES);
  const hidden = view.suggestions.length + view.unused.length - suggestions.length - notes.length;
  const blocks: KnownBlock[] = [
    section(`*${inert(title)}*: ${inert(waiting)}.`),
    ...(suggestions.length === 0
      ? []
      : [context('Found without a tag. To reword one, use `/minutes draft`: that settles it too.')]),
    ...suggestions.slice(0, SENTENCES).flatMap((one) => sentenceBlocks(view, one)),
    ...more(suggestions.length, SENTENCES),
    ...(notes.length === 0 ? [] : [section('*Not in the minutes*')]),
    ...shown.flatMap((note) => noteBlocks(view, note)),
    ...more(notes.length, NOTES),
    ...(shown.length < 2
      ? []
      : [
          actions({
            id: 'leave_out_notes',
            label: `Leave out these ${shown.length}`,
            value: notesValue(view, shown),
          }),
        ]),
    ...(view.changed.length === 0
      ? []
      : [context('What changed under people’s own sentences is on the page: `/minutes draft`.')]),
    ...rejected,
    ...(hidden === 0
      ? []
      : [context(`${hidden} of them are confidential: \`/minutes suggestions\` shows them to you alone.`)]),
  ];
  return drawn(`${title}: ${waiting}.`, blocks);
}
