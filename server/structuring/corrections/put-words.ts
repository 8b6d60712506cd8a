/** A text with these words in the place of others; what they end on and the text goes on with stands once. */
export const putWords = (text: string, at: number, end: number, now: string): string => {
  const rest = text.slice(end);
  const words = now.split(/\s+/);
  for (let kept = 1; kept < words.length; kept++) {
    const tail = ` ${words.slice(kept).join(' ')}`;
    if (rest.toLowerCase().startsWith(tail.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(tail.length)))
      return text.slice(0, at) + words.slice(0, kept).join(' ') + rest;
  }
  return text.slice(0, at) + now + rest;
};
