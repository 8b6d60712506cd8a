/** Whose words a draft holds, as the server says it. */
export interface AuthorsAnswer {
  readonly people: Readonly<Record<string, { readonly name: string; readonly machine: boolean }>>;
  readonly blocks: Readonly<
    Record<string, { readonly runs: readonly { readonly authorId: string; readonly length: number }[] }>
  >;
}

/** "Petra Lindholm, Callum Fairbairn; from notes": who wrote a line, who wrote most first. */
export function sayAuthors(answer: AuthorsAnswer, blockId: string): string {
  const lengths = new Map<string, number>();
  for (const { authorId, length } of answer.blocks[blockId]?.runs ?? [])
    lengths.set(authorId, (lengths.get(authorId) ?? 0) + length);
  const ids = [...lengths].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const named = (machine: boolean): string =>
    [
      ...new Set(
        ids.flatMap((id) => {
          const person = answer.people[id];
          return person !== undefined && person.machine === machine ? [person.name] : [];
        }),
      ),
    ].join(', ');
  return [named(false), named(true)].filter((part) => part !== '').join('; ');
}
