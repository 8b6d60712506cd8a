/** Words without those at their head that the text before them ends on. */
const withoutHead = (before: string, now: string): string => {
  const words = now.split(/\s+/);
  for (let many = words.length - 1; many > 0; many--)
    if (` ${before}`.toLowerCase().endsWith(` ${words.slice(0, many).join(' ')} `.toLowerCase()))
      return words.slice(many).join(' ');
  return now;
};

/** A text with these words in the place of others; what stands around them and is said again stands once. */
export const putWords = (text: string, at: number, end: number, typed: string): string => {
  const now = withoutHead(text.slice(0, at), typed);
  const rest = text.slice(end);
  const words = now.split(/\s+/);
  for (let kept = 1; kept < words.length; kept++) {
    const tail = ` ${words.slice(kept).join(' ')}`;
    if (rest.toLowerCase().startsWith(tail.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(tail.length)))
      return text.slice(0, at) + words.slice(0, kept).join(' ') + rest;
  }
  return text.slice(0, at) + now + rest;
};
