import { verbForms } from './verb-forms.ts';

/** What is left behind a task once its date is a field: it says nothing by itself. */
const LOOSE =
  /[\s,.;–-]+(?:no (?:great )?(?:rush|hurry)|needs?(?: to be)?|wanted|says?(?: it['’]?ll(?: be)?)?|said|due|it['’]ll(?: be)?|has to be|must be|should be|to be|out of the door|first (?:one|lot)(?: this)?|(?:he|she|they|we)['’]ll have (?:it|them)|(?:please )?(?:put|mark|log) (?:that|it|this) (?:down )?(?:to|for|as) \p{L}+|\/)(?=[.]?$)/giu;
/** Who is meant, told apart for the typist: "(that's Lena, not the Chair)". */
const TOLD_APART =
  /\s*\((?:[Tt]hat['’]?s )?[^()]*\bnot (?:the )?(?:[Cc]llr|[Vv]ice-[Cc]hair|[Cc]hair|(?:Mr|Mrs|Ms|Dr) |\p{Lu}{2,3}\b)[^()]*\)/gu;

/** A tail without its verb, in full: ", back here" is "and report back". */
const TAILS: readonly (readonly [RegExp, string])[] = [
  [/,? (?:and )?(?:report )?back here(?=[.]?$)/i, ' and report back'],
  [/, report(?: back)?(?=[.]?$)/i, ' and report back'],
  [/, (?:and )?back to (members|the board|lead members|all)(?=[.]?$)/i, ' and report back to $1'],
  [
    /, (?:and )?(?:send it )?round(?: to (members|everyone|all|lead members))?(?=[.]?$)/i,
    ' and send it round to $1',
  ],
  [/, (?:then )?out to ((?:[\p{L}-]+ ?){1,5})(?=[.]?$)/iu, ' and send it out to $1'],
  [/, (?:a )?draft (?:to (?:the )?(chair|lead members|members)|(round))(?=[.]?$)/i, ', with a draft to $1$2'],
  [/, first meeting(?=[.]?$)/i, ' and hold its first meeting'],
];

/** What the words of a task begin with where a note was joined wrongly, and the task in them. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [
    /^(bring|prepare|do|send|write|draft) (?:they|members|the board|we) (?:want|would like|asked for) (an? .+?) (?:it|that|this)(?=[.]?$)/i,
    '$1 $2',
  ],
  [
    /^(?:prepare|do|take|add) (?:that|this|it)(?: one)?(?:['’]s| is) (?:an? )?(?:action|one|job|task) for \p{L}+[,:]? (?=\S)/iu,
    '',
  ],
  [/^prepare with (.+?) to (\p{Ll}+ .+?)((?:, for .*)?[.]?)$/iu, '$2, with $1$3'],
  [/^(?:do|write|draft|prepare) (?:us|me|members) (an? .+?)(?=[.]?$)/i, 'prepare $1 for members'],
  [/^let (?:us|me|members|the board) have /i, 'send members '],
  [/^(?=(?:an? )?(?:one|two|three|\d+)[- ](?:side|page|pager|sided)\b)(?:an? )?/i, 'prepare a '],
];
const NAMED =
  /^(?:training|funding|housing|planning|parking|meeting|building|recycling|learning|lighting|spending|saving|hearing|briefing|rating|staffing|licensing|borrowing|pricing|mapping|monitoring|gritting|cleaning|catering|screening|drafting|wording|signing|costing|listing|opening|closing|funding|reading|working|existing)$/;

/** "prepare asking the groups": to ask them. */
const deed = (task: string): string =>
  task.replace(/^(?:prepare|do) (\p{Ll}+ing) (?=\p{L})/iu, (typed, gerund: string) => {
    const form = verbForms(gerund.toLowerCase()).find(({ kind }) => kind === 'ing');
    return form === undefined || NAMED.test(gerund) ? typed : `${form.base} `;
  });

/** A task without what was left of its date and of who is meant, its head and tail said in full. */
export const mendTails = (typed: string): string => {
  let task = typed.replace(TOLD_APART, '');
  for (let before = ''; before !== task; ) {
    before = task;
    task = task.replace(LOOSE, '');
  }
  for (const [form, words] of HEADS) task = task.replace(form, words);
  task = deed(task).replace(
    /^(?=(?!put\b|add\b|get\b|place\b)(?:\p{Ll}+ ){1,3}(?:into|onto) the (?:forward plan|agenda|work programme|risk register|work plan)\b)/u,
    'put ',
  );
  for (const [form, words] of TAILS)
    task = task.replace(form, (...found) =>
      words.replace(/\$(\d)/g, (_, n: string) => String(found[Number(n)] ?? '')),
    );
  return task
    .replace(/ round to (?=[.]?$)/, ' round')
    .replace(/ to round(?=[.]?$)/, ' circulated')
    .replace(/\bto chair(?=[.]?$)/i, 'to the Chair');
};
