import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '#server/export/escape-html.ts';
import { escapeMarkdown } from '#server/export/escape-markdown.ts';
import { plainLine } from '#server/export/plain.ts';
import { toHtml } from '#server/export/to-html.ts';
import { toHtmlDocument } from '#server/export/to-html-document.ts';
import { toMarkdown } from '#server/export/to-markdown.ts';
import { attends, block, FULL, item, PROFILES, words } from './sample.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onclick="alert(1)',
  '*bold* _under_ ~~gone~~ `code`',
  '[link](javascript:alert(1)) ![pic](http://x/y.png)',
  '| a | b |',
  '# heading',
  '- bullet',
  '1. one',
  '12) twelve',
  '> quote',
  '---',
  '===',
  '+ plus',
  '&lt;b&gt; &amp; &#60;',
  '<!channel> <@U123> <http://x|y>',
  '<!-- comment -->',
  '\\*escaped\\*',
  '[x]: http://example.test',
  '```',
] as const;

/** Names of the elements and the text an HTML reader sees. */
function seen(html: string): { readonly tags: ReadonlySet<string>; readonly text: string } {
  const tags = new Set<string>();
  let text = '';
  const parser = new Parser({
    onopentagname: (name) => tags.add(name),
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return { tags, text };
}

const everywhere = (profile: (typeof PROFILES)[number], text: string) =>
  words(
    profile,
    [
      item(
        1,
        text,
        block('point', text),
        block('point', 'Members agreed.'),
        block('point', `Members said ${text}`),
        block('decision', `The Board noted ${text}`),
        block('action', text, { owners: [text], due: text }),
      ),
    ],
    {
      attendance: [attends('present', 'Chair', text, text, text), attends('officer', 'Officer', text)],
      head: { organisation: text, board: text, date: text, startTime: text, venue: text, chair: text },
    },
  );

const HOUSE_TAGS = new Set([
  ...['article', 'header', 'section', 'h1', 'h2', 'h3', 'p', 'b', 'a', 'span', 'div', 'ul', 'ol', 'li'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

describe('words people typed', () => {
  test.each(HOSTILE)('[R10] %s is text and nothing else in HTML', (text) => {
    for (const profile of PROFILES) {
      const { tags, text: shown } = seen(toHtml(everywhere(profile, text), { ...FULL, standingText: text }));
      expect([...tags].filter((tag) => !HOUSE_TAGS.has(tag))).toEqual([]);
      expect(shown).toContain(text);
    }
  });

  test.each(HOSTILE)('[R11] %s is text and nothing else in Markdown', async (text) => {
    for (const profile of PROFILES) {
      const markdown = toMarkdown(everywhere(profile, text), { ...FULL, standingText: text });
      const { tags, text: shown } = seen(await marked.parse(markdown, { gfm: true }));
      for (const tag of ['script', 'img', 'a', 'code', 'pre', 'del', 'blockquote', 'hr'])
        expect(tags, tag).not.toContain(tag);
      expect(shown).toContain(text);
    }
  });

  test('[R11] any line reads back from Markdown as it was typed', async () => {
    const piece = fc.constantFrom(
      ...'*_`[]()<>|~&#+-=!\\.:;"\'1 aB'.split(''),
      '&amp;',
      '**',
      '__',
      '~~',
      '![',
      '](',
      '1.',
      '1)',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async (pieces) => {
        const line = plainLine(pieces.join(''));
        fc.pre(line !== '');
        const html = await marked.parse(`${escapeMarkdown(line)}\n`, { gfm: true });
        expect(seen(html).text.trim()).toBe(line);
        expect([...seen(html).tags]).toEqual(['p']);
      }),
      { numRuns: 1000 },
    );
  });

  test('[R10] any text reads back from HTML as it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { tags, text: shown } = seen(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
        expect([...tags]).toEqual(['p']);
        expect(shown).toBe(text);
      }),
    );
  });

  test('[R12] characters that turn or hide text are gone from every format, joiners of scripts stay', () => {
    const text = 'Cllr \u202eyelsA\u202c \u2066x\u2069 a\u200bb \u0000';
    const content = everywhere('2023', text);
    for (const shown of [toHtml(content, FULL), toMarkdown(content, FULL), toHtmlDocument(content, FULL)]) {
      expect(shown).not.toMatch(/(?![\n\u200c-\u200f])[\p{Cc}\p{Cf}]/u);
    }
    expect(plainLine('می\u200cخواهم 👩\u200d🔧 \u200f')).toBe('می\u200cخواهم 👩\u200d🔧 \u200f');
  });

  test('[R12] text sets its own direction in HTML', () => {
    expect(toHtml(everywhere('2023', 'שלום'), FULL)).toContain('<p dir="auto">שלום.</p>');
  });
});
