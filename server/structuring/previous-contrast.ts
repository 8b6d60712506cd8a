import { remember } from '#server/house-style/remember.ts';

/** What the last minutes have, what was so, and of what: "they have the union claim at 3.5% & it was 3.2%". */
export interface Contrast {
  readonly label: string;
  readonly old: string;
  readonly now: string;
}

const RECORD =
  '(?:they|it|(?:the |our |last |\\p{L}+ )?(?:minutes|mins|notes?|record)|(?:item|page|p|pg|para(?:graph)?|line)\\.? ?\\d+)';
const SHOWS =
  '(?:have|has|had|says?|said|calls?|called|gives?|gave|puts?|lists?|listed|names?|named|shows?|reads?|records?|recorded|got|states?)';
const TRULY =
  "(?:(?:it|that|there|this|he|she|they|we)(?:[’']s|\\s+(?:was|were|is|are|should (?:be|say|read|have been)))|should (?:be|say|read))";
const FORM = new RegExp(
  `(?:^|[\\s,:])${RECORD}(?: (?:of|for|from) [^,;.]{3,20})?,? (?:also |still |wrongly )?${SHOWS} (?:down )?((?:[^.;]|\\.(?=\\d)){2,80}?)(?:\\s*[,;–—-]\\s*|\\s+)(?:(?:&|and|but|when|whereas|though|where)\\s+)?${TRULY}\\s+(?:(?:only|actually|really|in fact|just|meant to be|simply)\\s+)*((?:[^.;,]|[.,](?=\\d)){1,50}?)(?=\\s*(?:[;(]|[.,](?!\\d))|\\s*$|\\s+(?:and|so|please|pls|says|according)\\b)`,
  'iu',
);
const COUNT =
  '(?:[£€$]?\\d[\\d,.]*(?:%|k|m|bn)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty)';
const FIGURE = new RegExp(`(?<![\\p{L}\\d])${COUNT}(?![\\p{L}\\d%])`, 'iu');
const QUOTED = /["“'‘]([^"”]{2,60}?)["”'’](?!\p{L})/u;
const NAME = /\p{Lu}[\p{L}'’-]*(?:(?: (?:&|and|of|the|upon|on))* \p{Lu}[\p{L}'’-]*)*/gu;

const bare = (text: string): string => text.replace(/^["“'‘]|["”'’]$/gu, '').trim();
const labelOf = (text: string): string =>
  text.replace(/\s+(?:at|as|of|to be|down as|being)\s*$/iu, '').trim();

/** The contrast a note draws between the last minutes and what was so; null where the two are of different kinds. */
export const contrastOf: (text: string) => Contrast | null = remember((text) => {
  const match = text.length > 260 ? null : FORM.exec(text);
  const shown = (match?.[1] ?? '').trim();
  const now = bare(match?.[2] ?? '');
  if (match === null || now === '') return null;
  const quoted = QUOTED.exec(shown)?.[1];
  const count = FIGURE.exec(quoted ?? shown)?.[0];
  const counted = FIGURE.exec(now);
  if (counted !== null && count !== undefined) {
    // "four pilots", and there were five: five pilots.
    if (quoted !== undefined)
      return { label: '', old: quoted, now: counted[0] === now ? quoted.replace(count, now) : now };
    const at = shown.indexOf(count);
    const behind = shown.slice(at + count.length).trim();
    if (behind !== '' && counted[0] === now)
      return { label: labelOf(shown.slice(0, at)), old: `${count} ${behind}`, now: `${now} ${behind}` };
    return { label: labelOf(shown.slice(0, at)), old: shown.slice(at), now };
  }
  if (quoted !== undefined) return { label: '', old: quoted, now };
  const names = [...shown.matchAll(NAME)];
  const name = names.at(-1);
  if (name === undefined || !/^(?:the )?\p{Lu}/u.test(now)) return null;
  const ends = name.index + name[0].length === shown.length;
  return ends || names.length === 1
    ? { label: ends ? labelOf(shown.slice(0, name.index)) : '', old: name[0], now }
    : null;
});

/** The contrast as a correction, `place` before it: "In item 6, "four pilots" should read "five pilots".". */
export const sayContrast = ({ label, old, now }: Contrast, place: string, speaker: string | null): string => {
  const of = speaker === null ? label : label.replace(/^(?:his|her|their)(?= \p{L})/iu, `${speaker}'s`);
  const subject = of.replace(/^the /iu, '').replace(/\s+down$/iu, '');
  const said =
    subject === speaker || (speaker !== null && /^(?:him|her|them)$/iu.test(subject))
      ? `${speaker} should be shown as ${now}, not ${old}.`
      : subject === '' || /^(?:him|her|them|it)$/iu.test(subject)
        ? `"${old}" should read "${now}".`
        : `${speaker !== null && of !== label ? '' : 'the '}${subject} should read ${now}, not ${old}.`;
  const sentence = `${place}${said}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};
