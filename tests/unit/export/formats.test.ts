import { expect, test } from 'vitest';
import { toHtml } from '#server/export/to-html.ts';
import { toHtmlDocument } from '#server/export/to-html-document.ts';
import { toJson } from '#server/export/to-json.ts';
import { toMarkdown } from '#server/export/to-markdown.ts';
import { block, FULL, HOURS, item, OPEN, PROFILES, words } from './sample.ts';

const SECRET = {
  ...HOURS,
  blocks: [...HOURS.blocks, block('point', 'The landlord wanted more.', { confidential: true })],
};
const STANDING = 'Draft: cleared by the Chair, subject to agreement';

test('[R13] the Markdown of an item reads as the house prints it', () => {
  const markdown = toMarkdown(words('2023'), { ...OPEN, standingText: STANDING });
  expect(markdown.slice(markdown.indexOf('## 4.'), markdown.indexOf('## Appendix'))).toBe(`## 4. Opening hours

The Chair invited Dara Flynn (DF), Head of Libraries, to introduce the report.

DF reported that two libraries had reopened.

Members’ comments and questions:

- It was suggested that Sunday hours be tried. DF said that a trial was planned.
- Members welcomed the plan.

The Chair thanked DF for the report.

### Decision:

Libraries & Parks Board:

1) Noted the report.
2) Agreed the timetable at paragraph 9.

Action: Write to the councils without Sunday hours. (Dara Flynn; by 1 August 2024)

`);
  expect(markdown).toContain(`*${STANDING}*`);
});

test('[R13] 2014 sets the verb of a decision in bold', () => {
  expect(toMarkdown(words('2014'), OPEN)).toContain('Members **noted** the report.');
  expect(toHtml(words('2014'), OPEN)).toContain('Members <b>noted</b> the report.');
});

test('[R13] a public rendering of unfiltered content holds nothing confidential in any format', () => {
  for (const profile of PROFILES) {
    const content = words(profile, [SECRET]);
    for (const shown of [toMarkdown, toHtml, toHtmlDocument, toJson].map((render) => render(content, OPEN))) {
      expect(shown).not.toContain('landlord');
    }
    expect(toHtml(content, FULL)).toMatch(/class="confidential"[^<]*>\[Confidential\] The landlord/);
    expect(toMarkdown(content, FULL)).toContain('\\[Confidential\\] The landlord');
  }
});

test('[R14] HTML headings go down in order, every item can be linked to, the appendix has a caption and headers', () => {
  const html = toHtml(words('2023', [HOURS, item(5, 'Any other business')]), {
    ...OPEN,
    standingText: STANDING,
  });
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  levels.reduce((before, level) => {
    expect(level - before).toBeLessThanOrEqual(1);
    return level;
  }, 0);
  expect(html).toContain('<section id="item-4" aria-labelledby="item-4-heading">');
  expect(html).toContain('<caption>Appendix A - Attendance</caption>');
  expect(html.match(/<th scope="col">/g)).toHaveLength(3);
});

test('[R14] the page stands alone: its own style, print rules, no script, nothing fetched', () => {
  const page = toHtmlDocument(words('2023'), { ...OPEN, standingText: STANDING, nonce: 'n"1' });
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain(
    '<title>Minutes of last Libraries &amp; Parks Board meeting, Friday, 5 July 2024</title>',
  );
  expect(page).toContain('<style nonce="n&quot;1">');
  expect(page).toContain('@media print');
  expect(page).not.toMatch(/<script|<link|https?:|url\(/);
});

test('[R15] JSON carries the words, the standing and the rendering that belongs to it', () => {
  const json = JSON.parse(toJson(words('2023', [SECRET]), { ...OPEN, standingText: STANDING }));
  expect(json).toMatchObject({ standing: STANDING, restricted: false, format: 1, profile: '2023' });
  expect(json.rendered).toBe(toMarkdown(words('2023', [SECRET]), OPEN));
});
