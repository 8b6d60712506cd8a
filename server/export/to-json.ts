import type { MinutesContent } from '#server/domain/minutes.ts';
import type { RenderOptions } from './document.ts';
import { type MinutesWords, publicPart } from './public-part.ts';
import { toMarkdown } from './to-markdown.ts';

/** The minutes as JSON: the frozen content, or its public part with the rendering that belongs to it. */
export function toJson(content: MinutesWords, options: RenderOptions): string {
  const words = options.restricted ? content : publicPart(content);
  const { format, head, profile, version, attendance, items } = words;
  const shown: MinutesContent = {
    format,
    head,
    profile,
    version,
    attendance,
    items,
    rendered: toMarkdown(words, { restricted: options.restricted }),
  };
  return `${JSON.stringify({ standing: options.standingText ?? '', restricted: options.restricted, ...shown }, null, 2)}\n`;
}
