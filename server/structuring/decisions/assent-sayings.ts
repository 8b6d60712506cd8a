import { body } from './said-by-board.ts';

/** What everybody wants, and then that the board stands behind it: "everyone up for a levy, the board supports that". */
const backing = (verbs: string): RegExp =>
  new RegExp(
    `^(?:(?:but|and|so|though)\\s+)?(?:(?:everyone|everybody|all|members|they|(?:the )?(?:board|committee|panel|group|forum))\\s+)?(?:(?:is|are|was|were|all|very much|now)\\s+)*(?:up for|all for|in favour of|keen on|behind|happy with|happy for|warm to|liked?|likes|wants?|wanted|for) (.{4,140}?)[,;.–-]+\\s*(?:and |so )?(?:the |our )?(?:board|members|committee|panel|group|forum|we|all|everyone) (?:all |would |will |fully )*(${verbs})(?:s|ed|d|es)? (?:to |with )?(?:that|this|it)(?: (?:one|ask|call|idea|line|position|approach|proposal|change))?[.!]*$`,
    'iu',
  );

/** Ways of saying yes, or that a thing was noted, and nothing more; each as the plain words for it. */
export const ASSENTS: readonly (readonly [RegExp, string])[] = [
  [backing('support|back'), 'supported $1'],
  [backing('endorse|approve|agree'), '$2d $1'],
  // Nothing but yes.
  [
    /^.{2,40}? (?:(?:is |was )?(?:happy|content|fine|ok|agreed)|agrees|likes it|nodded)(?: with (?:that|it|this))?[\s,;–-]+(?:and )?(?:so|as) (?:is|are|was|were|did|do) (?:the (?:rest|others|board)|everyone(?: else)?|everybody(?: else)?|all the others|members|all)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:(?:right|so|ok|and|yes|then)[\s,]+)*(?:that|it|this)(?:['’]?s| is| was)? (?:all )?agreed\s*[:–-]\s+(.+)$/iu,
    'agreed $1',
  ],
  [
    /^(?:nods?|thumbs up|yes(?:es)?|ayes?|no objections?|no dissent|heads nodd?(?:ing|ed)) (?:all round|from (?:all|everyone|everybody|the room|members|the board|the \w+)|around the (?:table|room)|across the board|by all)\b[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:nobody|no[- ]?one|none|no members?) (?:objected|objecting|dissented|dissenting|demurred|disagreed|disagreeing|against(?: it| that| this)?|opposed(?: it| that| this)?)(?:[\s,;–-]+(?:so |and )?(?:it was |that'?s |was )?(?:agreed|approved|carried|ok))?[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:show of hands|hands up|on a show of hands)[\s,:;–-]+(?:all|everyone|unanimous(?:ly)?)\b(?: in favour| for| agreed)?[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:i |chair |was |we )?(?:took|take|taken|taking|takes) (?:that|it|this|silence|them)?\s*as (?:agreed|a yes|assent|agreement|consent|read and agreed)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:that|this|it|they|both|all)(?:['’]s| is| was| were| are)? (?:all |both |then |now |duly )*(?:fine|ok|okay|agreed|good|approved)(?: by| with| for)? (?:everyone|everybody|all|members|the board|the committee|the panel|us)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^everyone (?:was |is |seems? |seemed )?on board(?: with (?:that|this|it|the recs?|the recommendations?|all of it))?[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:recs?|recommendations?) (?:went|go|gone|all go|nodded) through(?: on the nod| en bloc| as (?:read|drafted|printed))?[.!]*$/iu,
    'recs agreed',
  ],
  [/^(?:went|goes|gone|passed|through) (?:through )?on the nod[.!]*$/iu, 'all agreed'],
  [
    /^as (?:per (?:the )?)?(?:recs?|recommend(?:ations?|ed)|printed|paper|report)(?: in (?:the )?(?:report|paper))?[.!]*$/iu,
    'recs agreed',
  ],
  [
    /^(?:an? )?(?:unanimous )?yes(?:es)? from (?:all|everyone|everybody|the room|members)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:recs?|recommendations?)\s+(\(?[\da-h]{1,2}\)?(?:(?:,|\s|and|&|to|-)+\(?[\da-h]{1,2}\)?)*)\s+(?:was |were )?not (?:agreed|approved|accepted|supported)\b.*$/iu,
    'rejected recommendation $1',
  ],
  [
    /^(?:(?:the |our )?(?:board|members?|committee|panel|group|forum|everyone|everybody|all|we)|(?:so )?they)(?:['’]re| is| are| was| were)?(?: all| both| very much| fully| unanimously)* (?:up for|for|behind|in favour of|happy with|fine with|ok with) (?:it|that|this)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:so )?(?:that|it)(?:['’]s| is| was) a (?:unanimous )?yes (?:from|by) (?:all|everyone|everybody|the \w+|members)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^no (?:problems?|issues?|concerns?|difficult(?:y|ies))(?: with (?:it|that|this|any of it|the \w+))?[\s,;–-]+(?:so |all |therefore )*(?:agreed|approved|fine|ok)[.!]*$/iu,
    'all agreed',
  ],
  [
    /^(?:(?:nobody|no[- ]?one) (?:against|objected to|opposed) (?:the )?recs?(?:ommendations?)?|(?:all )?recs? as (?:printed|drafted|read|tabled|in (?:the )?(?:paper|report)))[.!]*$/iu,
    'recs agreed',
  ],
  [
    /^(?:all )?(?:the )?rec(?:ommendation)?s (?:bar|except|apart from|but not|save) (?:for )?(?:rec(?:ommendation)? ?)?(\d{1,2}|[a-h]|the \w+)\b[.!]*$/iu,
    'agreed the recommendations except $1',
  ],
  [
    /^rec(?:ommendation)?s? ((?:\(?\d{1,2}\)?(?:[\s,&+-]|and|to)*)+) (?:fine|ok|okay|good|all good)\b((?:[\s,;]+(?:but |and )?(?:not )?\d.*)?)$/iu,
    'recs $1 agreed$2',
  ],
  [/^(?:nem\.? ?con|unopposed|uncontested)\.?[.!]*$/iu, 'all agreed'],
  [
    /^(?:there (?:being|were|was) )?(?:no (?:other|further) (?:names?|nominations?|takers|candidates|volunteers)|(?:no[- ]?one else|nobody else)(?=.*\b(?:agreed|elected|appointed|nominated)\b))(?: (?:came |put )?forward)?(?:[\s,;–-]+(?:and |so )*(?:both|all|she|he|they|it was|that was|duly|therefore|were|was|are|is|agreed|elected|appointed|nominated|then)\b)*[.!]*$/iu,
    'all agreed',
  ],
  // The last minutes, taken as they stand.
  [
    /^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} |last |\p{L}{3,9} )?(?:mins|minutes)(?: (?:of|from|for) [\p{L}\d ]{3,20}?)?[\s,–-]+(?:all |were |was |are )*(?:ok['’]?d|ok|okayed|agreed|approved|accepted|fine|nodded through)[\s,;–-]+(?:with )?(?:no|without|w\/o) (?:any )?(?:changes?|amendments?|corrections?|comments?|qs|questions)[.!]*$/iu,
    'agreed the minutes as a correct record',
  ],
  [
    /^(?:(?:and )?(?:otherwise|apart from (?:that|this)|bar (?:that|this)|other than (?:that|this)|the rest)[\s,:–-]+(?:is |are |were |was |all )*)(?:agreed as )?(?:an? )?(?:true|correct|accurate|fair) record(?:[\s,]+(?:all )?agreed)?[.!]*$/iu,
    'agreed as a correct record',
  ],
  // Nothing but a thing noted.
  [
    /^(?:ok[\s,]+|so[\s,]+)*(?:nothing|no decisions?|not(?:hing)? much)(?: (?:to (?:decide|agree)|needed|required|as such))?(?: (?:here|on this|today))?[\s,;–-]+(?:but |so |just |only |other than (?:to )?)*(?:to )?not(?:e|ed)(?: (?:it|that|this|the (?:report|paper|update|position)))?[.!]*$/iu,
    'noted',
  ],
  [
    /^(?:just |only )?(?:for|to) (?:noting|note)(?: only)?(?:[\s,;–-]+(?:and )?(?:duly )?noted)?[.!]*$/iu,
    'noted',
  ],
  [body('(?:took|takes|take|taken) (?:due )?note of (.+)$'), 'noted $1'],
  [
    /^(?:the )?((?:[\p{L}\d-]+ ){0,4}[\p{L}\d-]+) (?:(?:was|were|is|are) )?(?:received|heard|considered) and noted\b(.*)$/iu,
    'noted the $1$2',
  ],
  [/^note (the .+)$/iu, 'noted $1'],
];
