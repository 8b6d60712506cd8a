import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Match, NO_QUERY, type Query } from './find-matches.ts';
import { type Finding, type FindMove, findKey, findPlugin } from './find-plugin.ts';
import { replaceMatches } from './replace-matches.ts';

/** Brings a match into view; folded attendance is opened for it. */
function show(editor: Editor, match: Match): void {
  const at = match.kind === 'words' ? match.from : match.position + 1;
  const { node } = editor.view.domAtPos(at);
  const line = (node instanceof Element ? node : node.parentElement)?.closest('.line, .entry');
  line?.closest('.attendance.folded')?.querySelector<HTMLElement>('.fold')?.click();
  line?.scrollIntoView({ block: 'center' });
}

/** The text somebody has selected is what they look for. */
const selected = (editor: Editor): string => {
  const { $from, $to, from, to } = editor.state.selection;
  return $from.sameParent($to) ? editor.state.doc.textBetween(from, to).slice(0, 100) : '';
};

const countOf = ({ matches, current, query }: Finding): string => {
  if (query.text === '') return '';
  return matches.length === 0 ? 'Not found' : `${current + 1} of ${matches.length}`;
};

/** Finds in the minutes, and replaces where they may be edited. */
export function FindBar({
  editor,
  editable,
  onClose,
}: {
  readonly editor: Editor;
  readonly editable: boolean;
  readonly onClose: () => void;
}) {
  const [query, setQuery] = useState<Query>(() => ({ ...NO_QUERY, text: selected(editor) }));
  const [by, setBy] = useState('');
  const [, setTurn] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const tell = (move: FindMove): void => editor.view.dispatch(editor.state.tr.setMeta(findKey, move));
  const finding = findKey.getState(editor.state);

  // Before the next key is taken: letters typed right after Ctrl+F are looked for, not written into the minutes.
  useLayoutEffect(() => {
    editor.registerPlugin(findPlugin());
    const again = (): void => setTurn((turn) => turn + 1);
    editor.on('transaction', again);
    input.current?.select();
    return () => {
      editor.off('transaction', again);
      if (!editor.isDestroyed) editor.unregisterPlugin(findKey);
    };
  }, [editor]);
  useEffect(() => {
    tell({ query, after: editor.state.selection.from });
    const now = findKey.getState(editor.state);
    const first = now?.matches[now.current];
    if (first !== undefined) show(editor, first);
  }, [query, editor]);

  const go = (step: number): void => {
    const now = findKey.getState(editor.state);
    if (now === undefined || now.matches.length === 0) return;
    const current = (now.current + step + now.matches.length) % now.matches.length;
    tell({ current });
    const match = now.matches[current];
    if (match !== undefined) show(editor, match);
  };
  const replaceCurrent = (): void => {
    const match = finding?.matches[finding.current];
    if (match === undefined) return;
    replaceMatches(editor, [match], by);
    go(0);
  };
  const close = (): void => {
    const match = finding?.matches[finding.current];
    if (match?.kind === 'words')
      editor.commands.command(({ tr }) => {
        tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
        return true;
      });
    onClose();
    editor.view.focus();
  };
  const toggle = (key: 'matchCase' | 'wholeWord', label: string) => (
    <label class="tick">
      <input
        type="checkbox"
        checked={query[key]}
        onChange={(event) => setQuery({ ...query, [key]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  const none = (finding?.matches.length ?? 0) === 0;
  return (
    <search
      class="find"
      aria-label="Find in the minutes"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="find-row">
        <input
          ref={input}
          type="text"
          class="find-text"
          data-find="text"
          aria-label="Find"
          placeholder="Find"
          value={query.text}
          maxLength={100}
          onInput={(event) => setQuery({ ...query, text: event.currentTarget.value })}
        />
        <output class="find-count">{finding === undefined ? '' : countOf(finding)}</output>
        <button type="button" aria-disabled={none} title="Previous (Shift+Enter)" onClick={() => go(-1)}>
          Previous
        </button>
        <button type="button" aria-disabled={none} title="Next (Enter)" onClick={() => go(1)}>
          Next
        </button>
        {toggle('matchCase', 'Match case')}
        {toggle('wholeWord', 'Whole word')}
        <button type="button" class="quiet find-close" title="Close (Esc)" onClick={close}>
          Close
        </button>
      </div>
      {editable && (
        <div class="find-row">
          <input
            type="text"
            class="find-text"
            aria-label="Replace by"
            placeholder="Replace by"
            value={by}
            maxLength={200}
            onInput={(event) => setBy(event.currentTarget.value)}
          />
          <button type="button" aria-disabled={none} onClick={replaceCurrent}>
            Replace
          </button>
          <button
            type="button"
            aria-disabled={none}
            onClick={() => finding !== undefined && replaceMatches(editor, finding.matches, by)}
          >
            Replace all
          </button>
        </div>
      )}
    </search>
  );
}
