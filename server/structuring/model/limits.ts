/** What bounds one structurer's use of a model. */
export interface ModelLimits {
  /** Calls at once, over all meetings. */
  readonly concurrency: number;
  /** One run of one meeting takes no longer; what is not done then is worded by the rules. */
  readonly runMs: number;
  /** Longer requests are not sent. */
  readonly maxCharacters: number;
  /** Longest reply. */
  readonly maxTokens: number;
  /** Replies remembered, so that a part that did not change is not sent again. */
  readonly remembered: number;
}

export const MODEL_LIMITS: ModelLimits = {
  concurrency: 4,
  runMs: 180_000,
  maxCharacters: 60_000,
  maxTokens: 8_000,
  remembered: 500,
};
