/** Slack's limits, in characters unless said. A message whose blocks hold more than about 13,200 in all is refused. */
export const LIMITS = {
  section: 3000,
  header: 150,
  context: 2000,
  button: 75,
  option: 75,
  optionValue: 150,
  title: 24,
  inputInitial: 3000,
  line: 1500,
  /** A name or title somebody gave, inside a sentence of ours. */
  name: 400,
  message: 12_000,
  blocks: 48,
  viewBlocks: 98,
  text: 3500,
} as const;

/** Cuts a text to a length, whole characters only, and shows that it was cut. Never returns nothing. */
export function cutTo(text: string, most: number): string {
  const words = text.trim() === '' ? ' ' : text;
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  // Half of a surrogate pair is no character.
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}

/** Keeps a formatting mark from being read as one. */
const ZERO_WIDTH = '\u200b';

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (mark) => `${ZERO_WIDTH}${mark}${ZERO_WIDTH}`)
    .replace(/@(channel|here|everyone)\b/g, `@${ZERO_WIDTH}$1`);

/**
 * Makes words of a person inert in mrkdwn: no mention, no link, no formatting. A broadcast such as `<!channel>`
 * becomes its own letters. The result is at most so long, and never cut inside an escape.
 */
export function inert(text: string, most: number = LIMITS.name): string {
  let words = cutTo(text, most);
  let made = escaped(words);
  while (made.length > most) {
    words = cutTo(words, Math.max(2, Math.floor((words.length * most) / made.length) - 1));
    made = escaped(words);
  }
  return made;
}

/** A link in mrkdwn: an address of ours, a label of ours. */
export const link = (address: string, label: string): string => `<${address}|${inert(label)}>`;
