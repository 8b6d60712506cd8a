import { expect, onTestFinished, test } from 'vitest';
import { asId, type PersonId } from '#server/domain/ids.ts';
import { childElements, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { writeText } from '#server/draft/write-text.ts';
import type { TimelineComparison, TimelineView } from '#server/meetings/timeline/timeline-use-cases.ts';
import type { PersonName } from '#tests/support/board.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { aSite, hold, type Site, submit, type Visit } from '../web/support.ts';

/** As the person's own editor does it: one word changed in the first sentence that has it. */
async function edit(site: Site, who: PersonName, from: string, to: string): Promise<void> {
  const { personId } = await site.as(who);
  await site.book.collaboration.withDocument(site.meeting.id, { person: personId ?? '' }, (doc) => {
    const lines = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'));
    const line = lines.find((one) => textOf(one).includes(from));
    if (line === undefined) throw new Error(`no line has "${from}"`);
    writeText(line, textOf(line).replace(from, to));
  });
  await site.book.keepTimeline.settle();
  site.clock.advance(60_000);
}

const api = (site: Site, path: string): string => `/api/meetings/${site.meeting.id}/${path}`;
const json = async <T>(response: Response | Promise<Response>): Promise<T> => {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
const timeline = (site: Site, visit: Visit) => json<TimelineView>(visit.get(api(site, 'timeline')));
const changes = (site: Site, visit: Visit, from: string, to = 'now') =>
  json<TimelineComparison>(visit.get(api(site, `timeline/changes?from=${from}&to=${to}`)));
const words = async (site: Site): Promise<string> => JSON.stringify(await site.book.draftOf(site.meeting.id));

async function aLiveSite(): Promise<Site> {
  const site = await aSite({ start: '2026-03-05T11:00:00.000Z' });
  await hold(site);
  await site.book.keepTimeline.settle();
  return site;
}

test('[J8] a checkpoint is taken after a quiet pause and names who wrote since the one before', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await edit(site, 'olive', 'coastal flooding', 'coastal resilience');
  await edit(site, 'piers', 'second round', 'third round');
  const { entries, since, mayChange } = await timeline(site, olive);
  expect(entries.map((one) => [one.why, one.authors])).toEqual([
    ['pause', ['Piers Lund']],
    ['pause', ['Olive Marsh']],
    ['pause', ['the structurer']],
  ]);
  expect(since).toEqual([]);
  expect(mayChange).toBe(true);
  expect(entries[0]?.words).toBeGreaterThan(20);
});

test('[J9] what people wrote is kept before a run of the structurer that changes something, and only then', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await edit(site, 'olive', 'coastal flooding', 'coastal resilience');
  await edit(site, 'olive', 'coastal resilience', 'shoreline');
  const { personId } = await site.as('piers');
  await site.book.collaboration.withDocument(site.meeting.id, { person: personId ?? '' }, (doc) => {
    const line = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'))[0];
    if (line !== undefined) writeText(line, `${textOf(line)} Gladly.`);
  });
  await site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });
  const before = (await timeline(site, olive)).entries.length;
  await site.note('#decision The Board thanked the harbour crews');
  await site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });
  const { entries } = await timeline(site, olive);
  expect(entries.length).toBe(before + 1);
  expect(entries[0]?.why).toBe('before-structuring');
  expect(entries[0]?.authors).toContain('Piers Lund');
  const told = await changes(site, olive, entries[0]?.id ?? '');
  expect(told.changes.map((one) => [one.change, one.what])).toEqual([['added', 'decision']]);
});

test('[J10] submitting and reopening each take a checkpoint; a draft that has not changed gets no other', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await submit(site);
  await site.book.useCases.submitMinutes(await site.as('olive'), { meetingId: site.meeting.id });
  await site.book.useCases.reopen(await site.as('olive'), { meetingId: site.meeting.id });
  await site.book.keepTimeline.settle();
  const { entries } = await timeline(site, olive);
  expect(entries.map((one) => [one.why, one.by])).toEqual([
    ['reopened', 'Olive Marsh'],
    ['submitted', 'Olive Marsh'],
    ['pause', ''],
  ]);
});

test('[J12] the difference of any two is told word by word with who wrote between them, either way round', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await edit(site, 'olive', 'coastal flooding', 'coastal resilience');
  await edit(site, 'piers', 'second round', 'third round');
  const { entries } = await timeline(site, olive);
  const [last, middle, first] = entries.map((one) => one.id);
  const whole = await changes(site, olive, first ?? '');
  expect(whole.authors).toEqual(['Olive Marsh', 'Piers Lund']);
  expect(whole.changes).toHaveLength(1);
  expect(
    whole.changes[0]?.words.filter((one) => one.change !== 'same').map((one) => [one.change, one.text]),
  ).toEqual([
    ['removed', 'second'],
    ['added', 'third'],
    ['removed', 'flooding'],
    ['added', 'resilience'],
  ]);
  const later = await changes(site, olive, last ?? '', middle ?? '');
  expect(later.authors).toEqual(['Piers Lund']);
  expect(later).toEqual(await changes(site, olive, middle ?? '', last ?? ''));
  expect(await changes(site, olive, last ?? '')).toEqual({ changes: [], authors: [] });
});

