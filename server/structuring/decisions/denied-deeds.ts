import { remember } from '#server/house-style/remember.ts';

const DENIED = /\b(?:not|never|won['’]?t|no longer) (?:to |be |going to )?(\p{Ll}{4,})/giu;

/** The deeds that words say are not to be done after all: "will not report anyone". */
const deniedIn: (text: string) => ReadonlySet<string> = remember(
  (text) => new Set([...text.matchAll(DENIED)].map((match) => match[1]?.toLowerCase() ?? '')),
);

/** Whether a decision is to do what a later note says will not be done. */
export const isDenied = (decision: string, later: string): boolean => {
  const denied = deniedIn(later);
  return (
    denied.size > 0 &&
    decision
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => denied.has(word))
  );
};
