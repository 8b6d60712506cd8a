import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findMatches, type Match, NO_QUERY, type Query } from './find-matches.ts';

export interface Finding {
  readonly query: Query;
  readonly matches: readonly Match[];
  /** Which match is looked at; -1 when there is none. */
  readonly current: number;
  readonly decorations: DecorationSet;
}

/** What the bar tells the plugin. */
export interface FindMove {
  readonly query?: Query;
  readonly current?: number;
  /** Look first at what comes after this place. */
  readonly after?: number;
}

const startOf = (match: Match): number => (match.kind === 'words' ? match.from : match.position);

const firstAfter = (matches: readonly Match[], place: number): number =>
  Math.max(
    0,
    matches.findIndex((match) => startOf(match) >= place),
  );

export const findKey = new PluginKey<Finding>('find');
const NOTHING: Finding = { query: NO_QUERY, matches: [], current: -1, decorations: DecorationSet.empty };

/** Marks every match, and the one that is looked at. Edits by anybody are followed. */
export const findPlugin = (): Plugin<Finding> =>
  new Plugin<Finding>({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply: (tr, before) => {
        const move = tr.getMeta(findKey) as FindMove | undefined;
        if (move === undefined && !tr.docChanged) return before;
        const query = move?.query ?? before.query;
        if (query.text === '') return NOTHING;
        const matches = findMatches(tr.doc, query);
        const wanted =
          move?.after === undefined
            ? (move?.current ?? Math.max(0, before.current))
            : firstAfter(matches, move.after);
        const current = matches.length === 0 ? -1 : Math.min(wanted, matches.length - 1);
        const decorations = matches.map((match, index) => {
          const shown = index === current ? 'current' : 'match';
          if (match.kind === 'words')
            return Decoration.inline(match.from, match.to, { class: `found ${shown}` });
          const end = match.position + (tr.doc.nodeAt(match.position)?.nodeSize ?? 1);
          return Decoration.node(match.position, end, { 'data-found': shown });
        });
        return { query, matches, current, decorations: DecorationSet.create(tr.doc, decorations) };
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.decorations },
  });
