/** The ways in which a meeting says that words must not go out, each a phrase that says nothing else. */
const WALLS = '(?:in|inside|within|between) (?:the|this|these) (?:four walls|walls|room|call)';
const PHRASE = new RegExp(
  [
    'in (?!the camera\\b)(?:the )?(?:strict(?:est)? )?(?:confidence|camera)',
    'in-camera',
    '(?:part|pt) ?(?:2|ii|two)(?! (?:of|in) (?:the|our|their) (?:report|paper|bill|plan|act|review|strategy))',
    '(?:pink|gold|yellow|salmon) (?:papers?|pages?|sheets?)',
    'pinks',
    '(?:not|never|nothing|none of (?:this|it))(?: is| are)? (?:yet )?for (?:the )?(?:publication|publishing|public(?: (?:minutes|version|record|domain|eyes|ears))?|release|(?:wider |onward |further |general )?(?:circulation|sharing|distribution)|broadcast|web ?site|outside|repeating|repetition|disclosure|attribution)',
    '(?:not|never|nothing|none of (?:this|it))(?: below| here| after this| that follows)? (?:is |are )?(?:to )?(?:be )?(?:published|shared|repeated|released|circulated|made public|quoted|disclosed)',
    'not (?:yet )?(?:in the )?public(?: yet| domain)?',
    'behind closed doors',
    'closed (?:doors|session|part|bit|section)',
    '(?:under |strict )*embargo(?:ed)?',
    'chatham house(?: rules?)?',
    'commercial(?:ly)?(?: in)? (?:confiden(?:ce|tial)|sensitive)',
    `(?:this|that|it|everything|all|what(?:['’]s)?(?: (?:is|was))?(?: being)? (?:said|shared|heard)(?: here)?) (?:all )?(?:is |has |must |should |needs )?(?:to )?(?:stays?|remains?|staying|be kept) ${WALLS}`,
    `keep(?:ing)? (?:it|this|that|all this) ${WALLS}`,
    `(?<=^\\W{0,4})(?:stays?|staying|to stay) ${WALLS}`,
    "(?:this|that|it|nothing|none of (?:this|it)) (?:does ?n['’]?o?t |is not to |is never to |must ?n['’]?o?t |must not |do ?n['’]?t |to )?(?:leaves?|goes|go)(?: (?:outside|beyond|out of|past))? (?:the|this|these) (?:four walls|walls|room|call)",
    'legally privileged',
    'schedule 12a',
    '(?:members?|mbrs) (?:and officers )?only',
    "for (?:your |members['’]? )?(?:eyes|ears) only",
    'confidential(?:ly)?|exempt|restricted|private|sensitive|off(?: the)? record',
  ]
    .map((form) => `\\b(?:${form})\\b`)
    .join('|'),
  'giu',
);

/** Small words that stand around a mark and tell nothing themselves. */
const SMALL = new Set(
  `a about after again all an and any anything apart are as at back be been begin beginning begins below bit business by call carry chair chat come coming conf cllrs council does discussion
  discussions everyone everything everybody folks follows following for from further going gone go goes had has have heads hear here i in info information into is it item items its just
  keep last later lets line list lot material matter matters me meeting members minutes mode move moved moving next no note notes now of ok okay on only open opened opening
  our over para paras paper papers paragraph part passage people please pls point portion purposes recording records remainder rest right said same say says section session sessions so starting
  start started starts still strictly stuff stuffs subject switch switching text thanks that thats the then there these this those to topic under until till
  up update updates very was we well were what whats which will with you re s 's bits part2 pt both anyone remains remain staying stay strict lot agenda annex appendix
  schedule act lga 1972 being taken take taking treat treated mark marked deemed begins considered hereon onwards onward forward forth hereafter thing things goes
  paper`.split(/\s+/),
);
/** A word by which a passage ends, when it stands beside a mark. */
const ENDS =
  /\b(?:end(?:s|ed|ing)?|over|finish(?:ed|es)?|done|off|stops?|stopped|closes|closing|lifted|lift|leaving|left|no longer|out of|concluded?|concludes|complete[ds]?)\b/iu;

