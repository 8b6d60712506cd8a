import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const decisionsIn = (text: string): string[] =>
  item(propose(['item 3', SAID, text]), 3).decisions.map((one) => `${one.type}: ${one.text}`);

/** Outcomes told in passing, and how they are resolved. */
const TOLD: readonly (readonly [typed: string, resolved: string])[] = [
  ['All they did on fares was note the update', 'noted: The Board noted the update on Rural Bus Fund.'],
  ['so just noting the enforcement paper in the end', 'noted: The Board noted the enforcement paper.'],
  ['I think that one is simply noted then', 'noted: The Board noted the report on Rural Bus Fund.'],
  [
    'oh and the inspection outcomes paper was noted before we left it',
    'noted: The Board noted the inspection outcomes paper.',
  ],
  [
    'ok to note, and they want us to press for a 3 month grace period',
    'agreed: The Board noted the report and agreed to press for a 3 month grace period.',
  ],
  [
    'so noted & we lobby for the guaranteed minimum to be kept',
    'agreed: The Board noted the report and agreed to lobby for the guaranteed minimum to be kept.',
  ],
  [
    'noted, and we ask DfT to keep the scheme going',
    'agreed: The Board noted the report and agreed to ask DfT to keep the scheme going.',
  ],
  [
    'fares outcome, this bit is public: noted, and we ask DfT to keep the scheme going',
    'agreed: The Board noted the report and agreed to ask DfT to keep the scheme going.',
  ],
  [
    'programme fine by them w evening sessions put in',
    'agreed: The Board agreed the programme with evening sessions put in.',
  ],
  [
    "model terms ok'd subject to the new clause",
    'agreed: The Board agreed the model terms subject to the new clause.',
  ],
  [
    'It was agreed though to push for ten years instead of five.',
    'agreed: The Board agreed to push for ten years instead of five.',
  ],
  [
    'and they endorsed the tenants charter wording',
    'endorsed: The Board endorsed the tenants charter wording.',
  ],
  [
    "right so where the room has landed: we support a minimum provided it's funded",
    'supported: The Board supported a minimum provided it is funded.',
  ],
  ['they dont want a statutory cap, so thats a no then', 'rejected: The Board rejected a statutory cap.'],
  [
    'members not keen on a levy but ok to fund it from underspend',
    'rejected: The Board did not support a levy but agreed to fund it from underspend.',
  ],
  [
    'board against a cap, happy to look at a ceiling',
    'rejected: The Board did not support a cap but agreed to look at a ceiling.',
  ],
  ['Board had no appetite for a cap', 'rejected: The Board did not support a cap.'],
  [
    'EPR: LCA to push for a minimum payment after year one ✅',
    'agreed: The Board agreed to push for a minimum payment after year one.',
  ],
  [
    "For the fares reference group they've gone for Cllr Tait",
    'appointed: The Board appointed Cllr Rhona Tait to the fares reference group.',
  ],
  [
    'NP nominated RT for the panel, IS seconded, agreed',
    'appointed: The Board appointed Cllr Rhona Tait to the panel.',
  ],
  ['members chose Ormsea for the away day', 'agreed: The Board agreed on Ormsea for the away day.'],
  [
    'instead we ask for a review of the formula. everyone fine w/ that',
    'agreed: The Board agreed to ask for a review of the formula.',
  ],
  [
    'could someone log a #decision here: LCA to call for a deadline of 2029, general assent',
    'agreed: The Board agreed to call for a deadline of 2029.',
  ],
];

/** What one person asks for or says, and what another body does, is no resolution. */
const NONE: readonly string[] = [
  'Cllr Tait asked for a paper on second homes. The Chair was content',
  'RT raised fires on buses and asked for a paper, NP was happy with that',
  'and they wanted to know who pays',
  'all they did at DfT was sit on it',
  'LC: the programme is fine by them with changes',
  'oh and the lift is broken',
];

describe('[S6] an outcome told in passing is resolved in plain words', () => {
  for (const [typed, resolved] of TOLD)
    test(`[S6] "${typed}" is resolved`, () => {
      expect(decisionsIn(typed)).toEqual([resolved]);
    });
  for (const typed of NONE)
    test(`[S7] "${typed}" resolves nothing`, () => {
      expect(decisionsIn(typed)).toEqual([]);
    });
});
