const PAST =
  /^\S+ (?:(?:\p{L}+ )?(?:just|already|still|only|never|all|both) )?(?:fell|went|rose|ran|came|grew|spoke|wrote|took|gave|saw|began|sank|shrank|broke|chose|drove|flew|froze|knew|threw|was|were|is|are|has|had|did)\b/iu;
const STATE =
  /\b(?:late|overdue|poor|fine|low|flat|worse|better|missing|lost|gone|on track|behind|delayed|outstanding|so far|complete|open|closed|unspent|(?<!(?:on|for) )hold)$/i;
const COUNTED =
  /\b\d+%?\s+(?:\p{L}+ )?(?:back|in|returned|done|sent|received|so far|left|short|away|absent)\b/iu;
const MOVED = /\b(?:up|down)\s+(?:by\s+)?[£\d]/i;

/**
 * Whether words without a plain verb still tell what was or is so, whatever stands behind them: "use fell", "report
 * late", "40 forms back", "numbers up 4%".
 */
export const hasHappened = (words: string): boolean =>
  PAST.test(words) || STATE.test(words.trim()) || COUNTED.test(words) || MOVED.test(words);