test('[J13] restoring is the work of the person who asked, and keeps what stood before so that it can be taken back', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  const piers = await site.signIn('piers');
  const original = await words(site);
  await edit(site, 'olive', 'coastal flooding', 'coastal resilience');
  const edited = await words(site);
  const first = (await timeline(site, olive)).entries.at(-1);
  await json(piers.post(api(site, 'timeline/restore'), { id: first?.id ?? '' }));
  expect(await words(site)).toBe(original);
  await site.book.keepTimeline.settle();
  const { entries } = await timeline(site, olive);
  expect(entries[0]).toMatchObject({ why: 'pause', authors: ['Piers Lund'] });
  await json(olive.post(api(site, 'timeline/restore'), { id: entries[1]?.id ?? '' }));
  expect(await words(site)).toBe(edited);
});

test('[J13] what was typed a moment before a restore is in the checkpoint it takes', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  const { personId } = await site.as('piers');
  const first = (await timeline(site, olive)).entries.at(-1);
  await site.book.collaboration.withDocument(site.meeting.id, { person: personId ?? '' }, (doc) => {
    const line = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'))[0];
    if (line !== undefined) writeText(line, `${textOf(line)} Not yet in any checkpoint.`);
  });
  await json(olive.post(api(site, 'timeline/restore'), { id: first?.id ?? '' }));
  const { entries } = await timeline(site, olive);
  expect(entries[0]).toMatchObject({ why: 'before-restore', by: 'Olive Marsh', authors: ['Piers Lund'] });
  await json(olive.post(api(site, 'timeline/restore'), { id: entries[0]?.id ?? '' }));
  expect(await words(site)).toContain('Not yet in any checkpoint.');
});

test('[J14] who sees the draft reads its timeline; a locked draft is not named or restored; nobody else learns that it is there', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  const chair = await site.signIn('chair', 'review').catch(() => site.signIn('chair'));
  expect((await timeline(site, chair)).entries.length).toBeGreaterThan(0);
  expect((await fetch(site.url + api(site, 'timeline'))).status).toBe(401);
  const member = await site.as('member');
  await expect(site.book.useCases.listTimeline(member, site.meeting.id)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(
    site.book.useCases.compareTimeline(member, site.meeting.id, 'now', 'now'),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const id = (await timeline(site, olive)).entries[0]?.id ?? '';
  expect((await olive.post(api(site, 'timeline/restore'), { id: 'no-such' })).status).toBe(404);
  expect((await olive.get('/api/meetings/no-such/timeline')).status).toBe(404);
  await submit(site);
  expect((await olive.post(api(site, 'timeline/restore'), { id })).status).toBe(409);
  expect((await olive.post(api(site, 'timeline/name'), { name: 'Too late' })).status).toBe(409);
  expect((await timeline(site, olive)).mayChange).toBe(false);
});

test('[J14] a version is kept under the name a person gives it, cleaned of what cannot be seen', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await json(olive.post(api(site, 'timeline/name'), { name: ' Before the\u200b  Chair’s\u202e changes ' }));
  expect((await olive.post(api(site, 'timeline/name'), { name: '  ' })).status).toBe(422);
  expect((await timeline(site, olive)).entries[0]).toMatchObject({
    why: 'named',
    name: 'Before the Chair’s changes',
    by: 'Olive Marsh',
  });
});

test('[J15] who wrote since the last checkpoint is remembered over a restart', async () => {
  const file = await freshDatabaseFile();
  let stop: () => Promise<void> = async () => undefined;
  const site = await aSite({
    file,
    onClose: (close) => {
      stop = close;
    },
  });
  await hold(site);
  await site.book.keepTimeline.settle();
  const { personId } = await site.as('piers');
  await site.book.collaboration.withDocument(site.meeting.id, { person: personId ?? '' }, (doc) => {
    minutesOf(doc).insert(0, []);
    const line = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'))[0];
    if (line !== undefined) writeText(line, `${textOf(line)} Kept.`);
  });
  await site.book.database.timeline.contributed(
    site.meeting.id,
    asId<PersonId>('server:structurer'),
    site.clock.now(),
  );
  await stop();
  const { openMinutebook } = await import('#server/compose.ts');
  const { QUIET } = await import('#tests/support/minutebook.ts');
  const book = await openMinutebook({
    databaseFile: file,
    baseUrl: 'http://minutes.test',
    quietPauseMs: 0,
    log: QUIET,
    holds: true,
  });
  onTestFinished(() => book.close());
  await book.keepTimeline.take(site.meeting.id, 'pause');
  const list = await book.database.timeline.list(site.meeting.id);
  expect(list.flatMap((one) => one.authors)).toContain(personId);
});

test('[J11] whose words a removed checkpoint named, the next one names', async () => {
  const site = await aLiveSite();
  const olive = await site.signIn('olive');
  await edit(site, 'olive', 'coastal flooding', 'coastal resilience');
  await edit(site, 'piers', 'second round', 'third round');
  const { entries } = await timeline(site, olive);
  await site.book.database.timeline.remove(site.meeting.id, [entries[1]?.id ?? '']);
  expect((await timeline(site, olive)).entries.map((one) => one.authors)).toEqual([
    ['Olive Marsh', 'Piers Lund'],
    ['the structurer'],
  ]);
  await site.book.database.timeline.remove(site.meeting.id, [entries[0]?.id ?? '']);
  expect((await timeline(site, olive)).since.toSorted()).toEqual(['Olive Marsh', 'Piers Lund']);
});
