/** Verbs of tasks, in the base form, as officers give them to each other. Not verbs of speaking in a debate. */
import { verbForms } from '#server/house-style/verb-forms.ts';

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

/** Verbs of tasks that are rare, formal or colloquial: read as such only behind "to". */
const RARE =
  /^(?:furnish|despatch|dispatch|ascertain|solicit|convey|apprise|acquaint|peruse|pen|compose|lodge|remit|ventilate|prevail|impress|wait|bespeak|enlist|ping|rustle|whip|bash|mop|stick|pop|beef|flesh|rally|sketch|type|nag|badger|hassle|touch|loop|text|cc|diarise|diary|fetch|buy|mock|file|lay|cancel|vet|crunch|jot|itemise|tot|dust|round|hunt|thrash|hammer|hash|button|square|swot|unpick|prod|poke|collar|corner|grab|nab|lean|twist|suss|gen|bone|work|cast|cross-check|double-check|sense-check|fact-check|proof-read|co-?opt|spruce|slim|trim|polish|cut|read|park|knock|oblige)$/i;
/** What a person does in the room or with themselves, and what nobody is told to do. */
const NO_TASK =
  /^(?:leave|arrive|stay|sit|stand|retire|resign|withdraw|remain|return|abstain|miss|step|decide|vote|wish|believe|think|feel|hope|fear|seem|appear|become|happen|die|belong|exist|cost|benefit|suffer|lose|fail|fall|rise|grow|struggle|like|live|own|know|want|need|mean|matter|worry|wonder|cope|go|wait|declare|join|chair|second)$/i;
const GETS_AWAY = /^(?:get|be|pop|nip|dash|run) (?:away|off|home|going)\b/i;
const OBJECT =
  /^\s+(?:the|an?|all|our|their|its|his|her|any|each|every|members|officers|this|these|those|it|them|us|up|out|round|off|whether|what|how|who|when|where)\b/i;

/** Whether the words behind "to" tell what to do: a verb of tasks, a rare one or, where `any`, any other with its object. */
export const isVerbAfterTo = (task: string, any = true): boolean => {
  const word = /^[\p{L}-]+/u.exec(task)?.[0].toLowerCase() ?? '';
  if (GETS_AWAY.test(task)) return false;
  if (isTaskVerb(word)) return true;
  if (word === '' || NO_TASK.test(word)) return false;
  return (
    RARE.test(word) ||
    (any && verbForms(word).some((form) => form.kind === 'base') && OBJECT.test(task.slice(word.length)))
  );
};

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
  if (cut === lower) {
    if (lower === 'done') return 'do';
    // "redone", "rewritten": the irregular verb behind the prefix.
    const again = /^re(?=\p{Ll}{4})/u.test(lower) ? baseOfParticiple(lower.slice(2)) : null;
    return again === null ? null : `re${again}`;
  }
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

/** The base form of any gerund that a task may begin with: "cleaning", "unpicking". */
export const baseOfAnyGerund = (word: string): string | null => {
  const known = baseOfGerund(word);
  if (known !== null) return known;
  const base = verbForms(word.toLowerCase()).find((form) => form.kind === 'ing')?.base;
  return base === undefined || NO_TASK.test(base) ? null : base;
};

/** The base form of "circulating", "writing", "tidying"; null when the word is no task's verb. */
export const baseOfGerund = (word: string): string | null => {
  const cut = word.toLowerCase().replace(/ing$/, '');
  if (cut === word.toLowerCase()) return null;
  return [cut, `${cut}e`, cut.replace(/(\p{Ll})\1$/u, '$1')].find((form) => SET.has(form)) ?? null;
};
