import { backshift } from './backshift.ts';
import { impersonal } from './clause-of.ts';

/** What a member did as a person, reported with the subject left out: "met the minister on 4 November". */
const DEED =
  /^(?:(?:also|then|just|recently) )?(?:met (?!with (?:resistance|opposition|objections))(?=\p{L})|visited|attended|toured|spoke (?:to|at|with)|wrote to|rang|phoned|chaired|went (?:to|on)|had (?:a |an )?(?:meeting|call|visit|word)|saw (?:the|a|it)|represented|been to|has been to|gave evidence|sat (?:on|in)|read (?:the|a))\b/iu;
const NOTHING = /^nothing (?:else |more |further |new )?(?:to (?:report|add|declare|say))(?=$|[ ,.;])/i;

/** A word or two that only take a side. */
const SIDE: readonly (readonly [RegExp, string])[] = [
  [/^(?:really |absolutely |just )?(?:love|like) (?:it|this|that)$/i, 'Support was expressed for this'],
  [
    /^(?:really |absolutely )?(?:hate|dislike|don['’]t like|do not like) (?:it|this|that)$/i,
    'Opposition was expressed to this',
  ],
  [/^(?:no|nope|no way|definitely not|absolutely not|disagree)$/i, 'A member disagreed'],
  [/^(?:yes|yep|yeah|definitely|absolutely|agree|same here|ditto|me too)$/i, 'A member agreed'],
];

/** A lead member's report or a visit, by "a member"; null where the words tell of no deed. */
export const ownDeed = (words: string): string | null => {
  const side = SIDE.find(([form]) => form.test(words));
  if (side !== undefined) return side[1];
  if (NOTHING.test(words)) return `A member had ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  if (!DEED.test(words)) return null;
  const told = impersonal(backshift(words), 'members').replace(/^(?:has |had )?been to/i, 'had been to');
  return `A member ${told.charAt(0).toLowerCase()}${told.slice(1)}`;
};
