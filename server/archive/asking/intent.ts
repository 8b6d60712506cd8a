/** What kind of answer a question wants. Attendance questions have kinds of their own (`attendance-intent.ts`). */
export type Intent = 'decision' | 'owner' | 'actions' | 'appointment' | 'timeline' | 'fact';

const TIMELINE =
  /\b(?:over (?:time|the years)|history of|timeline|chronolog\w+|how (?:has|have|did)\b.*\b(?:develop\w*|chang\w*|evolv\w*|progress\w*|mov\w*)|each (?:meeting|time)|every (?:meeting|time)|all (?:the )?(?:meetings|decisions|times)|which meetings|at (?:which|what) meetings|how often|how many times|when (?:have|has) (?:we|the board|members|it|they)|across (?:the )?(?:meetings|years)|through the years|down the years|trace|what(?: has| have|'s| is| was)? (?:changed|moved on|happened|been (?:done|decided))\b.*\bsince|from meeting to meeting|whenever)\b/i;
const OWNER =
  /\bwho(?:m|se)?\b.*\b(?:is|was|were|are|will|has|had|have|should|must)\s+(?:\w+\s+)?(?:to|going to|responsible|in charge|tasked|asked|due|charged|meant|supposed|down)\b|\bwho\s+(?:will|must|should|needs to|has to|got the job|took on|owns|takes|brings|prepares|writes|drafts|circulates|sends|produces|leads|is (?:writing|drafting|preparing|producing|bringing|circulating|sending|doing))\b|\bwhich (?:officer|member|councillor|person|adviser)\b.*\b(?:is|are|was|will|must|has|should)\b|\bwhose (?:job|action|task|responsibility)\b|\baction owner\b|\bresponsib\w+ for\b|\bby when\b|\bdeadline\b|\bdue (?:date|by)?\b|\bwhen (?:is|was|are|were)\b.*\bdue\b|\bby what date\b/i;
/** "Who is chasing …", "who is mapping …": whatever is being done, somebody does it. */
const DOING =
  /\bwho(?:m)?\s+(?:is|are|was|were|will be|has been|have been)\s+(?:still |now |currently |meant to be |supposed to be )?(?!(?:attend|chair|speak|present|sitt|represent|miss|stand|st[ea]nding|say|ask|object|oppos|disagree|leav|retir|observ|missing|during|morning|meeting|building|housing|nothing|anything|something|everything|briefing|hearing|being|running the meeting)(?:ing)?\b)\w+ing\b|\bwho\s+(?!was|is|has|does|represents|chairs|attends|sits|votes|speaks|pays|supports|agrees|disagrees|opposes|objects|presents|apologises|serves|says|his|this|substitutes|councillors|members|gets|decides|owns|qualifies|benefits|regulates|runs|loses)(?:\w{3,}s)\s+(?:the|a|an|it|this|that|our|to|up|out|round|back|on|with|for|off|down)\b/i;
const ACTIONS = /\b(?:actions?|tasks?|to-?dos?|follow-?ups?|jobs?)\b(?!\s+plans?\b)/i;
const BECAME =
  /\bwhat (?:has |have |had )?(?:happen\w*|changed?|moved on|became|become|came|come) (?:to|with|of|out of|about)\b|\b(?:fate|upshot) of\b|\bhow did\b.*\b(?:end|turn out|go)\b|\bhow was\b.*\b(?:dealt with|left|received)\b/i;
const COUNTS = /\bhow (?:much|many)\b|\bwhat (?:percentage|proportion|share|number)\b/i;
const DECISION =
  /\b(?:decid\w+|decision\w*|agree\w*|resolv\w+|approv\w+|endors\w+|outcome|conclu\w+|settle\w*|come down|vote\w*|noted|(?:board|members|committee|we) note|delegat\w+|accept\w*|sign(?:ed)? off|back(?:ed)?|support(?:ed)?|appoint\w*|reject\w*|defer\w*|motion|recommend\w*)\b/i;
const TO_DO = /\bwhat (?:are|is|were|was|must|should|will|did) .*\b(?:to do|do next|to deliver)\b/i;
const APPOINTMENT =
  /\b(?:appoint\w*|nominat\w+|elected to|represent\w* (?:us|the board|on)|portfolio holder|outside bod\w+|reappoint\w*)\b/i;

/** Words that only say what kind of answer is wanted: a timeline's frame is not what is asked about. */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  'history timeline chronology chronological time times year years develop developed development developing change changed evolve evolved progress progressed move moved deal dealt dealing trace often many whenever each every across different dates start end'.split(
    ' ',
  ),
);

/** The kind of answer a question wants; `whole` is the question with its time. */
export function readIntent(question: string, whole = question): Intent {
  if (TIMELINE.test(question)) return 'timeline';
  if (BECAME.test(question)) return /\bsince\b/i.test(whole) ? 'timeline' : 'decision';
  if (COUNTS.test(question) && !/\bwho\b/i.test(question)) return 'fact';
  if (APPOINTMENT.test(question)) return 'appointment';
  if (OWNER.test(question) || DOING.test(question)) return 'owner';
  if (ACTIONS.test(question) && /\b(?:what|which|list|any|whose|show|all)\b/i.test(question))
    return 'actions';
  if (TO_DO.test(question)) return 'actions';
  if (DECISION.test(question)) return 'decision';
  return 'fact';
}
