import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { fix, openBefore } from './reach-back.ts';
import { weightOf } from './weight-of-note.ts';

/** How many notes back what the board did may be put right. */
const NEAR = 5;

const VERB =
  '(noted|approved|agreed|endorsed|supported|rejected|deferred|received|welcomed|adopted|accepted|opposed|amended|recommended)';
const LEAD =
  '(?:(?:sorry|no|nope|er|um|actually|correction|wait|hang on|it was|that was|was|they|we|members|board|chair says?|should (?:be|say|read)|only|just)[\\s,:;–-]+)*';
const FORMS = [
  {
    form: new RegExp(
      `^${LEAD}${VERB}(?: it| that| the \\p{L}+)?[\\s,;–-]+(?:and )?(?:not|rather than|instead of) ${VERB}(?: it| that)?[.!]*$`,
      'iu',
    ),
    now: 1,
    old: 2,
  },
  {
    form: new RegExp(
      `^${LEAD}(?:not|n['’]t) ${VERB}(?: it| that)?[\\s,.;–-]+(?:but |just |only |they |we |it was )*${VERB}(?: it| that)?[.!]*$`,
      'iu',
    ),
    old: 1,
    now: 2,
  },
] as const;

const verbsIn = remember((text) => {
  for (const { form, now, old } of FORMS) {
    const match = form.exec(text);
    if (match !== null)
      return { now: (match[now] ?? '').toLowerCase(), old: (match[old] ?? '').toLowerCase() };
  }
  return null;
});

/** What the board did, put right: "approved, not noted" over "noted the report". */
export const correctVerb = (lines: readonly Line[], line: Line, known: Known): boolean => {
  if (line.text.length > 80) return false;
  const verbs = verbsIn(unaddressed(line.text.trim(), known.people).rest);
  if (verbs === null || verbs.now === verbs.old) return false;
  const form = new RegExp(`(?<!\\p{L})${verbs.old}(?!\\p{L})`, 'iu');
  const target = openBefore(lines, line, NEAR).find(
    (one) => form.test(one.text) && (weightOf(one, known) === 'decision' || verbs.old === 'noted'),
  );
  if (target === undefined) return false;
  fix(target, target.text.replace(form, verbs.now), line);
  return true;
};
