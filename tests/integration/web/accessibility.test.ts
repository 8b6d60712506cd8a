import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aContext, aWindow } from './browser.ts';
import { aSite, hold, submit } from './support.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What the automated check finds against WCAG 2.2 AA. Run through the debugger: the page's policy allows no foreign script. */
async function violations(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
  );
  return (found as Violation[]).flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
  );
}

test('[W20] the automated check for WCAG 2.2 AA finds nothing on any page, light or dark, wide or narrow', {
  timeout: 90_000,
}, async () => {
  const site = await aSite({ identityPerWindow: true, start: new Date().toISOString() });
  await hold(site);
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await aContext({ colorScheme, reducedMotion: 'reduce' });
    const olive = await aWindow(context, site, 'olive');
    await olive.locator('.attendance .fold').click();
    expect(await violations(olive)).toEqual([]);
    await olive.setViewportSize({ width: 375, height: 700 });
    expect(await violations(olive)).toEqual([]);
    const stranger = await context.newPage();
    await stranger.goto(`${site.url}/`);
    expect(await violations(stranger)).toEqual([]);
    await context.close();
  }
  await submit(site);
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await aContext({ colorScheme });
    const chair = await aWindow(context, site, 'chair', 'review');
    expect(await violations(chair)).toEqual([]);
    await chair.goto(`${site.url}/?w=${new URL(chair.url()).searchParams.get('w')}`);
    expect(await violations(chair)).toEqual([]);
    const olive = await aWindow(context, site, 'olive');
    await olive.getByText('Submitted to').first().waitFor();
    expect(await violations(olive)).toEqual([]);
    await context.close();
  }
});
