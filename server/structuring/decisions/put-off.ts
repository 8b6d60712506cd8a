const TO =
  '(?:july|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|(?:the )?next\\b|another|later|the (?:new year|spring|summer|autumn|winter)|new year|spring|summer|autumn|winter|a (?:later|future)|when|once|a special|\\d)';

/** What happens to an item that is not decided today. */
export const PUT_OFF: readonly RegExp[] = [
  new RegExp(
    `^(?:the |this |that |it |item |report |paper |decision |[\\p{Ll}-]+ (?:item|report|paper|decision) )*(?:(?:is|was|has been|to be|will be|gets|got|both|all|also|now|then|not ready|pulled|withdrawn|and|so|,) *)*(?:pushed(?: back| out)?|put (?:back|off|over)|kicked(?: back| over| on)?|bumped|moved|rolled(?: over| on| forward)?|carried (?:over|forward)|slip(?:s|ped)?|defer(?:red|s)?|postponed?|held(?: over)?|hold(?: over)?|parked|deferring|adjourned|goes|going|come(?:s)?(?: back)?|coming(?: back)?|returns?|returning|bring(?: it| this| that)? back|brought back|back|revisit(?:ed)?|pick(?:ed)?(?: it| this)? up(?: again)?|look at(?: it)? again|left) (?:it |this |that |again |over |back )*(?:to|until|till|til|in|at|for) (?:the )?${TO}.*$`,
    'iu',
  ),
  /^(?:put|(?:it['’]?s |its |that['’]?s |so )?(?:coming |comes? )?back|not ready[\s,;–-]+(?:so )?(?:back )?)(?: (?:to|in|at|for|until))? ?(?:jan\w*|feb\w*|march|apr\w*|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)(?: (?:with|for) .{3,60})?[.!]*$/iu,
  /^(?:(?:it|this|that|item|report|paper|the \p{Ll}+) )?(?:was |is |to )?(?:lies?|left|sits?|kicked|stays?|put|goes) (?:on the table|into the long grass|on the back burner|on ice|to one side)(?: (?:for now|til+|until|pending)\b.*)?[.!]*$/iu,
  new RegExp(
    `^(?:(?:the )?(?:board|members|we|they)(?:['’]ll| will| to)? )?(?:come|go|get|turn) back to (?:it|this|that)(?: one| item)? (?:in|at|on|after) (?:the )?${TO}.*$`,
    'iu',
  ),
  /^(?:parked|on hold|paused|shelved) (?:til+|until|pending)\b.*$/iu,
  /^(?:agreed to )?defer(?:red)?(?! to (?:officers?|members|lawyers|legal|him|her|them|experts|(?:the )?(?:chair|board|clerk|expert|department|minister))\b)(?: (?:it|this|that|pending|to|until|till|for|the (?:item|report|paper|decision)))\b.*$/iu,
  /^(?:no decision|not (?:ready to )?decid(?:e|ed|ing)|decision (?:put off|not (?:taken|made))|not (?:in a position|able) to decide|undecided|unresolved)(?: (?:today|yet|now|made|taken|reached|on this))*[\s,;.–-]+(?:so |and |to |will |it |this )*(?:bring|come|comes|coming|back|return|returns|revisit|defer|deferred|left|again|hold|held|carry|carried|roll|rolled)\b.*$/iu,
  /^(?:(?:the )?(?:item|report|paper|matter)|it|this|that)? ?(?:was |is |has been )?(?:parked|shelved|paused|left on the table|put on hold|on hold)(?: (?:for now|until|till|pending|for the moment|at this stage)\b.*)?$/iu,
  /^(?:item |report |paper )?(?:withdrawn|pulled|taken off(?: the agenda)?)[\s,;–-]+(?:so |and |will |it |now )*(?:come|comes|back|going|goes|to|deferred|until|in|at|will)\b.*$/iu,
];
