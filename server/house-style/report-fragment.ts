import { hasVerb } from './backshift.ts';
import { upper } from './clause-of.ts';
import { thereWas } from './there-was.ts';

/** What an officer told of in words without a verb: as many as there were, or as a thing reported. */
export const reportFragment = (who: string, typed: string, said: string): string => {
  const [fragment = said, ...tail] = said.split(/,\s+(?=\d|the |a )/);
  const split = tail.length === 1 && hasVerb(tail[0] ?? '');
  const counted = thereWas(split ? fragment : said);
  const told = counted === null || thereWas(typed) === null ? (split ? fragment : said) : `that ${counted}`;
  return `${who} reported ${told.replace(/, (?=(?:would|had|was|were|could|did) )/, ', which ')}${split ? `. ${upper(tail[0] ?? '')}` : ''}`;
};
