/** Somebody speaks, asks or hopes: whatever follows is theirs, not the board's. */
export const SPEAKER =
  /^(?:[A-Z]{2,4}|(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Mayor)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|(?!Board|Members|Committee|Panel|Forum|Chair|All|Everyone|Everybody|Nobody|Option|Agreed|Recs?|Rec|The|So|No|Unanimous|Consensus)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?:\s*[:;]|\s+[-–]\s|\s+(?:said|says|asked|asks|thinks?|thought|felt|feels|wants?|wanted|would|hopes?|hoped|wondered|suggested|suggests|argued|reckons?|likes?|liked|worried|told|reported|explained|noted|backs?|backed|supports?|supported|agrees?|agreed|moved|proposed|queried|raised|pointed|is|was|has|had|not)\b)/u;
export const WISHES =
  /\?|\b(?:if|whether|wonder(?:s|ed)?|hop(?:e|es|ed|ing)|maybe|perhaps|might|could|should|ought|suggest\p{Ll}*|propos(?:ed|es|ing|al that)|wishes|yet|last (?:year|time|month|meeting)|previously|earlier this|ago)\b/iu;

export const THE_BOARD =
  '(?:(?:the |our )?(?:whole |full )?(?:board|members?|mbrs|committee|cttee|panel|group|forum|commission|room|table|meeting)|everyone(?: (?:here|there|present))?|everybody|all(?: (?:of them|of us|present|members|round(?: the table)?|hands))?|they(?: all)?|we(?: all)?)';
export const NOBODY =
  '(?:nobody|no[- ]?one|none(?: of (?:them|us))?|not a (?:soul|single (?:member|voice|hand))|no members?)(?: (?:at all|else|there|present))?';
export const IS =
  "(?:\\s+(?:is|are|was|were|has|have|had|all|both|very|quite|pretty|now|then|seem(?:s|ed)?|looked|sounded|fully|entirely|duly|happily)|['’](?:s|re))*";
const SETTLED =
  '(?:as one|at one|of one mind|of a mind|agreed|content|happy|fine|ok|okay|comfortable|in favour|on board|for it|up for it|with it|behind it|signed up(?: to (?:it|that|this|them))?|in agreement|nodding|nodded|said (?:yes|aye|ok)|signed (?:it|that|them|this) off|(?:good|fine|ok|happy|content) with (?:it|that|this|them|those)|(?:went|go|goes) (?:along|with it)|put (?:up )?(?:their|a) hands? up)';

/** Words by which the room stands behind a matter and that say nothing of it. */
export const ASSENT = [
  `(?:and |which |that |this |it |so )*(?:was |is |were |are |went )*(?:carried |passed |agreed )?(?:unanimous(?:ly)?|unan|nem\\.? ?con\\.?|by (?:common |general )?(?:consent|acclaim|agreement)|on the nod|without (?:a vote|dissent|objection|demur|debate)|unopposed|to a (?:person|man|woman))`,
  `(?:and |with |there (?:was|is|were) )*(?:a |an |the )?(?:general|universal|broad|full|unanimous|complete|clear|loud|overall|ready|strong) (?:\\p{Ll}+ )?(?:assent|agreement|acclaim|consent|support|approval|backing|nods|ayes)(?: (?:all|a)?round(?: the (?:table|room))?| in the room| from (?:all(?: sides)?|everyone|everybody|members|the (?:room|table|board|members))| to (?:it|that|this)| for (?:it|that|this)| there)*`,
  `(?:and |with |there (?:was|is|were) )*(?:no|zero|not a|not one|without|little or no) (?:\\p{Ll}+ )?(?:dissent(?:ers|ing)?|objections?|objectors?|opposition|demur|complaints?|disagreement|voice against|hand against|votes? against|murmur(?: against)?)(?: (?:from|by) (?:any\\p{L}*|members|the (?:room|table|board))| to (?:it|that|this)| there| heard| raised| at all)*`,
  `(?:and |with )*(?:nods|ayes|thumbs up|assent|agreement|support|yes(?:es)?|heads nodding) (?:all round|(?:a)?round the (?:table|room)|from (?:all(?: sides)?|everyone|everybody|members|the (?:room|table|board)))`,
  `(?:and |but |with )*${NOBODY}(?: (?:is|was|were|spoke|had|voted|there))* (?:disagree[sd]?|disagreeing|dissent(?:ed|s|ing)?|against(?: it| that)?|object(?:ed|s|ing)?|minded|minds|demurred|opposed|opposing|quarrelled|(?:said|saying) (?:no|otherwise)|(?:any|a) (?:problem|issue|objection)s?)(?: with (?:it|that))?`,
  `(?:and |so |with )*${THE_BOARD}${IS} ${SETTLED}(?: (?:too|then|on (?:that|this|it)|with (?:it|that|this)|to (?:it|that)|there|again|today))*`,
  `(?:and |so |with )*(?:(?:is|was|are|were|all|quite|very) )*(?:fine|ok|okay|good|agreed|yes|accepted|acceptable|agreeable|happy|content)(?: then)? (?:by|with|to|for|from) (?:all|everyone|everybody|members|the (?:board|room|panel|committee|table|lot of them)|them all|all of them|us all)`,
  `(?:and |so )*(?:every |all )?hands (?:went |all )?up(?: for (?:it|that))?(?:, (?:all|every one) of them)?`,
  `(?:and |so )*(?:that|this|which|it)(?:['’]?s| is| was) (?:what (?:was|we|they|members|the board)(?: have| had| all)* (?:decided|agreed|resolved|settled)(?: on)?|(?:our|the|their|now the|now our) (?:agreed |settled |final )?(?:decision|position|line|view|resolution|stance|answer)|(?:agreed|settled|decided|carried|passed|resolved|that settled)|the will of the meeting)`,
  '(?:all|every one) of (?:us|them)|everyone|everybody|all agreed|agreed by all|all happy|all content|(?:so )?(?:that|it) (?:was|is) (?:agreed|settled|decided|carried)|job done|so (?:ordered|resolved)',
].join('|');
const CONDITION =
  '((?:[,;]? (?:subject to|provided|as long as|so long as|on condition|with|for|until|but only|if) .{3,90})?)';
export const BEHIND = new RegExp(
  `^(.{6,200}?)(?:\\s*[,;:.–—-]+\\s+|\\s*\\.{2,}\\s*)(?:${ASSENT})${CONDITION}[\\s.!]*$`,
  'iu',
);
/** The same with nothing between: "the themes were fine with everybody", "oppose the cap nem con". */
export const CLOSE_BEHIND = new RegExp(
  `^(.{6,200}?)\\s+(?:(?:(?:is|was|are|were|all|quite|very) )+(?:fine|ok|okay|good|agreed|accepted|acceptable|agreeable) (?:by|with|to) (?:all|everyone|everybody|members|the (?:board|room|panel|committee))|unanimously|unan|nem\\.? ?con\\.?|by (?:common |general )?(?:consent|acclaim|agreement)|to a (?:person|man|woman))${CONDITION}[\\s.!]*$`,
  'iu',
);
export const BEFORE = new RegExp(
  `^(?:${ASSENT})(?:\\s*[,;:.–—-]+\\s*(?:to |that )?|\\s+(?:that|to|on|for|over|about|from|with|in favour of|behind)\\s+|\\s+(?:to )?(?=\\p{Ll}+ing\\b))(.{6,200}?)[\\s.!]*$`,
  'iu',
);
