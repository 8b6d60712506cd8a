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
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DATE = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}) (\d{4})\b`, 'i');

function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(Number(match[1])).padStart(2, '0')}`;
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
