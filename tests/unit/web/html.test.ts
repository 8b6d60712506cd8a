import { expect, test } from 'vitest';
import { Refusal } from '#server/domain/errors.ts';
import { errorResponse } from '#server/web/routes/error-response.ts';
import { html, jsonMarkup } from '#server/web/routes/html.ts';
import { isOwnOrigin } from '#server/web/routes/security.ts';

test('[W15] every value put into a page is escaped', () => {
  expect(html`<p title="${'"x"'}">${'<script>'}${['&', html`<b>${'>'}</b>`]}</p>`.source).toBe(
    '<p title="&quot;x&quot;">&lt;script&gt;&amp;<b>&gt;</b></p>',
  );
});

test('[W15] data put into a script element cannot end it', () => {
  const text = jsonMarkup({ name: '</script><script>alert(1)</script>' }).source;
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});

test('[W4] only pages of this server may send commands', () => {
  const at = (origin: string | undefined, site?: string) =>
    isOwnOrigin(origin, site, 'mb.test:3000', 'https://minutes.test');
  expect(at('http://mb.test:3000')).toBe(true);
  expect(at('https://minutes.test')).toBe(true);
  expect(at('https://evil.test')).toBe(false);
  expect(at('null')).toBe(false);
  expect(at(undefined)).toBe(false);
  expect(at(undefined, 'same-origin')).toBe(true);
  expect(at(undefined, 'cross-site')).toBe(false);
});

test('[W8] a refusal says what happened and what to do; an unknown failure tells nothing of the inside', () => {
  expect(errorResponse(new Refusal('unknown-item', { number: 9 })).message).toContain('Item 9');
  expect(errorResponse(new Refusal('no-meeting'))).toEqual({
    ...errorResponse(new Refusal('not-allowed')),
    code: 'no-meeting',
  });
  expect(JSON.stringify(errorResponse(new Error('SELECT * FROM secrets')))).not.toContain('SELECT');
});
