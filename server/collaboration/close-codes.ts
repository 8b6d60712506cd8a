/**
 * Why the server closed a connection. A stock y-websocket client never retries after 4400-4499 and always retries
 * after the others, so the first range is for what trying again cannot mend.
 */
export const closeCodes = {
  /** The server stops or restarts: everything received is stored; come back. */
  restarting: 1012,
  /** The store fails, the server is full, or the reader is too slow: come back and resync. */
  tryLater: 1013,
  /** A frame that cannot be read. */
  malformed: 4400,
  notSignedIn: 4401,
  /** Not yours, or no longer yours, or no such document: one answer for all. Also a foreign `Origin`. */
  notEntitled: 4403,
  /** The address names no document: wrong characters or length. */
  badName: 4404,
  /** A message type this server does not speak. */
  unknownMessage: 4406,
  /** New content under a client id that is another person's. */
  foreignClient: 4409,
  /** A frame, a presence state or the document would become too large. */
  tooLarge: 4413,
  /** More updates that do not apply than are kept for a connection. */
  doesNotApply: 4422,
  /** The document could not be read back and was set aside. */
  setAside: 4423,
  /** A page of before the document's present form: it would take out what it does not know. */
  oldPage: 4426,
  /** Too many connections of one person, or far too many messages for too long. */
  tooMany: 4429,
} as const;

/** One of the codes above, or another that `authorize` chose. */
export type CloseCode = number;
