import type { RichTextPart } from '../../block-kit/types.ts';
import { ChannelMention, Emoji, Link, UserMention } from '../text/rich.tsx';

/** A `rich_text` block: sections, lists, quotations and code. */
export function RichText({ parts }: { readonly parts: readonly RichTextPart[] }) {
  return parts.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: RichTextPart }) {
  const children = part.elements ?? [];
  switch (part.type) {
    case 'rich_text_list': {
      const items = children.map((item, index) => (
        <li key={index}>
          <Leaves parts={item.elements ?? []} />
        </li>
      ));
      const indent = `indent-${Math.min(4, part.indent ?? 0)}`;
      return part.style === 'ordered' ? (
        <ol class={indent} start={(part.offset ?? 0) + 1}>
          {items}
        </ol>
      ) : (
        <ul class={indent}>{items}</ul>
      );
    }
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves parts={children} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Leaves parts={children} />
        </pre>
      );
    default:
      return (
        <p class="pre-line">
          <Leaves parts={children} />
        </p>
      );
  }
}

function Leaves({ parts }: { readonly parts: readonly RichTextPart[] }) {
  return parts.map((part, index) => <Leaf key={index} part={part} />);
}

function Leaf({ part }: { readonly part: RichTextPart }) {
  const style = typeof part.style === 'object' ? part.style : {};
  let shown = <Bare part={part} />;
  if (style.code) shown = <code>{shown}</code>;
  if (style.bold) shown = <strong>{shown}</strong>;
  if (style.italic) shown = <em>{shown}</em>;
  if (style.strike) shown = <s>{shown}</s>;
  return shown;
}

function Bare({ part }: { readonly part: RichTextPart }) {
  switch (part.type) {
    case 'link':
      return <Link url={part.url ?? ''}>{part.text || part.url}</Link>;
    case 'user':
      return <UserMention id={part.user_id ?? ''} />;
    case 'channel':
      return <ChannelMention id={part.channel_id ?? ''} name="" />;
    case 'emoji':
      return <Emoji name={part.name ?? ''} />;
    case 'broadcast':
      return <span class="mention broadcast">@{part.range}</span>;
    case 'usergroup':
      return <span class="mention">@group</span>;
    default:
      return <>{part.text ?? ''}</>;
  }
}
