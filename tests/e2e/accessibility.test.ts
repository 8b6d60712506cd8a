import { expect, it } from 'vitest';
import { violations } from '#tests/support/browser.ts';
import { serverInTest } from '#tests/support/server.ts';
import { atTheirDesk, browserForThisFile, DIRECT, follow, opened, pressAndConfirm } from './people.ts';

const browser = browserForThisFile();

it.each(['light', 'dark'] as const)(
  '[E32] the automated check for WCAG 2.2 AA finds nothing on any page of the chain, in %s',
  async (colorScheme) => {
    const server = await serverInTest();
    const looks = { colorScheme, reducedMotion: 'reduce' } as const;
    const found: Record<string, string[]> = {};
    const petra = await atTheirDesk(browser.get(), server, 'petra', looks);
    const home = await petra.context.newPage();
    await home.goto(server.baseUrl);
    found.home = await violations(home);
    await petra.send('/minutes start');
    await petra.messages('is live, started by').waitFor();
    for (const text of ['item 3', '#decision Board agreed to extend the sirens', 'who wants coffee?'])
      await petra.send(text);
    await petra.messages('who wants coffee?').getByRole('button', { name: /^memo/ }).waitFor();
    await petra.messages('coffee').hover();
    await petra
      .messages('coffee')
      .getByRole('button', { name: /^More for this message/ })
      .click();
    found.practice = await violations(petra.chat);
    await petra.chat.keyboard.press('Escape');
    await petra.send('/minutes setup');
    await petra.chat.getByRole('button', { name: 'Save' }).waitFor();
    found.modal = await violations(petra.chat);
    await petra.chat.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await petra.chat.getByRole('dialog').waitFor({ state: 'detached' });

    await petra.send('/minutes draft');
    const draft = await opened(petra.context, petra.messages('Open the draft').last().getByRole('link'));
    await draft.getByRole('button', { name: 'Sign in' }).waitFor();
    found.landing = await violations(draft);
    await draft.getByRole('button', { name: 'Sign in' }).click();
    await draft.locator('.line.decision').first().waitFor();
    found.draft = await violations(draft);
    await pressAndConfirm(draft, 'End meeting');
    await pressAndConfirm(draft, 'Submit for approval');
    await draft.getByText('The draft is locked').first().waitFor();
    found.locked = await violations(draft);

    const chair = await atTheirDesk(browser.get(), server, 'chair', { ...looks, channel: DIRECT });
    const request = chair.messages('Minutes for your approval');
    await request.getByRole('button', { name: 'Open the minutes' }).click();
    const review = await follow(chair.context, chair.messages('Open the minutes').last().getByRole('link'));
    await review.getByRole('heading', { name: 'Minutes for approval' }).waitFor();
    found.review = await violations(review);
    await review.getByRole('button', { name: 'Approve version 1' }).click();
    await review.getByText('Approved by').first().waitFor();
    await chair.chat.getByRole('button', { name: 'Home', exact: true }).click();
    await chair.chat.locator('.home').getByText('Meetings').first().waitFor();
    found.appHome = await violations(chair.chat);
    await review.goto(`${server.baseUrl}/${new URL(review.url()).search}`);
    found.myMeetings = await violations(review);
    await home.goto(draft.url().replace('/draft', '/minutes'));
    await home.locator('.paper').waitFor();
    found.minutes = await violations(home);
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  },
);
