import type { HouseProfile } from '#server/domain/board.ts';
import type { DraftBlock, DraftContent, DraftItem } from '#server/domain/draft.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import { readsBadly } from './last-look.ts';
import { createPeople, type People } from './people.ts';

export type StyleRule =
  | 'unknown-initials'
  | 'present-tense'
  | 'first-person'
  | 'member-named'
  | 'no-house-verb'
  | 'no-owner'
  | 'reads-badly'
  | 'guest-not-listed';

/** What a clerk would mark. It warns, never blocks, and leads to its sentence. */
export interface StyleWarning {
  readonly rule: StyleRule;
  readonly text: string;
  readonly item: number | null;
  readonly blockId: string | null;
}

type Finding = readonly [StyleRule, string];

const INITIALS = /(?<![\p{L}\d.£])\p{Lu}{2,4}(?![\p{L}\d])/gu;
/** Abbreviations of the genre that everybody knows. Longer ones are never taken for a person's. */
const KNOWN = new Set(
  'LGA UK EU MP MPS NHS BBC IT AI HR CEO CPC IIB SEN EHC IZ DLUHC MHCLG DFE DFT LEP VAT PDF TV AOB MBE OBE CBE GDP CIPFA ICT FAQ FAQS QA SIA'.split(
    ' ',
  ),
);
const FIRST_PERSON = /(?<![\p{L}\d'’])(?:I|I['’]m|I['’]ve|we|we['’]re|my|our|us|me)(?![\p{L}\d.])/u;
const PRESENT =
  /\b(?:members?|board|committee|panel|officers?|council|councils|chair|it|there|this|he|she|they|report|plan|programme) (?:also |still |now |only )?(is|are|has|have|will|can|does|do|needs?|wants?|thinks?|says?|asks?|agrees?|notes?|feels?)\b|\b(?:isn['’]t|aren['’]t|won['’]t|can['’]t|doesn['’]t|don['’]t|hasn['’]t)\b/i;
const HOUSE_VERB =
  /\b(?:noted|agreed|approved|endorsed|supported|delegated|appointed|reappointed|deferred|rejected|welcomed|adopted|accepted|received|authorised|nominated|elected|did not support)\b/i;

const withoutQuotes = (text: string): string => text.replace(/["“][^"”]*["”]/g, ' ');

const initialsIn = (block: DraftBlock, item: DraftItem, people: People, organisations: string): Finding[] =>
  [...new Set(block.text.match(INITIALS) ?? [])]
    .filter(
      (typed) =>
        !KNOWN.has(typed) &&
        people.find(typed).length === 0 &&
        !organisations.includes(typed) &&
        !item.title.includes(typed),
    )
    .map((typed): Finding => ['unknown-initials', `"${typed}" stands for nobody at this meeting.`]);

const memberIn = (block: DraftBlock, people: People): Finding[] => {
  if (block.kind !== 'point') return [];
  const named = people
    .mentions(block.text)
    .find((mention) =>
      mention.people.every((person) => !['officer', 'guest', 'chair'].includes(person.role)),
    );
  if (
    named === undefined ||
    /\b(?:welcomed|thanked|congratulated|declared|interest|left the room|apologies|tribute)\b/i.test(
      block.text,
    )
  )
    return [];
  return [['member-named', `A comment names a member: "${named.typed}".`]];
};

const findings = (block: DraftBlock, item: DraftItem, people: People, organisations: string): Finding[] => {
  const text = withoutQuotes(block.text);
  const out: Finding[] = [...initialsIn(block, item, people, organisations), ...memberIn(block, people)];
  if (FIRST_PERSON.test(text)) out.push(['first-person', 'Minutes are written without "I" or "we".']);
  const present = block.kind === 'action' ? null : PRESENT.exec(text);
  if (present !== null) out.push(['present-tense', `Minutes are in the past: "${present[0]}".`]);
  if (readsBadly(text)) out.push(['reads-badly', 'This sentence does not read well.']);
  if (block.kind === 'decision' && !HOUSE_VERB.test(text))
    out.push(['no-house-verb', 'A decision says what was noted, agreed, approved or the like.']);
  if (block.kind === 'action' && block.owners.length === 0)
    out.push(['no-owner', 'This action has no owner.']);
  return out;
};

const guestsMissing = (content: DraftContent, cast: readonly CastMember[]): StyleWarning[] => {
  const listed = new Set(content.attendance.map((entry) => entry.name));
  const people = createPeople(cast);
  const seen = new Set<string>();
  const out: StyleWarning[] = [];
  for (const item of content.items) {
    for (const block of item.blocks) {
      for (const { people: found } of people.mentions(block.text)) {
        const guest = found.length === 1 && found[0]?.role === 'guest' ? found[0] : undefined;
        if (guest === undefined || listed.has(guest.name) || seen.has(guest.name)) continue;
        seen.add(guest.name);
        out.push({
          rule: 'guest-not-listed',
          text: `${guest.name} speaks but is not in the attendance list.`,
          item: item.number,
          blockId: block.id,
        });
      }
    }
  }
  return out;
};

/** The slips a clerk would mark, in the order of the minutes. */
export const checkStyle = (
  content: DraftContent,
  cast: readonly CastMember[],
  profile: HouseProfile,
): StyleWarning[] => {
  const people = createPeople(cast);
  const organisations = cast.map((person) => `${person.organisation} ${person.authority}`).join(' ');
  const sentences = content.items.flatMap((item) =>
    item.blocks.flatMap((block) =>
      findings(block, item, people, organisations)
        // Until 2020 actions went without a named owner.
        .filter(([rule]) => rule !== 'no-owner' || profile !== '2020')
        .map(([rule, text]): StyleWarning => ({ rule, text, item: item.number, blockId: block.id })),
    ),
  );
  return [...sentences, ...guestsMissing(content, cast)];
};
