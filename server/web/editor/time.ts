/** "10:42" in the board's time zone. */
export const clockTime = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));

/** "PH" for Priya Holm; titles before a name do not count. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^(Cllr|Dr|Mr|Mrs|Ms|Sir|Dame|Prof)\.?$/.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 3);
