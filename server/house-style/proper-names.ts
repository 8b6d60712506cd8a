import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import { verbForms } from './verb-forms.ts';

const BODY =
  /\s+(?:(?:(?:county|city|borough|district|town|parish|metropolitan|unitary|london|combined|fire|police)\s+)*(?:council|authority|cc|dc|bc|mbc|borough|association|federation|service)|and\s.*|&\s.*)$/i;
/** Posts and kinds of bodies, which are no names. */
const KIND =
  /^(?:independent|observers?|advisers?|members?|boards?|drainage|business|community|parents?|governors?|church|diocese|health|neighbourhood|police|fire|rescue|institute|university|college|school|network|alliance|voice|council|federation|agency|office|department|company|limited|ltd|plc)$/i;
/** Words of names that are everyday words by themselves. */
const EVERYDAY =
  /^(?:the|north|south|east|west|upper|lower|great|little|new|old|castle|bridge|bath|reading|sale|battle|deal|rugby|wells|rye|ware|wash|ash|dover|border|borders|coast|county|council|city|town|region|regional|national|forest|valley|river|harbour|moor|hill|hills|vale|marsh|bay|port|island|isle|central|mid|home|house|independent|chair|bank|board|trust|centre|union|care|skills|institute|university|network)$/i;
const SMALL =
  /^(?:and|the|for|not|all|are|but|can|had|has|her|his|how|its|let|may|new|now|one|our|out|own|see|she|two|use|was|who|you|send|east|aim|able|act|age|cap|car|fit|gap|net|pay|pet|pot|rag|sap|set|tap|top|care|core|fast|path|plan|safe|star|step|swap|team|wave|trade|leap|lead|lift|link)$/;

/** The proper names and acronyms of a meeting, in small letters, with how they are spelt. */
export const properNames = (
  cast: readonly CastMember[],
  agenda: readonly { readonly title: string; readonly recommendation: string }[],
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const person of cast) {
    for (const body of [person.authority, person.organisation]) {
      let name = body.trim();
      while (BODY.test(name)) name = name.replace(BODY, '');
      const words = name.split(/\s+/);
      if (name.length < 5 || !/^\p{Lu}\p{Ll}/u.test(name) || words.length > 3) continue;
      if (words.some((word) => KIND.test(word))) continue;
      if (
        words.every((word) => EVERYDAY.test(word)) ||
        (words.length === 1 && verbForms(name.toLowerCase()).length > 0)
      )
        continue;
      names.set(name.toLowerCase(), name);
    }
  }
  for (const { title, recommendation } of agenda)
    for (const [typed] of `${title} ${recommendation}`.matchAll(
      /(?<![\p{L}\d])\p{Lu}{3,6}s?(?![\p{L}\d])/gu,
    )) {
      const small = typed.toLowerCase();
      if (!SMALL.test(small) && verbForms(small).length === 0) names.set(small, typed);
    }
  return names;
};

/** Puts names typed small as they are spelt: "the lca draft", "two buses in ferring bay". */
export const createSpelling = (names: ReadonlyMap<string, string>): ((text: string) => string) => {
  if (names.size === 0) return (text) => text;
  const any = new RegExp(
    `(?<![\\p{L}\\d@/._-])(?:${[...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|')})(?![\\p{L}\\d@/_-]|\\.\\p{L})`,
    'gu',
  );
  return (text) => text.replace(any, (typed) => names.get(typed) ?? typed);
};
