import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { MinutesContent } from '#server/domain/minutes.ts';

// The package is CommonJS whose export is the function itself; its type file describes an ES module.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** SHA-256, in hex, over canonical JSON (RFC 8785): the same words give the same hash on any machine. */
export const contentHash = (content: MinutesContent): string => canonicalHash(content);

/** The canonical JSON (RFC 8785) of a value. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('a value without a JSON form cannot be hashed');
  return json;
}

/** SHA-256, in hex, of a value's canonical JSON. */
export const canonicalHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
