import { IS, NOBODY, THE_BOARD } from './room-assents.ts';

const BOARD_AS = `^(?:(?:so|and|then|ok)[\\s,]+)*${THE_BOARD}${IS} `;
/** Figures of speech for a board's yes, no or not more than that. */
export const FIGURES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${BOARD_AS}(?:put|putting) (?:its|their|our) names? to (.{4,})$`, 'iu'), 'endorsed $1'],
  [
    new RegExp(
      `${BOARD_AS}(?:turned (?:its|their) (?:face|back)s? (?:against|on)|set (?:its|their) (?:face|mind)s? against|(?:were|was)(?:n['’]?t| not) (?:having|buying|wearing|persuaded by|going to wear)|would(?:n['’]?t| not) (?:have|wear|hear of)|said no to|drew the line at|baulked at|ruled out) (.{4,})$`,
      'iu',
    ),
    'rejected $1',
  ],
  [
    /^(?:(?:members|all|they|we|board|the board|everyone) )?(?:(?:is|are|was|were) )?(?:content|happy|fine|ok) to (?:just|simply|only|merely) note (?:this one|that one|it|this|that|(?:the )?(?:report|update|paper|position))[.!]*$/iu,
    'noted the report',
  ],
  [
    /^(?:.{0,40}?(?:thanks|thanked|nothing to decide|no decision needed|for information)\b.{0,30}?[\s,]+(?:and|so|but|just)?\s*)(?:we|members|the board|they|it was) (?:just )?(?:noted(?: it| that| this)?|took it as read)[.!]*$/iu,
    'noted the report',
  ],
  [
    /^((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?|officers?)(?: and (?:the )?(?:vice[- ]chair|chair|lead members?))?) (?:to have|has|have|gets?|will have) (?:the )?(?:last|final) (?:word|say|sign[- ]off) (?:on|over|about) (.{4,})$/iu,
    'delegated $2 to $1',
  ],
  [
    /^((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?)(?: and (?:the )?(?:vice[- ]chair|chair|lead members?))?) (?:can|may|will|to) (?:sign|clear|agree|settle|approve|finalise) (?:it|that|this|the (?:rest|final \p{Ll}+|wording|text))(?: off)? (?:between meetings|outside the meeting|later|by email|in correspondence|on (?:our|the board['’]s) behalf)[.!]*$/iu,
    'delegated the final text to $1',
  ],
  // Verbs whose particle stands behind the thing: "turned the levy down flat", "waved the budget through".
  [
    new RegExp(
      `${BOARD_AS}(?:turned|voted|threw|kicked|knocked|ruled|struck|sent|shot|batted|pushed) (.{3,60}?) (?:down|out|back|away|off)(?: flat| again| unanimously)?$`,
      'iu',
    ),
    'rejected $1',
  ],
  [
    new RegExp(
      `${BOARD_AS}(?:waved|nodded|passed|let|put|voted|saw) (.{3,60}?) (?:through|in)(?: on the nod| unanimously| unamended)?$`,
      'iu',
    ),
    'approved $1',
  ],
  [
    /^(?:(?:so|and|then)\s+)?(?:(?:a |the )?(?:clear |big |large |small |comfortable |overwhelming |strong )?majority|(?:the )?vote (?:went|was|is)|(?:(?:the )?(?:board|members|they|we) )?voted)(?: (?:was|is|were|are))? against (.{4,})$/iu,
    'rejected $1',
  ],
  [
    /^(?:(?:so|and|then)\s+)?(?:(?:a |the )?(?:clear |big |large |small |comfortable |overwhelming |strong )?majority|(?:the )?vote (?:went|was|is)|(?:(?:the )?(?:board|members|they|we) )?voted)(?: (?:was|is|were|are))? (?:for|in favour of) (.{4,})$/iu,
    'agreed $1',
  ],
  [
    new RegExp(
      `${BOARD_AS}(?:threw|throws?|puts?|putting|lent|lends?) (?:its|their|our) (?:full |whole )?(?:weight|support|name|voice|backing) (?:behind|to) (.{4,})$`,
      'iu',
    ),
    'supported $1',
  ],
  [
    /^(?:(?:so|and|then|we['’]re|we are)\s+)*(?:getting|all|right|fully|solidly)\s+behind (.{4,}?)(?:, (?:all|every one) of (?:us|them)|, everyone)?$/iu,
    'supported $1',
  ],
  [
    /^(?:all )?in favour of (.{4,}?),? (?:all|everyone|everybody|unanimous(?:ly)?|all of (?:us|them)|by all)$/iu,
    'supported $1',
  ],
  [
    /^(?:(?:they|we|members|the board|board) )?(?:gave|gives|given) (.{3,60}?) (?:its|their|our|the) (?:seal of approval|endorsement)$/iu,
    'endorsed $1',
  ],
  [
    /^(?:(?:they|we|members|the board|board) )?(?:gave|gives|given) (.{3,60}?) (?:its|their|our|the) (?:(?:full|unanimous) )?(?:backing|support)$/iu,
    'supported $1',
  ],
  [/^(?:full |unanimous |board )?endorsement (?:for|of) ((?:the|our|this) .{4,})$/iu, 'endorsed $1'],
  [
    /^(?:the )?chair(?:man|woman)? (?:has |then |duly )*(?:adjourned|deferred|postponed|held over|put off|parked|stood over|put back) (.{3,})$/iu,
    'deferred $1',
  ],
  [
    /^(?:the )?(paper|report|update|briefing|presentation) (?:was |is )?received(?:[,;.–-]+ ?(?:nothing|no|without) .{3,30})?$/iu,
    'noted the $1',
  ],
  [
    /^(?:they|all|we|board|members|the board) (?:have |are |were )?(?:just |simply |only |duly )*(?:noted|noting) (.{3,})$/iu,
    'noted $1',
  ],
  [
    new RegExp(
      `${BOARD_AS}(?:firmly |clearly |quite |very )*(?:of the (?:view|opinion|mind)|clear|firm|adamant|convinced|resolved|determined) that (.{6,}?)(?:,? and (?:asked|want(?:ed)?) (?:for )?(?:it|that|this) (?:to be )?(?:minuted|recorded|noted))?$`,
      'iu',
    ),
    'agreed that $1',
  ],
  [/^(?:(?:formal|full|clear|unanimous) )?agreement to (the .{4,})$/iu, 'agreed $1'],
  [
    new RegExp(
      `^(?:(?:a )?yes (?:from|by) (?:all|everyone|everybody|members|the (?:board|room))|${THE_BOARD} said yes) to (.{4,})$`,
      'iu',
    ),
    'agreed $1',
  ],
  [
    /^((?:[\p{L}'’]+ ){0,8}?[\p{L}'’]+) (?:was|were|is) (?:taken up|adopted|accepted|embraced|picked up|welcomed and agreed) by (?:all|everyone|members|the (?:board|room|panel))$/iu,
    'agreed $1',
  ],
  [
    new RegExp(
      `^${NOBODY}(?: (?:had|has|raised|saw))? (?:any |a )?(?:problem|issue|objection|difficulty|quarrel)s? (?:with|to) (.{4,}?)(?:,? so .{3,30})?$`,
      'iu',
    ),
    'agreed $1',
  ],
  [
    /^(?:not (?:a|one) (?:murmur|word|voice|hand)|nobody|no[- ]?one|no votes) against (.{4,}?)(?:,? so .{3,40})$/iu,
    'agreed $1',
  ],
  [
    /^((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?|officers?)(?: (?:and|\+|&) (?:the )?(?:vice(?:[- ]chair)?|chair|lead members?|clerk))?) (?:(?:are|is|was|were) )?(?:trusted|left|free|given leave|empowered|cleared|allowed|mandated|asked) to (?:settle|sign off|agree|approve|finalise|clear|decide)(?: on)? (.{4,})$/iu,
    'delegated $2 to $1',
  ],
  [
    /^(?:the )?((?:[\p{L}'’-]+ ){0,4}[\p{L}'’-]+) (?:is |are )?to be (?:signed off|cleared|agreed|approved|finalised|settled) by ((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?)\b.{0,60})$/iu,
    'delegated sign-off of the $1 to $2',
  ],
  [
    /^(?:our|the|the board['’]s|its) (?:new )?((?:[\p{Ll}-]+ ){0,3}(?:champion|rep|representative|nominee|observer|spokes\p{L}+|lead))(?: (?:on|for|to) (?:the )?[^,;:]{3,40}?)? (?:is|will be|to be|=|is to be|from now on is) ((?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u,
    'appointed $2 as $1',
  ],
  [
    /^(?:after|following) (?:a |some |much |lots of |a lot of |a bit of )?[^,;:]{4,40}?,? (?:they|we|members|the board) (?:settled on|went for|plumped for|chose|picked|opted for|landed on|came down for) (.{4,})$/iu,
    'agreed on $1',
  ],
];
/** When a thing not settled is to come back. */
export const PUT_OFF_TO =
  /^(?:(.{5,80}?)[,;:.–-]+\s+)?(?:(?:so|and|but|chair(?:man|woman)? (?:ruled|said|asked|proposed) (?:that )?)\s*)*(?:(?:we|they|members|the board|it|that|this)(?:['’]ll| will| wants?| would like| have to| has to| can| is to|['’]s to)?\s+)?(?:(?:to )?(?:come|comes|coming|bring|brought|go|goes|get|have|want|take|look|see|return|revisit|kick|kicked|push|pushed|bumped?|slid|park|parked|rolled?|held?|hold|leave|left|wait|waits|back)\b(?:\s+(?:it|this|that|to|back|again|over|off|on|at|one))*)\s+((?:to|in|into|till?|until|(?<=\b(?:wait|waits|hold|held|leave|left|park|parked)\b.{0,12})for|at|after|pending|when)\s+(?:the )?(?:jan\p{L}*|feb\p{L}*|mar(?:ch)?|apr\p{L}*|may|june?|july?|aug\p{L}*|sep\p{L}*|oct\p{L}*|nov\p{L}*|dec(?:ember)?|next|after|spring|summer|autumn|winter|new year|more|further|bill|election|settlement|budget|results?|consultation|review|figures|we (?:know|have|see)|government)\b.{0,60})$/iu;
export const UNDECIDED =
  /\b(?:not (?:settled|ready|decided|agreed|enough|there yet|clear|convinced)|no (?:decision|agreement|consensus|conclusion)|too (?:many|much|early|soon|little)|can(?:no|['’])t (?:decide|agree|settle)|undecided|unresolved|split|unclear|unfinished|incomplete|needs? more|more work|gaps|rul(?:ed|es)|half baked|premature)\b/iu;
