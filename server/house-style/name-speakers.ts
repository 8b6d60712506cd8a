import type { CastMember } from '#server/domain/meeting.ts';
import { firstSpeaker, honoured, partSpeakers, unframed } from './part-speakers.ts';
import { bareName, type People } from './people.ts';
import { createRecall } from './recall.ts';

const TITLE =
  '(?:cllrs?|councillor|mayor|dr|prof(?:essor)?|mr|mrs|ms|capt(?:ain)?|canon|lord|lady|sir|dame|rev|insp(?:ector)?|acc|acting)\\.?\\s+';
const WORD = "\\p{L}[\\p{L}'’-]*";
const WHO = `((?:${TITLE})?${WORD}(?: ${WORD}\\.?)?)`;
/** A speaker before a colon, a dash or an arrow. */
const LABEL = new RegExp(`^${WHO}(?:\\s?:|\\s[-–—]|\\s?(?:->|=>|→))\\s+(?=\\S)`, 'iu');
const SAYS =
  'says|said|asked|asks|observed|remarked|enquired|feared|fears|lamented|cautioned|pressed|urged|advised|reckons|believes|hopes|doubts|insists|complained|against|proposed|proposes|moved|wants|wanted|thinks|thought|feels|felt|reckons|reckoned|hopes|hoped|wondered|wonders|suggested|suggests|agreed|explained|confirmed|confirms|replied|added|adds|warned|reported|mentioned|thanked|promised|got|has|had|is|was|would|will|presenting|presented|introduced|both|(?:very |really |quite |not )?(?:unhappy|angry|cross|wary|keen|content|concerned|worried|disappointed|pleased|surprised|sceptical|unconvinced|convinced|nervous|frustrated)';
const SAID = new RegExp(`^${WHO}\\s+(?=(?:also |then )?(?:${SAYS})\\b)`, 'iu');
/** An answer run on after a comma: "asked about Wales, Kofi says it is in the budget". */
const ANSWER = new RegExp(
  `(?:,|;)\\s+(?:and |but )?${WHO}\\s+(?=(?:said|says|replied|explained|explains|confirmed|confirms)\\b)`,
  'giu',
);
const ASKED =
  /\?|\b(?:ask(?:s|ed)?|want(?:s|ed)?|would like|queried|wonder(?:s|ed)|worried|concerned|said|says|proposed|questioned)\b/i;
/** An answer behind a dash: "asked on cost - lena: 40k". */
const DASHED = /^([^?]{4,}?)\s+[-–]\s+((?:\p{L}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’-]+)?)\s?:\s+/u;
const LATER = new RegExp(`(?<=[.?!;]\\s)${WHO}(?=\\s?:\\s|\\s[-–]\\s|\\s+(?:${SAYS})\\b)`, 'giu');
/** Who said it, told at the end: "a third are agency, says imran", "… - thats SR". */
const BEHIND = new RegExp(
  `^(.{8,}?)(?:,\\s+(?:says|said)\\s+|\\s+[-–]\\s+(?:that['’]?s|says|said|from)\\s+)${WHO}$`,
  'iu',
);
const BEHIND_TOO = new RegExp(`^(.{8,}?),\\s+${WHO}\\s+(?:says|said|reckons|thinks)$`, 'iu');
/** Two at once, in small initials. */
const PAIR =
  /^(\p{Ll}{2,3})(?: and |, ?| ?\/ ?| ?\+ ?)(\p{Ll}{2,3})(?= (?:both|want|asked|said|agreed|thought|felt|very|un|think|reckon))/u;
/** Small words that are no initials when typed small. */
const EVERYDAY =
  /^(?:is|as|us|we|he|me|it|so|up|do|go|no|in|on|at|or|am|an|to|if|my|by|be|of|ok|re|ps|hi|oh|ms|mr|dr|eu|uk|hr|it|tv|ai|pc|pm|vs|all|and|the|you|she|who|has|had|how|now|one|two|not|but|for|was|are|can|may|will|mark|bill|rose|grace|hope|art|what|this|that|they|then|there|members?|board|officers?|chair)$/i;
/** How officers begin a note that comes late or goes back; it says nothing by itself. */
const FRAME =
  /^(?:(?:oh|ah|sorry|apologies|ps|also|and|yes|right|meant to (?:add|say|note|put)|forgot(?:ten)?(?: to (?:add|say|note))?|catching up|just to add|(?:one|another) (?:more|thing|other|i missed)(?: earlier)?(?: (?:for|on|from|under) [^:,.–]{2,40})?|(?:quick |sorry,? )?late (?:one|entry|note|addition)(?: (?:for|on|from|under|to) [^:,.–]{2,40})?|(?:still|back) (?:on|to|at|with) [^:,.–]{2,40})(?:\s*[:,.…]+|\s+[-–]+)?\s+)+/iu;
const ON_MATTERS =
  /^(.{2,30}?)\s+(?:under|on) matters arising,?\s+(?=(?:asked|said|raised|wanted|queried)\b)/i;

const titled = (words: string): string =>
  words.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Whom a label typed anyhow means: small letters, a first name with a letter, a title that is none of the usual. */
const meant = (label: string, people: People): readonly CastMember[] => {
  const bare = label.trim().replace(/\.$/, '');
  const untitled = bare.replace(new RegExp(`^${TITLE}`, 'iu'), '');
  if (bare === untitled && EVERYDAY.test(bare)) return [];
  for (const typed of [
    bare,
    untitled,
    untitled.length <= 4 ? untitled.toUpperCase() : '',
    titled(untitled),
  ]) {
    const found = typed === '' ? [] : people.find(typed);
    if (found.length > 0) return found;
  }
  return [];
};

