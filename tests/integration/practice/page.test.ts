import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, violations } from '#tests/support/browser.ts';
import { type OpenWorkspace, openWorkspace } from './open-page.ts';
import { startPageApp } from './page-app.ts';

let at: OpenWorkspace;
let app: App;
let browser: Browser;

beforeAll(async () => {
  at = await openWorkspace();
  app = await startPageApp(at);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await at?.close();
});

/** A window of its own, as one person. */
async function windowOf(
  userId: string,
  channel = 'CPOFFICERS',
  scheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: scheme });
  await page.goto(`${at.origin}/practice?as=${userId}#${channel}`);
  await page.locator('.channel-head').first().waitFor();
  return page;
}

const composer = (page: Page) => page.getByRole('textbox', { name: 'Message #board-officers' });

async function send(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Escape');
  await composer(page).press('Enter');
}

describe('the page', () => {
  it('[PW46] it says clearly that it is not Slack', async () => {
    const page = await windowOf('UPPETRA');
    expect(await page.getByRole('banner').first().textContent()).toContain(
      'this is not Slack. Everything stays on this computer.',
    );
    await page.close();
  });

  it('[PW47] what one person types another sees at once, and an edit, a reaction and a deletion too', async () => {
    const petra = await windowOf('UPPETRA');
    const callum = await windowOf('UPCALLUM');
    await send(petra, 'tide tables are <b>out</b>');
    const seen = callum.locator('.message', { hasText: 'tide tables' });
    await seen.getByText('tide tables are <b>out</b>').waitFor();
    await composer(petra).press('ArrowUp');
    await petra.getByRole('textbox', { name: 'Edit message' }).fill('tide tables are late');
    await petra.getByRole('textbox', { name: 'Edit message' }).press('Enter');
    await seen.getByText('tide tables are late').waitFor();
    await seen.getByText('(edited)').waitFor();
    await seen.hover();
    await seen.getByRole('button', { name: 'React with dart' }).click();
    await petra.getByRole('button', { name: /^dart, 1: Callum Fairbairn/ }).waitFor();
    await seen.getByRole('button', { name: /^dart, 1/ }).click();
    await petra.getByRole('button', { name: /^dart, 1/ }).waitFor({ state: 'detached' });
    const own = petra.locator('.message', { hasText: 'tide tables' });
    await own.hover();
    await own.getByRole('button', { name: /^More for this message/ }).click();
    await own.getByRole('button', { name: 'Delete message' }).click();
    await seen.waitFor({ state: 'detached' });
    await petra.close();
    await callum.close();
  });

  it("[PW48] the bot's private answer is seen by nobody else, and says so", async () => {
    const petra = await windowOf('UPPETRA');
    const callum = await windowOf('UPCALLUM');
    await send(petra, '/minutes status');
    await petra.getByText('Only visible to you').waitFor();
    await at.practice.settled();
    expect(await callum.getByText('status: noted').count()).toBe(0);
    await petra.close();
    await callum.close();
  });

  it('[PW49] a form shows what is missing and what the app refuses, keeps what was typed, and closes when accepted', async () => {
    const page = await windowOf('UPPETRA');
    await send(page, '/minutes setup');
    const dialog = page.getByRole('dialog', { name: 'Set up a board' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please complete this required field.').first().waitFor();
    await dialog.getByRole('textbox', { name: 'Name of the board' }).fill('taken');
    await dialog.getByRole('combobox', { name: 'Chair' }).selectOption({ label: 'Rosalind Achterberg' });
    await dialog.getByRole('combobox', { name: /Members/ }).fill('Yew');
    await dialog.getByRole('button', { name: 'Yewande Falola' }).click();
    await dialog.getByRole('combobox', { name: /Members/ }).press('Escape');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('There is a board of that name.').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name of the board' }).inputValue()).toBe('taken');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Name of the board' }).fill('Harbours Board');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.close();
  });

  it('[PW50] a button with a question asks it, in every copy, and each window is its own person', async () => {
    const petra = await windowOf('UPPETRA');
    await send(petra, '/minutes submit');
    await petra.getByRole('button', { name: 'Approve' }).click();
    const dialog = petra.getByRole('dialog', { name: 'Approve these minutes?' });
    await dialog.getByRole('button', { name: 'Not yet' }).click();
    await dialog.waitFor({ state: 'detached' });
    const members = await windowOf('UPROSALIND', 'CPMEMBERS');
    expect(await members.locator('.switcher summary').textContent()).toContain('Rosalind Achterberg');
    expect(await petra.locator('.switcher summary').textContent()).toContain('Petra Lindholm');
    expect(await members.getByRole('button', { name: /board-officers/ }).count()).toBe(0);
    await petra.close();
    await members.close();
  });

  it.each(['light', 'dark'] as const)(
    '[PW51] channel, thread and Home pass the automated check of WCAG 2.2 AA: %s',
    async (scheme) => {
      const page = await windowOf('UPPETRA', 'CPOFFICERS', scheme);
      await send(page, `*bold* \`code\` @callum and @petra in #general (${scheme})`);
      const row = page.locator('.message', { hasText: `(${scheme})` });
      await row.hover();
      await row.getByRole('button', { name: 'Reply in thread' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('textbox', { name: 'Reply…' }).fill('a reply');
      await thread.getByRole('textbox', { name: 'Reply…' }).press('Enter');
      await row.getByRole('button', { name: '1 reply' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Minutebook', exact: true }).click();
      await page.getByText('Your meetings').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it('[PW52] commands are suggested and chosen by keyboard', async () => {
    const page = await windowOf('UPPETRA');
    await composer(page).pressSequentially('/min');
    await page.getByRole('option', { name: /\/minutes submit/ }).waitFor();
    await composer(page).pressSequentially('utes sub');
    await composer(page).press('Tab');
    await expect.poll(() => composer(page).inputValue()).toBe('/minutes submit');
    await page.close();
  });

  it('[PW55] a step of the hint card puts its words into the right box, once', async () => {
    const page = await windowOf('UPPETRA');
    await page.getByRole('button', { name: '/minutes draft' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('/minutes draft');
    await page.getByRole('button', { name: /what did we decide/ }).click();
    const direct = page.getByRole('textbox', { name: 'Message Minutebook' });
    await direct.waitFor();
    await expect.poll(() => direct.inputValue()).toContain('what did we decide');
    await page.getByRole('button', { name: 'board-officers' }).click();
    await composer(page).waitFor();
    expect(await composer(page).inputValue()).toBe('');
    await page.close();
  });

  it('[PW53] at the width of a phone the channels open over the page and nothing is wider than it', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await page.goto(`${at.origin}/practice?as=UPPETRA#CPOFFICERS`);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  it('[PW54] the sample meeting types itself, with its correction, edit, deletion and mark, and can be stopped', async () => {
    const page = await windowOf('UPPETRA');
    await page.getByRole('button', { name: 'Replay a sample meeting' }).click();
    await page.getByText('The meeting has been typed.').waitFor();
    const messages = at.practice.person('UPPETRA').visibleMessages('board-officers');
    const texts = messages.map((message) => message.text);
    expect(texts.some((text) => text.includes('lunch order'))).toBe(false);
    expect(messages.find((message) => message.text.includes('siren contractor'))?.isEdited).toBe(true);
    const marked = messages.find((message) => message.text.startsWith('all content'));
    expect(marked?.reactions).toContainEqual({ name: 'dart', users: ['UPPETRA'] });
    await page.getByLabel('Speed').selectOption('slow');
    await page.getByRole('button', { name: 'Replay it again' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Replay a sample meeting' }).waitFor();
    await page.close();
  });
});
