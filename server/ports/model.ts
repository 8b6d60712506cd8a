/** Tokens that one or more calls took. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * Why a model gave no answer. The first group is about the endpoint: asking again at once for something else is
 * pointless. The second is about this one request.
 */
export type ModelFailure =
  | 'unreachable'
  | 'timed-out'
  | 'busy'
  | 'broken'
  | 'key-refused'
  | 'not-found'
  | 'schema-unsupported'
  | 'bad-request'
  | 'too-long'
  | 'refused'
  | 'filtered'
  | 'cut-off'
  | 'not-json';

export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  /** What the reply must look like: a strict JSON schema under a name. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
}

export type ModelReply =
  | { readonly ok: true; readonly json: unknown; readonly usage: ModelUsage }
  | { readonly ok: false; readonly why: ModelFailure; readonly usage: ModelUsage };

/** A language model. What it returns is untrusted: the caller checks every word. */
export interface Model {
  /** The name people configured, for the draft and the log. */
  readonly name: string;
  /** Never throws but for the signal's own reason. Retries what is worth retrying, bounded in number and time. */
  complete(request: ModelRequest): Promise<ModelReply>;
  /** What that many tokens cost in the operator's currency; null when no price is configured. */
  cost(usage: ModelUsage): number | null;
}
