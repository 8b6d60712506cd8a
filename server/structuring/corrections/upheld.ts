import { reopens } from '../decisions/reversals.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { clausesOf } from './read-order.ts';
import { isYes } from './weight-of-note.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a decision may lie that was taken up again. */
const REACH = 40;

/** What was taken up again ended as before. */
const UPHELD =
  /\b(?:(?:the )?same (?:result|outcome|way|decision|again|answer|vote|place)|(?:came|ended|finished) (?:out |up |in )?(?:exactly |just )?(?:the )?same|(?:re-?)?(?:confirmed|affirmed)|upheld|unchanged|no change|(?:still )?(?:stands|stood)(?! (?:no|down|for|in|at|aside)\b)|stays? (?:as (?:it (?:is|was)|agreed)|put)|stuck (?:with|to|by) (?:it|that|what)|as (?:it was|before|agreed before|first agreed)|left (?:it )?as (?:it was|agreed))\b/iu;
const DENIED =
  /\b(?:not|no longer|n['’]t|never) (?:\p{L}+ )?(?:stand|stands|confirmed|upheld|unchanged|the same)\b|\bdoes(?: not|n['’]?t) stand\b/iu;
/** Somebody wants it taken up, or it is put off. */
const OPEN = /\?\s*$|\b(?:wants?|wanted|asked|asks|if|whether|might|could|next (?:time|meeting)|until)\b/iu;

/** A decision taken up again that ended as before: it stands, and cites the note that says so. */
export const upholds = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 170 || !UPHELD.test(typed) || DENIED.test(typed)) return false;
  if (!clausesOf(typed).some((one) => UPHELD.test(one) && !OPEN.test(one))) return false;
  if (!(reopens(typed) || /\bre-?open(?:ing)?\b/iu.test(typed)) || LED_BY_SPEAKER.test(typed)) return false;
  const words = topicWords(withoutNames(typed, known.people)).filter((word) => word.length > 3);
  const yes = earlier(lines, line).filter(
    (one) => line.index - one.index <= REACH && one.item === line.item && isYes(one, known),
  );
  const target = yes.find((one) => sharedWords(words, one.text) > 0) ?? yes[0];
  if (target === undefined) return false;
  target.fixedBy = [...new Set([...target.fixedBy, line.note.id])];
  line.use = 'structure';
  return true;
};
