import { asId, type MinutesId } from '#server/domain/ids.ts';
import { isRecord, textAt } from '../../inbox/json.ts';
import { Tell } from '../../tell.ts';

/** The exact version a button or a form stands for. It travelled through the client, so only its shape is believed. */
export function readVersion(value: string): { readonly minutesId: MinutesId; readonly contentHash: string } {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(value);
  } catch {
    parsed = null;
  }
  if (!isRecord(parsed)) throw new Tell('This button belongs to an older form. Look for the latest message.');
  return { minutesId: asId<MinutesId>(textAt(parsed, 'minutes')), contentHash: textAt(parsed, 'hash') };
}
