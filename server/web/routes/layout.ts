import { html, type Markup } from './html.ts';

export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Who is signed in, shown at the top with a way out. */
  readonly me: { readonly name: string; readonly signOut: string } | null;
  readonly home: string;
  /** "page", or "draft" for the editor's own sheet and script. */
  readonly kind: 'page' | 'draft';
}

const head = (title: string, kind: Page['kind']): Markup => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${
  kind === 'draft'
    ? html`<link rel="stylesheet" href="/assets/editor.css"><script type="module" src="/assets/editor.js"></script>`
    : html`<link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/page.css"><link rel="stylesheet" href="/assets/diff.css">`
}`;

/** One frame for every page, so that all look alike. */
export function layout(page: Page): string {
  if (page.kind === 'draft')
    return html`<!doctype html><html lang="en-GB"><head>${head(page.title, page.kind)}</head><body>${page.body}</body></html>`
      .source;
  return html`<!doctype html><html lang="en-GB"><head>${head(page.title, page.kind)}</head><body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><a class="brand" href="${page.home}">Minutebook</a>${
    page.me === null
      ? null
      : html`<form class="who" method="post" action="${page.me.signOut}"><span>${page.me.name}</span><button class="quiet">Sign out</button></form>`
  }</header>
<main id="main" tabindex="-1">${page.body}</main>
</body></html>`.source;
}
