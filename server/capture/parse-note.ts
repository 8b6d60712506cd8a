import { isAttendanceLine } from './attendance-line.ts';
import { isChat } from './chat-line.ts';
import { parseConfidentialLine, parseConfidentialMark } from './confidential-mark.ts';
import { ownConfidence } from './confidential-phrases.ts';
import { type ItemMarker, parseItemMarker, parseReference, parseTaggedReference } from './item-marker.ts';
import { isOffRecord } from './off-record.ts';
import { parseSubstitution, type Substitution } from './substitution.ts';
import { parseTag, type Tag } from './tag.ts';

/** One chat message as the grammar reads it, from its form alone: no agenda, no neighbours. */
export interface ParsedNote {
  /** The message moves the meeting to this item. A number that the agenda lacks is for the caller to refuse. */
  readonly item: ItemMarker | null;
  /** `s/old/new/`: a correction of an earlier note. */
  readonly substitution: Substitution | null;
  /** The note is for another item without moving the meeting: "re item 4: …". */
  readonly refersTo: number | null;
  readonly tag: Tag | null;
  readonly confidential: 'start' | 'end' | 'line' | null;
  readonly offRecord: boolean;
  readonly attendance: boolean;
  readonly chat: boolean;
  /** The words without tag, mark or reference. */
  readonly body: string;
}

const PLAIN: ParsedNote = {
  item: null,
  substitution: null,
  refersTo: null,
  tag: null,
  confidential: null,
  offRecord: false,
  attendance: false,
  chat: false,
  body: '',
};

/** Reads one message by the grammar. Pure, total: any text gives a result, most often plain words in `body`. */
export const parseNote = (text: string): ParsedNote => {
  const line = text.trim();
  const substitution = parseSubstitution(line);
  if (substitution !== null) return { ...PLAIN, substitution };
  const mark = parseConfidentialMark(line);
  if (mark === null && isOffRecord(line)) return { ...PLAIN, offRecord: true, body: line };
  const own = parseConfidentialLine(line);
  if (own !== null && mark !== 'end') return { ...parseNote(own), confidential: 'line' };
  if (mark !== null) return { ...PLAIN, confidential: mark };
  const claimed = ownConfidence(line);
  if (claimed !== null) {
    // The words without the claim are read for what they are; a body that still claims it would be read for ever.
    const inner = claimed.body === line ? { ...PLAIN, body: line } : parseNote(claimed.body);
    return { ...inner, confidential: claimed.opens ? 'start' : 'line' };
  }
  const reference = parseReference(line);
  if (reference !== null) return { ...parseNote(reference.rest), item: null, refersTo: reference.number };
  const item = parseItemMarker(line);
  if (item !== null) return { ...PLAIN, item, body: item.title };
  const tagged = parseTag(line);
  if (tagged !== null) {
    const named = parseTaggedReference(tagged.body);
    return {
      ...PLAIN,
      tag: tagged.tag,
      refersTo: named?.number ?? null,
      body: named?.rest ?? tagged.body,
    };
  }
  const attendance = isAttendanceLine(line);
  return { ...PLAIN, attendance, chat: !attendance && isChat(line), body: line };
};
