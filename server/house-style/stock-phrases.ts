const STOCK: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:none|nil|no declarations?)(?: (?:declared|made|received|of interest))*$/i,
    'There were no declarations of interest',
  ],
  [/^no (matters arising|apologies|other business|questions|further comments)\b(.*)$/i, 'There were no $1$2'],
  [
    /^(?:date of )?(?:the )?next (?:meeting|mtg)(?: is| was| will be| would be)?(?: held)?:? (?:on )?(.+)$/i,
    'The next meeting would be held on $1',
  ],
];

/** A stock phrase as the house has it, or the text as it is. */
export const plainly = (text: string): string => {
  for (const [form, words] of STOCK) if (form.test(text)) return text.replace(form, words);
  return text;
};
