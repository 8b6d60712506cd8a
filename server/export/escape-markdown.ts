/**
 * A line of text that no Markdown reader takes for anything but text: emphasis, links, tables, HTML, entities,
 * and what would open a list, heading or rule at the start of a line.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/^([#+=-])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
