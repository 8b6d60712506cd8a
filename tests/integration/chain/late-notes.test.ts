import { expect, it } from 'vitest';
import { type ServerInTest, serverInTest } from '#tests/support/server.ts';
import { command, OFFICERS, start } from './meeting-in-chat.ts';

const SAID = [
  'item 3 - flood sirens',
  'CF introduced the pilot, which ran in three towns for 14 months',
  '#decision Board agreed to extend the flood sirens to all nine estuary towns',
] as const;

async function anEndedMeeting(): Promise<ServerInTest> {
  // Nothing happens by itself meanwhile: settling does what is due.
  const server = await serverInTest({ environment: { MINUTEBOOK_QUIET_SECONDS: '60' } });
  await start(server);
  for (const note of SAID) await server.person('petra').say(OFFICERS, note);
  await server.settle();
  await command(server, 'petra', 'end');
  return server;
}

const told = (server: ServerInTest) =>
  server
    .person('callum')
    .visibleMessages(OFFICERS)
    .filter((one) => one.text.includes('changed the draft'));

it('[V30] what late notes change is told once in the officers’ channel, without their words, with the way to the draft', async () => {
  const server = await anEndedMeeting();
  expect(told(server)).toEqual([]);
  await server.person('petra').say(OFFICERS, 're item 3 #decision Board thanked the Saltreach wardens');
  await server.person('callum').say(OFFICERS, 're item 6 #action CF to map the seagrass beds by 1 March');
  await server.settle();
  const [message, ...more] = told(server);
  expect(more).toEqual([]);
  expect(message?.text).toMatch(/late notes changed the draft: 2 sentences added, in items 3 and 6\.$/);
  expect(JSON.stringify(message)).not.toMatch(/Saltreach|seagrass beds/);
  await server
    .person('callum')
    .click({ channel: message?.channel ?? '', ts: message?.ts ?? '' }, 'open_draft');
  await server.settle();
  expect(server.person('callum').visibleMessages(OFFICERS).at(-1)?.text).toBe(
    'Your link to the draft is ready.',
  );
});

it('[V30] late notes that change no sentence tell nothing, and a locked draft is told of elsewhere', async () => {
  const server = await anEndedMeeting();
  await server.person('petra').say(OFFICERS, 'coffee has arrived btw');
  await server.settle();
  expect(told(server)).toEqual([]);
  await command(server, 'petra', 'submit');
  await server.person('petra').say(OFFICERS, 're item 3 #decision Board thanked the Saltreach wardens');
  await server.settle();
  expect(told(server)).toEqual([]);
});

it('[V30] the list of what waits that stands in the channel follows late notes', async () => {
  const server = await anEndedMeeting();
  await server.person('petra').say(OFFICERS, 'coffee has arrived btw');
  await server.settle();
  await server.person('petra').say(OFFICERS, 're item 6 board happy to note the seagrass report');
  await server.settle();
  expect(told(server)).toHaveLength(1);
  expect(JSON.stringify(told(server)[0]?.blocks)).toContain('Now waiting: 1 suggestion to settle');
});

it('[V31] whoever asks for a run is told what it changed, or when the draft last changed', async () => {
  const server = await serverInTest({ environment: { MINUTEBOOK_QUIET_SECONDS: '0' } });
  await start(server);
  for (const note of SAID) await server.person('petra').say(OFFICERS, note);
  await server.settle();
  expect((await command(server, 'petra', 'structure')).text).toMatch(
    /^The draft follows the notes: \d+ sentences? added, in items? [\d, and]+\. \/minutes draft shows what changed\./,
  );
  expect((await command(server, 'petra', 'structure')).text).toMatch(
    /^The draft already holds what the notes say\. It last changed at \d\d:\d\d: \d+ sentences? added/,
  );
});
