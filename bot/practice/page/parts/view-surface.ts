import { useState } from 'preact/hooks';
import type { LiveView } from '../../serve/live-types.ts';
import { type Held, plainOf, type Surface } from '../blocks/form.ts';

/** What is filled in on a view: kept on the page, where block and action ids stay, through the app's updates. */
export function useViewSurface(view: LiveView): Surface {
  const [local, setLocal] = useState<Readonly<Record<string, Readonly<Record<string, Held>>>>>({});
  const [seenErrors, setSeenErrors] = useState<{ from: unknown; gone: readonly string[] }>({
    from: null,
    gone: [],
  });
  const gone = seenErrors.from === view.errors ? seenErrors.gone : [];
  const errors = Object.fromEntries(
    Object.entries(view.errors).filter(([blockId]) => !gone.includes(blockId)),
  );
  return {
    target: { viewId: view.id },
    values: local,
    errors,
    held: (blockId, element) => {
      const typed = local[blockId]?.[element.action_id ?? ''];
      return typed === undefined ? plainOf(view.state[blockId]?.[element.action_id ?? '']) : typed;
    },
    hold(blockId, actionId, value) {
      setLocal((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }));
      setSeenErrors({ from: view.errors, gone: [...gone, blockId] });
    },
  };
}
