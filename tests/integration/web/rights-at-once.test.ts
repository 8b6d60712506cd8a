import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { ADMIN, PEOPLE, SETUP } from '#tests/support/board.ts';
import { aSite, hold, type Site, type Visit } from './support.ts';

/** A page's connection to the draft: how it ended, once it is open. */
async function connection(site: Site, visit: Visit): Promise<{ readonly ended: Promise<number> }> {
  const address = `${site.url.replace('http', 'ws')}/collaboration/${site.meeting.id}`;
  const socket = new WebSocket(address, { headers: { cookie: visit.cookie }, origin: site.url });
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  // The first message is the server's own: whoever gets it has been let in.
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
  return { ended };
}

test('[C16] who signs out, or is no longer an officer, is out of an open draft at once', async () => {
  const site = await aSite();
  await hold(site);
  const olive = await site.signIn('olive');
  const signingOut = await connection(site, olive);
  const losing = await connection(site, await site.signIn('piers'));
  await olive.post('/sign-out');
  expect(await signingOut.ended).toBe(closeCodes.notSignedIn);
  await site.book.useCases.setUpBoard(ADMIN, { ...SETUP, officers: [PEOPLE.olive] });
  expect(await losing.ended).toBe(closeCodes.notEntitled);
});
