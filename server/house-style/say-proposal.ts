import { hasVerb } from './backshift.ts';
import { uncapital } from './clause-of.ts';
import { verbForms } from './verb-forms.ts';

const SECONDED = /[,;.]?\s*(?:and )?(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:seconded|2nd)\b.*$/u;
const NOT_SECONDED =
  /[,;.]?\s*(?:but |and )?(?:(?:there was )?no seconder|(?:nobody|no one|none|not) (?:would )?second(?:ed)?)\b.*$/iu;

/** "pools be made statutory", "the board write": what is proposed keeps the base of its verb. */
const SUBJUNCTIVE = /^(?!(?:to|that|\p{Ll}+ing)\b)(?:[\p{L}\d'’-]+ ){1,6}?(?:not )?be \p{Ll}/u;
const callsOn = (what: string): boolean => {
  const who =
    /^(?:(?:the )?(?:board|committee|council|county|region|panel|partnership|government|chair)|members|officers|councils|forces|\p{Lu}[\p{L}-]+) (?:not )?(\p{Ll}+)\b/u.exec(
      what,
    );
  return verbForms(who?.[1] ?? '').some((form) => form.kind === 'base');
};

/** What somebody proposed, and whether anybody seconded it. */
export const proposal = (words: string): string => {
  const alone = NOT_SECONDED.exec(words);
  const seconded = alone === null ? SECONDED.exec(words) : null;
  const what = words.slice(0, (alone ?? seconded)?.index ?? words.length).trim();
  const end = alone !== null ? ', but was not seconded' : seconded !== null ? ', and was seconded' : '';
  return hasVerb(what) || SUBJUNCTIVE.test(what) || callsOn(what)
    ? `It was proposed that ${uncapital(what)}${end}`
    : `A proposal was made for ${what}${end}`;
};
