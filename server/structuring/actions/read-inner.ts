import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { firstWord, readHead } from './action-owners.ts';
import { baseOfParticiple, isTaskVerb } from './action-verbs.ts';
import { type DueContext, readDue } from './due-date.ts';
import { hasHappened } from './has-happened.ts';
import { IN_THE_ROOM, type ParsedAction, TO, WILL, withTask } from './task-parts.ts';

/** "letter to the regulator - callum to draft, by 24 march": the owner stands after the thing. */
export const readInner = (
  text: string,
  people: People,
  me: CastMember | undefined,
  context: DueContext,
): ParsedAction | null => {
  const parts = /^(.{3,120}?)\s*(?:\s[-–—]|[,;.:])\s+(?=\S)/g;
  for (let cut = parts.exec(text); cut !== null; cut = null) {
    for (const match of text.matchAll(/(?:\s[-–—]\s*|[,;.:]\s+)/g)) {
      const at = match.index + match[0].length;
      const head = readHead(text, at, people, me);
      if (head === null) continue;
      const to =
        TO.exec(text.slice(head.end)) ??
        (readDue(text.slice(head.end), context).due === null ? null : WILL.exec(text.slice(head.end)));
      const rest = text.slice(head.end + (to?.[0].length ?? 0));
      const verb = firstWord(rest);
      if (to === null || !isTaskVerb(verb) || IN_THE_ROOM.test(rest)) continue;
      const thing = text
        .slice(0, match.index)
        .trim()
        .replace(/\s+(?:is |are )?(?:needed|required|wanted)$/i, '');
      const wondered =
        /\b(?:asked|wanted to know|queried) (?:for )?((?:what|how|why|when|who|which|where|whether|if)\b.+)$/i.exec(
          thing,
        );
      const said = /\b(?:asked|said|was|were|is|are|has|have|had|wanted|felt|thought|raised)\b/i.test(thing);
      if (wondered !== null && /^(?:find|check|confirm|look|establish)\b/i.test(rest))
        return withTask(
          head,
          rest.replace(
            /^(?:find out|find|check|confirm|look into|establish)\b/i,
            (asks) => `${asks} ${(wondered[1] ?? '').replace(/^if\b/, 'whether')}`,
          ),
          people,
        );
      if (said && rest.replace(readDue(rest, context).phrase, '').trim().split(/\s+/).length > 1)
        return withTask(head, rest, people);
      const task = /^(?:it|this|that|them)?\s*(?:[,.]|$|by\b|before\b|for\b)/i.test(
        rest.slice(verb.length).trim(),
      )
        ? `${verb} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}${rest.slice(verb.length).replace(/^\s*(?:it|this|that|them)\b/i, '')}`
        : `${rest} (${thing})`;
      return withTask(head, task, people);
    }
  }
  const passive =
    /^(.{3,100}?) (?:to be|needs? to be|should be|must be|(?:will|shall) (?:now |then |also )?be|is being|are being) (\p{L}+)\b(.{0,60}?)(?:\s*[-–—(,]\s*|\s+by\s+)([^-–—(,]{2,60}?)\)?(,\s*(?:out|done|sent|back|ready|due|to go)?\s*(?:by|before)\s.{3,30})?[.]*$/u.exec(
      text,
    );
  if (
    passive !== null &&
    !/^(?:chaired|presented|introduced|led|taken|attended|covered|represented)$/i.test(passive[2] ?? '')
  ) {
    const base = baseOfParticiple(passive[2] ?? '');
    const tail = base === null ? null : readHead(passive[4] ?? '', 0, people, me);
    const after = (passive[4] ?? '').slice(tail?.end ?? 0).trim();
    if (
      tail !== null &&
      (after === '' || /^(?:by|before|for|on|asap|this|next|tomorrow|within|in)\b/i.test(after))
    ) {
      const thing = passive[1] ?? '';
      return withTask(
        tail,
        `${base} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}${passive[3]} ${after}${passive[5] ?? ''}`.trim(),
        people,
      );
    }
  }
  const trail = /^(\p{L}+)\b(.{4,140}?)\s+(?:[-–—]\s*|[([](?=[^()]+[)\]]))(.+?)[)\]]?$/u.exec(text);
  if (
    trail !== null &&
    isTaskVerb(trail[1] ?? '') &&
    !hasHappened(`${trail[1]}${trail[2]}`.replace(readDue(text, context).phrase, ''))
  ) {
    const tail = readHead(trail[3] ?? '', 0, people, me);
    if (
      tail !== null &&
      (trail[3] ?? '')
        .slice(tail.end)
        .replace(/[\s.,]*(?:by|before|for|asap).*$/i, '')
        .trim() === ''
    ) {
      return withTask(tail, `${trail[1]}${trail[2]} ${(trail[3] ?? '').slice(tail.end)}`.trim(), people);
    }
  }
  return null;
};
