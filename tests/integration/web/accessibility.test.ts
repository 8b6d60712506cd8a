import { expect, test } from 'vitest';
import { violations } from '#tests/support/browser.ts';
import { aContext, aWindow } from './browser.ts';
import { aSite, hold, submit } from './support.ts';

test('[W20] the automated check for WCAG 2.2 AA finds nothing on any page, light or dark, wide or narrow', {
  timeout: 180_000,
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
