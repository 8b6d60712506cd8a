import { parseSubstitution, type Substitution } from '#server/capture/substitution.ts';
import { remember } from '#server/house-style/remember.ts';

const FIELD = String.raw`(?:\\.|[^/\\\n]){1,60}`;
const INSIDE = new RegExp(
  `(?:^|[\\s,:;(–-])(s/${FIELD}/(?:\\\\.|[^/\\\\\\n]){0,60}?(?:/g?|(?=$)))(?=[\\s,.;:)!–-]|$)`,
  'u',
);
/** So much may stand beside it: where, for what, or why. */
const BESIDE = 70;

/** A substitution with words beside it: "on winter s/97%/94%/", "s/14k/41k/ in my conference note, sorry". */
export const innerSubstitution: (text: string) => Substitution | null = remember((text) => {
  if (!text.includes('s/')) return null;
  const command = INSIDE.exec(text)?.[1];
  if (command === undefined || text.length - command.length > BESIDE) return null;
  return parseSubstitution(command);
});
