import { askIndirectly } from './ask-indirectly.ts';
import { backshift, backshiftRequest, hasVerb } from './backshift.ts';
import { clauseOf, impersonal, uncapital, upper } from './clause-of.ts';
import { clauses } from './clauses.ts';
import { completeClause } from './complete-clause.ts';
import { withIndefinite } from './indefinite-article.ts';
import { forbids } from './orders.ts';
import { pastOf } from './past-of.ts';
import { DONE_TOO, JOINED, TELLS, TYPED } from './reporting-verbs.ts';
import { plainly } from './stock-phrases.ts';
import { isAuxiliary, type Turn } from './turns.ts';

const THOUGHT_SO = /^(yes|yep|yeah|not|no)\b(?:[\s,;.–-]+(?:as |because |since )?(\S.*))?$/iu;

/** What the chair said, asked or did, by the office. */
export const sayChair = (turn: Turn): string => {
  const stock = plainly(turn.said);
  if (turn.verb === '' && stock !== turn.said) return upper(stock);
  const words = impersonal(
    /^(?:asked|asks|proposed|moved|urged)$/.test(turn.verb)
      ? backshiftRequest(turn.said)
      : backshift(forbids(turn.said)),
    'members',
  );
  // "BA thought yes, silence would be read as consent": what was asked just before is thought so.
  const so = turn.verb === 'thought' || turn.verb === 'thinks' ? THOUGHT_SO.exec(words) : null;
  if (so !== null) {
    const why = (so[2] ?? '').trim();
    const view = /^y/i.test(so[1] ?? '') ? 'so' : 'not';
    return `The Chair thought ${view}${why === '' ? '' : hasVerb(why) ? `, as ${uncapital(clauseOf(why))}` : `: ${why}`}`;
  }
  const sums = /^summed up(?: by saying|, saying)?[\s:,–-]*(?:that )?(?=\S)/i.exec(
    `${turn.verb} ${turn.said}`.trim(),
  );
  if (sums !== null) {
    const summary = clauses(`${turn.verb} ${turn.said}`.trim().slice(sums[0].length));
    if (summary !== null) return `The Chair summed up that ${impersonal(summary, 'members')}`;
  }
  const thanked =
    /^([^,;.]{3,60}), (?:a |an |for (?:a|an) )?((?:(?:really|very) )?(?:good|great|excellent|useful|helpful|clear|thorough) \p{Ll}+)$/u.exec(
      words,
    );
  if (turn.verb.startsWith('thank') && thanked !== null)
    return `The Chair thanked ${thanked[1]} for ${withIndefinite(thanked[2] ?? '')}`;
  if (isAuxiliary(turn.verb)) return `The Chair ${backshift(`${turn.verb} ${turn.said}`)}`;
  if (TELLS.test(turn.verb) && hasVerb(words) && !JOINED.test(words))
    return `The Chair ${pastOf(turn.verb)} that ${clauseOf(words)}`;
  if (turn.verb !== '')
    return `The Chair ${TYPED[turn.verb] ?? pastOf(turn.verb)} ${turn.verb === 'opened' && DONE_TOO.test(words) ? 'the meeting ' : ''}${DONE_TOO.test(words) ? 'and ' : ''}${words}`;
  const asks = /\?$/.test(turn.said) ? askIndirectly(turn.said) : null;
  if (asks !== null) return `The Chair asked ${asks}`;
  if (hasVerb(words)) return `The Chair said that ${uncapital(words)}`;
  const completed = completeClause(uncapital(turn.said));
  return completed === null
    ? `The Chair said: ${words}`
    : `The Chair said that ${impersonal(backshift(completed), 'members')}`;
};
