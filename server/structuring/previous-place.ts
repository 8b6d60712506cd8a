/** A place in the minutes: a page, an item, a paragraph by its number. */
export const WHERE =
  /\b(?:(?:on |at |in )?(?:p(?:age|g|\.)?\s?(\d+)|item\s+(\d+)|(?:para(?:graph)?|minute)\.?\s?(\d+[a-z]?)))\b/i;

/** The place of a correction, as it opens the sentence; empty where none is given. */
export const where = (text: string): string => {
  const match = WHERE.exec(text);
  if (match === null) {
    const which =
      /\b(?!(?:this|that|the|one|a|each|any|every|first|same|his|her|your)\b)(\p{L}{4,}) (para(?:graph)?|bullet)\b/iu.exec(
        text,
      );
    if (which !== null)
      return `In the ${(which[1] ?? '').replace(/^\p{Lu}(?=\p{Ll})/u, (one) => (which.index === 0 ? one.toLowerCase() : one))} ${/^p/i.test(which[2] ?? '') ? 'paragraph' : 'bullet'}, `;
    return '';
  }
  if (match[1] !== undefined) return `On page ${match[1]}, `;
  return match[2] !== undefined ? `In item ${match[2]}, ` : `In paragraph ${match[3]}, `;
};

const PLACED =
  /\b(?:p(?:age|g|\.)?\s?(\d+)|item\s+(\d+)|(?:para(?:graph)?|minute)\.?\s?(\d+[a-z]?))(?![\d.])/i;
/** Of a correction just made: "Ivan's change is on p.5", "that one's in item 5", "page 5 not 4". */
const OTHER_PLACE =
  /^(?:(?:no|sorry|oops|correction|actually|ps|btw|and|hang on)[\s,:.–-]+)*(?:(?:\S+['’]s?|\S+s|the|that|this) (?:\S+ ){0,2}?(?:change|correction|amendment|thing|point|one|bit|fix|edit|tweak|query)|that|it|thats|its)(?:['’]?s| is| was| should be)? (?:actually |really )?(?:on |in )?(?:p(?:age|g|\.)?\s?\d|item\s+\d|(?:para(?:graph)?|minute)\.?\s?\d)|^(?:(?:no|sorry|oops|actually)[\s,:.–-]+)*(?:on |in )?(?:p(?:age|g|\.)?|item|para(?:graph)?)\.?\s?\d+[a-z]?,? not (?:p(?:age|g|\.)?|item|para(?:graph)?)?\.?\s?\d+[\s.]*$/iu;

/** The correction with its place put right by a note behind it; null where the note speaks of no place of its kind. */
export const replaced = (correction: string, text: string): string | null => {
  if (text.length > 120 || !OTHER_PLACE.test(text)) return null;
  const [now, old] = [PLACED.exec(text), PLACED.exec(correction)];
  const kind = [1, 2, 3].find((at) => old?.[at] !== undefined);
  if (
    now === null ||
    old === null ||
    kind === undefined ||
    now[kind] === undefined ||
    now[kind] === old[kind]
  )
    return null;
  const [typed] = old;
  return correction.replace(typed, typed.replace(old[kind] ?? '', now[kind] ?? ''));
};
