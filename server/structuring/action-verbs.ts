/** Verbs of tasks, in the base form, as officers give them to each other. Not verbs of speaking in a debate. */
const BASE =
  'add|advise|see|sweep|swing|agree|amend|approach|arrange|ask|assess|attend|book|brief|bring|build|call|chase|check|circulate|clear|collate|collect|come|compile|complete|confirm|consider|consult|contact|convene|convert|coordinate|co-ordinate|correct|cost|create|develop|discuss|distribute|do|draft|draw|email|ensure|establish|explore|feed|finalise|find|finish|fix|follow|forward|gather|get|give|go|have|help|hold|identify|include|incorporate|inform|invite|investigate|issue|join|keep|lead|liaise|list|lobby|look|maintain|make|map|meet|monitor|move|negotiate|note|notify|obtain|organise|pick|plan|post|prepare|present|press|produce|provide|publish|pull|pursue|put|raise|recirculate|record|redo|redraft|refresh|refer|register|remind|remove|reply|report|represent|request|research|resend|respond|review|revise|rewrite|run|schedule|scope|seek|send|set|share|shape|sign|sort|speak|start|submit|summarise|supply|survey|take|talk|tell|test|tidy|track|turn|update|upload|use|visit|work|write|ring|phone|report back|nail|firm|scan|sound|track down|tweak|table|commission|analyse|translate|promote|test|launch|process|prep|nudge|dig|line|instruct|appoint|engage|procure|secure|settle|resolve|apply|host|model|benchmark|audit|assemble|canvass|alert|warn|escalate|reissue|republish|relay|recruit|train|order|print|log|minute|close|extend|confirm|amend|alter|rework|reword|rearrange|relook|carry|conduct|undertake|deliver|design|draw|expand|explain|evaluate|formulate|issue|let|notify|operate|outline|pilot|plot|price|promise|push|query|quantify|reach|reconsider|reconvene|redesign|release|resubmit|retain|revisit|secure|select|shortlist|signpost|simplify|source|specify|split|sponsor|streamline|strengthen|study|supply|support|swap|tender|tie|total|transfer|trial|type|validate|verify|weigh|advertise|announce|answer|authorise|calculate|capture|change|chair|clarify|collaborate|combine|commence|communicate|compare|consolidate|continue|convey|copy|cover|deal|define|demonstrate|detail|determine|disseminate|document|email|embed|enquire|examine|facilitate|film|finalise|focus|host|implement|improve|instigate|interview|introduce|link|locate|mail|manage|mark|measure|mention|merge|message|modify|offer|pass|pay|pause|permit|photograph|pin|place|pool|populate|programme|progress|proof|proofread|propose|protect|prove|pursue|rate|reallocate|reassess|recalculate|recommend|reconcile|redact|reduce|reflect|relate|renew|repeat|rephrase|replace|reprofile|rescope|reset|restart|restore|rota|safeguard|sample|save|screen|search|separate|serve|shadow|shift|show|slot|state|stop|store|tabulate|tackle|tally|task|top|train|trawl|tweet|update|vary|vet|view|wait|warn|widen|wrap|rerun|reprint|redraw|recheck|recost|rebook|retest|resurvey|drop';
const SET = new Set(BASE.split('|'));

/** "re-issue", "rerun": the verb behind the prefix, where the two together are none of the list. */
const plainVerb = (word: string): string => {
  const lower = word.toLowerCase();
  return SET.has(lower) ? lower : lower.replace(/^re-(?=\p{Ll}{3})/u, '');
};

/** Whether a word is a task's verb in its base form. */
export const isTaskVerb = (word: string): boolean => SET.has(plainVerb(word));

const IRREGULAR: Readonly<Record<string, string>> = {
  sent: 'send',
  brought: 'bring',
  written: 'write',
  drawn: 'draw',
  found: 'find',
  given: 'give',
  taken: 'take',
  put: 'put',
  set: 'set',
  sought: 'seek',
  made: 'make',
  told: 'tell',
  kept: 'keep',
  held: 'hold',
  run: 'run',
};

/** The base form of "circulated", "sent", "tidied"; null when the word is no task's verb. */
export const baseOfParticiple = (word: string): string | null => {
  const lower = word.toLowerCase();
  const odd = IRREGULAR[lower];
  if (odd !== undefined) return odd;
  const cut = lower.replace(/ed$/, '');
  if (cut === lower) return null;
  const forms = [`${cut}e`, cut, cut.replace(/i$/, 'y'), cut.replace(/(\p{Ll})\1$/u, '$1')];
  return forms.find((form) => SET.has(form)) ?? null;
};

/** The base form of "drafts", "does", "copies"; null when the word is no task's verb in the present tense. */
export const baseOfPresent = (word: string): string | null => {
  const lower = word.toLowerCase();
  if (lower === 'does') return 'do';
  if (lower === 'has') return 'have';
  for (const base of [lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')]) {
    if (base !== lower && isTaskVerb(base)) return base;
  }
  return null;
};

/** The base form of "circulating", "writing", "tidying"; null when the word is no task's verb. */
export const baseOfGerund = (word: string): string | null => {
  const cut = word.toLowerCase().replace(/ing$/, '');
  if (cut === word.toLowerCase()) return null;
  return [cut, `${cut}e`, cut.replace(/(\p{Ll})\1$/u, '$1')].find((form) => SET.has(form)) ?? null;
};
