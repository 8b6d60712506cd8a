import type { Editor, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** What a node's view gets to know. */
export type NodeProps = Pick<NodeViewRendererProps, 'node' | 'getPos'> & { readonly editor: Editor };

interface Mutation {
  readonly type: string;
  readonly target: globalThis.Node;
}

export interface FixedViewParts {
  readonly props: NodeProps;
  readonly dom: HTMLElement;
  /** Where the node's lines or words are: the editor's own. */
  readonly content: HTMLElement;
  /** Parts with fields and buttons, which look after themselves. */
  readonly fields: readonly HTMLElement[];
  /** Tells one node of its kind from another; nothing where there is only one. */
  readonly idOf?: (node: Node) => unknown;
  /** Shows a node's attributes: now, when they change, and when rights or notes do. */
  readonly draw: (node: Node) => void;
  readonly onDestroy?: () => void;
}

/**
 * The view of a node that keeps its elements as long as the node is there. It never shows another node instead, as
 * the editor would have it when a line comes in above: a press or a field begun in one line would end in the next.
 */
export function fixedView({ props, dom, content, fields, idOf, draw, onDestroy }: FixedViewParts) {
  const { editor } = props;
  let { node } = props;
  const redraw = (): void => draw(node);
  editor.on('redraw' as 'update', redraw);
  redraw();
  return {
    dom,
    contentDOM: content,
    update: (next: Node): boolean => {
      if (next.type !== node.type || idOf?.(next) !== idOf?.(node)) return false;
      node = next;
      redraw();
      return true;
    },
    stopEvent: ({ target }: Event): boolean =>
      target instanceof globalThis.Node && fields.some((part) => part.contains(target)),
    // Drawing sets attributes of the words' own element too, and lines are put in by the editor alone: neither is a
    // person's edit, for which the node would be made anew.
    ignoreMutation: ({ type, target }: Mutation): boolean =>
      !content.contains(target) || (node.isTextblock ? type === 'attributes' : target === content),
    destroy: (): void => {
      editor.off('redraw' as 'update', redraw);
      onDestroy?.();
    },
  };
}
