/** A message that moves the meeting to another item. `number` is null when only a title or "next item" is given. */
export interface ItemMarker {
  readonly number: number | null;
  /** What follows the marker: a title as typed, or the start of the discussion. */
  readonly title: string;
}

const MOVE =
  "(?:(?:ok(?:ay)?|right|so|and|then|now|back|going back|returning|return|jumping|skipping|moving|move|moved|on|over|straight|going|go|we(?:'re| are)|chair|taking|take|took|to|onto|now on|now to|next)[\\s,.:-]+)*";
const WORDED = new RegExp(
  `^${MOVE}(?:agenda )?item (?:no\\.? ?)?(\\d{1,2})(?![\\d/])(?:\\s+(?:now|next|then|please))?\\s*(?:[-–—:.,)]\\s*(.*)|\\s+(.*))?$`,
  'is',
);
const BARE = /^#?(\d{1,2})(?:[.)]\s+|\s*[-–—:]\s+)(?!\d)(.+)$/s;
const NEXT =
  /^(?:ok(?:ay)?[, ]+|right[, ]+)?(?:next (?:item|up)|moving on|on to|onto|moving (?:on )?to)\b[\s:,.-]*(.*)$/is;
/** Words after "item 4" which say that somebody speaks about the item, not that the meeting turns to it. */
const ABOUT =
  /^(?:refers?|says?|said|was|were|is|has|had|should|needs?|also|of the|in the|on the|will|would|to be (?:deferred|taken|moved)|(?:deferred|moved|taken) (?:to|until|before|after))\b/i;

/** Reads a marker from its form alone: `item 4 - x`, `4 - x`, `4. x`, `item 4`, "moving on to item 5", "next item". */
export const parseItemMarker = (text: string): ItemMarker | null => {
  const line = text.trim();
  if (line.length > 240) return null;
  const worded = WORDED.exec(line);
  if (worded !== null) {
    const title = (worded[2] ?? worded[3] ?? '').trim();
    return ABOUT.test(title) ? null : { number: Number(worded[1]), title };
  }
  const bare = BARE.exec(line);
  if (bare !== null && (bare[2] ?? '').length <= 90)
    return { number: Number(bare[1]), title: (bare[2] ?? '').trim() };
  const next = NEXT.exec(line);
  return next !== null && (next[1] ?? '').length <= 90
    ? { number: null, title: (next[1] ?? '').trim() }
    : null;
};

const REFERENCE =
  /^(?:(?:sorry,? late one|sorry|also|late(?: note| one)?|ps|p\.s\.|oh|forgot|missed(?: this)?|btw|and|just|one more|from earlier)[\s,:-]+)*(?:re|for|on|under|from|add(?:ed)? to|back (?:on|to)|regarding|about|this is for|belongs (?:in|under|to)|(?:late )?note (?:for|on|under))[\s:]+item (\d{1,2})\b[\s:,.–-]*/i;
const SHORT_REFERENCE =
  /^(?:(?:sorry|also|ps|oh|forgot|missed this|btw|late(?: one)?)[\s,:-]+)*(?:under|re)\s+(\d{1,2})\b(?!\s*(?:%|per cent|weeks?|days?|months?|years?|councils?))[\s:,.–-]*/i;
/** "late one for 3: …", "one more for 5 - …", "for the public part of 7: …": a number, and what belongs there. */
const LATE_FOR =
  /^(?:(?:sorry|also|and|oh|ps|ok|just)[\s,:–-]+)*(?:(?:(?:a |the )?(?:(?:late|missed|forgotten|belated|extra|missing|another|one(?: more| other| i (?:missed|forgot))?|addition|add(?:ed|endum)?|something|this|that(?:['’]s)?(?: one)?|goes|belongs)\s+)+(?:one |note |point |line |bit |thing |entry |action |decision |is |was )?(?:(?:i |we )(?:missed|forgot) )?)(?:for|on|under|to|in|from|re)|(?:for|in|under|from) the (?:public|open|private|closed|confidential|exempt|restricted|first|second|last) (?:part|bit|half|section|session|version|minute) (?:of|on|under|for))\s+(?:item\s+)?#?(\d{1,2})\s*[:,;–-]+\s*(?=\S.{5,})/i;
const PREFIXED = /^\(?item (\d{1,2})\)?\s*(?:again|late|addendum|addition|still)\b[\s:,.–-]*/i;
/** "3 again: …", "5 cont'd - …": a bare number needs its stop. */
const AGAIN =
  /^\(?#?(\d{1,2})\)?\s+(?:again|late|addendum|addition|cont(?:['’]?d|inued)?)\s*[:,;–-]+\s*(?=\S.{5,})/i;
/** "yes. and for 8 lena brings a paper back": behind a word that joins, before somebody who does something. */
const JOINED =
  /^(?:(?:yes|yep|ok|and|also|plus|oh|sorry|ps|then)[\s.,:;–-]+)+(?:for|on|under)\s+(\d{1,2})\b[\s:,–-]+(?=\p{L}+(?:\s(?:and|&)\s\p{L}+)?\s(?:to|will|is|has|was|wants|wanted|said|asked|comes|brings|takes|gets|sends|does|drafts|writes|agreed|also)\b)/iu;

/** Behind a tag the item alone is enough: "#decision item 6: noted". */
const TAGGED = /^\(?(?:(?:re|for|on|under)\s+)?item (\d{1,2})\)?\s*[:;,.–-]+\s*(?=\S)/i;

/** The item that a tagged note names before its words: "#action re item 4: …", "#decision item 6: …". */
export const parseTaggedReference = (
  text: string,
): { readonly number: number; readonly rest: string } | null => {
  const match = TAGGED.exec(text);
  return match === null
    ? parseReference(text)
    : { number: Number(match[1]), rest: text.slice(match[0].length).trim() };
};

/** A note for another item that does not move the meeting: "re item 4: …". `rest` is the note without that. */
export const parseReference = (text: string): { readonly number: number; readonly rest: string } | null => {
  const match =
    REFERENCE.exec(text.trim()) ??
    LATE_FOR.exec(text.trim()) ??
    PREFIXED.exec(text.trim()) ??
    AGAIN.exec(text.trim()) ??
    JOINED.exec(text.trim()) ??
    SHORT_REFERENCE.exec(text.trim());
  if (match === null) return null;
  return {
    number: Number(match[1]),
    rest: text
      .trim()
      .slice(match[0].length)
      .replace(
        /^(?:i |we )?(?:forgot|missed(?: this| it)?|should have said|meant to say)(?: to (?:say|add|note))?[\s:,–-]+/i,
        '',
      ),
  };
};
