const NO_END =
  /(?:\b(?:Cllr|Mr|Mrs|Ms|Dr|St|No|Nos|para|paras|e\.g|i\.e|etc|vs|approx|Rev|Prof|Hon|p|pp)|\b\p{Lu})\.$/u;

/** Cuts a paragraph into sentences, not at abbreviations or initials. */
export function sentences(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\d])/gu)) {
    const end = (match.index ?? 0) + match[0].length;
    const piece = text.slice(start, end).trim();
    if (NO_END.test(piece)) continue;
    out.push(piece);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') out.push(rest);
  return out;
}
