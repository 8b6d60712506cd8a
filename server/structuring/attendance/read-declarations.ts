import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import type { Mention, People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import { matchTitle } from '../placing/agenda-match.ts';
import {
  bareItem,
  declaresHere,
  declaresInPassing,
  declaresNothing,
  declaresPlainly,
  itemInstead,
  itemSpokenOf,
  otherItems,
} from './declares-plainly.ts';

type Declaration = Proposal['declarations'][number];

const DECLARES =
  /\b(?:declar(?:ed|es|ation|ations|ing)|(?:an?|non-?pecuniary|pecuniary|personal|prejudicial|registrable|other|disclosable|has an?|have an?|[-:–])\s+interests?\b|interests? (?:in|re|on|for)\b|ints? (?:in|re|on|for)\b|(?:decs?|decls?) (?:of )?int(?:erest)?s?\b|non-? ?pecuniary|DPI\b|conflict of interest)/i;
/** Under such a head a bare number between commas is an item's: "RT, 8, draws a pension". */
const BARE_ITEM = /,\s*(\d{1,2})\s*,/;
const HEAD =
  /^(?:and |also )?(?:decs?|decls?|declarations?|interests?|conflicts?|dois?)\b\.?(?: (?:of )?int(?:erest)?s?\.?)?\s*[:–-]/i;
/** A further declaration behind one: "and Jess Farrow, 8, she has shares", "Rupert Daunt, he's governor of a school so 3". */
const FURTHER =
  /^(?:(?:and|also|plus|then)\s+|[+&]\s*)?(?=.{3,40}?[,:–-])(?=.*(?:,\s*(?:item\s+)?\d{1,2}\s*[,.;]|\b(?:on|in|for|re|under)\s+\d{1,2}\s*[,:–-]|\bso (?:item )?\d{1,2}\b|\bitem \d{1,2}\b)).*\b(?:he|she|they|trustee|governor|director|member|chairs?|owns?|shares?|works?|wife|husband|partner|daughter|son|brother|sister|fosters?|employed|pension|tenant|landlord|declared|staying|leaving|stay)\b/iu;
const LOOSE_ITEM =
  /(?:,\s*(?:item\s+)?(\d{1,2})\s*[,.;])|(?:\bso (?:item )?|^(?:[^:–-]{2,20}[:–-]\s*)?(?:\p{L}\S*\s){1,3}?(?=\d{1,2}[.!]*$))(\d{1,2})\b/iu;
const NOT =
  /\b(?:wondered|asked|queried|checked|unsure|not sure|wasn['’]?t sure) (?:if|whether)\b.*\b(?:interest|declare)\b.*\b(?:none|no need|did ?n['’]?t|not|no)\b|\b(?:said|says|asked|thought|felt|argued|told us) (?!(?:that )?(?:he|she|they|s?he['’]s|they['’]re)\b).*\binterests?\b|\binterest (?:is|was|has been|remains) (?!non|pecuniary|personal|prejudicial|declar|not\b|that\b|as\b|because\b|his\b|her\b|their\b|in\b|noted)|\binterest (?:on (?:late|the|any|loans?|debt|borrowing|balances|deposits|arrears|payments?)|charges?|payments?|free|bearing)\b|\b(?:who|what) (?:picks|pays)\b|\b(?:interest rates?|public interest|of interest to|expressions? of interest|(?:no|nil|any|further) (?:declarations|interests))\b/i;
const ITEM =
  /\b(?:item|items|in|re|on|for|under|agenda)\s*#?(\d{1,2})\b(?!\s*(?:%|per|years?|councils?))|\((?:item )?(\d{1,2})\)/i;
const LEFT =
  /\b(?:not take part|sit at the back|leav\w+|left|sit (?:that|this|it) out|sitting (?:that|this|it) out|go out|goes out|going out|went out|withdr\w+|step(?:s|ped|ping)? out|out of the room|not (?:be )?in the room|off (?:the )?(?:call|link|line|zoom|teams|screen)|(?:come|drop|hop|log|be)s? off)\b/i;

const HERE =
  /\b(?:here|away (?:by|at|before|from)|ha(?:s|ve) to (?:go|leave|be|dash|get)|welcom(?:e|es|ed|ing)|greet(?:s|ed)|joining|joined|joins?|arriv(?:ed|es)|came in|from the start|at the start|coming|attending|present(?:ing|s)?|observing|with us|apologies)\b/i;

/** Under the item that takes declarations a member and an item are one: "Cllr Culver - item 7, he is treasurer". */
const isUnderDeclarations = (line: Line, people: People, agenda: readonly AgendaItem[]): boolean =>
  line.parsed.tag === null &&
  /\bdeclarations?\b/i.test(agenda.find((entry) => entry.number === line.item)?.title ?? '') &&
  /\bitem \d|\(\d{1,2}\)|,\s*\d{1,2}\s*,/i.test(line.text) &&
  !HERE.test(line.text) &&
  people
    .mentions(line.text)
    .some(
      ({ start, people: [who] }) =>
        start <= 12 && who !== undefined && !['officer', 'guest', 'substitute'].includes(who.role),
    );

/** An item at which something can be at stake for somebody. */
const isSubstance = (line: Line, agenda: readonly AgendaItem[]): boolean => {
  const title = agenda.find((entry) => entry.number === line.item)?.title;
  return (
    title !== undefined && !/\b(?:declarations?|minutes|apologies|any other business|aob)\b/i.test(title)
  );
};

const words = (name: string, item: number, left: boolean, title: string): string =>
  `${name} declared an interest in item ${item} (${title})${left ? ' and left the room for that item' : ''}.`;

/** Declarations of interest, each with its item and whether the person left the room for it. */
export const readDeclarations = (
  lines: readonly Line[],
  people: People,
  agenda: readonly AgendaItem[],
): Declaration[] => {
  interface Entry {
    readonly name: string;
    readonly item: number;
    readonly left: boolean;
    readonly ids: string[];
  }
  const found = new Map<string, Entry>();
  let declaring = -9;
  let latest: string | null = null;
  for (const line of lines) {
    const before: Entry | undefined = latest === null ? undefined : found.get(latest);
    const instead: number | null =
      before !== undefined && isOpen(line) && line.index - declaring <= 3
        ? itemInstead(line.text, before.item, agenda)
        : null;
    if (before !== undefined && latest !== null && instead !== null) {
      found.delete(latest);
      latest = `${before.name}#${instead}`;
      found.set(latest, {
        ...before,
        item: instead,
        left: before.left || LEFT.test(line.text),
        ids: [...before.ids, ...idsOf(line)],
      });
      line.use = 'structure';
      continue;
    }
    if (found.size > 0 && isOpen(line) && line.parsed.tag === null && declaresNothing(line.text)) {
      // Initials are typed small where fingers are quick: "tn came off that trust".
      const [opens = ''] = /^[\p{L}]+/u.exec(line.text) ?? [];
      const who =
        people.cast.find(({ initials }) => initials.toLowerCase() === opens.toLowerCase())?.name ??
        people.mentions(line.text, true)[0]?.people[0]?.name;
      const theirs = [...found].filter(([, entry]) =>
        who === undefined ? found.size === 1 : who === entry.name,
      );
      const [one, other] = theirs;
      if (one !== undefined && other === undefined) {
        found.delete(one[0]);
        line.use = 'structure';
        continue;
      }
    }
    const further = line.index - declaring <= 2 && line.parsed.tag === null && FURTHER.test(line.text);
    const plain = declaresPlainly(line, people, agenda);
    const passing =
      !plain &&
      isOpen(line) &&
      (declaresInPassing(line, people) ||
        (line.parsed.tag === null && isSubstance(line, agenda) && declaresHere(line.text, people)));
    if (
      !isOpen(line) ||
      line.confidential ||
      !(
        plain ||
        passing ||
        DECLARES.test(line.text) ||
        HEAD.test(line.typed) ||
        further ||
        isUnderDeclarations(line, people, agenda)
      ) ||
      NOT.test(line.text.replace(/^[^?]{0,50}\?\s+/u, ''))
    )
      continue;
    const next = people
      .mentions(line.text)
      .slice(1)
      .find(
        ({ start, people: [who] }) =>
          who !== undefined &&
          who.role !== 'officer' &&
          /(?:[.;]|\band)\s*$/i.test(line.text.slice(0, start)) &&
          ITEM.test(line.text.slice(start)),
      );
    const own = line.text.slice(0, next?.start);
    const listed = further || HEAD.test(line.typed);
    const number = ITEM.exec(own) ?? (listed ? (BARE_ITEM.exec(own) ?? LOOSE_ITEM.exec(own)) : null);
    const named = number === null ? (plain ? bareItem(own, agenda) : null) : Number(number[1] ?? number[2]);
    const said = own.search(/interest|declar|\bints? (?:in|re|on|for)\b/i);
    // A tie told without the word names its matter anywhere: "trustee of the club, so PSPOs. non pecuniary".
    const after = (plain && said < 0 ? '' : own.slice(Math.max(0, said)))
      .replace(/^\w+ (?:in|re|on|for) /i, '')
      .replace(/^declar\w*\s+(?:an?\s+)?(?:[\w-]+\s+)?interests?\s+(?:in|re|on|for)\s+(?:the\s+)?/i, '');
    const item =
      named !== null && agenda.some((entry) => entry.number === named)
        ? named
        : (matchTitle(
            (after.split(/[-–.;,]/)[0] ?? '').replace(/\b(?:it|that|this|so)$/u, ''),
            agenda.filter((entry) => !/\bdeclaration/i.test(entry.title)),
            0.5,
          ) ??
          (/\bthis (?:item|one)\b/i.test(line.text) ? line.item : null) ??
          itemSpokenOf(plain || passing ? line.text : after, agenda) ??
          (passing && isSubstance(line, agenda) ? line.item : null));
    const members = (loose: boolean): readonly Mention[] =>
      people
        .mentions(line.text, loose)
        .filter((mention) => mention.people.some((person) => !['officer', 'guest'].includes(person.role)));
    // Nobody named with a capital: perhaps in small letters, "oscar has an interest in …".
    const declared = members(false).length > 0 ? members(false) : members(true);
    const first = declared[0];
    if (first === undefined) continue;
    declaring = line.index;
    const many = declared.filter(
      (mention, at) =>
        at === 0 ||
        /^(?:\s*(?:,|and|&|\+)\s*)$/.test(line.text.slice(declared[at - 1]?.end ?? 0, mention.start)),
    );
    const each = declared.slice(many.length).flatMap((mention, at) => {
      const until = declared[many.length + at + 1]?.start ?? line.text.length;
      const own = ITEM.exec(line.text.slice(mention.end, until));
      const number = own === null ? null : Number(own[1] ?? own[2]);
      const starts = /(?:[.;,]|\band|^)\s*$/i.test(line.text.slice(0, mention.start));
      return starts && agenda.some((entry) => entry.number === number)
        ? [{ mention, item: number, until }]
        : [];
    });
    const ends = each[0]?.mention.start ?? line.text.length;
    for (const mention of many) {
      const members = mention.people.filter((candidate) => candidate.role !== 'officer');
      const person = members.length === 1 ? members[0] : undefined;
      if (person === undefined) continue;
      const known =
        item === null || (named === null && line.item === item)
          ? [...found.values()].find((entry) => entry.name === person.name)
          : found.get(`${person.name}#${item}`);
      if (known !== undefined) known.ids.push(...idsOf(line));
      else if (item !== null) {
        latest = `${person.name}#${item}`;
        found.set(`${person.name}#${item}`, {
          name: person.name,
          item,
          left: LEFT.test(line.text.slice(0, ends)),
          ids: idsOf(line),
        });
      } else continue;
      line.use = 'structure';
    }
    for (const mention of item === null ? [] : many)
      for (const other of otherItems(own, agenda)) {
        const [person] = mention.people.filter((candidate) => candidate.role !== 'officer');
        if (person !== undefined && !found.has(`${person.name}#${other}`))
          found.set(`${person.name}#${other}`, {
            name: person.name,
            item: other,
            left: LEFT.test(own),
            ids: idsOf(line),
          });
      }
    for (const { mention, item: other, until } of each) {
      const [person, more] = mention.people.filter((candidate) => candidate.role !== 'officer');
      if (person === undefined || more !== undefined || other === null) continue;
      if (found.has(`${person.name}#${other}`)) continue;
      found.set(`${person.name}#${other}`, {
        name: person.name,
        item: other,
        left: LEFT.test(line.text.slice(mention.end, until)),
        ids: idsOf(line),
      });
    }
  }
  return [...found.values()].map(({ name, item, left, ids }) => ({
    name,
    item,
    left,
    noteIds: ids,
    text: words(name, item, left, agenda.find((entry) => entry.number === item)?.title ?? ''),
  }));
};
