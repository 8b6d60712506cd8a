/**
 * A line of text that no Markdown reader takes for anything but text: no emphasis, table, HTML or entity, no link
 * (bare addresses included), nothing that would open a list, heading or rule at the start of a line.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./giu, '\\$&')
    .replace(/^([#+=-])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
