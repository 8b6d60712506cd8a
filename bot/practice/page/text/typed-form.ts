import type { LivePerson } from '../../serve/live-types.ts';

/** A stored message as its author would have typed it: for editing. */
export function typedForm(text: string, people: readonly LivePerson[]): string {
  const handles = new Map(people.map((person) => [person.id, person.handle]));
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id: string) =>
      handles.has(id) ? `@${handles.get(id)}` : whole,
    )
    .replace(/<#C[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<!(channel|here|everyone)>/g, '@$1')
    .replace(/<(https?:[^>|]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What the composer suggests for what stands in it: the app's commands after a slash. */
export function commandSuggestions(
  typed: string,
  commands: readonly { readonly command: string; readonly description: string; readonly usageHint: string }[],
): { readonly insert: string; readonly label: string; readonly detail: string }[] {
  if (!typed.startsWith('/')) return [];
  return commands
    .flatMap((entry) => [
      { insert: `${entry.command} `, label: entry.command, detail: entry.description },
      ...entry.usageHint
        .split('|')
        .map((hint) => hint.trim())
        .filter(Boolean)
        .map((hint) => ({
          insert: `${entry.command} ${hint.replace(/\s*…$/, ' ')}`,
          label: `${entry.command} ${hint}`,
          detail: '',
        })),
    ])
    .filter(
      (one) => one.insert.toLowerCase().startsWith(typed.toLowerCase()) && one.insert.trim() !== typed.trim(),
    )
    .slice(0, 12);
}
