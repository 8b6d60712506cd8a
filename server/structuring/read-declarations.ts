import { matchTitle } from '#server/capture/resolve-item.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Proposal } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from './line.ts';

type Declaration = Proposal['declarations'][number];

const DECLARES =
  /\b(?:declar(?:ed|es|ation|ations|ing)|(?:an?|non-?pecuniary|pecuniary|personal|prejudicial|registrable|other|disclosable|has an?|have an?|[-:–])\s+interests?\b|interests? (?:in|re|on|for)\b|DPI\b|conflict of interest)/i;
const HEAD = /^(?:decs?|decls?|declarations?|interests?)\b(?: of interest)?\s*[:–-]/i;
const NOT =
  /\b(?:interest rates?|public interest|of interest to|expressions? of interest|(?:no|nil|any|further) (?:declarations|interests))\b/i;
const ITEM =
  /\b(?:item|items|in|re|on|for|under|agenda)\s*#?(\d{1,2})\b(?!\s*(?:%|per|years?|councils?))|\((?:item )?(\d{1,2})\)/i;
const LEFT =
  /\b(?:leav\w+|left|go out|goes out|going out|went out|withdr\w+|step(?:s|ped)? out|out of the room|not (?:be )?in the room)\b/i;

const words = (name: string, item: number, left: boolean, title: string): string =>
  `${name} declared an interest in item ${item} (${title})${left ? ' and left the room for that item' : ''}.`;

/** Declarations of interest, each with its item and whether the person left the room for it. */
export const readDeclarations = (
  lines: readonly Line[],
  people: People,
  agenda: readonly AgendaItem[],
): Declaration[] => {
  const found = new Map<string, { name: string; item: number; left: boolean; ids: string[] }>();
  for (const line of lines) {
    if (
      !isOpen(line) ||
      line.confidential ||
      !(DECLARES.test(line.text) || HEAD.test(line.text)) ||
      NOT.test(line.text)
    )
      continue;
    const number = ITEM.exec(line.text);
    const named = number === null ? null : Number(number[1] ?? number[2]);
    const after = line.text.slice(line.text.search(/interest|declar/i));
    const item =
      named !== null && agenda.some((entry) => entry.number === named)
        ? named
        : (matchTitle(
            after.split(/[-–.;,]/)[0] ?? '',
            agenda.filter((entry) => !/\bdeclaration/i.test(entry.title)),
            0.5,
          ) ?? (/\bthis item\b/i.test(line.text) ? line.item : null));
    const declared = people
      .mentions(line.text)
      .filter((mention) => mention.people.some((person) => person.role !== 'officer'));
    const first = declared[0];
    if (first === undefined) continue;
    const many = declared.filter(
      (mention, at) =>
        at === 0 ||
        /^(?:\s*(?:,|and|&|\+)\s*)$/.test(line.text.slice(declared[at - 1]?.end ?? 0, mention.start)),
    );
    for (const mention of many) {
      const members = mention.people.filter((candidate) => candidate.role !== 'officer');
      const person = members.length === 1 ? members[0] : undefined;
      if (person === undefined) continue;
      const known =
        item === null || (named === null && line.item === item)
          ? [...found.values()].find((entry) => entry.name === person.name)
          : found.get(`${person.name}#${item}`);
      if (known !== undefined) known.ids.push(...idsOf(line));
      else if (item !== null)
        found.set(`${person.name}#${item}`, {
          name: person.name,
          item,
          left: LEFT.test(line.text),
          ids: idsOf(line),
        });
      else continue;
      line.use = 'structure';
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
