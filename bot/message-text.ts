/** The name behind a Slack id, or undefined when it is not known. */
export type NameOf = (id: string) => string | undefined;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;
const USER = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g;

function special(token: string, label: string): string {
  const word = token.slice(1).split('^')[0] ?? '';
  if (word === 'subteam') return `@${(label || token.split('^')[1] || '').replace(/^@/, '')}`;
  if (['channel', 'here', 'everyone'].includes(word)) return `@${word}`;
  return label || token.slice(1);
}

function typed(token: string, label: string, nameOf: NameOf): string {
  if (token.startsWith('@')) return `@${nameOf(token.slice(1)) ?? (label || token.slice(1))}`;
  if (token.startsWith('#')) return `#${label || nameOf(token.slice(1)) || token.slice(1)}`;
  if (token.startsWith('!')) return special(token, label);
  return label || token.replace(/^(?:mailto|tel):/, '');
}

/** The users a message names, so that their names can be asked for before it is read. */
export const mentionedUsers = (text: string): string[] => [
  ...new Set([...text.matchAll(USER)].map((match) => match[1] ?? '')),
];

/** A message as its author typed it: `<@U1>` is "@handle", `<#C1|general>` "#general", a link its label or address. */
export const messageText = (text: string, nameOf: NameOf): string =>
  text
    .replace(TOKEN, (_, token: string, label: string | undefined) => typed(token, label ?? '', nameOf))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** What follows the bot's own mention at the start, or null when the message does not begin with it. */
export function questionIn(text: string, botUserId: string | undefined): string | null {
  if (botUserId === undefined) return null;
  const match = text.match(/^\s*<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>[\s,:]*/);
  return match?.[1] === botUserId ? text.slice(match[0].length).trim() : null;
}
