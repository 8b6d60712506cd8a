import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { textAttribute, textOf } from './element.ts';
import type { Written } from './line.ts';
import type { Found } from './places.ts';

const LENGTH = 20;
const fingerprint = (parts: readonly string[]): string =>
  toHexString(digest(encodeUtf8(JSON.stringify(parts)))).slice(0, LENGTH);

const saidOf = ({ element, place }: Found): string[] => [
  place,
  textOf(element),
  ...['kind', 'decisionType', 'owners', 'due'].map((key) => textAttribute(element, key)),
];

/** Names exactly what a person saw of a sentence: who settles it settles that, and not what came in meanwhile. */
export const versionOf = (found: Found): string => fingerprint(saidOf(found));

/** Names a sentence and what is offered in its stead. */
export const versionOfOffer = (found: Found, offer: Written | null): string =>
  fingerprint([
    ...saidOf(found),
    ...(offer === null
      ? ['nothing']
      : [offer.place, offer.text, JSON.stringify(Object.entries(offer.attributes).sort())]),
  ]);
