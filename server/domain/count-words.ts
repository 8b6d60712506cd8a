/** A word has a letter or a digit in it; "£412k", "e-mail" and "Achterberg's" are one each. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’\-.,](?=[\p{L}\p{N}]))*/gu;

/** How many words a text has. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
