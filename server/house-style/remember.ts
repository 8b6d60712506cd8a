/** How many answers are kept before they are let go. */
const KEPT = 20_000;

/** A pure reading of a text, done once for each text: the same words are read again and again, and by every re-run. */
export const remember = <T>(read: (text: string) => T, kept: number = KEPT): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= kept) known.clear();
    known.set(text, value);
    return value;
  };
};
