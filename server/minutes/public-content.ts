import type { MinutesContent } from '#server/domain/minutes.ts';
import { publicPart } from '#server/export/public-part.ts';
import { toMarkdown } from '#server/export/to-markdown.ts';
import { deepFreeze } from './deep-freeze.ts';

/** The minutes as everybody may read them: confidential matter is out of the blocks and of the rendering. */
export function publicContent(content: MinutesContent): MinutesContent {
  const words = publicPart(content);
  return deepFreeze({ ...words, rendered: toMarkdown(words, { restricted: false }) });
}
