import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#bot/practice/page/text/parse-markdown.ts';
import { parseInline, parseMrkdwn } from '#bot/practice/page/text/parse-mrkdwn.ts';

describe('mrkdwn', () => {
  it('[PW29] marks, code, mentions, links and emoji are read as Slack reads them', () => {
    expect(parseInline('*bold* _it_ ~no~ `a*b*`')).toEqual([
      { kind: 'bold', children: [{ kind: 'text', text: 'bold' }] },
      { kind: 'text', text: ' ' },
      { kind: 'italic', children: [{ kind: 'text', text: 'it' }] },
      { kind: 'text', text: ' ' },
      { kind: 'strike', children: [{ kind: 'text', text: 'no' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'a*b*' },
    ]);
    expect(parseInline('<@U1> <#C1|board> <https://a.example/?x=1&amp;y=2|the paper> :memo:')).toEqual([
      { kind: 'user', id: 'U1' },
      { kind: 'text', text: ' ' },
      { kind: 'channel', id: 'C1', name: 'board' },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://a.example/?x=1&y=2', label: 'the paper' },
      { kind: 'text', text: ' ' },
      { kind: 'emoji', name: 'memo' },
    ]);
  });

  it.each([
    ['a * b * c', 'a * b * c'],
    ['2*3*4', '2*3*4'],
    ['snake_case_name', 'snake_case_name'],
    ['10:30:15', '10:30:15'],
    ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
    ['<javascript:alert(1)|press>', '<javascript:alert(1)|press>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('[PW30] what is no markup stays text: %s', (source, text) => {
    expect(parseInline(source)).toEqual([{ kind: 'text', text }]);
  });

  it('[PW31] quotations, code blocks and paragraphs are told apart', () => {
    expect(parseMrkdwn('one\n&gt; two\n&gt; *three*\n```\nx &lt; y\n```\nend')).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'one' }]] },
      {
        kind: 'quote',
        lines: [
          [{ kind: 'text', text: 'two' }],
          [{ kind: 'bold', children: [{ kind: 'text', text: 'three' }] }],
        ],
      },
      { kind: 'pre', text: 'x < y' },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'end' }]] },
    ]);
    expect(parseMrkdwn('``` never closed')).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'text', text: '``` never closed' }]] },
    ]);
  });

  it('[PW32] a markdown block shows headings, lists and emphasis', () => {
    expect(parseMarkdown('## Item 3\n- **agreed** it\n- *noted*\n1. first')).toEqual([
      { kind: 'heading', level: 2, line: [{ kind: 'text', text: 'Item 3' }] },
      {
        kind: 'list',
        ordered: false,
        items: [
          [
            { kind: 'bold', children: [{ kind: 'text', text: 'agreed' }] },
            { kind: 'text', text: ' it' },
          ],
          [{ kind: 'italic', children: [{ kind: 'text', text: 'noted' }] }],
        ],
      },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'first' }]] },
    ]);
  });
});
