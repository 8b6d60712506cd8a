import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import { overlap } from '../words.ts';
import { officersOnly, readHead } from './action-owners.ts';
import type { ParsedAction } from './task-parts.ts';

const THING =
  '(?:it|that|this|them|(?:that|this|the) (?:one|job|task|action)|the [\\p{L}-]{3,}(?: [\\p{L}-]{3,})?(?= (?:falls|goes|now goes|passes)))';
/** What leads to the person who has the task from now on: "the chair gave it to …", "that goes to …", "make it …". */
const TO_WHOM = new RegExp(
  `\\b(?:(?:gave|gives|given|giving|give|pass|passed|passes|hand|handed|hands|moved?|switched|transferred|reassigned|swapped) ${THING} (?:over |on |across )?(?:to|with)|${THING}(?:['’]s| is| was| goes| now goes| went| passes| falls| will go| should go| should be| has gone)(?: now)?(?: over| down)?(?: (?:for|to|with|on))?|(?:better )?make (?:that|it))\\s+(?=@?\\p{L})`,
  'giu',
);
/** The other person does it: "dev will do it instead". */
const DOES_IT = new RegExp(
  `^\\s*(?:(?:['’]ll|['’]s|will|to|is|are|can|could|has|have|does|do|takes?|taking|doing)\\s+)+(?:(?:do|doing|take|taking|taken|pick up|picking up|cover|have|own|does|takes)\\s+)?${THING}(?:\\s+(?:on|over|up))?\\b`,
  'iu',
);
/** That it changes hands, or why. */
const CHANGES =
  /\b(?:instead|rather than|not (?!yet|only|just)\p{L}+|away|off (?:sick|then)|on (?:leave|holiday|maternity)|leaving|(?:has |have )?left|can['’]?t|cannot|won['’]?t|too busy|no time|no longer|gave|passed|handed|reassigned|switched|swapped|transferred)\b/iu;
const ENDS =
  /^\s*(?:$|[,.;)–-]|(?:instead|rather than|now|then|please|pls|to do|as|because|since|to lead|for now)\b)/iu;

/** The owners named as those who have it now; null when the note hands nothing on. */
const takers = (text: string, people: People): string[] | null => {
  if (text.length > 150 || !CHANGES.test(text) || /\?\s*$/.test(text)) return null;
  for (const lead of text.matchAll(TO_WHOM)) {
    const head = readHead(text, lead.index + lead[0].length, people, undefined);
    if (head !== null && officersOnly(head) && ENDS.test(text.slice(head.end))) return [...head.names];
  }
  for (const cut of text.matchAll(/^|[,.;]\s+(?:so |and )?|\s[-–]\s|\sso\s/g)) {
    const head = readHead(text, cut.index + cut[0].length, people, undefined);
    if (head === null || !officersOnly(head)) continue;
    if (DOES_IT.test(text.slice(head.end))) return [...head.names];
  }
  return null;
};

/** One officer in another's place: "rufus is doing the reply rather than sunniva", "gave it to nathan not vik". */
const swapped = (
  text: string,
  people: People,
): { readonly now: string; readonly old: string; readonly own: string | undefined } | null => {
  if (text.length > 170 || /\?\s*$/.test(text)) return null;
  const officers = people
    .mentions(text, true)
    .filter(({ people: [only, other] }) => other === undefined && only?.role === 'officer');
  for (const [at, gone] of officers.entries()) {
    const taker = officers[at - 1];
    if (taker === undefined) continue;
    const between = text.slice(taker.end, gone.start);
    const [now, old] = [taker.people[0]?.name ?? '', gone.people[0]?.name ?? ''];
    if (
      now !== old &&
      between.length < 80 &&
      /(?:^|\s)(?:rather than|instead of|in place of|and not|not)\s+(?:to |for |with )?$/i.test(between)
    )
      return { now, old, own: /^\s+to\s+(\p{L}.*)/u.exec(text.slice(gone.end))?.[1] };
  }
  return null;
};

/**
 * A task just given that goes to somebody else: "hannah is away, the chair gave it to callum". The task's note names
 * the new owners from then on and rests on both.
 */
export const handOn = (
  lines: readonly Line[],
  people: People,
  taskIn: (line: Line) => ParsedAction | null,
): void => {
  for (const line of lines) {
    // A note that also told who is away has been read for that.
    if (line.retracted || line.use === 'chat' || line.item === null || line.parsed.tag !== null) continue;
    const swap = swapped(line.text, people);
    const now = swap === null ? takers(line.text, people) : [swap.now];
    if (now === null) continue;
    for (const before of lines.slice(Math.max(0, line.index - 4), line.index).reverse()) {
      if (before.item !== line.item || !isOpen(before) || before.fixedBy.includes(line.note.id)) continue;
      const owners = taskIn(before)?.owners ?? [];
      if (swap !== null && !owners.includes(swap.old)) continue;
      // "lena not dev to chase the list": a task of its own, unless it is the one before.
      if (swap?.own && overlap(swap.own, before.text) === 0) continue;
      const named = people
        .mentions(before.text, true)
        .filter(({ people: [only, other] }) => other === undefined && owners.includes(only?.name ?? ''));
      const [first] = named;
      if (first === undefined) continue;
      if (owners.every((owner) => now.includes(owner))) break;
      const last = named.reduce(
        (end, mention) =>
          /^\s*(?:,|and|&|\+|\/|n)\s*$/i.test(before.text.slice(end, mention.start)) ? mention.end : end,
        first.end,
      );
      before.text = `${before.text.slice(0, first.start)}${now.join(' and ')}${before.text.slice(last)}`;
      before.fixedBy = [...new Set([...before.fixedBy, line.note.id])];
      if (isOpen(line)) line.use = 'structure';
      break;
    }
  }
};
