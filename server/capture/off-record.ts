const MARK =
  /^\s*(?:[[(<]\s*(?:off|off[- ]the[- ]record|otr|not for (?:the )?(?:minutes|mins|mts)|nfm|do not minute)\s*[\])>]|off(?:[- ]the)?[- ]record\b|otr\b|(?:not for|dont put in|don't put in|leave out of) the (?:minutes|mins|mts|record|notes?)\b|(?:don'?t|do not) minute\b|nfm\b|o\/r\b|not for the notes?\b|(?:strictly |just )?between (?:us|ourselves|you and me|these four walls)\b|(?:don['’]?t|do not) (?:write|put|type|note|record) (?:this|that|it)(?: down| in)?\b|unminuted\b)/i;
const TAIL =
  /[([–-]\s*(?:off[- ](?:the[- ])?record|otr|not for (?:the )?(?:minutes|mins|mts|record|minuting)|(?:don'?t|do not) minute(?: (?:this|that))?)\s*[)\]]?(?:[\s.!–-]|\p{Extended_Pictographic})*$|\b(?:obviously |clearly )?not (?:going to )?minut(?:e|ing) (?:that|this|it)[.!]*\s*$/iu;

/** Whether the line says of itself that it is not for the minutes: `[off]`, "off the record", "(not for the minutes)". */
export const isOffRecord = (text: string): boolean => MARK.test(text) || TAIL.test(text);
