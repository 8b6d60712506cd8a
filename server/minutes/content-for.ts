import type { MinutesContent } from '#server/domain/minutes.ts';
import { publicContent } from './public-content.ts';

/** The whole for the entitled, the public part for everybody else. */
export const contentFor = (content: MinutesContent, entitled: boolean): MinutesContent =>
  entitled === true ? content : publicContent(content);
