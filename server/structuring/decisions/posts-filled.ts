import type { People } from '#server/house-style/people.ts';

/** A post that a board fills from among its members. */
const POST =
  '((?:our |the |its |joint |interim |acting |new )*(?:(?:vice|deputy)[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?|lead(?: member)?|champion|rep(?:resentative)?|spokes(?:person|man|woman)|observer|delegate|nominee|convenor)\\b(?: (?:of|for|on|to|at) [^,;.:=]{2,60}?)?|(?:our |the |its )?(?:[\\p{L}-]+ ){1,3}(?:champion|lead|rep(?:resentative)?|spokesperson|observer)(?: (?:for|on|to|at) [^,;.:=]{2,60}?)?)';
const ASSENT =
  '(?:[\\s,;.–-]+(?:(?:all |was |it was |that was |duly )*(?:agreed|approved|elected|appointed|carried)|unopposed|no other (?:names?|nominations?|takers)|nem\\.? con|(?:all |everyone )?(?:content|happy)|(?:proposed|seconded|moved) by [^,;.]{2,30}))*[\\s.!]*';
const TO_BE = new RegExp(
  `^\\s*(?:was |will be |to |elected |re-?elected |chosen |picked |named |confirmed |appointed )*(?:to be |be |as |to (?:carry on|continue|stay on|stay) as |becomes? |stays(?: on)?(?: as)? |elected )+${POST}${ASSENT}$`,
  'iu',
);
const LISTED = new RegExp(`^(?:(?:and|also|then|so)\\s+)*${POST}\\s*(?:[:=]|[-–]|->|→)\\s*$`, 'iu');
const ENDED = new RegExp(`^${ASSENT}$`, 'iu');
const MAY_TELL =
  /\b(?:chair|vice|deputy|lead|champion|rep|representative|spokes\p{L}+|observer|delegate|nominee|convenor)/iu;
const FOR_NOW =
  /\b(?:today|tonight|for (?:this|the) (?:item|meeting|part|bit)|until|while|when|this item|her|his|their|there)\b/iu;

const asPost = (post: string): string =>
  post
    .trim()
    .replace(/^(?:our|the|its)\s+/i, '')
    .replace(/\brep\b/i, 'representative')
    .replace(/^vice[- ]?chair\b/i, 'Vice-Chair')
    .replace(/^deputy[- ]?chair\b/i, 'Deputy Chair')
    .replace(/^chair\b(?! of)/i, 'Chair')
    .replace(/^lead (?=for|on)/i, 'lead member ');

/** A member and a post, with nothing else but the assent: "RT to be lead member for buses", "vice chair: IS". */
export const postFilled = (text: string, people: People): string | null => {
  if (text.length > 140 || /\?/.test(text) || !MAY_TELL.test(text) || FOR_NOW.test(text)) return null;
  const [only, ...more] = people.mentions(text, true).filter((mention) => mention.people.length > 0);
  const [person, other] = only?.people ?? [];
  if (only === undefined || person === undefined || other !== undefined) return null;
  if (person.role === 'officer' || person.role === 'guest') return null;
  if (more.length > 0 && !/(?:proposed|seconded|moved) by\s*$/i.test(text.slice(0, more[0]?.start)))
    return null;
  const [before, after] = [text.slice(0, only.start), text.slice(only.end)];
  const post = /^(?:(?:so|and|then|also)\s+)*$/i.test(before)
    ? TO_BE.exec(after)?.[1]
    : ENDED.test(after)
      ? LISTED.exec(before)?.[1]
      : undefined;
  if (post === undefined) return null;
  const said = asPost(post);
  return `appointed ${person.name} as ${/^representative\b|^(?!lead\b)\p{L}+ (?:champion|lead|rep)/iu.test(said) ? `its ${said}` : said}`;
};