/** A label that the reader of turns knows: initials where nobody shares them, else the name. */
const labelOf = (found: readonly CastMember[], people: People): string | null => {
  const [only] = found;
  if (only === undefined) return null;
  if (found.length > 1) {
    const shared = only.initials;
    return shared !== '' && found.every((one) => one.initials === shared) ? shared : null;
  }
  if (only.initials !== '' && people.find(only.initials).length === 1) return only.initials;
  const name = bareName(only.name).split(/\s+/);
  return name.length < 2 ? null : `${name[0]} ${name.at(-1)}`;
};

/** Whom words mean that are a name for sure: typed with a capital or a title, by initials or by a first name. */
const forSure = (typed: string, people: People): readonly CastMember[] => {
  if (/^\p{Lu}{2,4}$/u.test(typed)) return people.find(typed);
  const found = meant(typed, people);
  const sure =
    found.some(({ initials }) => initials !== '' && initials.toLowerCase() === typed) ||
    /^\p{Lu}/u.test(typed) ||
    new RegExp(`^${TITLE}`, 'iu').test(typed) ||
    found.some(({ name }) => bareName(name).toLowerCase().startsWith(`${typed.trim().toLowerCase()} `));
  return sure ? found : [];
};

const PLAIN = /^(?:(?:Cllrs?|Mr|Mrs|Ms|Dr|Mayor|Prof) )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?$/u;

const raised = (label: string, people: People): string | null => {
  if (PLAIN.test(label) && people.find(label).length > 0) return null;
  return labelOf(meant(label, people), people);
};

/** Whether words begin with somebody who is known. */
const beginsWithSomebody = (text: string, people: People): boolean => {
  const typed = LABEL.exec(text)?.[1] ?? SAID.exec(text)?.[1];
  const label = typed?.replace(/ (?:also|then|later|just|still|again|really)$/i, '');
  if (label !== undefined && meant(label, people).length > 0) return true;
  const first = /^\p{Lu}{2,4}\b|^\p{Lu}\p{Ll}+/u.exec(text)?.[0] ?? '';
  return label === undefined && people.find(first).length > 0;
};

/**
 * Speakers as the house types them, whatever way they were typed: "gt proposed", "cllr beddoes - ", "TR -> ", "Eleri
 * K: ", "…, says imran"; what only says that a note comes late is left out before them.
 */
export const nameSpeakers = (typed: string, people: People): string =>
  known(people, typed, () => named(typed, people));

const known = createRecall<People, string>();
const named = (typed: string, people: People): string => {
  const label = (who: string): string | null => labelOf(forSure(who, people), people);
  const fullName = (who: string): string | null => {
    const [only, other] = forSure(who, people);
    return only === undefined || other !== undefined ? null : only.name;
  };
  let text = honoured(unframed(typed.replace(/\bsec of state\b/gi, 'Secretary of State'), label), fullName);
  const frame = FRAME.exec(text);
  if (frame !== null && beginsWithSomebody(text.slice(frame[0].length), people))
    text = text.slice(frame[0].length);
  const matters = ON_MATTERS.exec(text);
  if (matters !== null && meant(matters[1] ?? '', people).length > 0)
    text = `Matters arising: ${matters[1]} ${text.slice(matters[0].length)}`;
  const behind = BEHIND.exec(text) ?? BEHIND_TOO.exec(text);
  const source = behind === null ? null : labelOf(meant(behind[2] ?? '', people), people);
  if (behind !== null && source !== null && !LABEL.test(text)) text = `${source}: ${behind[1]}`;
  const pair = PAIR.exec(text);
  const two = [pair?.[1], pair?.[2]].map((one) => meant(one ?? '', people)[0]?.initials ?? '');
  if (pair !== null && two.every((one) => one !== ''))
    text = `${two.join(' and ')}${text.slice(pair[0].length)}`;
  const led = LABEL.exec(text);
  if (led !== null) {
    const arrow = /(?:->|=>|→)\s+$/u.test(led[0]);
    const name =
      raised(led[1] ?? '', people) ?? (arrow ? labelOf(meant(led[1] ?? '', people), people) : null);
    if (name !== null) text = `${name}: ${text.slice(led[0].length)}`;
  } else {
    const said = SAID.exec(text);
    const name = said === null ? null : raised(said[1] ?? '', people);
    text =
      said !== null && name !== null ? `${name} ${text.slice(said[0].length)}` : firstSpeaker(text, label);
  }
  text = partSpeakers(text, label);
  text = text.replace(DASHED, (whole: string, before: string, who: string) => {
    const found = meant(who, people);
    const name = labelOf(found, people);
    return ASKED.test(before) &&
      name !== null &&
      found.every((one) => one.role === 'officer' || one.role === 'guest')
      ? `${before}. ${name}: `
      : whole;
  });
  text = text.replace(LATER, (whole: string, who: string) => raised(who, people) ?? whole);
  return text.replace(ANSWER, (whole: string, who: string, at: number) => {
    if (!ASKED.test(text.slice(0, at))) return whole;
    const found = meant(who, people);
    const name = labelOf(found, people);
    return name !== null && found.every((one) => one.role === 'officer' || one.role === 'guest')
      ? `. ${name} `
      : whole;
  });
};
