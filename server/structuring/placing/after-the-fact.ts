/** That nobody wrote a thing down, before it is written down: "nobody captured a decision on homes, it was …". */
const UNWRITTEN =
  /^(?:(?:sorry|also|oh|ps|hang on|btw|just realised|i think|and|ok)[\s,:–-]+)*(?:(?:i |we )?(?:don['’]?t|do not) think (?:that )?)?(?:nobody|no[- ]?one|none of us|(?:did )?(?:anyone|anybody)|neither of us|(?:i|we) (?:haven['’]?t|didn['’]?t|never|forgot to)|(?:i|we)['’]ve not)\s+(?:has |have |actually |ever )?(?:captured?|wr[oi]te|written|noted?|record(?:ed)?|minuted?|got|get|typed?|put|caught|take|took|taken|tagged?|logg?(?:ed)?)\b(?:\s+(?:down|in))?(.{0,90}?)(?:\s*[,;:.–?]+\s*|\s+-\s+)/iu;
const ABOUT_TOPIC =
  /\b(?:on|for|under|about|re|in)\s+(?:item\s+)?(?:the\s+)?([\p{L}\d][\p{L}\d\s'’&/-]{0,40}?)(?:\s+(?:item|paper|bit|report|discussion|(?:for|in) the public (?:bit|part|minutes)|for the minutes))*$/iu;
/** What leads to the words as they should have been written. */
const IT_WAS =
  /^(?:(?:but|so|and)\s+)?(?:(?:it|that|this|which|the decision|the outcome)(?:['’]s| was| is)\s+)?(?:just\s+|only\s+|simply\s+)?["“'‘]?(?=\p{L})/iu;

/** A note that makes good what nobody wrote down: the topic it names, if any, and the words themselves; else null. */
export const madeGood = (text: string): { readonly topic: string; readonly words: string } | null => {
  const match = UNWRITTEN.exec(text);
  if (match === null) return null;
  const words = text
    .slice(match[0].length)
    .replace(IT_WAS, '')
    .replace(/\b(?:just|simply|only) (?=(?:noted|agreed|approved|thanked)\b)/i, '')
    .replace(/["”'’]+(?=[.!]*$)/, '')
    .trim();
  if (words.length < 5) return null;
  return { topic: ABOUT_TOPIC.exec((match[1] ?? '').trim())?.[1] ?? '', words };
};
