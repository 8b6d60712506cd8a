/** How many answers are kept for one owner before they are let go. */
const KEPT = 20_000;

/**
 * Answers that hold for one owner, a meeting's agenda or its people, kept by a key and let go with the owner. For
 * readings that depend on a text and on what stays the same throughout a meeting.
 */
export const createRecall = <Owner extends object, T>(
  kept: number = KEPT,
): ((owner: Owner, key: string, read: () => T) => T) => {
  const owners = new WeakMap<Owner, Map<string, T>>();
  return (owner, key, read) => {
    let known = owners.get(owner);
    if (known === undefined) {
      known = new Map();
      owners.set(owner, known);
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read();
    if (known.size >= kept) known.clear();
    known.set(key, value);
    return value;
  };
};
