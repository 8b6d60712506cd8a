import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk.ts';
import { emojiOf } from './emoji.ts';
import { EmojiDrawing } from './emoji-drawing.tsx';
import { parseMarkdown } from './parse-markdown.ts';
import { type Inline, parseMrkdwn, type TextBlock } from './parse-mrkdwn.ts';

/** A person's name as a mention; one's own stands out. */
export function UserMention({ id }: { readonly id: string }) {
  const { person, state } = useDesk();
  return <span class={id === state.me ? 'mention mine' : 'mention'}>@{person(id).handle}</span>;
}

export function ChannelMention({ id, name }: { readonly id: string; readonly name: string }) {
  const { state } = useDesk();
  const channel = state.channels.find((one) => one.id === id);
  if (!channel) return <span class="mention">#{name || 'private channel'}</span>;
  return (
    <a class="mention" href={`#${id}`}>
      #{channel.name}
    </a>
  );
}

/** A link out of the practice workspace, in a tab of its own. */
export function Link({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

export function Emoji({ name }: { readonly name: string }) {
  return (
    <span class="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      <EmojiDrawing name={name} />
    </span>
  );
}

function InlineNode({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'bold':
      return (
        <strong>
          <InlineNodes nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineNodes nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlineNodes nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return <Link url={node.url}>{node.label}</Link>;
    case 'user':
      return <UserMention id={node.id} />;
    case 'channel':
      return <ChannelMention id={node.id} name={node.name} />;
    case 'broadcast':
      return <span class="mention broadcast">@{node.name}</span>;
    case 'emoji':
      return <Emoji name={node.name} />;
  }
}

function InlineNodes({ nodes }: { readonly nodes: readonly Inline[] }) {
  // A line's parts have no identity but their place.
  return nodes.map((node, index) => <InlineNode key={index} node={node} />);
}

function Lines({ lines }: { readonly lines: readonly (readonly Inline[])[] }) {
  return lines.map((line, index) => (
    <span key={index} class={line.length === 0 ? 'line empty' : 'line'}>
      <InlineNodes nodes={line} />
    </span>
  ));
}

function Block({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case 'pre':
      return <pre>{block.text}</pre>;
    case 'quote':
      return (
        <blockquote>
          <Lines lines={block.lines} />
        </blockquote>
      );
    case 'heading':
      return (
        <p class={`heading level-${Math.min(3, block.level)}`}>
          <InlineNodes nodes={block.line} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <InlineNodes nodes={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'paragraph':
      return (
        <p>
          <Lines lines={block.lines} />
        </p>
      );
  }
}

/** mrkdwn as Slack shows it. */
export function Mrkdwn({ text }: { readonly text: string }) {
  return parseMrkdwn(text).map((block, index) => <Block key={index} block={block} />);
}

/** The text of a `markdown` block. */
export function Markdown({ text }: { readonly text: string }) {
  return parseMarkdown(text).map((block, index) => <Block key={index} block={block} />);
}

/** A text object: plain text draws only its emoji. */
export function TextOf({
  value,
}: {
  readonly value: { readonly type: string; readonly text: string } | string | undefined;
}) {
  if (value === undefined) return null;
  if (typeof value === 'string') return <>{value}</>;
  if (value.type === 'mrkdwn') return <Mrkdwn text={value.text} />;
  return <PlainText text={value.text} />;
}

/** Plain text: nothing is markup but emoji codes and line breaks. */
export function PlainText({ text }: { readonly text: string }) {
  const pieces = text.split(/(:[a-z0-9_+'-]+:)/);
  return (
    <span class="plain">
      {pieces.map((piece, index) =>
        index % 2 === 1 && emojiOf(piece.slice(1, -1)) !== piece ? (
          <Emoji key={index} name={piece.slice(1, -1)} />
        ) : (
          piece
        ),
      )}
    </span>
  );
}
