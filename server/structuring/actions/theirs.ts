import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { officersOnly, readHead } from './action-owners.ts';
import { type DueContext, readDue } from './due-date.ts';
import { MADE } from './marked-owner.ts';
import type { ParsedAction } from './task-parts.ts';

/** "the toolkit's mine", "that note is with lena": a thing and whose it is. */
const IS_THEIRS =
  /^(?:(?:and|so|ok|yes)[\s,]+)*((?:the|that|this|our) [^,;:?]{3,45}?)(?:['’]s|\s+is|\s+are)\s+(?:now )?(?:(?:on|with|for|down to|over to|up to|left to|left with|all) )?(mine|me|[^,;:?.–]{2,30}?)(?:['’]s)?(?:\s+to (?:do|write|draft|prepare))?(?:\s*[,;.–-]+\s*|\s+(?=by|before|for|in time))(.{3,80}?)[.\s]*$/iu;
const STAGE =
  /^(?:with )?(?:an? )?((?:first|rough|early|final|working)? ?(?:draft|outline|skeleton|version|cut))\b[\s,]*/iu;
const WHEN = /^(?:by|before|for|in|next|end|within|this|at|to|due)\b/iu;

/** A thing to be made that is somebody's, with the day or the stage of it behind; null for what only belongs to somebody. */
export const readTheirs = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const match = text.length > 150 ? null : IS_THEIRS.exec(text);
  if (match === null) return null;
  const [, thing = '', whose = '', rest = ''] = match;
  if (!MADE.test(thing)) return null;
  const mine = /^(?:mine|me)$/i.test(whose);
  const head = mine ? null : readHead(whose, 0, people, me);
  if (mine ? me?.role !== 'officer' : head === null || !officersOnly(head) || head.end < whose.length)
    return null;
  const stage = STAGE.exec(rest);
  const when = rest.slice(stage?.[0].length ?? 0);
  if (when !== '' && !WHEN.test(when) && readDue(when, context).due === null) return null;
  if (stage === null && when === '') return null;
  const what = stage === null ? thing : `a ${(stage[1] ?? '').trim()} of ${thing}`;
  return {
    owners: mine ? [me?.name ?? ''] : (head?.names ?? []),
    task: `prepare ${what.replace(/^that /i, 'the ')} ${when}`.trim(),
    unclear: [],
  };
};
