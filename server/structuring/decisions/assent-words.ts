/** Words by which a board assents, takes note or elects. */
const ASSENTS =
  /^(?:agreed?|agrees|agreement|approved|approval|carried|content|happy|fine|ok|okay|ok['’]?d|okayed|accepted|endorsed|supported|adopted|passed|resolved|appointed|re-?appointed|elected|nominated|confirmed|unanimous|unanimously|unan|unopposed|yes|aye|ayes|nods|nodded|nodding|signed|noted|favour)$/;
/** Words of no matter of their own: who, how, without whom. */
const EMPTY =
  /^(?:so|then|and|but|also|now|duly|thus|therefore|again|just|formally|ok|right|well|yes|a|an|the|all|both|each|every|two|three|four|five|six|of|them|those|these|that|that['’]?s|this|it|it['’]?s|they['’]?re|there|there['’]?s|everyone|everybody|everyone['’]?s|whole|full|board|bd|members|mbrs|committee|cttee|panel|forum|group|chair|room|table|meeting|appointments?|nominations?|accurate|correct|true|record|otherwise|they|as|put|corrected|amended|we|we['’]?re|was|were|is|are|been|be|being|have|has|en|bloc|block|nem|con|without|w\/o|no|nae|none|nobody|no-one|one|else|dissent|dissenters|dissenting|objection|objections|objecting|opposition|against|opposed|other|further|any|more|names?|nominations?|takers|candidates|volunteers|contest|with|by|as|round|around|across|in|on|nod|show|hands|up|general|heads|discussion|debate|comments?|questions?|qs|vote|needed|division|lot|rest|favour|quickly|readily|happily|quite|very|each|way|through|together|one|go|out|loud|sides|from|at|once|straight|away|same|together|block|turn|single|voice|do|let['’]?s|taken)$/;
/** The board as the one that does not: "nobody agreed", "none were happy". */
const NOBODY_AGREED =
  /\b(?:nobody|none|no[- ]one|not)\b(?: (?:was|were|is|are|else|of them))* (?:agreed?|approved|happy|content|fine|ok|accepted|supported|appointed|elected|nominated|confirmed)\b/;

/** Nobody against it: assent without a word of assenting. */
const NO_OBJECTION =
  /\b(?:no|without|nae) (?:\w+ )?(?:objections?|dissent|opposition)\b|\b(?:nobody|none|no[- ]one)(?: \w+)? (?:against|opposed|objecting|dissenting)\b/;

/**
 * Whether a note says nothing but that the board assented: each of its words is one of assent or empty of matter.
 * "Agreed en bloc", "no other names, all three appointed", "everybody happy with those so agreed".
 */
export const isOnlyAssent = (text: string): boolean => {
  if (text.length > 90 || /\?/.test(text)) return false;
  const said = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\b(objections?|opposition|dissent) (?:to|from|on) any(?:one|body)?\b/g, '$1')
    .replace(/\b(objections?|opposition|dissent) (?:to|from|on)\b/g, '$1');
  const words = said.split(/[\s,;:.!()–-]+/).filter((word) => word !== '');
  return (
    words.length > 0 &&
    (words.some((word) => ASSENTS.test(word)) || NO_OBJECTION.test(said)) &&
    words.every((word) => ASSENTS.test(word) || EMPTY.test(word)) &&
    !NOBODY_AGREED.test(said) &&
    !/\bwith them\b|^they? (?:agreed|accepted)\b/.test(said)
  );
};
