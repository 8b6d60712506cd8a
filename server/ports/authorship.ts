/** A Yjs client id of a document, and whose it is. Content under it is that person's, or "server" for the server's own. */
export interface ClientBinding {
  readonly clientId: number;
  readonly personId: string;
}

/** What is stored of authorship with a shared document. */
export interface StoredAuthors {
  /** Whose words the snapshot holds, stored in one commit with it; null when it has none. */
  readonly record: string | null;
  readonly clients: readonly ClientBinding[];
}
