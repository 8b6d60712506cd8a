const MEASURE = /^(?:year|yr|month|mth|week|wk|day|hour|hr|minute|min|mile|km|metre|pound)s?$/iu;

/** What is counted out in numbers, and can be counted out otherwise: "2 years" for "18 months". */
export const isMeasure = (word: string): boolean => MEASURE.test(word);
