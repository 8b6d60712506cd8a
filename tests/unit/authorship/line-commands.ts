import { joinBack, moveLine, splitLine } from '#server/web/editor/minutes/keyboard.ts';
import type { Command } from './room.ts';

/** What an editor's keys do to lines, whoever types meanwhile. */
export const LINE_COMMANDS: Readonly<Record<string, Command>> = {
  split: splitLine,
  join: joinBack,
  up: (state, dispatch) => moveLine(state, dispatch, -1),
  down: (state, dispatch) => moveLine(state, dispatch, 1),
  remove: (state, dispatch) => {
    dispatch(state.tr.deleteSelection());
    return true;
  },
  removeLine: (state, dispatch) => {
    const { $from } = state.selection;
    dispatch(state.tr.delete($from.before(2), $from.after(2)));
    return true;
  },
};
