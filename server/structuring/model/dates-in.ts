const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** A day of the year as "05-10", with the year where it is given. */
export interface NamedDay {
  readonly day: string;
  readonly year: string | null;
}

const two = (value: string | number): string => String(value).padStart(2, '0');
const monthOf = (name: string): string => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const FORMS: readonly (readonly [RegExp, (match: RegExpMatchArray) => NamedDay])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (m) => ({ day: `${m[2]}-${m[3]}`, year: m[1] ?? null })],
  [
    new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+(\\d{4}))?`, 'gi'),
    (m) => ({ day: `${monthOf(m[2] ?? '')}-${two(m[1] ?? '')}`, year: m[3] ?? null }),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?!\\d)(?:,?\\s+(\\d{4}))?`, 'gi'),
    (m) => ({ day: `${monthOf(m[1] ?? '')}-${two(m[2] ?? '')}`, year: m[3] ?? null }),
  ],
  [
    /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?\b/g,
    (m) => ({
      day: `${two(m[2] ?? '')}-${two(m[1] ?? '')}`,
      year: m[3] === undefined ? null : m[3].length === 2 ? `20${m[3]}` : m[3],
    }),
  ],
];

/** Every day that a text names, and the text without them. */
export const datesIn = (text: string): { readonly days: readonly NamedDay[]; readonly rest: string } => {
  const days: NamedDay[] = [];
  let rest = text;
  for (const [form, read] of FORMS)
    rest = rest.replace(form, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((one) => typeof one === 'number'),
      ) as string[];
      days.push(read(groups as unknown as RegExpMatchArray));
      return ' ';
    });
  return { days, rest };
};

const MONTH_ALONE = new RegExp(`\\b${MONTH}\\b`, 'g');

/** Months that a text names, as "05": "may" only with a capital, as it is a verb too. */
export const monthsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(new RegExp(MONTH_ALONE.source, 'gi'))]
      .map((match) => match[0])
      .filter((word) => !/^(?:may|mar|march)$/.test(word))
      .map(monthOf),
  );
