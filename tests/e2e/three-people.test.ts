import { expect, it } from 'vitest';
import { serverInTest } from '#tests/support/server.ts';
import {
  atTheirDesk,
  browserForThisFile,
  follow,
  MEMBERS,
  opened,
  pressAndConfirm,
  sentence,
  sentences,
  typeAfter,
} from './people.ts';

const browser = browserForThisFile();
const SECRET = /Harbourline|412k|over budget at/;

it('[E30] two officers and the chair take a meeting from its first note to a cited answer, all in browsers at once', async () => {
  const server = await serverInTest({ environment: { MINUTEBOOK_QUIET_SECONDS: '0.4' } });
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  const callum = await atTheirDesk(browser.get(), server, 'callum');
  const chair = await atTheirDesk(browser.get(), server, 'chair', { channel: MEMBERS });

  // Both officers have the draft open before the first note, and watch it fill while the meeting is typed.
  await petra.send('/minutes start');
  await callum.messages('is live, started by').waitFor();
  const [hers, his] = await Promise.all([petra.openDraft(), callum.openDraft()]);
  await Promise.all([hers, his].map((draft) => draft.getByText('No note yet.').waitFor()));
  await petra.chat.getByLabel('Speed').selectOption('fast');
  await petra.chat.getByRole('button', { name: 'Replay a sample meeting' }).click();
  await Promise.all([hers, his].map((draft) => draft.locator('.note').first().waitFor()));
  await petra.chat.getByText('The meeting has been typed').waitFor({ timeout: 120_000 });
  for (const draft of [hers, his]) {
    await sentence(draft, 'all nine estuary towns').first().waitFor();
    await sentence(draft, 'Coastal Nature Fund').first().waitFor();
  }
  for (const draft of [hers, his]) {
    expect((await sentences(draft)).join()).toContain('3,800');
    expect((await sentences(draft)).join()).not.toMatch(/lunch order|coffee is here|train strike/);
  }

  // The last notes may still be on their way into the draft.
  await server.settle();

  // They see each other, and write in different sentences at once.
  for (const draft of [hers, his])
    await expect
      .poll(() => draft.locator('.people').getAttribute('aria-label'))
      .toMatch(/^Here now: .*(Petra Lindholm.*Callum Fairbairn|Callum Fairbairn.*Petra Lindholm)/);
  await Promise.all([
    typeAfter(hers, 'extend the sirens to all nine estuary towns', ' Gladly so.'),
    typeAfter(his, 'Coastal Nature Fund', ' With one voice.'),
  ]);
  for (const draft of [hers, his]) {
    const read = async () => (await sentences(draft)).join('\n');
    await expect.poll(read).toContain('nine estuary towns. Gladly so.');
    await expect.poll(read).toContain('Coastal Nature Fund. With one voice.');
  }
  await expect.poll(() => hers.locator('.caret-label').allInnerTexts()).toEqual(['Callum Fairbairn']);
  await expect.poll(() => his.locator('.caret-label').allInnerTexts()).toEqual(['Petra Lindholm']);
  await expect.poll(() => his.locator('.status').textContent()).toBe('Saved');

  // A note typed on his page is a note like any other: under his name on hers, and in the draft of both.
  await his.getByLabel('Type a note').fill('#decision Board thanked the harbour crews of Saltreach');
  await his.keyboard.press('Enter');
  const note = hers.locator('.note', { hasText: 'thanked the harbour crews' });
  await note.waitFor();
  expect(await note.locator('.by strong').textContent()).toBe('Callum Fairbairn');
  for (const draft of [hers, his]) await sentence(draft, 'harbour crews of Saltreach').waitFor();

  // A later run of the machine leaves their words alone, and says when their source is gone.
  await hers.getByRole('button', { name: 'Structure now' }).click();
  await hers.locator('.message', { hasText: /left as people wrote them|Nothing new/ }).waitFor();
  expect((await sentences(his)).join()).toMatch(/Gladly so\..*With one voice\./);
  const gone = petra.messages('agreed to extend the sirens to all nine estuary towns').first();
  await gone.hover();
  await gone.getByRole('button', { name: /^More for this message/ }).click();
  await gone.getByRole('button', { name: 'Delete message' }).click();
  await sentence(his, 'Gladly so.').getByText('Source withdrawn').waitFor();

  // The end, the exact version, and the chair's word on it.
  await pressAndConfirm(hers, 'End meeting');
  await pressAndConfirm(hers, 'Submit for approval');
  for (const draft of [hers, his]) await draft.getByText('The draft is locked').first().waitFor();
  expect(await his.locator('.minutes').getAttribute('contenteditable')).toBe('false');
  await chair.go('Minutebook');
  const request = chair.messages('Minutes for your approval');
  await request.getByRole('button', { name: 'Open the minutes' }).click();
  const review = await follow(chair.context, chair.messages('Open the minutes').last().getByRole('link'));
  await review.getByRole('heading', { name: 'Minutes for approval' }).waitFor();
  const words = await review.locator('.paper').textContent();
  expect(words).toContain('Gladly so.');
  expect(words).toContain('harbour crews of Saltreach');
  await review.getByRole('button', { name: 'Approve version 1' }).click();
  await review.getByText('Approved by Cllr Rosalind Achterberg').waitFor();
  await chair.messages('Approved by Cllr Rosalind Achterberg').first().waitFor();
  await his.getByText('Approved.').first().waitFor();

  // A member finds it, with where it stands, and nothing that is not theirs.
  const member = await atTheirDesk(browser.get(), server, 'member', { channel: MEMBERS });
  await member.messages('Draft: cleared by the Chair, subject to agreement').first().waitFor();
  await member.send('/minutes ask what did we decide about the sirens?');
  const answer = member.messages(/Flood sirens: results of the pilot \(approved\)/);
  await answer.waitFor();
  expect(await answer.textContent()).toContain('nine estuary towns');
  const minutes = await opened(member.context, answer.getByRole('link').first());
  await minutes.locator('.paper').waitFor();
  expect(await minutes.locator('.paper').textContent()).toContain('Gladly so.');
  expect(await minutes.content()).not.toMatch(SECRET);
  expect(await member.chat.content()).not.toMatch(SECRET);
  expect(server.logged()).not.toMatch(SECRET);
  expect(server.logged()).not.toMatch(/nine estuary towns|xoxb-|xapp-|\/sign-in\//);
});
