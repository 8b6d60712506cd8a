/** A run of text as Slack shows it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'channel'; readonly id: string; readonly name: string }
  | { readonly kind: 'broadcast'; readonly name: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A paragraph, a quotation, a code block, a list or a heading. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'heading'; readonly level: number; readonly line: readonly Inline[] }
  | { readonly kind: 'pre'; readonly text: string };

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const SPANS: readonly { readonly mark: string; readonly kind: 'bold' | 'italic' | 'strike' }[] = [
  { mark: '*', kind: 'bold' },
  { mark: '_', kind: 'italic' },
  { mark: '~', kind: 'strike' },
];

/** Reads Slack's mrkdwn. Never fails: what is no markup is text. */
export function parseMrkdwn(source: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  // Odd parts lie between ``` fences.
  source.split('```').forEach((part, index, all) => {
    const isCode = index % 2 === 1 && index < all.length - 1;
    if (isCode) blocks.push({ kind: 'pre', text: unescaped(part.replace(/^\n|\n$/g, '')) });
    else
      blocks.push(...parseLines(index % 2 === 1 ? `\`\`\`${part}` : part, index > 0, index < all.length - 1));
  });
  return blocks;
}

function parseLines(source: string, afterCode: boolean, beforeCode: boolean): TextBlock[] {
  const text = source.replace(afterCode ? /^\n/ : /^$/, '').replace(beforeCode ? /\n$/ : /$^/, '');
  if (text === '') return [];
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    const kind = quote ? 'quote' : 'paragraph';
    const inline = parseInline(quote?.[1] ?? line);
    const last = blocks.at(-1);
    if (last?.kind === kind) blocks[blocks.length - 1] = { kind, lines: [...last.lines, inline] };
    else blocks.push({ kind, lines: [inline] });
  }
  return blocks;
}

/** Reads one line: code first, then what Slack put between < and >, then emoji and marks. */
export function parseInline(source: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain) found.push({ kind: 'text', text: unescaped(plain) });
    plain = '';
  };
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const hit = readToken(rest, source[at - 1] ?? ' ');
    if (hit) {
      flush();
      found.push(hit.inline);
      at += hit.length;
    } else {
      plain += source[at];
      at += 1;
    }
  }
  flush();
  return found;
}

function readToken(rest: string, before: string): { inline: Inline; length: number } | null {
  const code = /^`([^`\n]+)`/.exec(rest);
  if (code?.[1]) return { inline: { kind: 'code', text: unescaped(code[1]) }, length: code[0].length };
  const angle = /^<([^<>\n]+)>/.exec(rest);
  if (angle?.[1]) {
    const inline = readAngle(angle[1]);
    if (inline) return { inline, length: angle[0].length };
  }
  const emoji = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/.exec(rest);
  if (emoji?.[1] && !/[a-z0-9]/i.test(before)) {
    return { inline: { kind: 'emoji', name: emoji[1] }, length: emoji[0].length };
  }
  for (const { mark, kind } of SPANS) {
    if (!rest.startsWith(mark) || /[\p{L}\p{N}]/u.test(before)) continue;
    const end = closing(rest, mark);
    if (end > 0) return { inline: { kind, children: parseInline(rest.slice(1, end)) }, length: end + 1 };
  }
  return null;
}

/** Where a mark closes: not beside a space inside, nor against a letter outside. */
function closing(rest: string, mark: string): number {
  if (rest.length < 3 || /\s/.test(rest[1] ?? ' ') || rest[1] === mark) return -1;
  for (let end = rest.indexOf(mark, 2); end > 0; end = rest.indexOf(mark, end + 1)) {
    const isTight = !/\s/.test(rest[end - 1] ?? ' ');
    const isFree = !/[\p{L}\p{N}]/u.test(rest[end + 1] ?? ' ');
    if (isTight && isFree) return end;
  }
  return -1;
}

function readAngle(inside: string): Inline | null {
  const [head = '', label = ''] = inside.split('|', 2);
  if (/^@[UW][A-Z0-9]+$/.test(head)) return { kind: 'user', id: head.slice(1) };
  if (/^#C[A-Z0-9]+$/.test(head)) return { kind: 'channel', id: head.slice(1), name: unescaped(label) };
  if (/^!(channel|here|everyone)$/.test(head)) return { kind: 'broadcast', name: head.slice(1) };
  if (head.startsWith('!subteam^'))
    return { kind: 'broadcast', name: unescaped(label || 'group').replace(/^@/, '') };
  if (head.startsWith('!date^')) return { kind: 'text', text: unescaped(label) };
  if (/^(https?|mailto):/i.test(head)) {
    const url = unescaped(head);
    return { kind: 'link', url, label: unescaped(label) || url.replace(/^mailto:/, '') };
  }
  return null;
}
