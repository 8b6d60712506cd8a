/** A workspace's installation as Slack's OAuth gives it, tokens included: `payload` is JSON and never logged. */
export interface StoredInstallation {
  /** Enterprise id for an org-wide install, else team id. */
  readonly id: string;
  readonly payload: string;
  readonly installedAt: Date;
}

export interface Installations {
  store(installation: StoredInstallation): Promise<void>;
  find(id: string): Promise<StoredInstallation | null>;
  /** Forgets the tokens at once and keeps the fact and the time. */
  remove(id: string, at: Date): Promise<void>;
}
