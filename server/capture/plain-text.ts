/** Gives the name of the person, channel or group behind a Slack id, or undefined when it is not known. */
export type NameOf = (id: string) => string | undefined;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const special = (token: string, label: string | undefined): string => {
  if (label !== undefined && label !== '') return label;
  if (/^!(here|channel|everyone)$/.test(token)) return `@${token.slice(1)}`;
  const date = /^!date\^\d+\^([^^|]*)/.exec(token);
  return date?.[1] ?? '';
};

const render = (token: string, label: string | undefined, nameOf: NameOf): string => {
  if (token.startsWith('@')) {
    const id = token.slice(1);
    return `@${nameOf(id) ?? label ?? id}`;
  }
  if (token.startsWith('#')) return `#${label || nameOf(token.slice(1)) || token.slice(1)}`;
  if (token.startsWith('!')) return special(token, label);
  return label || token.replace(/^mailto:/, '');
};

/**
 * Slack's message text as a person reads it: `<@U1>` becomes "@Name", `<#C1|general>` "#general",
 * `<https://x|label>` its label, and the three escaped characters themselves. A token that belongs
 * to nobody keeps its id, so that nothing typed is lost.
 */
export const plainText = (text: string, nameOf: NameOf = () => undefined): string =>
  text
    .replace(
      /<([@#!][^|<>]*|(?:https?|mailto|tel):[^|<>]*)(?:\|([^<>]*))?>/g,
      (_, token: string, label?: string) => render(token, label, nameOf),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
