import { isVerbAfterTo } from '../actions/action-verbs.ts';

/** "w/ that", "w two changes": with. */
const WITH =
  /\b[wW](?:\/ ?| )(?=(?:the|a|an|that|this|it|no|two|three|one|some|thanks|those|them|changes?|amendments?|\p{Ll}+ing|\p{Ll}+ sessions?)\b)|\bw\/ ?(?!in\b|o\b|out\b|e\b|c\b)(?=\p{L})/gu;

/** Somebody is asked to minute it as a decision: "could someone log a #decision here: …". */
const MINUTED =
  /^(?:(?:so|and|ok|right|then)[\s,]+)*(?:(?:can|could|may|would|will) (?:the minutes|we|you|i|some(?:one|body)|any(?:one|body)|\p{L}+)|please|pls|let['’]?s)(?: (?:please|pls|just))* (?:show|log|record|minute|put|have|note|get|add|mark|call)(?: (?:down|this|that|it|in))*(?: as)? (?:an? )?#?decision(?: (?:here|please|pls|down|now|for (?:this|that)|on (?:this|that)))*\s*[:,–-]+\s*(?:that )?/iu;

/** What stands before an outcome that is told: where the room came to, whose note of it this is, a label. */
const LEADS: readonly RegExp[] = [
  MINUTED,
  // Typed late: "one I didn't get down on cctv - ".
  /^(?=[^:–—-]{0,60}\b(?:i|we|me)\b)(?=[^:–—-]{0,60}\b(?:didn['’]?t|never|forgot|missed|skipped|left out)\b)(?:[\p{L}\d'’,]+ ){2,12}[\p{L}\d'’]+(?:\s*:|\s+[–—-]+)\s+/iu,
  /^(?:(?:so|ok|right|and|then|well|anyway|oh|also|yes)[\s,]+)*where (?:(?:we|they|the room|the board|members|it|that|things|all that)(?:['’]ve|['’]s| has| have| had| all| finally)* )(?:landed|got to|ended up|came down|settled|finished|come out|came out|left it|got|went|stands?|were|is|are)(?: (?:on|with) (?:this|that|it|[\p{L} ]{3,25}?)| in the end)?(?: is| was)?\s*[:,–-]+\s*(?:that )?/iu,
  /^(?:(?:so|ok|right|and|then|well|anyway)[\s,]+)*what (?:i|we)(?:['’]ve)? (?:have|had|got|put|took)(?: down)?(?: as (?:the )?(?:outcome|decision|resolution)| for (?:this|that|[\p{L} ]{3,25}?))? (?:is|was)(?: that)?\s*[:,–-]?\s*/iu,
  /^(?:(?:so|ok|right|and|then)[\s,]+)*(?:my|our) (?:note|record|version|understanding) of (?:the |that )?(?:outcome|decision|resolution|conclusion)(?: (?:is|was))?\s*(?:[:,–-]+|that)\s*/iu,
  /^(?:(?:so|ok|right|and|then)[\s,]+)*(?:the )?(?:decision|outcome|resolution|result),? as (?:i|we) (?:have|had|heard|got|took) it(?: (?:is|was))?\s*(?:[:,–-]+|that)\s*/iu,
  /^(?:(?:so|ok|right|and|then)[\s,]+)*(?:the )?long and (?:the )?short (?:of it )?(?:is|was|:)(?: that)?\s*[:,–-]?\s*/iu,
  /^(?:i think |so |and )*(?:we|you|i) can (?:call|put|mark|take|count) (?:that|this|it)(?: one)?(?: down)? (?:as )?(?:an? )?#?(?:decision|agreed|resolved)?\s*[:,–-]+\s*/iu,
  /^(?:the )?[\p{L}\d ]{3,25}? (?:outcome|decision|result|conclusion)(?:,? (?:this|that|and this|which)(?: (?:bit|part|one|line))? (?:is|can be|may be) (?:public|open|for the public minutes))?\s*[:–-]+\s*(?=\S)/iu,
  /^Q(?:uestion)? ?\d{1,2}[a-z]?\s*[:,–-]+\s*(?=\S)/u,
  /^(?:oh and|oh|and|also|then|plus|btw|by the way|right|well|anyway|instead)[\s,]+(?=\S)/iu,
  /^(?:(?:so|and|then)[\s,]+)*(?:the|our) (?:ask|message|call|request|line)(?: (?:to|of|for) (?:the )?\p{L}+)? (?:is|was|being|will be)(?: that| to| for)?\s+(?=.{8,}\b(?:up for|happy|content|agreed|behind|fine) ?(?:that|it|with|by)?)/iu,
];

/** Leads that say by themselves that what follows was settled. */
const SETTLES = /\bwhere\b|\boutcome|\bdecision|\bresolution|\bask\b|\bline\b/i;
const BOARD = '(?:they|we|members|the board|board|the committee|the panel|the forum|the group|all)';
const VERB =
  /^(?:press|lobby|ask|call|seek|push|go for|go to|write|support|back|oppose|urge|campaign|continue|keep|respond|work|join|commission|set up|argue|resist|welcome|invite|publish|demand|extend|raise|wait|look|hold|get|have|see|pursue|fund|review|recommend|request|take)\b/u;
/** A report noted, and something beside: "so noted & we lobby for the minimum", "ok to note, and they want us to go for …". */
const NOTED_AND = new RegExp(
  `^(?:(?:so|ok|right|then|and|all|the (?:report|paper|update)(?: is| was)?|report|paper)[\\s,]+)*(?:(?:ok|okay|happy|content|fine|agreed) to note(?: (?:it|this|that|the \\p{L}+))?|(?:was |is )?noted)(?:\\s*[,;.]\\s*(?:(?:and|&|\\+|but|plus)\\s+)?|\\s*(?:and|&|\\+|but|plus)\\s+)(?:also |then )?(?:(${BOARD})\\s+)?(?:(?:will|would|should|are to|is to|['’]ll|also|now|all)\\s+)*((?:wants?|wanted|would like|['’]d like)(?: (?:us|officers|the lca))? to |to )?(?=(\\p{Ll}+))`,
  'iu',
);

const THING = "((?:the |our )?(?:[\\p{L}\\d'’/-]+ ){0,5}?[\\p{L}\\d'’/-]+)";
/** How a thing was taken, with what: "programme fine by them with evening sessions put in", "tor ok'd subject to must/should". */
const TAKEN_WITH = new RegExp(
  `^(?!(?:they|we|i|he|she|it|that|this|all|everyone|members|board|chair|so|and)\\b)${THING} (?:(?:was|were|is|are|all) )*(?:(?:fine|ok|okay|good|acceptable|agreeable) (?:by|with|for|to) (?:them|all|everyone|everybody|members|the (?:board|room|panel|committee))(?: all)?|(?:ok['’]?d|okayed|passed|waved through|nodded through))(?=[\\s,]+(?:with|subject to|provided|on condition|as long as|so long as|bar|apart from|except)\\b)`,
  'iu',
);
/** Nothing but noted: "all they did on pay was note the update", "so just noting the paper in the end". */
const ONLY_NOTED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:so |and |in the end )*(?:all|the only thing|the most) (?:that )?${BOARD} (?:did|do|could do|decided|agreed|would do|were asked to do)(?: (?:on|about|with|for) [^,;]{2,40}?)?(?: in the end| today)? (?:is|was|were)(?: to)? (?:note|noting) (it|that|this|the [^.;]{3,80}|their .{3,60})$`,
      'iu',
    ),
    'noted $1',
  ],
  [
    /^(?:so |and |ok |then |we['’]?re |they['’]?re )*(?:just|only|simply|merely) (?:noting|to note|noted|note) ((?:the|this|that|an?|our) [^.;]{3,80}?|[\p{L} ]{3,40} (?:paper|report|update|item)|(?:it|this|that)(?: one| item)?)(?: in the end| then| i think| for now| today| tonight)*$/iu,
    'noted $1',
  ],
  [
    /^(?:so |and |i think |think |looks like |sounds like )*(?:that|this|it)(?: one| item| paper| report)?(?:['’]?s| is| was)? (?:just|simply|only|merely) (?:to be )?(?:noted|to note|for noting|a noting item|one to note)(?: then| i think| in the end)*$/iu,
    'noted',
  ],
  [
    /^(?:so |ok )*no decisions?(?: (?:needed|required|taken|made|here|today|on this))*[\s,;–-]+(?:just |only |simply |it['’]?s )+(?:noted|to note|for noting)$/iu,
    'noted',
  ],
  [/^(?:just|simply|only) to be noted$/iu, 'noted'],
  [
    /^((?:the )?(?:[\p{L}-]+ ){1,5}(?:paper|report|update|presentation|item)) was (?:duly |just |also |simply )?noted (?:before|when|as|while) (?:we|they) (?:left|finished|moved|closed|broke|went|turned)\b.*$/iu,
    'noted $1',
  ],
];
/** "it was agreed though to push for ten years". */
const ADVERB_IN =
  /^((?:it was |was |they |we |members |the board )?(?:all )?agreed),?\s+(?:though|however|instead|also|then|nonetheless|nevertheless|in the end|after all|finally|eventually|too|as well|at last|anyway),?\s+(?=(?:to|that|not to)\s)/iu;

/** What the body itself is to do, with the room's yes behind: "EPR: LCA to push for the minimum, agreed". */
const OURS =
  /^(?:(?:\p{Lu}[\p{L}\d&/-]*(?: [\p{L}\d&/-]+){0,2}):\s+)?(?:the )?(?:[A-Z]{3,5}|[Bb]oard|[Aa]ssociation|[Nn]etwork|[Ff]ederation|we) to (\p{Ll}+ .{6,}?)[\s,;.–-]+(?:all )?(?:agreed|content|happy|(?:general |unanimous )?(?:assent|agreement|consent)|nods(?: all round)?|no (?:dissent|objections?)|nem con|unanimous(?:ly)?)$/u;
const UNWANTED = new RegExp(
  `^(?:so |but )?${BOARD} (?:do(?:es)?|did)(?:n['’]?t| not) (?:want|like|fancy) (.{4,90}?)[\\s,;.–-]+(?:so |and )?(?:that['’]?s|it['’]?s|that is|its|thats) (?:a no|out|off|dead|dropped|not happening)(?: then)?$`,
  'iu',
);
const THEY_DID =
  /^(?:and |so )*they(?:['’]ve| have)? (?:all |also |then |duly )*(noted|endorsed|approved|adopted|ratified|deferred|delegated|re-?appointed|signed off) (?=(?:the|an?|this|that|it|its|their|both|all|our|\p{Ll}+)\b)(?!by\b)/iu;

/** They went for somebody: "for the reference group they've gone for Cllr Tait". */
const NAME =
  "((?:Cllr |Councillor |Mr |Mrs |Ms |Dr |Prof(?:essor)? )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
const GONE_FOR = new RegExp(
  `^(?:[Ff]or|[Oo]n|[Tt]o) (?:the |our )?([^,:;]{4,70}?),? (?:they|we|members|the board)(?:['’]ve| have)? (?:all )?(?:gone for|went for|go for|chose|chosen|picked|settled on|plumped for|want|put up|put forward) ${NAME}$`,
  'u',
);
const GONE_FOR_IT = new RegExp(
  `^(?:so |and )*(?:they|we|members|the board|They|We|Members|The Board)(?:['’]ve| have)? (?:all )?(?:gone for|went for|chose|chosen|picked|settled on|plumped for|put up|put forward) ${NAME} (?:for|to go on|to sit on|on|to) (?:the |our )?(.{4,70})$`,
  'u',
);
const PUT_FORWARD = new RegExp(
  `^${NAME} (?:nominated|proposed|put forward|moved|suggested) ${NAME} (?:for|to|as|to be|to sit on|to go on) (?:the |our )?(.{4,70}?)(?:[,;] ?(?:seconded by ${NAME}|${NAME} (?:seconded|seconding|2nd(?:ed)?)|seconded))?[,;.–-]+ ?(?:and )?(?:all |was |duly )*(?:agreed|elected|appointed|carried|unopposed|unanimous|nodded through)$`,
  'u',
);

/** A paper or a visit asked for, and one person content: somebody's task, which is told by itself. */
export const ONE_CONTENT =
  /\b(?:asked for|asks for|wanted|wants|would like|requested|suggested)\s+(?:an?|some|the|more|further|another|fuller)\s+(?:[\p{L}-]+ ){0,2}?(?:paper|note|report|briefing|figures|breakdown|update|item|summary|visit|session|presentation|numbers|data|list|map)\b[^;?]{0,80}?[,.;–-]+\s*(?:and )?(?:(?:[Tt]he )?[Cc]hair(?:man|woman)?|[A-Z]{2,4}|Cllr \p{Lu}\p{L}+)(?: (?:was|is|seemed))? (?:happy|content|ok|okay|fine|agreed|agreeable|nodded)(?: (?:with|to) (?:that|it|this))?[.!]*$/u;

/** A resolution in its plain words: without what told it, with the verb that says what was done. */
export const toldOutcome = (typed: string, isCue: (text: string) => boolean): string => {
  let text = typed.replace(WITH, 'with ').replace(/[\s.!]+$/u, (end) => (end.includes('.') ? '.' : ''));
  for (const lead of LEADS) {
    const rest = text.replace(lead, '');
    if (rest === text || rest.length < 5) continue;
    const plain = inPlain(rest);
    if (plain !== rest || isCue(rest)) text = rest;
    else if (SETTLES.test(text.slice(0, text.length - rest.length)) && isCue(`settled: ${rest}`))
      text = `settled: ${rest}`;
  }
  return inPlain(text);
};

const inPlain = (typed: string): string => {
  const text = typed.replace(/[\s.!]+$/u, '');
  for (const [form, words] of ONLY_NOTED)
    if (form.test(text))
      return text.replace(form, words).replace(/^noted (?:it|this|that)(?: one| item)?$/i, 'noted');
  const and = NOTED_AND.exec(text);
  if (and !== null) {
    const rest = text.slice(and[0].length);
    const told = and[1] !== undefined || and[2] !== undefined || /[&+]/.test(and[0]);
    if (
      VERB.test(rest) &&
      isVerbAfterTo(rest) &&
      (told || /^(?:press|lobby|ask|call|push|seek|write)\b/.test(rest))
    )
      return `noted the report and agreed to ${rest}`;
  }
  const ours = OURS.exec(text)?.[1];
  if (ours !== undefined && VERB.test(ours)) return `agreed to ${ours}`;
  const unwanted = UNWANTED.exec(text)?.[1];
  if (unwanted !== undefined) return `rejected ${unwanted}`;
  const they = THEY_DID.exec(text);
  if (they !== null) return `${they[1]} ${text.slice(they[0].length)}`;
  const taken = TAKEN_WITH.exec(text);
  if (taken !== null)
    return `agreed ${/^(?:the|our)\b/i.test(taken[1] ?? '') ? '' : 'the '}${taken[1]} ${text.slice(taken[0].length).replace(/^[\s,]+/, '')}`;
  if (ADVERB_IN.test(text)) return text.replace(ADVERB_IN, '$1 ');
  const forward = PUT_FORWARD.exec(text);
  if (forward !== null) return `appointed ${forward[2]} to the ${forward[3]}`;
  const gone = GONE_FOR.exec(text);
  if (gone !== null) return `appointed ${gone[2]} to the ${gone[1]}`;
  const them = GONE_FOR_IT.exec(text);
  const seat =
    them !== null &&
    (/^(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Prof)/.test(them[1] ?? '') ||
      /\b(?:group|panel|board|forum|committee|seat|role|post|rep|body|trust|partnership|network)\b/i.test(
        them[2] ?? '',
      ));
  return them === null || !seat ? typed : `appointed ${them[1]} to the ${them[2]}`;
};
