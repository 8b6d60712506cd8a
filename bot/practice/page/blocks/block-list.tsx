import { useId } from 'preact/hooks';
import type { Block, BlockElement, RichTextPart } from '../../block-kit/types.ts';
import { Markdown, PlainText, TextOf } from '../text/rich.tsx';
import { Element } from './element.tsx';
import type { Surface } from './form.ts';
import { RichText } from './rich-text.tsx';

/** Block Kit, as Slack draws it. */
export function BlockList({
  blocks,
  surface,
}: {
  readonly blocks: readonly Block[];
  readonly surface: Surface;
}) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView key={block.block_id ?? index} block={block} surface={surface} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly surface: Surface;
}

function BlockView({ block, surface }: BlockProps) {
  switch (block.type) {
    case 'header':
      return (
        <h3 class="block-header">
          <TextOf value={block.text} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'section':
      return <Section block={block} surface={surface} />;
    case 'context':
      return (
        <div class="block-context">
          {block.elements?.map((element, index) => (
            <ContextPart key={index} element={element} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements?.map((element) => (
            <Element key={element.action_id} block={block} element={element} surface={surface} />
          ))}
        </div>
      );
    case 'input':
      return <Input block={block} surface={surface} />;
    case 'rich_text':
      return (
        <div class="block-text">
          <RichText parts={(block.elements ?? []) as readonly RichTextPart[]} />
        </div>
      );
    case 'markdown':
      return (
        <div class="block-text">
          <Markdown text={typeof block.text === 'string' ? block.text : ''} />
        </div>
      );
    case 'image':
      return (
        <figure class="block-image">
          {block.title ? <figcaption>{block.title.text}</figcaption> : null}
          <img src={block.image_url} alt={block.alt_text ?? ''} />
        </figure>
      );
    case 'table':
      return <Table block={block} />;
    default:
      return <p class="quiet">[{block.type}]</p>;
  }
}

function Section({ block, surface }: BlockProps) {
  return (
    <div class="block-section">
      <div class="block-text">
        <TextOf value={block.text} />
        {block.fields ? (
          <div class="fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <TextOf value={field} />
              </div>
            ))}
          </div>
        ) : null}
      </div>
      {block.accessory ? <Accessory block={block} element={block.accessory} surface={surface} /> : null}
    </div>
  );
}

function Accessory({ block, element, surface }: BlockProps & { readonly element: BlockElement }) {
  if (element.type === 'image')
    return <img class="accessory" src={element.image_url} alt={element.alt_text ?? ''} />;
  return (
    <div class="accessory">
      <Element block={block} element={element} surface={surface} />
    </div>
  );
}

function ContextPart({ element }: { readonly element: BlockElement }) {
  if (element.type === 'image') return <img src={element.image_url} alt={element.alt_text ?? ''} />;
  const text = typeof element.text === 'string' ? element.text : '';
  return (
    <span>
      <TextOf value={{ type: element.type, text }} />
    </span>
  );
}

function Input({ block, surface }: BlockProps) {
  const id = useId();
  const error = surface.errors[block.block_id ?? ''];
  if (!block.element) return null;
  return (
    <div class={error ? 'block-input wrong' : 'block-input'}>
      <div class="label" id={id}>
        <PlainText text={block.label?.text ?? ''} />
        {block.optional ? <span class="quiet"> (optional)</span> : null}
      </div>
      <Element
        block={block}
        element={block.element}
        surface={surface}
        label={block.label?.text ?? ''}
        labelId={id}
      />
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
      {block.hint ? (
        <p class="hint">
          <PlainText text={block.hint.text} />
        </p>
      ) : null}
    </div>
  );
}

function Table({ block }: { readonly block: Block }) {
  const [head, ...rows] = block.rows ?? [];
  const cell = (part: BlockElement) =>
    part.type === 'rich_text' ? (
      <RichText parts={part.elements ?? []} />
    ) : (
      (typeof part.text === 'string' && part.text) || null
    );
  return (
    <div class="block-table">
      <table>
        <thead>
          <tr>
            {head?.map((part, index) => (
              <th key={index} scope="col">
                {cell(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((part, index) => (
                <td key={index}>{cell(part)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
