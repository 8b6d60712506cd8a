import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { back, fix } from './reach-back.ts';

/** How many notes back a thing known by its letter or number may be another. */
const NEAR = 6;

const SORT =
  '(option|recommendation|rec|phase|version|table|para|paragraph|page|model|scenario|appendix|annex|site|route|plan|lot|tier|band|design|draft)';
/** What leads up to the right one: regret, a no, an order to change, or who chose it. */
const LEAD =
  "(?:(?:sorry|soz|oops|scrub|scratch|scrap|ignore|correction|actually|no+|nope|wait|hang on|hold on|er+m?|um+|oh|ah|make|that|it|this|should be|should say|should read|meant|i meant?|it['’]?s|it was|was|that['’]?s|that was|(?:they|we|board|members|the board|chair) (?:went (?:for|with)|chose|picked|agreed|meant|said|wanted|voted for|backed|supported))[\\s,.:;!–-]+)";
const REST =
  '(?=\\s*(?:$|[.,;:!(–-]|(?:and )?not\\b|(?:that |is what )?(?:they|we|members|the board|chair) (?:went|chose|picked|agreed|meant|said|wanted|voted|backed|supported)|instead|please|pls|sorry|actually))';
const NAMED = new RegExp(`^(${LEAD}*)${SORT} ([a-z]|\\d{1,2}[a-z]?|[ivx]{1,4})${REST}(.*)$`, 'iu');
const ALONE = new RegExp(`^${LEAD}+([A-Z])(?: (?:then|please|pls|sorry))?[.!]*$`, 'u');
const DENIES = /\b(?:not|wrong|rather than|instead|ditched|dropped|lost|rejected|sorry|actually)\b/iu;

const labelIn = remember((text) => {
  const [, lead = '', sort = '', label = '', rest = ''] = NAMED.exec(text) ?? [];
  if (label !== '') return { sort, label, said: lead !== '' || DENIES.test(rest) };
  const alone = ALONE.exec(text)?.[1];
  return alone === undefined ? null : { sort: SORT, label: alone, said: true };
});

/** "scrub that, option C", "wait no, option C. B was ditched": another of the same sort. */
export const correctLabel = (lines: readonly Line[], line: Line, known: Known): boolean => {
  if (line.text.length > 120 || /\?\s*$/.test(line.text)) return false;
  const { rest, to } = unaddressed(line.text.trim(), known.people);
  const found = labelIn(rest);
  if (found === null || !(found.said || to.length > 0)) return false;
  const form = new RegExp(
    `\\b(${found.sort.replace(/^\(|\)$/g, '')}) ([a-z]|\\d{1,2}[a-z]?|[ivx]{1,4})\\b`,
    'iu',
  );
  const target = back(lines, line.index, (one) => form.test(one.text), NEAR);
  const old = target === undefined ? null : form.exec(target.text);
  if (target === undefined || old === null || old[2]?.toLowerCase() === found.label.toLowerCase())
    return false;
  fix(target, target.text.replace(form, `$1 ${found.label}`), line);
  return true;
};
