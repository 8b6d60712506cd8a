const NUMBER: Readonly<Record<string, string>> = {
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
  '10': 'ten',
  '11': 'eleven',
  '12': 'twelve',
  none: 'none',
  nobody: 'none',
};

const countOf = (word: string): number => {
  const at = Object.values(NUMBER).indexOf(NUMBER[word.toLowerCase()] ?? word.toLowerCase());
  return at < 0 ? Number(word) : at >= 12 ? 0 : at + 1;
};

/** Hands counted for or against, without a figure on the other side, as the vote and whether it was lost. */
const uneven = (text: string): { vote: string; lost: boolean } | null => {
  const lost =
    /\b(?:lost|fell|defeated|rejected|thrown out|sank)\b|\bcasting vote\b[^.;]{0,20}\b(?:against|no)\b|\b(?:rest|others|everyone else|remainder) (?:were |all )*against\b/i.test(
      text,
    );
  const casting = /(?:\b(\p{L}+)['’]?s['’]? |\b)casting vote\b/iu.exec(text);
  if (casting !== null) {
    const tied =
      /\b(\w+)(?: votes?)?[\s-]+(?:all|each(?: way| side)?|apiece|a side|both ways)\b/i.exec(text)?.[1] ??
      /\b(\d{1,2})\s*[-–]\s*\1\b/.exec(text)?.[1] ??
      /\b(\w+) (?:votes? )?(?:for|in favour) and \1 (?:votes? )?against\b/i.exec(text)?.[1];
    const holder = /^(?:mayor|president|deputy|vice)$/i.test(casting[1] ?? '') ? (casting[1] ?? '') : 'Chair';
    const whose = `on the ${holder.charAt(0).toUpperCase()}${holder.slice(1).toLowerCase()}’s casting vote`;
    const each = tied === undefined ? '' : (NUMBER[tied.toLowerCase()] ?? tied.toLowerCase());
    return { vote: each === '' ? whose : `${whose} after ${each} votes each way`, lost };
  }
  const margin =
    /\b(?:carried|passed|lost|defeated|won|rejected|fell|approved|agreed) by (?:just |only )?(?:an? (?:single |one-)?(?:vote|majority)(?: of (\w+))?|(\w+))/i.exec(
      text,
    );
  if (margin !== null && !/\d\s*[-–]\s*\d|\bvotes? to\b/.test(text)) {
    const by = margin[1] ?? margin[2] ?? (/vote/i.test(margin[0]) ? 'one' : '');
    return {
      vote: by === '' ? 'by a majority' : `by a majority of ${NUMBER[by.toLowerCase()] ?? by.toLowerCase()}`,
      lost,
    };
  }
  return /\b(?:rest|others|everyone else|remainder) (?:were |all )*(?:against|for|in favour)\b/i.test(text)
    ? { vote: '', lost }
    : null;
};

/** Figures and nothing else: a vote only where something was put to one. */
export const isBareCount = (text: string): boolean =>
  /^\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:[\s,;(]+(?:with )?\w+ abst\w*)?\)?(?: (?:it is|against|for))?[.!]*$/i.test(
    text.trim(),
  );

/** Whether what is left beside the figures only tells that hands were raised. */
export const isOnlyVoting = (words: string): boolean =>
  words
    .split(/[\s,.;:–-]+/)
    .every((word) =>
      /^(?:|hands?|up|show|of|a|the|on|so|thats?|that['’]s|it|its|it['’]s|then|and|no|yes|was|is|vote|votes|voted|called|taken|counted|count|motion|proposal|members|board|for|we|chair|with|result|by|not|agreed|carried|recorded|put|to|abst\w*|abstained|abstention|\d+|dead|out|one|with)$/i.test(
        word,
      ),
    );

/** As many hands on one side as on the other, and nobody who tipped it: nothing was carried or lost. */
export const isTied = (text: string): boolean =>
  !/\bcasting\b|\bchair/i.test(text) && (/\btied\b/i.test(text) || /\b(\d{1,2}) ?[-–] ?\1\b/.test(text));

