import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
const closed: unknown[] = [];
const plain = (text: string) => ({ type: 'plain_text' as const, text });

beforeEach(async () => {
  closed.length = 0;
  desk = await openDesk('http', (app) => {
    app.event('message', async () => {});
    app.command('/minutes', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'one',
          notify_on_close: true,
          title: plain('One'),
          submit: plain('Next'),
          blocks: [],
        },
      });
    });
    app.view('one', async ({ ack }) => {
      await ack({
        response_action: 'push',
        view: { type: 'modal', callback_id: 'two', title: plain('Two'), submit: plain('Done'), blocks: [] },
      });
    });
    app.view('two', async ({ ack }) => ack({ response_action: 'clear' }));
    app.view({ callback_id: 'one', type: 'view_closed' }, async ({ ack, body }) => {
      closed.push({ callback: body.view.callback_id, cleared: 'is_cleared' in body && body.is_cleared });
      await ack();
    });
    app.event('member_joined_channel', async () => {});
  });
});
afterEach(() => desk.close());

const lastEvent = (): unknown => desk.practice.delivery.log.at(-1)?.outgoing.payload.event;

it('[PW56] a submission may push another view or clear them all, and closing one is told when asked for', async () => {
  const anna = desk.practice.person('UANNA');
  await anna.command('/minutes', '', 'office');
  await desk.practice.until(() => anna.openView());
  await anna.submit();
  expect(anna.openView()).toMatchObject({ callback_id: 'two' });
  await anna.submit();
  expect(anna.openView()).toBeNull();
  await anna.command('/minutes', '', 'office');
  await desk.practice.until(() => anna.openView());
  await anna.closeView();
  await desk.practice.until(() => closed.length > 0);
  expect(closed).toEqual([{ callback: 'one', cleared: false }]);
});

it('[PW57] files, broadcasts and link previews come with the subtypes Slack gives them', async () => {
  const anna = desk.practice.person('UANNA');
  const parent = await anna.say('office', 'paper attached', { fileNames: ['paper.pdf'] });
  expect(lastEvent()).toMatchObject({ subtype: 'file_share', files: [{ name: 'paper.pdf' }] });
  const reply = await anna.say('office', 'for all', { thread: parent.ts, broadcast: true });
  expect(lastEvent()).toMatchObject({ subtype: 'thread_broadcast', thread_ts: parent.ts, ts: reply.ts });
  await anna.unfurl(reply);
  const changed = lastEvent() as {
    message: { text: string; edited?: unknown };
    previous_message: { text: string };
  };
  expect(changed.message.text).toBe(changed.previous_message.text);
  expect(changed.message.edited).toBeUndefined();
});

it('[PW58] joining a channel tells the app, where the app is in it', async () => {
  await desk.practice.person('UGUEST').join('general');
  expect(desk.practice.delivery.log).toEqual([]);
  await desk.practice.person('UANNA').join('shared');
  expect(lastEvent()).toMatchObject({ type: 'member_joined_channel', user: 'UANNA', channel: 'CSHARED' });
});

it('[PW59] a person sees and changes only what is theirs', async () => {
  const { practice } = desk;
  const ref = await practice.person('UANNA').say('office', 'mine');
  await expect(practice.person('UBEN').edit(ref, 'not mine')).rejects.toThrow('did not write');
  await expect(practice.person('UBEN').delete(ref)).rejects.toThrow('not yours');
  expect(() => practice.person('UGUEST').visibleMessages('office')).toThrow('sees no channel');
  await expect(practice.person('UGUEST').say('office', 'hello')).rejects.toThrow('sees no channel');
});

it('[PW60] a dropped event is lost, and a delayed one comes late', async () => {
  const { practice } = desk;
  practice.faults.drop(({ kind }) => kind === 'event');
  await practice.person('UANNA').say('office', 'lost');
  expect(practice.delivery.log).toEqual([]);
  practice.faults.clear();
  practice.faults.delay(80);
  const before = Date.now();
  await practice.person('UANNA').say('office', 'late');
  expect(Date.now() - before).toBeGreaterThanOrEqual(75);
  expect(lastEvent()).toMatchObject({ text: 'late' });
});
