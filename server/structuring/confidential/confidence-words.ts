/** What may stand behind "confidential" and its like when they are said of the meeting and not of a thing. */
const GOES_ON =
  '(?=\\W*$|\\s*[,.;:!)\\]/–-]|\\s+(?:session|sitting|part|bit|section|item|items|business|matters?|discussion|briefing|update|information|passage|stuff|notes?|lines?|mode|conversation|meeting|basis|what|everything|and|or|until|till|so|as|now|please|pls|at|under|because|here|in|then|again|too|only|from (?:here|now|this|that|there|then|the (?:public|press)|publication|disclosure)|for (?:now|the|this|all|a|commercial|legal|reasons?|\\w+ reasons)|by (?:order|reason|virtue)|if|too|unless|while|before|to (?:members|us|the (?:board|room|meeting|end))|till|,))';

/** Ways to say that words are not for outside, wherever they stand in a sentence. */
export const CLOSED = String.raw`(?:\b(?:(?:strictly |wholly |fully |all )?(?:confidential(?:ly)?|exempt|restricted|private(?:ly)?|sensitive|privileged|embargoed)${GOES_ON}|in (?!the camera\b|camera \d)(?:the )?(?:strict(?:est)? |full |total )?(?:confidence|camera|private|secret|closed (?:session|meeting|part))|in-camera|(?:closed|private|confidential|exempt|restricted) (?:session|part|bit|section|business|sitting|meeting|discussion|passage|matter|annex|minute|minutes|record|version)s?|(?:part|pt) ?(?:2|ii|two|b)(?! (?:of|in) (?:the|our|their) (?:report|paper|bill|plan|act|review|strategy))\b|(?:pink|gold|yellow|salmon|green) (?:papers?|pages?|sheets?)|(?:not|\w+n['’]t) (?:yet |to be |be |going )?(?:for|be|to) (?:the )?(?:publication|publish\w*|public\b|release[d]?|circulat\w*|wider|onward|shar(?:ed|ing)|broadcast|outside|repeat\w*|repetition|disclos\w*|attribut\w*|minuted publicly|quoted|(?:public )?(?:minutes|record|website))|(?:not|n['’]t|never|out|left out|kept out|omitted|excluded)(?: be| being)?(?: minuted| recorded| put| said| repeated| reported)? (?:in|on|of|from|part of)(?: the)? public(?: record| minutes| domain| part| version)?(?! (?:health|transport|sector|inquiry|hands|ownership))|(?:no(?:t be)?|n['’]?t be|never be|not) (?:made )?public(?! (?:health|transport|sector|inquiry|consultation|toilets?|money|meeting))|(?:off|outside|out of|left out of|kept out of|kept off|stay(?:s|ing)? (?:off|out of)) the (?:public )?(?:record|minutes|published minutes)|(?:nothing|none)\b[^.;]{0,45}?(?:(?:to be|is|be|gets?|goes) (?:\w+ )?(?:published|minuted|reported|repeated|shared|written down|quoted)|goes? out)|behind closed doors|chatham house|commercial(?:ly)?(?: in)? (?:confiden(?:ce|tial)|sensitiv\w+)|legally privileged|legal privilege|schedule 12a|s(?:ection|ec)?\.? ?100a|under (?:strict )?embargo|sub judice|(?:within|inside|between|leave|leaves|outside) (?:these|this|the|four) (?:four )?(?:walls|room)|goes? no further|go no further|(?:just |only |strictly )?between (?:us|ourselves)(?! and\b)|keep (?:it|this|what) to (?:yourselves|ourselves)|keep (?:\w+ ){1,4}to (?:yourselves|ourselves|themselves)|(?:eyes|ears) only|members(?: and officers)? only)\b)`;

/** Who and what leaves when a meeting closes its doors. */
export const ROOM =
  '(?:members of the public|public and press|press(?! (?:releases?|coverage|office|officer|statement|notice|team|line|interest|cuttings?|campaign|enquir\\w+|quer\\w+|articles?|story|stories|reports?|ahead|on with))|(?<!(?:of|with|for|by) the )public(?= (?:and|were|was|was|are|is|has|have|had|left|leave|withdr|gone|out|excluded|back|re-?admitted|returned|let|asked|may|can|now|gallery|to|again|in\\b)|[,.;]|\\W*$)|observers(?= (?:(?:have|has|had) been |were |was |are |being |duly )*(?:asked|told|requested|sent|shown|excluded|ushered)\\b)|public gallery|gallery|journalists?|reporters?|journos?|strangers|webcasters?)';
export const STREAM =
  '(?:web ?cast(?:ing)?|live ?stream(?:ing)?|(?:teams|zoom|youtube|meeting|audio|video) (?:recording|stream|feed)|(?<=(?:the|our|^) ?)(?:stream|recording|recorder|broadcast|feed|mics?|microphones?)|^(?:stream|recording|broadcast))';

const THING =
  '(?:bit|part|section|items?|discussion|notes?|lines?|points?|business|matters?|one|few|session|update|presentation|figures?|slides?|stuff|exchange|remarks?|comments?|minutes|conversation|passage|piece|report back|briefing)';
