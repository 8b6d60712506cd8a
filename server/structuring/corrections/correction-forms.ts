import { remember } from '#server/house-style/remember.ts';

/** "scrub that, option C": another of the same kind. */
const OTHER_LABEL =
  /^(?:(?:sorry|scrub|scratch|scrap|ignore|correction|actually|no|make|that|it|should be|meant|i meant)[\s,:–-]+)+(option|recommendation|rec|phase|version|table|para|paragraph|page|model|scenario|appendix|annex) (\w{1,4})[.!]*$/i;

const ACTUALLY_NO =
  /^(?:sorry[\s,]+)?(?:actually|oh|hang on|wait)[\s,–-]+(?:no|not)\b(?!\s+(?:\d|£))[\s,:;–-]*(.*)$/i;

/** The forms of a bare correction that a text has, looked for once. */
export const formsIn = remember((text) => ({
  other: OTHER_LABEL.exec(text),
  reversed: ACTUALLY_NO.exec(text),
}));
