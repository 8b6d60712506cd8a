import { useState } from 'preact/hooks';
import type { Block, BlockElement, ConfirmObject, TextObject } from '../../block-kit/types.ts';
import { useDesk } from '../desk.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Control } from './control.tsx';
import type { Held, Surface } from './form.ts';

interface ElementProps {
  readonly block: Block;
  readonly element: BlockElement;
  readonly surface: Surface;
  /** The label an input block gives it. */
  readonly label?: string;
  readonly labelId?: string;
}

/** An element people can act on, wherever it sits. */
export function Element({ block, element, surface, label, labelId }: ElementProps) {
  const { act } = useDesk();
  const [asking, setAsking] = useState<{ confirm: ConfirmObject; go: () => void } | null>(null);
  const [busy, setBusy] = useState(false);
  const blockId = block.block_id ?? '';
  const actionId = element.action_id ?? '';

  async function send(value: Held): Promise<void> {
    setBusy(true);
    await act({
      do: 'act',
      target: surface.target,
      actionId,
      blockId,
      value: typeof value === 'string' || value === null ? value : [...value],
      values: surface.values,
    });
    setBusy(false);
  }
  function change(value: Held): void {
    surface.hold(blockId, actionId, value);
    if (block.type === 'input' && !block.dispatch_action) return;
    guarded(() => send(value));
  }
  function guarded(go: () => void): void {
    if (element.confirm) setAsking({ confirm: element.confirm, go });
    else go();
  }

  return (
    <>
      <Control
        block={block}
        element={element}
        held={surface.held(blockId, element)}
        busy={busy}
        label={label ?? element.accessibility_label ?? textOf(element.placeholder) ?? actionId}
        labelId={labelId}
        onChange={change}
        onPress={(value) => guarded(() => send(value))}
        onSuggest={async (query) =>
          (await act({ do: 'suggest', target: surface.target, actionId, query })).options ?? []
        }
      />
      {asking ? (
        <ConfirmDialog
          confirm={asking.confirm}
          onAnswer={(yes) => {
            setAsking(null);
            if (yes) asking.go();
          }}
        />
      ) : null}
    </>
  );
}

const textOf = (text: TextObject | undefined): string | undefined => text?.text;
