interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the text of a PDF line by line; a wide gap within a line is taken as the edge of a column. */
export async function pdfToText(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const pdf = await task.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const pieces: Piece[] = [];
      for (const item of content.items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x = 0, y = 0] = item.transform as number[];
        pieces.push({ text: item.str, x, y, width: item.width, height: item.height });
      }
      pages.push(pageText(pieces));
      page.cleanup();
    }
    return pages.join('\n\n');
  } finally {
    await task.destroy();
  }
}

function pageText(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (
      line !== undefined &&
      first !== undefined &&
      Math.abs(first.y - piece.y) < Math.max(2, piece.height * 0.4)
    ) {
      line.push(piece);
    } else lines.push([piece]);
  }
  const out: string[] = [];
  let before: Piece | undefined;
  for (const line of lines) {
    const first = line[0];
    if (before !== undefined && first !== undefined && before.y - first.y > first.height * 1.9) out.push('');
    out.push(lineText(line));
    before = first;
  }
  return out.join('\n');
}

function lineText(line: readonly Piece[]): string {
  let text = '';
  let edge: number | null = null;
  for (const piece of [...line].sort((a, b) => a.x - b.x)) {
    const gap = edge === null ? 0 : piece.x - edge;
    const em = Math.max(piece.height, 6);
    if (edge !== null) text += gap > em * 1.6 ? ' | ' : gap > em * 0.12 ? ' ' : '';
    text += piece.text;
    edge = piece.x + piece.width;
  }
  return text.replace(/ {2,}/g, ' ').trimEnd();
}