export const voteIn = (text: string): { vote: string; lost: boolean } => {
  const counted = uneven(text);
  if (counted !== null) return counted;
  const match =
    /(\w+) (?:votes? )?(?:for|in favour)\b.{0,12}?\b(\w+) (?:votes? )?against\b/i.exec(text) ??
    /\b(?:carried|lost|passed) (\d{1,2})-(\d{1,2})\b/.exec(text) ??
    /\b(\d{1,2})\s*(?:[-–:]|votes? to|to)\s*(\d{1,2})\b/.exec(text) ??
    /\b(\w+) votes? to (\w+)\b/i.exec(text);
  const lost = /\b(?:lost|fell|falls|fails|failed|not carried|defeated|rejected|not carried)\b/i.test(text);
  if (match === null) return { vote: '', lost };
  const [yes, no] = [countOf(match[1] ?? ''), countOf(match[2] ?? '')];
  if (!lost && yes < no && /against/i.test(match[0])) return { ...voteIn(`lost ${text}`), lost: true };
  const say = (word: string): string => NUMBER[word.toLowerCase()] ?? word;
  const [high, low] = lost ? [match[2], match[1]] : [match[1], match[2]];
  const abstained = /\b(\d{1,2}|one|two|three|four|five) abst/i.exec(text)?.[1];
  const beside =
    abstained === undefined
      ? ''
      : ` with ${say(abstained)} abstention${/^(?:1|one)$/i.test(abstained) ? '' : 's'}`;
  return { vote: `by ${say(high ?? '')} votes to ${say(low ?? '')}${beside}`, lost };
};

const UNEVEN =
  /(?:(?:\b(?:split|tied|vote|it was)\s+)*\b(?:\w+(?: votes?)?[\s-]+(?:all|each(?: way| side)?|apiece|a side)|(\d{1,2})\s*[-–]\s*\1)\b[^.;]*?)?(?:\b(?:on |by )?(?:the )?\p{L}+['’]?s['’]? |\b)casting vote\b[^.;]*|\b(?:(?:motion|proposal|vote)\s+)?(?:carried|passed|lost|defeated|won|rejected|fell|approved|agreed) by (?:just |only )?(?:an? (?:single |one-)?(?:vote|majority)(?: of \w+)?|(?:one|two|three|four|five|six|[1-6])\b(?: votes?)?)|\b\w+ hands?(?: up| for| in favour)?[\s,;–-]+(?:the )?(?:rest|others|everyone else|remainder) (?:were |all )*(?:against|for|in favour)\b/iu;

/** That one was taken, before what it was on. */
const TAKEN =
  /^(?:(?:so|ok|right|then|and)[\s,]+)*(?:(?:the )?(?:chair|they|we|members|board) (?:took|called|had|held|called for) (?:a |the )?(?:vote|show of hands)|vote(?:d| taken| called)?|show of hands|hands up)(?:\s*[.,;:–-]+)+\s*/iu;

export const withoutVote = (text: string): string =>
  text
    .replace(UNEVEN, '')
    .replace(/\b(?:on )?(?:being )?put to (?:the|a) vote\b[\s,:–-]*/i, '')
    .replace(/,?\s*\b(?:\d{1,2}|one|two|three|four|five|no) abst\w*/i, '')
    .replace(/\b(?:a )?votes?\s+(?:was (?:taken|called))?\s*(?:on|:|–|-)?\s*/i, '')
    .replace(
      /\(?\b\w+ (?:votes? )?(?:for|in favour)\b.{0,12}?\b\w+ (?:votes? )?against\b\)?(?:,? (?:\d+|one|two|three|no) abst\w*)?/i,
      '',
    )
    .replace(
      /\b(?:so )?(?:motion |vote |proposal )?(?:was )?(?:carried|lost|passed|falls|fell|fails|failed|rejected)\b(?: by)?(?: \d+\s*[-–]\s*\d+)?/i,
      '',
    )
    .replace(/\b(?:carried|lost) \d/.test(text) ? /^$/ : /\b\d{1,2}\s*[-–]\s*\d{1,2}\b/, '')
    .replace(
      /[\s,.;–-]+(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'-]+) (?:2nd(?:ed)?|seconded|seconding|sec['’]?d)\b/u,
      '',
    )
    .replace(/^(?:[A-Z]{2,4}|(?:Cllr )?\p{Lu}[\p{L}'-]+) (?:moved|proposed)(?: that)? (?=\S)/u, '')
    .replace(TAKEN, '')
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, '');
