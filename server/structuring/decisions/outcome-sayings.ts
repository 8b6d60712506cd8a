import { isTaskVerb } from '../actions/action-verbs.ts';

const BOARD = '(?:the |our )?(?:board|members|committee|cttee|panel|group|forum|everyone|everybody|they|we)';
/** The board assents, behind the matter: ", carried", " - all content bar RT", ". nods all round". */
const CARRIED =
  '(?:(?:this was |it was |was |and |so )*(?:carried|agreed|approved|passed|adopted)(?: (?:unanimously|by all|nem con|on the nod))?|(?:all|everyone|everybody|members) (?:content|happy|agreed|in favour|for|behind it|for it)|nods all round|nem\\.? con|no (?:objections?|dissent))';
const BUT_FOR =
  "((?:,? (?:with )?(?:only |just )?(?:Cllr )?[\\p{L}’' ]{2,30}? (?:dissenting|against|abstaining|voting against|opposed))|(?: (?:bar|except(?: for)?|apart from|but for|save(?: for)?) (?:Cllr )?[\\p{L}’' ]{2,30}?))?";
const NO_ONE_ELSE =
  '(?:no (?:other|further) (?:takers?|names?|nominations?|volunteers?|candidates?|offers?)|no[- ]?one else|nobody else(?: (?:wants?|wanted|offered|put|came|stood|stepped|fancied)\\b[^,;.]{0,25})?|unopposed|uncontested|no contest|(?:all |both )?agreed|(?:all |everyone |members )?(?:content|happy)|no objections?|only (?:one )?(?:name|volunteer|nomination)(?: in| put forward| going)?)';

