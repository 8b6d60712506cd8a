import type { DecisionType } from '#server/domain/proposal.ts';
import { remember } from '#server/house-style/remember.ts';

/** Verbs by which a board decides, as typed, with the type each gives. Strongest first: "noted and agreed" is agreed. */
const TYPES: readonly (readonly [RegExp, DecisionType])[] = [
  [/\b(?:re-?)?appoint(?:ed|s|ment)?\b|\bnominat(?:ed|es)\b|\belected\b/i, 'appointed'],
  [/\bdelegat(?:ed|es|e)\b|\bauthorised\b/i, 'delegated'],
  [
    /\bdefer(?:red|s)?\b|^(?:so |ok )*no decision\b|^(?:so |ok )*(?:it['’]?s )?back (?:in|to|at)\b|\bheld over\b|\bput (?:back|off)\b|\bpostponed\b|\bcarried (?:over|forward)\b|\b(?:come|comes|bring|brought)(?: it| this)? back (?:to|in|at)\b|\bleft (?:on the table|until)\b|\bparked\b|\bhold (?:it |this )?(?:over|until)\b/i,
    'deferred',
  ],
  [
    /\breject(?:ed|s)?\b|\bdid(?: not|n['’]?t) (?:support|agree|accept|endorse|approve)\b|\bthrown out\b|\bnot (?:to )?(?:pursue[d]?|proceed|support(?:ed)?|support|accept(?:ed)?|take .{0,20}forward|adopt|approve|be pursued)\b|\bwon'?t (?:be )?(?:pursue[d]?|pursuing|support|proceed|go ahead)\b|\bturned down\b|\bdecline[ds]?\b|\blost\b|\brefused\b|\bdon'?t (?:want|support|agree)\b|\bvoted? (?:it )?down\b|\bno (?:appetite|support) for\b|\bdefeated\b/i,
    'rejected',
  ],
  [/\bendors(?:ed|es|e)\b/i, 'endorsed'],
  [/\bapprov(?:ed|es|e)\b|\bsigned off\b|\bsign(?:ed)?-off given\b|\badopted\b|\bratified\b/i, 'approved'],
  [
    /(?<!did not |didn['’]?t |not |unanimous |full )\bsupport(?:ed|s|ive)\b|(?<=^|[^a-z\s'’] ?|\bto |\band |\b(?:board|members|committee|panel|forum|group|we|all|would|will) )support\b|\bback(?:ed|s)\b|\bin favour of\b/i,
    'supported',
  ],
  [
    /\bagree(?:d|s|ment)?\b|\bresolved\b|\bdecided\b|\baccept(?:ed|s)\b|\bok(?:'?d|ayed|ed)?\b|\bcarried\b|\b(?:content|comfortable)\b(?! (?:just |simply )?(?:to note|noting|for noting))|\bhappy (?:with|for|that|to(?! note))|\bno objections?\b|\bnodded through\b|\bunanimous(?:ly)?\b|\ball in favour\b|\btaken as read\b|\bgo ahead\b|\bwant(?:ed|s)?\b/i,
    'agreed',
  ],
  [/\bnot(?:ed|es)\b|\bto note\b|\bnote\b|\bwelcom(?:ed|es)\b|\breceived\b|\bthanked\b/i, 'noted'],
];

/** The main verb of a passive: "the sector support budget was approved as in the paper". */
const PASSIVE =
  /^[^.;:]{3,90}? (?:was|were|is|are)(?: (?:all|both|then|also|duly|formally|now|\p{Ll}+ly))* (agreed|approved|noted|endorsed|supported|adopted|accepted|signed off|rejected|delegated|deferred|appointed)\b(?! (?:and|but) )/iu;

/** The type of a decision by its words. With several verbs the first but "noted" counts. */
/** Told to a colleague, who may put it out: no part of what was decided. */
const TO_PUBLISH =
  /[\s,.;–-]+(?:and )?(?:(?:that['’]?s )?(?:ok|okay|fine|good|safe) to (?:publish|go (?:out|up|in)|share)|(?:can|may) be (?:public|published)|public)(?: (?:that|it|this))?[.!]*$/i;
export const typeOf: (text: string) => DecisionType = remember((said) => {
  const text = said.replace(TO_PUBLISH, '');
  const passive = PASSIVE.exec(text)?.[1];
  return passive === undefined ? typeOfWords(text) : typeOfWords(passive);
});

const typeOfWords = (text: string): DecisionType => {
  // What is put off is no appointment yet.
  if (/^deferred the appointment\b/i.test(text)) return 'deferred';
  const found = TYPES.flatMap(([form, type]) => {
    const at = text.search(form);
    return at < 0 ? [] : [{ type, at }];
  });
  const special = found.find(
    (one) =>
      one.type === 'appointed' ||
      one.type === 'delegated' ||
      one.type === 'deferred' ||
      one.type === 'rejected',
  );
  const [first] = found.filter((one) => one.type !== 'noted').sort((a, b) => a.at - b.at);
  return (
    (special !== undefined && special.at <= (first?.at ?? 0) + 40 ? special.type : first?.type) ??
    (found.length > 0 ? 'noted' : 'agreed')
  );
};
