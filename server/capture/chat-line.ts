const EMOJI_ONLY = /^(?:[\p{Extended_Pictographic}\p{Emoji_Component}\s!?.]|:[a-z0-9_+-]+:)+$/u;
const BANTER =
  /^(?:(?:good )?(?:morning|afternoon|evening)|hi|hello|hey|hiya|bye|thanks|thank you|thx|ta|cheers|ok|okay|k|yes|yep|yup|no|nope|lol|haha+|ha|brb|same|sure|great|lovely|nice|cool|phew|wow|oops|sorry|np|no worries|no problem|on it|got it|gotcha|will do|done|me too|agreed!+|testing|test|hear hear|well done|\+1|back|here|coming|on my way|omw|same here|ditto)\b[\s!,.:)(]*(?:all|everyone|team|both|folks|u|you|me|now|too|again|so much|a lot|for that|testing)?[\s!.?:)]*$/iu;
const YES = /^(?:yep|yes|yeah|yup|no|nope|ok)[,\s]+[£\d.,%]+(?:k|m|bn)?[.!]*$/i;
/** An address in the network and nothing beside it. */
const ADDRESS_ONLY = /^<?https?:\/\/[^\s>]+>?$/iu;

/**
 * Whether the whole line is a greeting, a word of thanks or assent, or nothing but emoji: no business of the minutes
 * whatever stands around it. What needs more than the line to tell is for the structuring.
 */
export const isChat = (text: string): boolean => {
  const line = text.trim();
  return (
    line === '' || EMOJI_ONLY.test(line) || BANTER.test(line) || YES.test(line) || ADDRESS_ONLY.test(line)
  );
};