const ROOM =
  /\b(?:(?:the |members of the )?(?:press|public|gallery|public gallery|journos?|journalists?|reporters?|media|web ?cast(?:ing)?|live ?stream(?:ing)?|stream|broadcast|recording|cameras?)(?:(?:,? and| ?&| ?\+| ?\/|,)\s*(?:the )?(?:press|public|gallery|journos?|journalists?|media|recording|web ?cast|live ?stream|stream))*)\b/iu;
const ROOM_OUT =
  /^(?:\s|,|:|–|-|now|all|both|have|has|are|is|was|were|been|being|just|to|be|the|room|again|at this point|please|pls|for this|there|we|turned|switched|let|got|shown|asked|gone)*\b(?:out|leave|leaves|left|leaving|excluded|gone|cleared|go|removed|ushered|exit|exits|exited|withdrew|withdrawn|withdraws|withdraw|off|paused|stopped|suspended|cut|down|step out|stepped out|ejected|dismissed)\b/iu;
const ROOM_IN =
  /^(?:\s|,|:|–|-|now|all|have|has|are|is|was|were|been|let|come|came|brought|coming|allowed|invited|turned|switched|can|may|to)*\b(?:back|in again|re-?admitted|returned|returns?|rejoin(?:ed|s)?|on again|resumed|restarted|readmit)\b/iu;
const ROOM_REST =
  /^(?:\s|[.,;:!–-]|for|the|this|next|rest|remainder|of|item|items|bit|part|section|meeting|here|now|room|from|at|point|please|pls|and|all|they|have|has|to|be|are|is|chamber|discussion|until|further|notice|again|on|it|in|\d)*$/iu;

const room = (line: string): 'start' | 'end' | null => {
  const who = ROOM.exec(line);
  if (who === null || who.index > 24) return null;
  const lead = line.slice(0, who.index);
  if (
    !/^(?:\s|[.,;:!–-]|ok|okay|so|now|right|all|and|both|any|members|of|the|at this point|here)*$/iu.test(
      lead,
    )
  )
    return null;
  const rest = line.slice(who.index + who[0].length);
  for (const [form, mark] of [
    [ROOM_IN, 'end'],
    [ROOM_OUT, 'start'],
  ] as const) {
    const verb = form.exec(rest);
    if (verb !== null && ROOM_REST.test(rest.slice(verb[0].length))) return mark;
  }
  return null;
};

const UNTIL = /\b(?:until|till|til|pending|up to|to (?=the end|end\b))[^:;,–-]{0,60}$/iu;
const OFF_RECORD = /\boff(?: the)? record\b/iu;

/**
 * A line that is nothing but a way of saying "not for outside" and small words around it: "[in confidence]",
 * "10.40 pink papers now", "this stays in the room". Anything else said in the line makes it no mark.
 */
