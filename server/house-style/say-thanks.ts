import { hasVerb } from './backshift.ts';
import { upper } from './clause-of.ts';

const TO =
  /^(?:(?:many|big|huge|special|sincere) )?(?:thanks|thank you|thanked|credit|kudos|a big thank you)(?: to)? (?!for\b|that\b)([^,;.]+?)(?: for ([^,;.]+))?(?:[,;]\s+(.+))?$/iu;
const FOR = /^(?:(?:many|big|huge|special|sincere) )?(?:thanks|thank you) for ([^,;.]+)(?:[,;]\s+(.+))?$/iu;
const PRAISE =
  /^(?:well done|congratulations|congrats|hats off|praise|praised|praises|congratulated|congratulates)(?: (?:to|for))? (?!that\b|on\b)([^,;.]+?)(?: (?:for|on) ([^,;.]+))?(?:[,;]\s+(.+))?$/iu;
const GOOD =
  /^(?:a )?((?:(?:really|very|so|quite|such a|truly) )*(?:good|great|excellent|useful|helpful|clear|thorough|impressive|fine|strong|lovely|brilliant|superb) \p{L}+(?: \p{L}+)?)$/iu;

/** A good word for what was thanked for: "really good report". */
const also = (rest: string | undefined, say: (rest: string) => string): string => {
  if (rest === undefined) return '';
  const good = GOOD.exec(rest);
  return good === null ? `. ${upper(say(rest))}` : `. It was said that this was a ${good[1]?.toLowerCase()}`;
};

/** Thanks and praise without whoever gave them; null where words give none. */
export const sayThanks = (words: string, say: (rest: string) => string): string | null => {
  const thanks = FOR.exec(words);
  if (thanks !== null) return `Thanks were expressed for ${thanks[1]}${also(thanks[2], say)}`;
  const [lead, found] = TO.test(words)
    ? (['Thanks were expressed to', TO.exec(words)] as const)
    : (['Congratulations were expressed to', PRAISE.exec(words)] as const);
  if (found === null || hasVerb(found[1] ?? '') || (found[1] ?? '').split(' ').length > 6) return null;
  const why = found[2] === undefined ? '' : ` ${lead.startsWith('C') ? 'on' : 'for'} ${found[2]}`;
  return `${lead} ${found[1]}${why}${also(found[3], say)}`;
};
