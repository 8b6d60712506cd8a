/** The time, and fresh ids: passed in, so that the core reads neither by itself. */
export interface Clock {
  now(): Date;
}

export interface NewIds {
  /** An id that no row has. */
  next(): string;
  /** A secret of 256 bits, URL-safe: for links and sessions. Only its hash is stored. */
  secret(): string;
}
