const END =
  /\b(?:Council|MBC|BC|DC|CC|LBC|MDC|UA|Corporation|Authority|Partnership|Partnerships|LLP|Ltd|Observer|Group|Association|Trust|Agency|Institute|Network|Combined Authority)\b(?:\s*\([^)]*\))?(?=\s+\p{Lu}|\s*$)/gu;

/** Cuts authorities that ran together in one cell into `count`, at the words authorities end with. */
export function splitAuthorities(cell: string, count: number): string[] {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (count <= 1) return [text];
  let pieces = cutAtEnds(text);
  pieces = pieces.flatMap((piece) => (pieces.length < count ? cutAtAcronym(piece) : [piece]));
  while (pieces.length > count) {
    // An end word inside a name ("Local Partnerships LLP"): the shortest neighbours belong together.
    let at = 0;
    for (let index = 1; index < pieces.length - 1; index += 1) {
      if (`${pieces[index]}${pieces[index + 1]}`.length < `${pieces[at]}${pieces[at + 1]}`.length) at = index;
    }
    pieces.splice(at, 2, `${pieces[at] ?? ''} ${pieces[at + 1] ?? ''}`);
  }
  return pieces;
}

function cutAtEnds(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = (match.index ?? 0) + match[0].length;
    pieces.push(text.slice(from, end).trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** "Local Development Energy Trust (ET)": the letters in brackets say where the second name begins. */
function cutAtAcronym(piece: string): string[] {
  const match = /^(.*)\s\((\p{Lu}{2,6})\)$/u.exec(piece);
  if (match === null) return [piece];
  const words = (match[1] ?? '').split(' ');
  const letters = (match[2] ?? '').split('');
  const start = words.length - letters.length;
  if (start <= 0 || !letters.every((letter, index) => words[start + index]?.startsWith(letter)))
    return [piece];
  return [words.slice(0, start).join(' '), piece.slice(words.slice(0, start).join(' ').length).trim()];
}
