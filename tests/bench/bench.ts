/** One measured value of a run. The same runs name the same figures, in the same order. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'times';
  readonly value: number;
}

/** Something that is measured, run several times. Each run cleans up after itself. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}

export const ms = (what: string, value: number): Figure => ({ what, unit: 'ms', value });
export const mb = (what: string, value: number): Figure => ({ what, unit: 'MB', value });
export const times = (what: string, value: number): Figure => ({ what, unit: 'times', value });
