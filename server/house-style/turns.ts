import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from './people.ts';
import { createRecall } from './recall.ts';
import { verbForms } from './verb-forms.ts';

/** Part of a note with whoever is typed as saying it. */
export interface Turn {
  readonly speakers: readonly CastMember[];
  readonly chair: boolean;
  /** A reporting verb typed instead of a colon: "asked", "wants". */
  readonly verb: string;
  readonly said: string;
}

const NAME = String.raw`(?:(?:Cllrs?|Mr|Mrs|Ms|Dr|Mayor|Ch Supt|Prof) )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?(?: \([^)]{2,30}\))?|(?:[Tt]he )?[Cc]hair(?:man|woman|person)?`;
const NAMES = `(?:${NAME})(?:(?:,| and| &|/) ?(?:${NAME}))*`;
const COLON = new RegExp(String.raw`(?:^|(?<=[.?!;,])\s+)(${NAMES})(?:\s?:|\s[-–]|\s[-–]\s)\s+`, 'gu');
const VERBS =
  'asked|asks|accepted|not keen|not convinced|not happy|angry|cross|annoyed|livid|keen|content|happy|unhappy|uneasy|wary|nervous|disappointed|pleased|surprised|frustrated|sceptical|said|says|wants?|wanted|would like|felt|feels|thought|thinks|argued|suggested|pointed out|raised|welcomed|queried|questioned|proposed|worried|concerned|introduced|presented|reported|updated|explained|noted|agreed|supported|stressed|emphasised|highlighted|warned|added|confirmed|replied|thanked|congratulated|told|spoke|outlined|took|spotted|gave|ran through|went through|challenged|praised|mentioned|moved|called|seconded|summed up|closed|opened|gave|set out|clarified|hoped|wondered|reminded|disagreed|observed|observes|remarked|remarks|enquired|enquires|inquired|feared|fears|lamented|laments|cautioned|cautions|pressed|presses|urged|urges|advised|advises|commented|maintained|regretted|opposed|opposes|doubted|doubts|insisted|insists|complained|complains|recalled|reckons|reckoned|believes|believed|hopes|backed|backs|objected|objects|against|in favour of|very clear|adamant|does not|does|did|has|is|on';
const VERBED = new RegExp(
  String.raw`(?:^|(?<=[.?!;])\s+)(${NAMES})\s+(?:both |all |also |then |has |had |was |were |is |are |very |really |quite |still )*(${VERBS})\b\s*`,
  'gu',
);