/** Ways to point at what is said now and next. */
export const SPAN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:next|following|coming|remaining|forthcoming|ensuing)\s+(?:\w+\s+){0,2}?${THING}\b`,
    'iu',
  ),
  /\b(?:rest|remainder|balance) of (?:this|the|that|our|it|today)\b|\bfor the (?:rest|remainder)\b/iu,
  /\bfrom (?:here|now|this point|that point|there|this moment)\b|\b(?:hereafter|henceforth|at this point|at this juncture)\b/iu,
  /\b(?:what|whatever|everything|anything|all|nothing|none of what|no part of what)(?: \w+){0,3} (?:follows?|comes?|next|below|hears?|heard|says?|said|told|shown|see|going to|about to|about|is now|now)\b/iu,
  new RegExp(
    String.raw`\bthis (?:${THING}|is\b|must|should|has to|needs|will|all|to be|goes|does|doesn['’]?t|mustn['’]?t|stays?|remains?)`,
    'iu',
  ),
  /\b(?:go|goes|going|went|gone|move[sd]?|moving|switch(?:ed|es|ing)?|pass(?:ed|es|ing)?|sat|sits?|sitting|enter(?:ed|s|ing)?|turn(?:ed|s|ing)?|adjourned|took|take|taking|taken|resolved|voted|agreed to|into|dropped|slipped|carr(?:y|ied) on|continu(?:e|ed|ing))\s+(?:(?:now|straight|on|over|back|to|go|move|meet|sit|be|that|we|us|the meeting|it|this|item \d{1,2})\s+)*(?:in|into|to|under|behind)\b/iu,
  /\b(?:we(?:['’]re| are| were)|(?:board|committee|panel|meeting) (?:is|was|are|were))\s+(?:now |all |then )*(?:in\b|into|under|behind|exempt|private|confidential|closed)/iu,
  /\b(?:mark|treat|minute|record|keep|take|deem|regard|class|flag|lock|restrict|handle|hold|hear|discuss|consider|deal with|put|do|have)(?:e?s|e?d|ing)?\s+(?:(?:all|of|both)\s+)*(?:it|this|these|everything|what|the next|the rest|the following|item \d{1,2})\b/iu,
  /^\W*(?:the )?(?:rest|remainder)\b|\b(?:rest|remainder) of (?:his|her|their|its|my)\b/iu,
  /\b(?:that|which) follows?\b|\b(?:he|she|they|we) (?:says?|said|tells?|told \w+|heard?|(?:is|was|are|were) about to \w+) next\b/iu,
  /\bas of now\b|\b(?:until|till) (?:told|i say|further notice|we|you hear|the end|otherwise)\b/iu,
  /\b(?:please|pls|remind(?:ed|s)?|warned|stressed|asked|ruled|insisted|directed|requested)\b[^.;]{0,30}\b(?:this|what|it|nothing|that (?:it|this|nothing|what|none))\b/iu,
];

/** What closes by itself, though nothing points at what comes: it is said of the meeting unless a paper is spoken of. */
export const STRONG = new RegExp(
  String.raw`\b(?:(?:strictly |wholly |all |highly |completely |commercially |very )?confidential(?:ly)?${GOES_ON}|in (?!the camera\b|camera \d)(?:the )?(?:strict(?:est)? |full |total )?(?:confidence|camera|closed session)|(?:^\W*(?:(?:ok(?:ay)?|right|now|so|and|then)[\s,]+)*|\b(?:we(?:['’](?:re|ve|ll))?|board|committee|panel|meeting|chair|let['’]?s) (?:are |is |has |have |will |now |just |all )*)(?:go(?:es|ing|ne)?|went|turn(?:ed|ing)?|now|all) private${GOES_ON}|in private(?! (?:hands|ownership|practice|schools?|hire|homes|housing|clinics|sector|companies|equity|lets?|rent\w*))|(?:closed|private|confidential|conf|exempt|restricted) (?:session|part|bit|section|business|sitting|passage|minutes?|annex|briefing|update|record|version)|not (?:yet )?(?:for|to be) (?:the )?(?:publication|public\b|publicly\b|release[d]?|wider|onward|shar(?:ed|ing)|outside|repeat\w*|repetition|disclos\w*|attribut\w*|minuted (?:in )?public\w*|quoted|(?:public )?(?:minutes|record))|(?:out of|left out of|kept out of|kept off|off) the public (?:record|minutes|version)|(?:not|n['’]t) (?:be )?(?:minuted?|record(?:ed)?) (?:in )?public(?:ly)?|behind closed doors|commercial(?:ly)?(?: in)? (?:confiden(?:ce|tial)|sensitive)|legally privileged|schedule 12a|sch\.? ?12a|s(?:ection|ec)?\.? ?100a|goes? no further|hush[- ]hush|exclusion (?:of the (?:press|public)|resolution)|resolution to exclude|keep (?:\w+ ){1,4}to (?:yourselves|ourselves|themselves)|(?:just|only) for (?:us|the room|this room|members['’]? ears)|clos(?:e|ed|ing) the (?:meeting|doors?) (?:for|while|to the (?:public|press))|^(?:(?:ok|right|now|so)[\s,]+)*(?:shut(?:ting)?|closing) the doors?(?=\W*$)|(?:para(?:graph)?\.? ?[1-7]) applies)\b`,
  'iu',
);
/** Papers, people and other bodies that have confidences of their own. */
export const OTHERS =
  /\b(?:reports?|papers?|contracts?|agreements?|letters?|e-?mails?|surveys?|dataset|data|lists?|files?|documents?|strateg(?:y|ies)|plans?|inquests?|hearings?|inquir(?:y|ies)|tribunals?|trials?|courts?|judge|police|minister|ministers|government|helplines?|hotlines?|advice line|counselling|service|services|talks|negotiations|company|companies|schools?|clinics?|waste|shredding|patients?|residents|tenants|victims|witnesses|records|register|database|references?|complaints?|whistleblow\w*|interviews?|staff|meetings? (?:with|between)|clause|nda|vote of no)\b/iu;
