import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';

/** The text with the names of colleagues it is said to taken out, and whom they are. */
export const unaddressed = (text: string, people: People): { rest: string; to: CastMember[] } => {
  const to: CastMember[] = [];
  let rest = text;
  for (const { start, end, people: who } of [...people.mentions(text, true)].reverse()) {
    if (!who.some((person) => person.role === 'officer')) continue;
    const before = text.slice(0, start);
    const after = text.slice(end);
    const opens = /(?:^|[.;,]\s*)(?:(?:no|sorry|hi|hey|oi|er|wait|hang on|actually|umm?)[\s,]+)*$/iu.test(
      before,
    );
    if (
      !(
        (opens &&
          /^\s*(?:,|[–-]\s|\s(?=(?:it|its|it['’]s|that|that['’]s|you|no|pls|please|can you|could you|take|strike|scrap|scratch|scrub|ignore|delete|remove|drop|bin|lose|forget|disregard|cancel|undo|leave|cross|wrong|other)\b))/iu.test(
            after,
          )) ||
        (/[\p{L}\p{N}%][,\s]+$/u.test(before) &&
          !/\b(?:per|for|from|by|to|with|and|not|says?|said|according to|of|was|is)\s+$/i.test(before) &&
          /^\s*(?:$|[.,;!)]|[–-]\s|\s(?:not|no)\s+\p{L}*\d|\snot\b)/iu.test(after))
      )
    )
      continue;
    to.push(...who);
    rest = `${rest.slice(0, start).replace(/[,\s]+$/, ' ')}${rest.slice(end).replace(/^\s*,/, '')}`;
  }
  return { rest: rest.trim().replace(/^[–-]\s+/, ''), to };
};
