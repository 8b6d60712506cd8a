import { expect, test } from 'vitest';
import { childElements, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { writeText } from '#server/draft/write-text.ts';
import { aSite, hold, submit } from './support.ts';

test('[W1] opening a sign-in link spends nothing; pressing its button does, once', async () => {
  const site = await aSite();
  const link = new URL(
    await site.book.useCases.signInLink(await site.as('olive'), { meetingId: site.meeting.id }, 'draft'),
  );
  for (let look = 0; look < 3; look += 1) {
    const page = await fetch(site.url + link.pathname);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sign in as Olive Marsh');
  }
  const press = () =>
    fetch(site.url + link.pathname, { method: 'POST', headers: { origin: site.url }, redirect: 'manual' });
  expect((await press()).headers.get('location')).toBe(`/meetings/${site.meeting.id}/draft`);
  const again = await press();
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('no longer works');
});

test('[W1] a link is good for ten minutes', async () => {
  const site = await aSite();
  const link = new URL(
    await site.book.useCases.signInLink(await site.as('olive'), { meetingId: site.meeting.id }, 'draft'),
  );
  site.clock.advance(10 * 60_000 + 1);
  expect((await fetch(site.url + link.pathname)).status).toBe(410);
});

test('[W26] somebody signed in who opens another person’s link is told so, and the link is not spent', async () => {
  const site = await aSite();
  const linkFor = async (who: 'olive' | 'chair') =>
    new URL(await site.book.useCases.signInLink(await site.as(who), { meetingId: site.meeting.id }, 'draft'))
      .pathname;
  const press = (path: string, cookie = '') =>
    fetch(site.url + path, { method: 'POST', headers: { origin: site.url, cookie }, redirect: 'manual' });
  const signedIn = await press(await linkFor('olive'));
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const foreign = await linkFor('chair');
  for (const answer of [
    await fetch(site.url + foreign, { headers: { cookie } }),
    await press(foreign, cookie),
  ]) {
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('you are signed in as Olive Marsh');
  }
  expect((await press(foreign)).status).toBe(303);
});

test('[W2] the session is in a cookie that scripts cannot read and other sites do not send', async () => {
  const site = await aSite();
  const link = new URL(
    await site.book.useCases.signInLink(await site.as('olive'), { meetingId: site.meeting.id }, 'draft'),
  );
  const answer = await fetch(site.url + link.pathname, {
    method: 'POST',
    headers: { origin: site.url },
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0];
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect(answer.headers.get('location')).not.toContain('secret');
});

test('[W3] two windows of one browser are two people, and no secret is in an address', async () => {
  const site = await aSite({ identityPerWindow: true });
  await hold(site);
  const olive = await site.signIn('olive');
  const chair = await site.signIn('chair');
  const cookie = `${olive.cookie}; ${chair.cookie}`;
  const nameAt = async (windowKey: string | null): Promise<string> => {
    const page = await fetch(`${site.url}/?w=${windowKey}`, { headers: { cookie } });
    return (await page.text()).match(/class="who"[^>]*><span>([^<]*)/)?.[1] ?? '';
  };
  expect(await nameAt(olive.windowKey)).toBe('Olive Marsh');
  expect(await nameAt(chair.windowKey)).toBe('Cllr Edda Thorne');
  expect(olive.location).not.toContain(olive.cookie.split('=')[1] ?? '?');
});

test('[W4] a command from another site changes nothing', async () => {
  const site = await aSite();
  await hold(site, []);
  const olive = await site.signIn('olive');
  const note = { clientId: 'abcdef12-0001', text: 'forged' };
  const forged = await olive.post(`/api/meetings/${site.meeting.id}/notes`, note, {
    origin: 'https://elsewhere.test',
  });
  expect(forged.status).toBe(403);
  expect(await site.book.database.notes.list(site.meeting.id)).toEqual([]);
});

test('[W5] a meeting that is not there and one that is not yours are answered alike', async () => {
  const site = await aSite();
  await hold(site);
  const member = await site.signIn('member', 'read');
  const missing = await member.get('/meetings/none/draft');
  const foreign = await member.get(`/meetings/${site.meeting.id}/draft`);
  expect([missing.status, foreign.status]).toEqual([404, 404]);
  expect(await missing.text()).toBe(await foreign.text());
  const stranger = await Promise.all(
    ['none', site.meeting.id].map((id) => fetch(`${site.url}/meetings/${id}/draft`)),
  );
  expect(stranger.map((page) => page.status)).toEqual([401, 401]);
});

test('[W5] an address that no page has says so', async () => {
  const site = await aSite();
  expect((await fetch(`${site.url}/nothing`)).status).toBe(404);
});

test('[W6] pages forbid foreign scripts, frames and caching', async () => {
  const site = await aSite();
  const { headers } = await fetch(`${site.url}/`);
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('[W9] the review page holds the frozen words; approval binds to them and only the approver may give it', async () => {
  const site = await aSite();
  await hold(site);
  await submit(site);
  const chair = await site.signIn('chair', 'review');
  const page = await (await chair.get(`/meetings/${site.meeting.id}/review`)).text();
  expect(page).toContain('coastal flooding fund');
  const minutesId = page.match(/action="\/minutes\/([^/]+)\/approve/)?.[1] ?? '';
  const contentHash = page.match(/name="contentHash" value="([^"]+)"/)?.[1] ?? '';
  const officer = await site.signIn('olive', 'review');
  expect(await (await officer.get(`/meetings/${site.meeting.id}/review`)).text()).not.toContain('/approve');
  const approve = (who: typeof chair, hash: string) =>
    who.post(`/minutes/${minutesId}/approve`, { contentHash: hash });
  expect((await approve(officer, contentHash)).status).toBeGreaterThanOrEqual(400);
  expect((await approve(chair, 'f'.repeat(64))).status).toBe(409);
  expect((await approve(chair, contentHash)).status).toBe(303);
  expect(await (await chair.get(`/meetings/${site.meeting.id}/review`)).text()).toContain(
    'Approved by Cllr Edda Thorne',
  );
});

test('[W27] the review page shows what changed since the version before, and who wrote it', async () => {
  const site = await aSite();
  await hold(site);
  await submit(site);
  const review = async () =>
    (await (await site.signIn('chair', 'review')).get(`/meetings/${site.meeting.id}/review`)).text();
  expect(await review()).not.toContain('What changed since version');
  const olive = await site.as('olive');
  await site.book.useCases.reopen(olive, { meetingId: site.meeting.id });
  await site.book.useCases.submitMinutes(olive, { meetingId: site.meeting.id });
  expect(await review()).toContain('Not one word is different from version 1.');
  await site.book.useCases.reopen(olive, { meetingId: site.meeting.id });
  const { personId } = await site.as('piers');
  await site.book.collaboration.withDocument(site.meeting.id, { person: personId ?? '' }, (doc) => {
    const lines = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'));
    const line = lines.find((one) => textOf(one).includes('second round'));
    if (line === undefined) throw new Error('the line is missing');
    writeText(line, textOf(line).replace('second round', 'third & last round'));
  });
  await site.book.useCases.submitMinutes(olive, { meetingId: site.meeting.id });
  const page = await review();
  expect(page).toContain('What changed since version 2: 1 change');
  expect(page).toMatch(/<del>.*second.*<\/del>/);
  expect(page).toMatch(/<ins>.*third.*<\/ins>.*<ins>.*&amp; last/s);
  expect(page).toContain('new words by Piers Lund');
  expect(page).toContain('4. Coastal flooding fund');
});

test('[W10] asking for changes needs a reason and opens the draft again', async () => {
  const site = await aSite();
  await hold(site);
  await submit(site);
  const chair = await site.signIn('chair', 'review');
  const page = await (await chair.get(`/meetings/${site.meeting.id}/review`)).text();
  const minutesId = page.match(/action="\/minutes\/([^/]+)\//)?.[1] ?? '';
  const contentHash = page.match(/name="contentHash" value="([^"]+)"/)?.[1] ?? '';
  const ask = (reason: string) =>
    chair.post(`/minutes/${minutesId}/request-changes`, { contentHash, reason });
  expect((await ask('  ')).status).toBe(422);
  expect((await ask('Item 3 needs the figure.')).status).toBe(303);
  const { latest, meeting } = await site.book.useCases.findMeeting(await site.as('olive'), {
    meetingId: site.meeting.id,
  });
  expect([latest?.state, meeting.draftState]).toEqual(['changes-requested', 'open']);
});

test('[W11] published minutes are open to all without what is confidential in them', async () => {
  const site = await aSite();
  await hold(site);
  await submit(site);
  const at = `/meetings/${site.meeting.id}/minutes`;
  expect((await fetch(site.url + at)).status).toBe(401);
  const { latest } = await site.book.useCases.findMeeting(await site.as('olive'), {
    meetingId: site.meeting.id,
  });
  if (latest === null) throw new Error('nothing was submitted');
  await site.book.useCases.approveMinutes(await site.as('chair'), {
    minutesId: latest.id,
    contentHash: latest.contentHash,
  });
  const open = await (await fetch(site.url + at)).text();
  expect(open).toContain('coastal flooding fund');
  expect(open).not.toContain('Halvergate');
  const officer = await site.signIn('olive', 'read');
  expect(await (await officer.get(at)).text()).toContain('Halvergate');
});

test('[W12] health says whether the server is well', async () => {
  const site = await aSite();
  const answer = await fetch(`${site.url}/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
});

test('[W14] requests of a mount reach it raw, before any body is read', async () => {
  const bodies: string[] = [];
  const site = await aSite({
    mounts: [
      {
        prefix: '/slack',
        handle: async (request, response) => {
          let body = '';
          for await (const chunk of request) body += String(chunk);
          bodies.push(body);
          response.end('taken');
        },
      },
    ],
  });
  const send = (path: string) => fetch(site.url + path, { method: 'POST', body: 'a=1&b=2' });
  expect(await (await send('/slack/events')).text()).toBe('taken');
  expect(bodies).toEqual(['a=1&b=2']);
  expect((await send('/slackers')).status).toBe(403);
});

test('[W16] signing out ends the session', async () => {
  const site = await aSite();
  const olive = await site.signIn('olive');
  expect((await olive.get(`/meetings/${site.meeting.id}/draft`)).status).toBe(200);
  expect((await olive.post('/sign-out')).status).toBe(303);
  expect((await olive.get(`/meetings/${site.meeting.id}/draft`)).status).toBe(401);
});
