const CUE =
  /^(?:[-•*]\s*)?(?:present|attendance|attending|attendees|in the room|room|online|on ?line|on teams|on zoom|joining online|joined online|remote(?:ly)?|virtual(?:ly)?|apols?|apologies|subs?|substitutes?|officers?|staff|in attendance|observers?|observing|guests?|also (?:here|present|in attendance|on the call)|here(?: today)?)\b(?:\s+(?:in the room|in person|online|today|here|are|from|received|so far|only))*\s*(?:[:–-]|(?=[A-Z]))/i;
const MOVEMENT =
  /\b(?:joined|joins|arrived|arrives|left|leaves|leaving|returned|back in|came back|dialled in|dropped off|has gone|had to go|rejoined|stepped out)\b/i;
const SUB =
  /\b(?:subbing|substitut(?:e|es|ing|ed)|sub for|subs for|sitting in for|standing in for|(?<!\bto (?:the )?\p{L}.{0,60})in place of|sent a sub)\b/iu;
const APOLOGY = /\b(?:apols|apologies|sends? (?:her|his|their) apologies|can'?t make it)\b/i;
const QUORUM = /\bquor(?:um|ate)\b/i;

/** Whether the line is about who was there: a list, apologies, a substitute, an arrival or a departure. */
export const isAttendanceLine = (text: string): boolean => {
  const line = text.trim();
  if (line.length > 400) return false;
  return (
    CUE.test(line) ||
    SUB.test(line) ||
    APOLOGY.test(line) ||
    QUORUM.test(line) ||
    (line.length < 90 && MOVEMENT.test(line) && /\b[A-Z]/.test(line) && !line.endsWith('?'))
  );
};