export const wordedMark = (line: string): 'start' | 'end' | null => {
  const inRoom = room(line);
  if (inRoom !== null) return inRoom;
  if (line.includes('?') || line.search(PHRASE) < 0) return null;
  if (
    OFF_RECORD.test(line) &&
    !/\b(?:from (?:here|now)|starts?|begins?|(?:this|next) (?:bit|part|section))\b/iu.test(line)
  )
    return null;
  const rest = line
    .replace(PHRASE, ' ')
    .replace(UNTIL, ' ')
    .replace(/\bno longer\b/giu, ' lifted ')
    .replace(/\b\d{1,2}[.:]\d{2}\b/gu, ' ')
    .replace(/\b(?:para(?:graph)?s?|item|schedule)\.? ?\d{1,3}[a-z]?\b/giu, ' ');
  const words = rest
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const ends = ENDS.test(rest) || /^\W*[[(<]\s*\//u.test(line);
  const small = words.every((word) => SMALL.has(word) || ENDS.test(word));
  if (!small) return null;
  return ends ? 'end' : 'start';
};

/** Words that open a sitting behind closed doors: what comes after this note belongs to it too. */
const SITTING =
  /^\s*[[(<*#]*\s*(?:in camera|(?:part|pt) ?(?:2|ii|two)|pink papers?|closed session|private session|members only|press (?:and|&) public (?:out|left|excluded))\s*(?:[\])>*#]+\s*[:–-]?|:|\s[–-]\s)\s*(?=\S)/iu;
const OWN_HEAD =
  /^\s*[[(<*#]*\s*(?:(?:strictly|this is|all|said)\s+)*(?:in (?:strict(?:est)? )?confidence|not for (?:publication|release|sharing|circulation|the public|public)|(?:under )?embargo(?:ed)?(?: (?:to|until|till) [\p{L}\d ]{1,20})?|chatham house(?: rules?)?|commercial(?:ly)?(?: in)? (?:confidence|confidential|sensitive)|(?:stays|to stay) in (?:the|this) room|restricted|private|sensitive|exempt|confidential(?:ly)?|conf)\s*(?:[\])>*#]+\s*[:–-]?|:|\s[–-]\s)\s*(?=\S)/iu;
const OWN_TAIL =
  /(?:[[(]|\s[-–—]\s*|[.;,]\s+)(?:(?:but|this|that|which|all|it|is|and|strictly|said|told|given|obviously|clearly|pls|please|keep|kept|was)\s+)*(?:(?:in (?:strict(?:est)? )?confidence|in camera|confidential|conf|exempt|restricted|private|(?:under )?embargo(?:ed)?(?: (?:to|until|till|for) [\p{L}\d ]{1,24})?|chatham house(?: rules?)?|commercial(?:ly)?(?: in)? (?:confidence|confidential|sensitive)|(?:not|isn['’]?t|never) (?:(?:yet )?for (?:publication|release|sharing|circulation|the public)|to be (?:published|released|shared|circulated|repeated|quoted)|(?:yet )?public)|(?:stays?|staying|to stay) (?:in|within|between) (?:the|this|these) (?:room|walls|four walls|call)|(?:mustn['’]?t|must not|not to|doesn['’]?t|does not|don['’]?t let (?:it|this)) (?:leave|go outside) (?:the|this) (?:room|call))(?:\s+(?:please|pls|yet|obviously))?)\s*[\])]?[.!]*\s*$/iu;
const CONFIDED =
  /\b(?:told|said|says|saying|shared?|sharing|given|heard|hears|informed|speaking|spoke|briefed?|mentioned|disclosed|confided|learn(?:ed|t)|knows?|(?:has|have) it)\b[^.;?]{0,40}\bin (?:(?:the )?strict(?:est)? )?confidence\b(?! in\b)|\bunder embargo\b|\bembargoed (?:to|until|till|for)\b/iu;

/** What a note claims for itself while it says more, with its words apart from the claim. */
export interface OwnConfidence {
  readonly body: string;
  /** The note opens a sitting, which goes on after it. */
  readonly opens: boolean;
}

/** Whether a line with more to say claims confidence for itself: before its words, after them, or as it was told. */
export const ownConfidence = (text: string): OwnConfidence | null => {
  const sitting = SITTING.exec(text);
  if (sitting !== null) return { body: text.slice(sitting[0].length), opens: true };
  const head = OWN_HEAD.exec(text);
  if (head !== null) return { body: text.slice(head[0].length), opens: false };
  const tail = OWN_TAIL.exec(text);
  if (tail !== null && tail.index > 0) return { body: text.slice(0, tail.index).trim(), opens: false };
  return CONFIDED.test(text) ? { body: text, opens: false } : null;
};
