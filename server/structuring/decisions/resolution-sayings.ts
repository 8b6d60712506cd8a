import { ASSENTS } from './assent-sayings.ts';
import { OUTCOMES } from './outcome-sayings.ts';
import { body } from './said-by-board.ts';

/** What a board may do to a thing, named as a noun: "approval given to spend £20k", "consensus to wait". */
const GIVEN =
  '(?:\\s+(?:was|were|is|being|duly|formally|hereby))*(?:\\s+(?:given|granted|secured|obtained|reached))?';

/** When a thing put off is to come back. */
const COMES =
  '((?:the )?(?:jan\\p{L}*|feb\\p{L}*|march|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|next|autumn|spring|summer|winter|new year)\\b.{0,40}|(?:a|another) (?:later|future|special) .{3,40})';

/** What a board that would rather not is said to be. */
const UNWILLING =
  "(?:(?:was |were |is |are )?(?:against|opposed to|unconvinced by|lukewarm (?:on|about)|not (?:keen|sold|big) on|not (?:minded|inclined|willing|prepared|happy) to(?: support| back)?|not (?:in favour of|convinced by|persuaded by))|(?:had )?no appetite for|(?:did not|didn['’]?t|do not|don['’]?t) (?:want|support|fancy|like))";

/** Ways of saying a resolution, each as the plain verb with which the rest of the rules read it. */
export const SAYINGS: readonly (readonly [RegExp, string])[] = [
  ...ASSENTS,
  ...OUTCOMES,
  [
    body(
      "(?:will )?(?:take|took|takes|go with|goes with|went with|accept|follow|followed|adopt)(?:ed)? the (?:officers?['’]? |paper['’]?s |report['’]?s )?(?:recs?|recommendations?)(?: as (?:they stand|it stands|drafted|set out|printed))?[.!]*$",
    ),
    'recs agreed',
  ],
  [body('thanked .{2,60}? (?:for .{2,80}? )?and (noted|agreed|approved|endorsed|supported) (.+)$'), '$1 $2'],
  [
    body(
      '(?:gave|give|gives) (.{2,40}?) (?:the |its |their )?(?:go[- ]ahead|green light|permission|authority|ok|nod|all[- ]clear) to (\\p{Ll}+ .+)$',
    ),
    'authorised $1 to $2',
  ],
  [
    /^(?:the )?((?:[\p{L}-]+ ){0,3}(?:report|paper|update|presentation|briefing))(?: (?:from|on) .{3,60}?)? (?:was |were )(?:duly |formally )?received(?: with thanks)?[.!]*$/iu,
    'noted the $1',
  ],
  [
    /^(?:the )?(?:general|overall|majority|collective|prevailing|clear) (?:view|feeling|mood|sense|steer)(?: of (?:the )?(?:board|members|meeting|room))?\s*[:,–-]\s*(?:that )?(?:we|they|the board|members)(?: (?:should|would|will|all))* (?!(?:are|were|is|was|have|had)\b)(\p{Ll}+ .+)$/iu,
    'agreed to $1',
  ],
  [
    /^(?:the )?(?:idea of (?:an? |the )?)?(.{3,60}?)(?: (?:idea|proposal|suggestion|motion|option))? (?:got|found|attracted|won|mustered) no (?:support|takers|favour|backing|backers)(?: (?:from|among) (?:members|the (?:board|room)|anyone))?[.!]*$/iu,
    'rejected the $1',
  ],
  // A named thing that comes back another day, and perhaps why.
  [
    new RegExp(
      `^(?!(?:so|it|this|that|they|he|she|we|who)\\b)(?:the )?((?:[\\p{L}\\d'’/-]+ ){0,5}?[\\p{L}\\d'’/-]{3,})(?: (?:was|is|were|are|has been|gets|got))?(?: (?:deferred|parked|held|put off|postponed|not ready|not decided|withdrawn|pulled)(?: (?:btw|by the way|then|now|today))?)?(?:[,;]\\s+|\\s+[–-]+\\s+)(?:[^.;:?]{3,60}?[,;–-]+\\s*)?(?:so |and |will |to |it |that )*(?:comes?|coming|goes|returns?|brought|bring|back|held over|put back|put off|deferred|postponed|carried over)(?: (?:it|this))?(?: back)? (?:in|to|at|until|till|for) ${COMES}$`,
      'iu',
    ),
    'deferred the $1 to $2',
  ],
  [
    /^(?:(?:so|ok|and|then)[\s,]+)*((?:the )?(?:chair(?:man|woman)?|vice[- ]chair|chair and vice[- ]?(?:chair)?|lead members?|group leaders?|officers?|clerk|secretariat|director|chief exec\p{L}*)) (?:can|may) (?:now |then |just )?(?:settle|sign off|approve|finalise|agree|decide(?: on)?|fix|clear|determine|choose) ((?:the|its|our|their|any|all|final|what|when|how|who|\p{L}+['’]s) .{3,80}?)(?: then| between (?:them|meetings))?[.!]*$/iu,
    'delegated $2 to $1',
  ],
  // A board that refuses one thing and does another.
  [
    body(
      `${UNWILLING} (.+?)(?:,? (?:but|though|yet|however)|[,;]) (?:(?:they|we|it|the board|members) )?(?:(?:are|were|was|is|would be|all|quite) )*(?:ok|okay|happy|content|fine|willing|prepared|ready|agreed|agree|agreeable) to (\\p{Ll}.+)$`,
    ),
    'did not support $1 but agreed to $2',
  ],
  // A board that refuses.
  [body('(?:said|says|say|voted) no to (.+)$'), 'rejected $1'],
  [
    body(
      "(?:did|do|does|would|will|could|can|were|was|are|is)?\\s*(?:not|n['’]?t|unable to|unwilling to)\\s+(?:in favour of|in support of|supportive of|support(?:ing)?|back(?:ing)?|endorse|accept|approve|agree to|agree with|persuaded by|convinced by|content with|happy with|willing to accept) (.+)$",
    ),
    'did not support $1',
  ],
  [
    body(
      "(?:didn['’]?t|don['’]?t|doesn['’]?t|wouldn['’]?t|won['’]?t|weren['’]?t|wasn['’]?t|aren['’]?t|couldn['’]?t|cannot|can['’]?t)\\s+(?:be )?(?:in favour of|in support of|supportive of|support(?:ing)?|back(?:ing)?|endorse|accept|approve|agree to|agree with|persuaded by|convinced by|content with|willing to accept|going to support) (.+)$",
    ),
    'did not support $1',
  ],
  [
    body(
      '(?:against|opposed to|opposed|oppose|opposes|declined|declines|refused|refuses|not minded to support|not keen on|threw out|vetoed) ((?:the|an?|any|this|that|both|all|\\p{L}+ing) .+)$',
    ),
    'rejected $1',
  ],
  [
    /^(?:nobody|no[- ]?one|no members?|none) (?:wants?|wanted|supports?|supported|backs|backed|favours|favoured|was in favour of|in favour of) (.+?)(?:[\s,;–-]+(?:so |and )?(?:it(?:['’]s| is| was)? )?(?:dropped|not pursued|rejected|falls|fell|that['’]?s out|out|off|gone|dead|a no|no))[.!]*$/iu,
    'rejected $1',
  ],
  [/^not (?:agreed|approved|supported|accepted|endorsed|carried|adopted)[.!]*$/iu, 'rejected the proposal'],
  [
    /^(?:so |ok |then |we['’]?re |we are )*not (?:taking|pursuing|progressing|going ahead with|proceeding with) (?:this|that|it)(?: one| idea)?(?: (?:any )?(?:further|forward))?[.!]*$/iu,
    'rejected the proposal',
  ],
  // A board that says yes to something.
  [
    /^(?:(?:the |our )?(?:board|members|committee|panel|group|forum|everyone|all|we)(?: (?:is|are|was|were))? )?(?:all )?(?:happy|content|fine|ok|comfortable) with (.{3,60}?)[,;]? (?:but |and )?not (?:with |so (?:happy|keen) (?:with|on) )?((?:the|an|any|its|their|our|those|option|model|recs?|para)\b.{2,60})$/iu,
    'agreed $1, but not $2',
  ],
  [
    /^(?:the )?(?!.*\b(?:lost|cut|closed|gone|said|says|is|was|are|were)\b)((?:[\p{L}\d'’-]+ ){0,8}[\p{L}\d'’-]+)[,;–-]+\s*(?:everyone|everybody|all|members|the board|they all) (?:wants?|likes?|(?:is |are )?(?:in favour of|keen on|behind|happy with)) (?:it|this|that)(?:[\s,;–-]+(?:so )?(?:go ahead|agreed|do it|yes))?[.!]*$/iu,
    'agreed to go ahead with the $1',
  ],
  [
    /^(?:(?:the |our )?(?:board|bd|members|committee|cttee|panel|group|forum))\s*:\s+((?:respond|write|press|lobby|call|ask|seek|oppose|support|back|resist|push|welcome|publish|commission|continue|keep|hold|wait|object|submit|set up)\b.+)$/iu,
    'agreed to $1',
  ],
  [
    /^(?!(?:so|ok|and|then|but|right|also)\b)(?!.*\b(?:he|she|they|it|this|that) (?:was|were|is|are)\b)(?:the )?((?:[\p{L}\d'’/-]+ ){0,8}?[\p{L}\d'’/-]+) (?:was |is |were |are |to be |being |all )?(?:left|passed|handed|given|entrusted|over) (?:over |up )?(?:to|with|for) ((?:the )?(?:chair|vice|lead members?|officers?|clerk|group leaders?|secretariat|director|chief exec\w*)\b.{0,60})$/iu,
    'delegated the $1 to $2',
  ],
  [
    /^((?:the |exact |final |precise )*(?:wording|detail|details|timing|response|text|draft|decision|choice)\b.{0,60}?) (?:was |is |to be )?left (?:to|with|for) ((?:the )?(?:chair|vice|lead members?|officers?|clerk|group leaders?)\b.*)$/iu,
    'delegated the $1 to $2',
  ],
  [
    /^(?:(?:the |our )?(?:board|members|committee|panel|group|forum)|so they)(?: would|['’]d) rather (?!have\b)(.+)$/iu,
    'agreed to $1',
  ],
  [
    /^(?:the )?(?:general |overall |clear |strong |prevailing |majority |collective )*(?:feeling|mood|sense|view)(?: of (?:the )?(?:board|members|meeting|room|committee|panel))? (?:was|is) (to|not to) (.+)$/iu,
    'agreed $1 $2',
  ],
  [
    /^(?:so |ok,? )*(?:our|the board['’]?s|the agreed|agreed|board) (?:line|position|stance)(?: to take)?(?: is| was| agreed)?[\s:,–-]+(?:that |is |we |to )*((?:oppose|support|back|press|ask|call|seek|resist|lobby|push|argue|object|welcome|hold|wait)\b.+)$/iu,
    'agreed to $1',
  ],
  [
    /^(?:line|position) (?:to take )?(?:agreed|is)[\s:,–-]+(?:that |we |to )*((?:oppose|support|back|press|ask|call|seek|resist|lobby|push|argue|object|welcome)\b.+)$/iu,
    'agreed to $1',
  ],
  [
    /^(?:(?:the )?(?:members|board|committee|panel|we) )?(?:eventually |finally |in the end )?(?:came down (?:in favour of|on the side of|on|for)|landed on|plumped for) ((?:the |an? |option |rec |model |\p{Ll}+ing ).+|option \w+)$/iu,
    'agreed on $1',
  ],
  [
    /^so (?:we(?:['’]re| are)|it['’]s) (?:doing|going with|sticking with|having) (?!(?:it|that|this|well|badly|ok|better|worse)\b)(.+)$/iu,
    'agreed on $1',
  ],
  [
    /^(?:(?:ok|right|so|then|and)[\s,]+)+they(?:['’](?:ve|re)| have| are)?(?: all| both| now| just)? (?:want(?:ed)?|agreed (?:to|on|that)?) (.+)$/iu,
    'members agreed $1',
  ],
  [
    /^(.{12,}?)[\s.,;–-]+(?:so |and )?(?:that|this)(?:['’]?s| is| was) (?:the|our|their|now the) (?:decision|resolution|outcome|agreed (?:position|line)|final (?:position|decision))(?:[\s,]+(?:pls|please|then|now|today|to minute|for the minutes))*[.!]*$/iu,
    'agreed: $1',
  ],
  [
    /^(.{6,140}?)[\s,;–-]+(?:and |which |this |it )?(?:replac(?:es|ing)|supersed(?:es|ing)|instead of|in place of|overrid(?:es|ing)) (?:the |our |that |what was )?(?:earlier|previous|first|last|old|original)(?: (?:one|decision|line|position|version|agreement|wording))?[.!]*$/iu,
    'agreed $1',
  ],
  [
    body(
      '(?:gave|give|gives|given) (?:its|their|his|her)? ?(?:full |formal |unanimous )?(?:approval|consent|blessing|go[- ]ahead|sign[- ]?off|agreement|permission|the nod|the go[- ]ahead|the green light) (?:to|for) (.+)$',
    ),
    'approved $1',
  ],
  [
    body('(?:gave|give|gives|given) (?:its|their) (?:full |unanimous )?(?:support|backing) (?:to|for) (.+)$'),
    'supported $1',
  ],
  [
    body('(?:gave|give|gives|given) (?!its|their)(.+?) (?:its|their) (?:full |unanimous )?endorsement$'),
    'endorsed $1',
  ],
  [
    body(
      '(?:gave|give|gives|given) (?!its|their)(.+?) (?:its|their|the) (?:full |unanimous )?(?:support|backing)$',
    ),
    'supported $1',
  ],
  [
    body(
      '(?:gave|give|gives|given) (?!its|their)(.+?) (?:its|their|the) (?:full |unanimous )?(?:approval|blessing|go[- ]ahead|green light|nod|consent|thumbs up|ok)$',
    ),
    'approved $1',
  ],
  [body('sign(?:ed|s|ing)? off(?: on)? (.+)$'), 'approved $1'],
  [
    body(
      "(?:green ?lit|rubber[- ]?stamp(?:ed|s)|waved through|passed|pass|approve|approves|okayed|ok[’']?s) ((?:the|an?|both|all|this|that) .+)$",
    ),
    'approved $1',
  ],
  [body('approv(?:ed|e) (.+)$'), 'approved $1'],
  [body('endorse (.+)$'), 'endorsed $1'],
  [body('(?:support|back) ((?:the|an?|both|all|this|that|\\p{Ll}{3,}ing) .+)$'), 'supported $1'],
  [body('(?:agree|agreed) (.+)$'), 'agreed $1'],
  [body('adopt (.+)$'), 'adopted $1'],
  [body('reject (.+)$'), 'rejected $1'],
  [body('(?:resolve|resolves|decide|decides) (to .+|that .+|not to .+)$'), 'agreed $1'],
  [
    body(
      '(?:minded|inclined|disposed|prepared|willing|ready|keen|determined|going|to) to (?!(?:see|need|lose|have|be|get|find|struggle|end up|face|hear|miss|know|feel|suffer|pay more)\\b)(?=\\p{Ll}+)(.+)$',
    ),
    'agreed to $1',
  ],
  [
    body(
      '(?:settled on|settle on|plumped for|(?:went|going|go) for(?! (?:an? )?(?:quick |short |long )?(?:walk|break|coffee|drink|tour|look|wander|lunch|stroll|tea|cuppa|second)\\b)|going with|go with|went with|landed on|picked(?! (?:up|at|off|apart|over|through))|chose|choosing|selected|sticking with|stick with|stuck with|opted for|coalesced around|came down (?:in favour of|on the side of|for)|favoured|fixed on) (.+)$',
    ),
    'agreed on $1',
  ],
  [body('(?:agreed|content|happy|ok|fine) for (.+?) to (.+)$'), 'agreed that $1 should $2'],
  // The same named as a noun.
  [
    new RegExp(
      `^(?:formal |final )?(?:approval|consent|permission|authorisation|sign[- ]?off|the go[- ]ahead|go[- ]ahead)${GIVEN} (?:to (?=(?:the|an?|spend \\d|all)\\b)|for|of) (.+)$`,
      'iu',
    ),
    'approved $1',
  ],
  [
    new RegExp(
      `^(?:formal |final )?(?:approval|consent|permission|authorisation|authority|go[- ]ahead|the go[- ]ahead|agreement)${GIVEN} to (?!the\\b|an?\\b)(\\p{Ll}+ .+)$`,
      'iu',
    ),
    'agreed to $1',
  ],
  [
    /^(?:the )?(?:delegated )?authority (?:was |is )?(?:given|granted|delegated) to (.+?) to (.+)$/iu,
    'delegated authority to $1 to $2',
  ],
  [
    /^(.{2,60}?) (?:was |were |is |are |be )?(?:given|granted) (?:delegated )?(?:authority|powers?|permission) to (.+)$/iu,
    'delegated authority to $1 to $2',
  ],
  [
    /^(?:the )?(.{2,60}?) (?:was |were |is |are |to be )?(?:authorised|empowered|mandated|instructed by (?:the )?(?:board|committee|panel)) to (.+)$/iu,
    'authorised $1 to $2',
  ],
  [
    /^(?:leave|left|leaving) (.{3,80}?) (?:to|with|up to) ((?:the )?(?:chair|lead members?|officers?|clerk|vice|group leaders?|[A-Z]{2,4})\b.*?)(?:[\s,;–-]+(?:all )?(?:agreed|ok|content))?[.!]*$/iu,
    'delegated $1 to $2',
  ],
  [
    /^(?:green light|thumbs up|go[- ]ahead|a yes|yes) (?:given )?(?:for|to) (?!him|her|them)(.+?)(?: from (?:everyone|all|members|the board|everybody))?$/iu,
    'approved $1',
  ],
  [/^green[- ]?lit (.+)$/iu, 'approved $1'],
  [
    /^(?:unanimous |full |strong |broad |general |cross[- ]party |all[- ]party )?(?:support|backing)(?: was| is)?(?: given| expressed| agreed)? (?:for|to) (.+?) (?:from|by|among) (?:all|members|all members|everyone|the board|the committee|the panel)[.!]*$/iu,
    'supported $1',
  ],
  [/^(?:unanimous|full|unan) (?:support|backing) for (.+)$/iu, 'supported $1'],
  [/^support (?:was |is )?(?:given|pledged|confirmed) (?:to|for) (.+)$/iu, 'supported $1'],
  [/^(?:endorsement) (?:was |is )?given (?:to|for) (.+)$/iu, 'endorsed $1'],
  [
    /^(?:there was |there is )?(?:a |the |general |broad |clear |unanimous |full |overall |cross[- ]party )*(?:consensus|agreement|feeling of the meeting|view of the (?:meeting|board|committee|panel)|will of the meeting|mind of the meeting|steer|collective view)(?: of the (?:meeting|board|room))?(?: was| is| being| among members| to be| reached| then| now| though)*[\s,:–-]+(?:that we |that |was |is )?(to |not to )?(.+)$/iu,
    'agreed $1$2',
  ],
  [
    /^it (?:was|is) the (?:unanimous |clear |settled )?(?:view|feeling|will|consensus|sense|decision) of (?:the )?(?:meeting|board|members|committee|panel|group|forum|room) that (.+)$/iu,
    'agreed that $1',
  ],
  [
    /^(?:so )?(?:the )?(?:board['’]s |members['’] |final |agreed |panel['’]s |committee['’]s |our |collective )*(?:decision|outcome|upshot|result|resolution|verdict|conclusion|position agreed|agreed position|agreed line|final position|bottom line|ruling)(?: (?:is|was|being|of the (?:board|committee|panel|meeting|debate|discussion)))*[\s,:–-]+(?:that |was |is )?(?!(?:not |still |yet |expected|due|awaited|pending|made|needed|required|unclear|of|on|from|by|in)\b)(.+)$/iu,
    'agreed $1',
  ],
  [
    /^(?:the )?chair(?:man|woman)? (?:ruled|determined|directed|confirmed|declared) (?:that )?(?=.*\b(?:stays?|stands?|remains?|be|continues?|carried|agreed|approved|falls|lost)\b)(.+)$/iu,
    'agreed that $1',
  ],
  [
    /^(?:the )?chair(?:man|woman)? (?:concluded|summed up|summarised|closed)[\s,:–-]+(?:that |by saying )?(?:we|the board|members|the panel|the committee|they) (?:will|would|should|['’]ll|agree to|are going to) (.+)$/iu,
    'agreed to $1',
  ],
  // A seat that somebody takes.
  [
    /^.*?\b(?:someone|somebody|a rep(?:resentative)?|reps?|a volunteer|volunteers?|a member|a name|names?|nominations?) (?:is |are )?(?:needed |wanted |sought )?(?:for|to|on|to sit on|to go on) (the .+?|our .+?)(?: now\b[^.;]*| as\b[^.;]*| after\b[^.;]*| since\b[^.;]*)?[.;:,–-]+\s*(?:so )?((?:Cllr |Mr |Mrs |Ms |Dr )?[A-Z][\p{L}'’-]*(?: [A-Z][\p{L}'’-]*)?)\b.*\b(?:hand up|volunteer(?:ed|s)|offered|stepped (?:up|forward)|willing|happy to|will do it|took it|nominated|no[- ]?one else|nobody else|only one|unopposed|agreed)\b.*$/iu,
    'appointed $2 to $1',
  ],
  [
    /^((?:Cllr |Mr |Mrs |Ms |Dr )?[A-Z][\p{L}'’-]*(?: [A-Z][\p{L}'’-]*)?) (?:put (?:her|his|their) hand up|volunteered|stepped (?:up|forward)|was the only (?:nomination|volunteer)) (?:for|to be|as|to (?:do|be|go on|sit on)) (.+?)[\s,;–-]+(?:no[- ]?one else|nobody else|all |agreed|unopposed|so (?:it['’]?s|its)|no other)\b.*$/u,
    'appointed $1 to $2',
  ],
  [
    /^((?:the )?(?:[\p{L}\d-]+ ){0,4}(?:dates|plan|programme|calendar|draft|paper|report|budget|wording|response|recs?|recommendations|list|timetable|letter|figures|tor|terms of reference|minutes|mins|rest|others?|workplan|protocol|statement)) (?:are |is |all |was |were )*(?:fine|ok|okay|good to go|good)\b((?: (?:apart|bar|except|save|other than|but for|with|as|subject)\b.*)?[.!]*)$/iu,
    'agreed the $1$2',
  ],
  // What a board goes for.
  [
    /^(?:we['’]?(?:re|ll)? ?(?:are |will )?|so |it['’]?s |then )*(?:going (?:for|with)|go (?:for|with)|stick(?:ing)? with|opt(?:ing|ed)? for|plump(?:ing|ed)? for|settl(?:e|ed|ing) (?:on|for)|stay(?:ing)? with|proceed(?:ing)? with|press(?:ing)? ahead with|carry(?:ing)? on with) (.+?)(?:[\s,;–-]+(?:then|all (?:agreed|happy|content|fine)|agreed))?[.!]*$/iu,
    'agreed to go with $1',
  ],
  [
    /^(?:so |ok,? )*(option|scenario|model|version|design|rec|recommendation) ([\p{L}\d]{1,3}) (?:it is|then|wins|carried the day|preferred|chosen|is the one|gets it|is (?:it|the choice))(?: then)?(?: by (?:members|all|the \w+))?(?:[\s,;–-]+(?:all )?(?:agreed|happy|content))?[.!]*$/iu,
    'agreed $1 $2',
  ],
  [
    /^(?:so )?it(?:['’]s| is|ll be| will be) (.{3,60}?) then(?:[\s,;–-]+(?:all )?(?:agreed|happy|content|fine)[.!]*)?$/iu,
    'agreed $1',
  ],
  [
    /^(?:(?:no[- ]?one|nobody|none)(?: (?:is|was))? (?:against|opposed to|objected to|objects to|objecting to)|no objections? to|no opposition to|no problems? with|no issues? with|no dissent (?:to|from)) (\p{Ll}{3,}ing) (.+)$/iu,
    'agreed on $1 $2',
  ],
];