/** What a speaker did or had, typed after the name: "RT will have to leave"; a question keeps its words for itself. */
const LEADS = /^(?:(?:has|have|had|is|are|was|were|does|do|did)(?:n['’]t)?|will)\b(?!['’])\s*(?![^.?!]*\?)/;
/** What a speaker did before the meeting, the "I" left out: "LC: sent the letter on Monday". */
const SENT =
  /^(?:sent|rang|circulated|chased|emailed|drafted|submitted|published|invited|contacted)(?=\s+(?:the|an?|all|them|it|our|out|every|both)\s)\s+/;
const CHAIR = /^(?:[Tt]he )?[Cc]hair(?:man|woman|person)?\s+/;

/** Whether what was typed after a speaker's name is the first word of what the speaker did: "has", "will", "didn't". */
export const isAuxiliary = (verb: string): boolean => LEADS.test(verb);

/** What somebody does as a person rather than in the discussion keeps the name. */
const BY_NAME = /^(?:declar|repeat|left|leav|join|arriv|withdr|stood|stay|went|came|chair)/;
const isDeed = (verb: string): boolean =>
  !BY_NAME.test(verb) && verbForms(verb).some(({ kind }) => kind === 'third' || kind === 'past');

interface Start {
  readonly at: number;
  readonly end: number;
  readonly names: string;
  readonly verb: string;
  readonly colon: boolean;
}

const speakersOf = (
  names: string,
  people: People,
): { speakers: readonly CastMember[]; chair: boolean; known: boolean } => {
  const chair = /^(?:the )?chair(?:man|woman|person)?$/i.test(names.trim());
  const parts = names.split(/,| and | & |\//).map((name) => name.replace(/\s*\([^)]*\)/, '').trim());
  const places = names.split(/,| and | & |\//).map((name) => /\(([^)]*)\)/.exec(name)?.[1]?.toLowerCase());
  // A shared name is told apart by the place behind it: "AG (Wold)". Without one it stays open who spoke.
  const found = parts.flatMap((name, at) => {
    const who = people.find(name);
    const place = places[at];
    const there =
      who.length < 2 || place === undefined
        ? who
        : who.filter((person) => person.authority.toLowerCase().includes(place) || person.role === place);
    return there.length > 0 ? there : who;
  });
  return { speakers: found, chair, known: chair || parts.every((name) => people.find(name).length > 0) };
};

/** A note cut into turns: "JE asked what it comes to. EV: average £290k" has two. */
export const turnsOf = (text: string, people: People): readonly Turn[] =>
  known(people, text, () => readTurns(text, people));

const known = createRecall<People, readonly Turn[]>();
const readTurns = (text: string, people: People): readonly Turn[] => {
  const starts: Start[] = [];
  for (const [form, colon] of [
    [COLON, true],
    [VERBED, false],
  ] as const) {
    for (const match of text.matchAll(form)) {
      const names = match[1] ?? '';
      if (!speakersOf(names, people).known) continue;
      const at = match.index + match[0].indexOf(names);
      if (starts.some((start) => Math.abs(start.at - at) < 2)) continue;
      starts.push({
        at,
        end: match.index + match[0].length,
        names,
        verb: colon ? '' : (match[2] ?? ''),
        colon,
      });
    }
  }
  const bare =
    /^([A-Z]{2,4}(?:(?:,| and| &|\/| \+) ?[A-Z]{2,4})*)\s+(?!and\b)((?:\p{Ll}{2,}ed|took|gave|went|set|led|put|ran|met|made|saw|read|sent|wrote|spoke|rang|sought|brought|drew|chose|held)\b\s*)?(?=\p{Ll}|\p{Lu}|\d)/u.exec(
      text,
    );
  if (bare !== null && !starts.some((start) => start.at === 0) && speakersOf(bare[1] ?? '', people).known)
    starts.push({
      at: 0,
      end: bare[0].length,
      names: bare[1] ?? '',
      verb: (bare[2] ?? '').trim(),
      colon: false,
    });
  // A whole name and any verb behind it: "Ada Finch backs the pilot".
  for (const match of text.matchAll(
    /(?:^|(?<=[.?!]\s))(\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}[\p{L}'’-]+) (\p{Ll}+) /gu,
  )) {
    const [, names = '', verb = ''] = match;
    if (starts.some((start) => Math.abs(start.at - match.index) < 2)) continue;
    if (!speakersOf(names, people).known || !isDeed(verb)) continue;
    starts.push({ at: match.index, end: match.index + match[0].length, names, verb, colon: false });
  }
  for (const match of text.matchAll(/(?<=[.?!,;]\s+)([A-Z]{2,4})\s+(?=\p{Ll}|\d|£)/gu)) {
    const [who, other] = people.find(match[1] ?? '');
    if (who === undefined || other !== undefined || !['officer', 'guest'].includes(who.role)) continue;
    if (starts.every((start) => Math.abs(start.at - match.index) > 1))
      starts.push({
        at: match.index,
        end: match.index + match[0].length,
        names: match[1] ?? '',
        verb: '',
        colon: false,
      });
  }
  const chair = CHAIR.exec(text)?.[0] ?? '';
  if (LEADS.test(text.slice(chair.length)) && chair !== '' && !starts.some((start) => start.at === 0))
    starts.push({ at: 0, end: chair.length, names: chair.trim(), verb: '', colon: false });
  starts.sort((a, b) => a.at - b.at);
  for (const [index, start] of starts.entries()) {
    const verb = start.verb !== '' ? null : (start.colon ? SENT : LEADS).exec(text.slice(start.end));
    if (verb !== null)
      starts[index] = { ...start, end: start.end + verb[0].length, verb: verb[0].trim().toLowerCase() };
  }
  const turns: Turn[] = [];
  const before = text.slice(0, starts[0]?.at ?? text.length).trim();
  if (before !== '') turns.push({ speakers: [], chair: false, verb: '', said: before });
  for (const [index, start] of starts.entries()) {
    const { speakers, chair: isChair } = speakersOf(start.names, people);
    const said = text
      .slice(start.end, starts[index + 1]?.at ?? text.length)
      .trim()
      .replace(/^[:,–-]\s*|[\s.]+$/g, '');
    const asks = isAuxiliary(start.verb) && said.endsWith('?');
    turns.push({
      speakers,
      chair: isChair,
      verb: asks ? '' : start.verb,
      said: asks ? `${start.verb} ${said}` : said,
    });
  }
  return turns;
};
