/** Verbs of tasks, in the base form, as officers give them to each other. Not verbs of speaking in a debate. */
const BASE =
  'add|advise|agree|amend|approach|arrange|ask|assess|attend|book|brief|bring|build|call|chase|check|circulate|clear|collate|collect|come|compile|complete|confirm|consider|consult|contact|convene|convert|coordinate|co-ordinate|correct|cost|create|develop|discuss|distribute|do|draft|draw|email|ensure|establish|explore|feed|finalise|find|finish|fix|follow|forward|gather|get|give|go|have|help|hold|identify|include|incorporate|inform|invite|investigate|issue|join|keep|lead|liaise|list|lobby|look|maintain|make|map|meet|monitor|move|negotiate|note|notify|obtain|organise|pick|plan|post|prepare|present|press|produce|provide|publish|pull|pursue|put|raise|recirculate|record|redo|redraft|refresh|refer|register|remind|remove|reply|report|represent|request|research|resend|respond|review|revise|rewrite|run|schedule|scope|seek|send|set|share|shape|sign|sort|speak|start|submit|summarise|supply|survey|take|talk|tell|test|tidy|track|turn|update|upload|use|visit|work|write|ring|phone|report back|nail|firm|scan|sound|track down|tweak|table|commission|analyse|translate|promote|test|launch|process|prep|nudge|dig|line';
const SET = new Set(BASE.split('|'));

/** Whether a word is a task's verb in its base form. */
export const isTaskVerb = (word: string): boolean => SET.has(word.toLowerCase());

/** The base form of "drafts", "does", "copies"; null when the word is no task's verb in the present tense. */
export const baseOfPresent = (word: string): string | null => {
  const lower = word.toLowerCase();
  if (lower === 'does') return 'do';
  if (lower === 'has') return 'have';
  for (const base of [lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')]) {
    if (base !== lower && SET.has(base)) return base;
  }
  return null;
};
