import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toHtmlDocument } from '#server/export/to-html-document.ts';
import { toJson } from '#server/export/to-json.ts';
import { toMarkdown } from '#server/export/to-markdown.ts';
import { toModernGov } from '#server/export/to-moderngov.ts';
import { chairTitle } from '#server/meetings/views.ts';
import { contentFor } from '#server/minutes/content-for.ts';
import { standingText } from '#server/minutes/standing.ts';
import { findMinutes } from '../find-minutes.ts';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';

const toDocx = async (...rendered: Parameters<typeof toMarkdown>): Promise<Uint8Array> =>
  // Weighs as much as all the rest together, and is seldom asked for.
  (await import('#server/export/to-docx.ts')).toDocx(...rendered);
const RENDER = { md: toMarkdown, html: toHtmlDocument, json: toJson, moderngov: toModernGov, docx: toDocx };
const isFormat = (value: string): value is keyof typeof RENDER => Object.hasOwn(RENDER, value);

/** `minutebook export MEETING --format md|html|docx|moderngov|json`: the public rendering unless `--restricted`. */
export async function exportMinutes(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'md' },
      restricted: { type: 'boolean', default: false },
      out: { type: 'string' },
      board: { type: 'string' },
      db: { type: 'string' },
    },
  });
  const [meeting] = positionals;
  if (meeting === undefined || positionals.length > 1)
    throw new WrongUse('Name one meeting, by its date (2023-10-19) or id.');
  const { format, restricted } = values;
  if (!isFormat(format))
    throw new WrongUse(`There is no format "${format}": use ${Object.keys(RENDER).join(', ')}.`);
  const book = await openFor('reading', values.db);
  try {
    const { board, minutes } = await findMinutes(book, meeting, values.board ?? null);
    if (format === 'docx' && values.out === undefined)
      throw new WrongUse('A docx file needs a name: --out FILE.docx');
    const rendered = await RENDER[format](contentFor(minutes.content, restricted), {
      restricted,
      standingText: standingText(minutes, chairTitle(board.profile)),
    });
    if (values.out === undefined) out.result(String(rendered));
    else {
      await writeFile(values.out, rendered);
      out.say(`Written to ${values.out}.`);
    }
    return 0;
  } finally {
    await book.close();
  }
}
