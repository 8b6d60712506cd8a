import { type Inline, parseInline, type TextBlock } from './parse-mrkdwn.ts';

/** Reads the Markdown of a `markdown` block: headings, lists, quotations, code, emphasis and links. */
export function parseMarkdown(source: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  source.split('```').forEach((part, index) => {
    if (index % 2 === 1) blocks.push({ kind: 'pre', text: part.replace(/^[a-z]*\n|\n$/g, '') });
    else for (const line of part.split('\n')) addLine(blocks, line);
  });
  return blocks;
}

function addLine(blocks: TextBlock[], line: string): void {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  const item = /^\s*(?:([-*+•])|\d+[.)])\s+(.*)$/.exec(line);
  const quote = /^>\s?(.*)$/.exec(line);
  const last = blocks.at(-1);
  if (heading) {
    blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, line: inline(heading[2] ?? '') });
  } else if (item) {
    const ordered = item[1] === undefined;
    if (last?.kind === 'list' && last.ordered === ordered) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, inline(item[2] ?? '')] };
    } else blocks.push({ kind: 'list', ordered, items: [inline(item[2] ?? '')] });
  } else if (quote) {
    if (last?.kind === 'quote') {
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, inline(quote[1] ?? '')] };
    } else blocks.push({ kind: 'quote', lines: [inline(quote[1] ?? '')] });
  } else if (line.trim()) {
    blocks.push({ kind: 'paragraph', lines: [inline(line)] });
  }
}

/** Markdown's marks written as Slack's, so that one reader does for both. */
function inline(text: string): readonly Inline[] {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return parseInline(
    escaped
      .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
      .replace(/(?<![*\w])\*([^*\s][^*]*)\*(?!\*)/g, '_$1_')
      .replace(/\*\*([^*]+)\*\*/g, '*$1*')
      .replace(/~~([^~]+)~~/g, '~$1~'),
  );
}