/** What everything came to, who may settle the rest and who holds a seat: more ways of telling what was resolved. */
export const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  // "To recommend weekly collections - carried, Cllr Brown dissenting".
  [
    new RegExp(
      `^(?:that |it was )?to (\\p{Ll}{3,}\\b.{6,160}?)[\\s]*[,;:.–-]+\\s*${CARRIED}${BUT_FOR}[.!]*$`,
      'iu',
    ),
    'agreed to $1$2',
  ],
  // "so weekly collection is recommended to the councils, all content bar RT".
  [
    new RegExp(
      `^(?:so |and |then )*((?:the |a |an |our )?(?:[\\p{L}\\d£%'’-]+ ){1,7}?)(?:is|are|will be|to be|gets|get) (?:now |then |to be )?(recommended|referred|submitted|put|sent|adopted|kept|extended|moved|raised|cut|frozen|published|offered|given|set|taken|brought|passed|used|made)\\b(.{3,90}?)[\\s]*[,;–-]+\\s*(?:all|everyone|everybody|members) (?:content|happy|agreed|in favour|for it|behind it)${BUT_FOR}[.!]*$`,
      'iu',
    ),
    'agreed that $1be $2$3$4',
  ],
  // "there was no dissent from asking for a seat".
  [
    /^(?:there (?:was|were|being) |with |heard )?(?:no|little or no) (?:dissent|objections?|opposition|disagreement|quarrel|argument|push[- ]?back|demur)(?: at all| voiced| heard| raised| from (?:anyone|anybody|members|the \p{L}+))? (?:from|to|with|over|about|against|on) (\p{Ll}{3,}ing .{4,}?)(?:[,;.–-]+ (?:so |and )*(?:that|this)(?:['’]s| is| becomes| was)(?: now)? (?:our|the) (?:agreed )?(?:position|line|view|policy|stance|decision|answer|ask))?[.!]*$/iu,
    'agreed on $1',
  ],
  // "members would now rather consult in May, so the earlier decision falls away".
  [
    new RegExp(
      `^(?:.{3,160}?[,.;:–-]\\s+)?(?:so |and |but )?${BOARD} (?:would|['’]d) (?:now )?(?:rather|sooner|prefer to) (?!have\\b)(\\p{Ll}+ .{3,90}?),? (?:so|and|which means) (?:the|that|our) (?:earlier|previous|first|old|original|last) (?:decision|line|agreement|position|date|resolution)\\b.*$`,
      'iu',
    ),
    'agreed to $1',
  ],
  // "lead members have been given authority to sign it off".
  [
    /^(?:because|since|as|given that|with) .{6,120}?, ((?:the )?(?:chair(?:man|woman)?|vice[- ]chair|lead members?|group leaders?|officers?|clerk|director|secretariat|chief exec\p{L}*)(?: and (?:the )?(?:vice[- ]chair|clerk|lead members?))?) (?:has|have|had|was|were|is|are) (?:been |now |to be )*(?:given|granted|handed) (?:delegated |the |full )*(?:authority|powers?|permission|leave) to (.+)$/iu,
    'delegated authority to $1 to $2',
  ],
  [
    /^(?:because|since|as|given that|with) .{6,120}?, ((?:the )?(?:chair(?:man|woman)?|vice[- ]chair|lead members?|group leaders?|officers?|clerk|director|secretariat|chief exec\p{L}*)(?: and (?:the )?(?:vice[- ]chair|clerk|lead members?))?) (?:has|have|had|was|were|is|are) (?:been |now |to be )*(?:authorised|empowered|allowed|trusted|mandated) to (.+)$/iu,
    'delegated authority to $1 to $2',
  ],
  // "signing of it delegated to the manager".
  [
    /^(?:the )?(signing|signature|sign[- ]off|drafting|wording|award|approval|choice|timing|agreement|negotiation|settling|finalising|completion|detail|details)(?: of (?:it|this|that|them|those))?((?: of (?:the|our|its) [^,;.:]{3,60}?)?) (?:is |was |to be |are |were )?(?:delegated|devolved) to ((?:the )?\p{L}.+)$/iu,
    'delegated the $1$2 to $3',
  ],
  // "RT is our rep on the reference group, no other takers".
  [
    new RegExp(
      `^(?:so |and |then )*((?:Cllr |Mr |Mrs |Ms |Dr )?[\\p{L}'’-]{2,}(?: [\\p{L}'’-]{3,})?) (?:is|are|will be|to be|becomes|goes on as|goes forward as|stays|remains|['’]s) (?:our|the(?: board['’]s)?|the \\p{L}+['’]s) (?:new )?(?:reps?|representatives?|nominees?|delegates?|observers?|members?|champions?|voices?) (?:on|to|at|for) (.{4,60}?)[\\s]*[,;:.–-]+\\s*${NO_ONE_ELSE}[.!]*$`,
      'iu',
    ),
    'appointed $1 as its representative on $2',
  ],
  // "RT's point taken, so they're agreed as amended".
  [
    /^.{2,120}[,.;–-]\s+(?:so |and )*(?:they|it|the minutes|(?:the )?mins|minutes)(?:['’](?:re|s)| are| were| is| was)(?: all)? (?:agreed|approved|accepted|signed off) as (amended|corrected)[.!]*$/iu,
    'agreed as $1',
  ],
];

const HEADED_OUTCOME =
  /^(?:(?:so|ok|right|and|well|then|just)[\s,]+)*(?:(?:where|how) (?:that|this|it|we|they|things|everyone|the (?:board|room|debate|members))(?: all| actually| finally)* (?:end(?:ed|s)?(?: up)?|land(?:ed|s)?|got(?: to)?|came (?:out|down|to)|finish(?:ed|es)?(?: up)?|left (?:it|that|things)|settled|(?:was|were|is|are) left|stands?|turned out|went)|what (?:that|it|this) (?:came|boiled|amounted|comes|boils) (?:down )?to|what (?:was|we|they|members|the board)(?: all| actually| finally| have| had| then)* (?:decided|agreed|resolved|settled)(?: on)?|the (?:short|long and (?:the )?short)(?: version| of it)?|net (?:effect|position)|end (?:of|point|position|result|state))(?: on (?:this|that|it|the [^:,–-]{2,30}))?(?:,? (?:in the end|eventually|finally|after all that))?(?: is| was)?\s*[:–-]+\s*(?=\S)/iu;

/** Told to put it down as a decision: "can we record as a decision that …", "one for the decisions: …". */
const RECORDED_AS =
  /^(?:(?:and|so|then|also|ok|oh|please|pls|sorry|right|before (?:i|we) (?:forget|move on|go))[\s,]+)*(?:(?:(?:can|could|would|will|may|might|shall) (?:we|you|i|some(?:one|body)|one of (?:you|us))|(?:we|you|i)(?: should| must| need to| ought to|['’]d better)|(?:i['’]?d|we['’]?d) like to|let['’]?s|let me)[\s,]+(?:please |pls |just |also )*)?(?:record|minute|note|log|write|put|get|mark|show|enter|take)(?: (?:it|this|that|down|in|up))*(?:[\s,]+(?:please|pls))*,? (?:down )?(?:as (?:being )?(?:(?:a|the|our|one|another) (?:formal |new |board )?(?:decision|resolution)|agreed|decided|resolved)|(?:an?|the|one|another) (?:formal )?(?:decision|resolution))(?:[\s,]+(?:please|pls|here))*\s*(?:[:,–-]+\s*(?:that\s+)?|that\s+)(?=\S)/iu;
const MOVED_BY =
  /[.;,]\s+(?:it was |this was )?(?:(?:(?:proposed|moved|seconded) by )?(?:Cllr )?[\p{L}'’]+(?: [\p{L}'’]+)? (?:moved|proposed|seconded|put)(?: (?:it|this|that))?|(?:moved|proposed|seconded) by [^.;,]{2,40})(?:[\s,;.]+(?:and )?(?:(?:Cllr )?[\p{L}'’]+ second(?:ed|ing)(?: it| by [^.;,]{2,30})?))?(?:[\s,;.–-]+(?:and |with )?(?:all|everyone|everybody|members|it was|was|unanimously|carried|agreed|no)\b[^.;]{0,40})?[.!]*$/iu;
/** A debate that went round again and came out elsewhere. */
const TURNED =
  /^(?:.{0,60}?\b)?(?:(?:they|members|the board|board|everyone|we|it|the room|the panel|the committee)(?:['’]ve|['’]s| have| has| all| now| both)* (?:turned (?:round|around)|swung round|come round|came round|flipped|gone the other way|went the other way|done (?:a |an )?(?:u-turn|about[- ](?:turn|face)))|now the (?:opposite|reverse)|about[- ]turn|the other way this time)\s*[:,;.–-]+\s*(?:so |and |now )*(?=\S)/iu;
const WILL_NOT =
  /^(?:the )?[\p{L}]{2,12}(?: board)? (?:will not|won['’]?t|is not going to|isn['’]?t going to|are not going to|aren['’]?t going to|will no longer) (?=\p{Ll})/iu;
const WILL =
  /^(?:the )?[\p{L}]{2,12}(?: board)? (?:will|is going to|are going to|['’]ll) (?:now )?(?=\p{Ll})/iu;
const OWN_BOARD =
  /^(?:we|they|(?:the |our )?(?:board|members|committee|panel|forum|group)|(?:the )?\p{Lu}{2,5})\b/u;

const HELD_OVER =
  /^.{6,160}?,? so (?=(?:our|the board['’]s|its) (?:position|view|response|line|stance|answer|decision|reply|verdict)\b[^.;]{0,60}? (?:held over|held|deferred|put off|put back|postponed|parked|carried over|left|kept back|on hold|shelved)\b)/iu;
const POSITION =
  /^(?:so |and |then )*(?:our|the board['’]s|its) (position|view|response|line|stance|answer|decision|reply|verdict)(?: on (?:this|that|it|the [^,.;]{3,40}))? (?:is|was|has been|will be|gets|must be|to be) (?:now )?(?:held over|held|deferred|put off|put back|postponed|parked|carried over|left|kept back|on hold|shelved) (?:to|till?|until|for) (?=\S)/iu;
const CONTENT_THAT =
  /^(?:(?:everyone|everybody|all|members|they|we|(?:the )?(?:board|committee|panel|forum|group))(?: (?:is|are|was|were|all|quite|very))* )(?:content|happy|fine|ok|comfortable|agreed) (?:that|for) (?:we|us|the board|the (?:committee|panel|forum|group)) (?:should |would |will |to |now )*(?!(?:are|were|have|had|did|is|was|can|could)\b)(?=\p{Ll}{3,} )/iu;

/** A bare verb with its object is what the board agreed to do; anything else stands as `other`. */
const asOrder = (text: string, other: string): string =>
  isTaskVerb(/^\p{Ll}+/u.exec(text)?.[0] ?? '') &&
  /^\p{Ll}+ (?:the|an?|all|our|both|its|their|for|to|with|on|any|each|it|this|that)\b/u.test(text)
    ? `agreed to ${text}`
    : other;

/** What a board, by whatever name, will or will not do, as a resolution. */
const asWill = (text: string): string => {
  if (!OWN_BOARD.test(text)) return text;
  if (WILL_NOT.test(text))
    return text
      .replace(WILL_NOT, 'agreed not to ')
      .replace(/,? (?:and )?(?:we|they) (?=send|write|draft|do|go|ask|press)/iu, ', and to ');
  return text.replace(WILL, 'agreed to ');
};

/**
 * The resolution behind words that announce it: what the debate came to, an order to put a decision down, a board that
 * turned round. Null when no such words lead it.
 */
export const announced = (typed: string): string | null => {
  const text = typed.trim();
  if (/\?\s*$/.test(text) && !RECORDED_AS.test(text)) return null;
  const recorded = RECORDED_AS.exec(text);
  if (recorded !== null) {
    const rest = text
      .slice(recorded[0].length)
      .replace(MOVED_BY, '')
      .replace(/[\s?.!]+$/u, '');
    return rest.length < 6 ? null : asOrder(rest, `agreed that ${rest}`);
  }
  if (CONTENT_THAT.test(text)) return text.replace(CONTENT_THAT, 'agreed to ');
  const held = text.replace(HELD_OVER, '');
  if (POSITION.test(held)) return held.replace(POSITION, 'deferred the $1 to ');
  for (const lead of [HEADED_OUTCOME, TURNED]) {
    const match = lead.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    const noted =
      /^(?:the )?(?:report|paper|update|position|presentation)?\s*(?:was |is )?noted,? (?:and|but) (.+)$/iu.exec(
        rest,
      );
    if (noted !== null) return `noted the report and ${asWill(noted[1] ?? '').replace(/^to /, 'agreed to ')}`;
    const will = asWill(rest);
    return will === rest && lead === HEADED_OUTCOME ? asOrder(rest, rest) : will;
  }
  return null;
};
