import { backshift, hasVerb } from './backshift.ts';
import { impersonal, uncapital, withThe } from './clause-of.ts';
import { completeClause } from './complete-clause.ts';

/** What officers are doing, in a sentence that leaves them out: "still waiting on the Department for the rest". */
const BUSY =
  /^(?:still |now |also |just )?(?:waiting|awaiting|hoping|working|looking|talking|chasing|expecting|meeting|trying|planning|aiming|drafting|preparing|speaking|pressing|asking|checking|gathering)\b(?= (?:on|for|to|with|the|a|an|at|into|from|up|news|word)\b)/i;

/** A further sentence whose verb was left out, with its verb; null when it is whole or cannot be completed. */
export const fullSentence = (part: string): string | null => {
  if (BUSY.test(part) && !hasVerb(part))
    return `officers were ${impersonal(backshift(uncapital(part)), 'officers')}`;
  const completed = completeClause(uncapital(part));
  if (completed === null) return null;
  // What followed "reported that" stands by itself here.
  const alone = / that /.test(part)
    ? completed
    : completed.replace(/, that /g, ', ').replace(/ and that (?=\S)/g, ' and ');
  return impersonal(backshift(withThe(alone)), 'officers');
};
