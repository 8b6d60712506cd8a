import type { LaunchOptions } from 'playwright-core';

/** The browser that comes as a package where there is one; elsewhere the Chrome that `CHROME_PATH` names or that is installed. */
export async function whichBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return { executablePath: named };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: await packaged.executablePath(),
    // In one process a second person's storage waits for ever on the first's.
    args: packaged.args.filter((arg) => arg !== '--single-process'),
  };
}
