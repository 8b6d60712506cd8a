/** A JSON object whose shape is not known yet: everything that comes from outside. */
export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key; an empty one when there is none. */
export const recordAt = (value: Json, key: string): Json => {
  const found = value[key];
  return isRecord(found) ? found : {};
};

/** The text at a key; empty when there is none. */
export const textAt = (value: Json, key: string): string => {
  const found = value[key];
  return typeof found === 'string' ? found : '';
};
