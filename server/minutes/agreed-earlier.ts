import { DateTime } from 'luxon';
import type { MinutesContent } from '#server/domain/minutes.ts';

/** A record that earlier minutes were agreed. `date` is that of the earlier meeting where the words give it. */
export interface AgreedEarlier {
  readonly date: string | null;
  readonly corrections: readonly string[];
}

const PREVIOUS =
  /\b(?:minutes|note|notes)\b.*\b(?:previous|last|meeting of|meeting held|held on)\b|^(?:minutes|note) of/i;
const AGREED = /\b(?:agreed|approved|confirmed|accepted|signed)\b|\b(?:correct|accurate|true) record\b/i;
const NOT_AGREED = /\b(?:not|deferred|defer|held over)\b/i;
const CORRECTION =
  /\bshould (?:read|be|have)\b|\bcorrect(?:ed|ion) (?:was|to)\b|\bamend(?:ed|ment)\b|\bthe following correction\b|\brather than\b/i;
const DATE = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})\b/;

function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const date = DateTime.fromFormat(`${match[1]} ${match[2]} ${match[3]}`, 'd MMMM yyyy', { locale: 'en-GB' });
  return date.isValid ? date.toISODate() : null;
}

/**
 * Reads from a meeting's minutes whether they record the previous ones as agreed, and with which corrections
 * (house-style guide, section 2: "were agreed as an accurate record"; a correction first, then agreed). Null when
 * the item is missing, or its decision puts the agreement off.
 */
export function agreedEarlier(content: MinutesContent): AgreedEarlier | null {
  const item = content.items.find((one) => PREVIOUS.test(one.title));
  if (item === undefined) return null;
  const decision = item.blocks.find(
    (one) => one.kind === 'decision' && AGREED.test(one.text) && !NOT_AGREED.test(one.text),
  );
  if (decision === undefined) return null;
  const corrections = item.blocks.filter(
    (one) => one.kind === 'point' && !one.confidential && CORRECTION.test(one.text),
  );
  return {
    date: dateIn(decision.text) ?? dateIn(item.title),
    corrections: corrections.map((one) => one.text),
  };
}
