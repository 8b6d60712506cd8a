import type { RenderOptions } from './document.ts';
import { documentModel } from './document-model.ts';
import { escapeHtml } from './escape-html.ts';
import type { MinutesWords } from './public-part.ts';
import { toHtml } from './to-html.ts';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.55 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, th, caption, .standing, .columns { font-family: system-ui, -apple-system, "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .5rem 0; }
header { border-bottom: 2px solid #1a1a1a; padding-bottom: .75rem; }
header p { margin: .15rem 0; }
header p.standing, header p.restricted { margin: .3rem 0 .6rem; }
a { color: #0b4a8f; }
.standing { display: inline-block; padding: .2rem .6rem; background: #eef2f7; border-left: 4px solid #0b4a8f; }
.restricted { padding: .4rem .6rem; background: #fdecea; border-left: 4px solid #a4161a; font-weight: bold; }
.confidential { border-left: 4px solid #a4161a; padding-left: .6rem; }
.columns { display: flex; gap: 1.5rem; border-bottom: 1px solid #8a8a8a; padding-bottom: .25rem; }
.decision, .actions { margin: .75rem 0; }
ul, ol { padding-left: 1.5rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
caption { text-align: left; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #cfcfcf; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  li, tr, .decision, .actions { break-inside: avoid; }
  #appendix-a { break-before: page; }
  @page { size: A4; margin: 22mm 20mm; }
}
`;

/** A whole page that needs nothing else: no script, no font or style from elsewhere, fit for print. */
export function toHtmlDocument(
  content: MinutesWords,
  options: RenderOptions & { readonly nonce?: string },
): string {
  const { title, meta } = documentModel(content, options);
  const date = meta.find(({ value }) => /\d{4}$/u.test(value))?.value ?? '';
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeHtml(options.nonce)}"`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml([title, date].filter((part) => part !== '').join(', '))}</title>`,
    `<style${nonce}>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    toHtml(content, options),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
