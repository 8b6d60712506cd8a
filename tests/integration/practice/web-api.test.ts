import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { QUIET } from './quiet-logger.ts';

let desk: Desk;
let client: WebClient;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const modal = { type: 'modal' as const, title: plain('Form'), blocks: [section('hello')] };
const errorOf = (
  call: Promise<unknown>,
): Promise<{ error: string; response_metadata?: { messages?: string[] } }> =>
  call.then(
    () => {
      throw new Error('the call was not refused');
    },
    (failure: { data: { error: string } }) => failure.data,
  );

beforeEach(async () => {
  desk = await openDesk('http', (app) => {
    app.command('/minutes', async ({ ack }) => ack());
    app.event('message', async () => {});
    app.action(/.*/, async ({ ack }) => ack());
    app.options('bidder', async ({ ack, payload }) => {
      await ack({ options: [{ text: plain(`${payload.value} & Sons`), value: 'b1' }] });
    });
  });
  client = new WebClient('xoxb-first', {
    slackApiUrl: desk.slackApiUrl,
    retryConfig: { retries: 0 },
    logger: QUIET,
  });
});
afterEach(() => desk.close());

/** A trigger id as the app would have got it. */
async function triggerOf(userId: string): Promise<string> {
  await desk.practice.person(userId).command('/minutes', '', 'office');
  return String(desk.practice.delivery.log.at(-1)?.outgoing.payload.trigger_id);
}

describe('who may call what', () => {
  it('[PW8] a token says which workspace and what it may do', async () => {
    expect(await client.auth.test()).toMatchObject({ team_id: 'T1', user_id: 'UBOT1', bot_id: 'BBOT1' });
    expect(
      (await errorOf(new WebClient('xoxb-wrong', { slackApiUrl: desk.slackApiUrl }).auth.test())).error,
    ).toBe('invalid_auth');
    expect(await errorOf(client.conversations.history({ channel: 'CGENERAL' }))).toMatchObject({
      error: 'not_in_channel',
    });
    expect(await errorOf(client.conversations.info({ channel: 'CGENERAL' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:read',
    });
  });

  it('[PW9] an unknown method is answered, not left hanging', async () => {
    expect((await errorOf(client.apiCall('minutes.conjure'))).error).toBe('unknown_method');
  });

  it('[PW10] two workspaces with the same channel id share nothing', async () => {
    await desk.practice.person('UANNA', 'T1').say('office', 'ours');
    await desk.practice.person('UCARA', 'T2').say('office', 'theirs');
    const { messages } = await client.conversations.history({ channel: 'COFFICE' });
    expect(messages?.map((message) => message.text)).toEqual(['ours']);
  });

  it('[PW11] guests, people of other workspaces and shared channels are recognisable', async () => {
    expect((await client.users.info({ user: 'UGUEST' })).user).toMatchObject({ is_restricted: true });
    expect((await client.users.info({ user: 'UFAR' })).user).toMatchObject({
      is_stranger: true,
      team_id: 'TFAR',
    });
    await desk.practice.person('UFAR').say('shared', 'hello from afar');
    const sent = desk.practice.delivery.log.at(-1)?.outgoing.payload;
    expect(sent).toMatchObject({ is_ext_shared_channel: true, event: { user_team: 'TFAR' } });
  });

  it('[PW12] after an uninstall the app is told and its token is dead', async () => {
    await desk.practice.uninstall('T1');
    const types = desk.practice.delivery.log.map(
      ({ outgoing }) => (outgoing.payload.event as { type: string }).type,
    );
    expect(types).toEqual(expect.arrayContaining(['app_uninstalled', 'tokens_revoked']));
    expect((await errorOf(client.auth.test())).error).toBe('account_inactive');
  });
});

describe('messages', () => {
  it('[PW13] history is newest first, by page, without replies and ephemeral messages', async () => {
    const anna = desk.practice.person('UANNA');
    const first = await anna.say('office', 'one');
    await anna.say('office', 'two');
    await anna.say('office', 'a reply', { thread: first.ts });
    await client.chat.postEphemeral({ channel: 'COFFICE', user: 'UANNA', text: 'for you' });
    const page = await client.conversations.history({ channel: 'COFFICE', limit: 1 });
    expect(page.messages?.map((message) => message.text)).toEqual(['two']);
    const cursor = page.response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.history({ channel: 'COFFICE', limit: 1, cursor });
    expect(rest.messages?.map((message) => message.text)).toEqual(['one']);
    expect(rest.has_more).toBe(false);
    const thread = await client.conversations.replies({ channel: 'COFFICE', ts: first.ts });
    expect(thread.messages?.map((message) => message.text)).toEqual(['one', 'a reply']);
    const newer = await client.conversations.history({ channel: 'COFFICE', oldest: first.ts });
    expect(newer.messages?.map((message) => message.text)).toEqual(['two']);
  });

  it('[PW14] the app changes and deletes only its own messages, and hears of both', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: 'COFFICE', text: 'draft' });
    await client.chat.update({ channel: 'COFFICE', ts, text: 'draft 2' });
    await client.chat.delete({ channel: 'COFFICE', ts });
    const heard = () =>
      desk.practice.delivery.log.map(
        ({ outgoing }) => (outgoing.payload.event as { subtype?: string }).subtype,
      );
    await desk.practice.until(() => heard().length === 3);
    expect(heard()).toEqual([undefined, 'message_changed', 'message_deleted']);
    const ref = await desk.practice.person('UANNA').say('office', 'mine');
    expect((await errorOf(client.chat.update({ ...ref, text: 'x' }))).error).toBe('cant_update_message');
    expect((await errorOf(client.chat.delete(ref))).error).toBe('cant_delete_message');
  });

  it('[PW15] a message to a person is a direct message', async () => {
    const { channel } = await client.chat.postMessage({ channel: 'UBEN', text: 'please approve' });
    expect(channel).toBe('DBEN');
    expect(
      desk.practice
        .person('UBEN')
        .visibleMessages('dm')
        .map((message) => message.text),
    ).toEqual(['please approve']);
  });

  it('[PW16] deleting a message with replies leaves a tombstone', async () => {
    const anna = desk.practice.person('UANNA');
    const ref = await anna.say('office', 'parent');
    await anna.say('office', 'reply', { thread: ref.ts });
    await anna.delete(ref);
    expect(desk.practice.delivery.log.at(-1)?.outgoing.payload.event).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone', ts: ref.ts },
      previous_message: { text: 'parent' },
    });
  });
});

describe('limits', () => {
  it('[PW17] what Block Kit does not allow is refused with a pointer to it', async () => {
    const post = (blocks: unknown[]) =>
      errorOf(client.chat.postMessage({ channel: 'COFFICE', text: 't', blocks: blocks as never }));
    const long = await post([section('fine'), section('x'.repeat(3001))]);
    expect(long.error).toBe('invalid_blocks');
    expect(long.response_metadata?.messages?.[0]).toContain('[json-pointer:/blocks/1/text/text]');
    expect((await post(Array.from({ length: 51 }, () => section('x')))).error).toBe('invalid_blocks');
    expect((await post(Array.from({ length: 6 }, () => section('x'.repeat(2500))))).error).toBe(
      'msg_blocks_too_long',
    );
    expect(
      (
        await post([
          { type: 'table', rows: [] },
          { type: 'table', rows: [] },
        ])
      ).error,
    ).toBe('invalid_blocks');
  });

  it('[PW18] 429 pauses the client, which then gets through', async () => {
    desk.practice.faults.rateLimit('chat.postMessage', { retryAfter: 1 });
    const patient = new WebClient('xoxb-first', {
      slackApiUrl: desk.slackApiUrl,
      retryConfig: { retries: 1, minTimeout: 10 },
    });
    const before = Date.now();
    const { ok } = await patient.chat.postMessage({ channel: 'COFFICE', text: 'eventually' });
    expect(ok).toBe(true);
    expect(Date.now() - before).toBeGreaterThan(900);
  });

  it('[PW19] a trigger lasts three seconds and works once', async () => {
    const late = await triggerOf('UANNA');
    desk.clock.advance(3_100);
    expect((await errorOf(client.views.open({ trigger_id: late, view: modal }))).error).toBe(
      'expired_trigger_id',
    );
    const once = await triggerOf('UANNA');
    await client.views.open({ trigger_id: once, view: modal });
    expect((await errorOf(client.views.open({ trigger_id: once, view: modal }))).error).toBe(
      'exchanged_trigger_id',
    );
  });

  it('[PW20] three modals may be open, and a stale hash is refused', async () => {
    const opened = await client.views.open({ trigger_id: await triggerOf('UANNA'), view: modal });
    await client.views.push({ trigger_id: await triggerOf('UANNA'), view: modal });
    await client.views.push({ trigger_id: await triggerOf('UANNA'), view: modal });
    const fourth = client.views.push({ trigger_id: await triggerOf('UANNA'), view: modal });
    expect((await errorOf(fourth)).error).toBe('push_limit_reached');
    const view = { view_id: opened.view?.id ?? '', hash: opened.view?.hash ?? '', view: modal };
    await client.views.update(view);
    expect((await errorOf(client.views.update(view))).error).toBe('hash_conflict');
  });

  it('[PW21] an address for answers expires after thirty minutes', async () => {
    await triggerOf('UANNA');
    const url = String(desk.practice.delivery.log.at(-1)?.outgoing.payload.response_url);
    const answer = () =>
      fetch(url, {
        method: 'POST',
        body: JSON.stringify({ text: 'x' }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await answer()).status).toBe(200);
    desk.clock.advance(30 * 60_000 + 1);
    expect((await answer()).status).toBe(404);
  });
});

describe('forms', () => {
  it('[PW22] an external select offers what the app suggests and gives back the choice', async () => {
    const { ts = '' } = await client.chat.postMessage({
      channel: 'COFFICE',
      text: 'pick',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'external_select', action_id: 'bidder', placeholder: plain('Bidder') }],
        },
      ],
    });
    const anna = desk.practice.person('UANNA');
    const target = { channel: 'COFFICE', ts };
    expect(await anna.suggest(target, 'bidder', 'Hale')).toEqual([
      { text: plain('Hale & Sons'), value: 'b1' },
    ]);
    await anna.select(target, 'bidder', 'b1');
    expect(desk.practice.delivery.log.at(-1)?.outgoing.payload.actions).toMatchObject([
      { action_id: 'bidder', type: 'external_select', selected_option: { value: 'b1' } },
    ]);
  });

  it('[PW23] what was typed survives an update that keeps the ids', async () => {
    const view = {
      ...modal,
      submit: plain('Save'),
      blocks: [
        {
          type: 'input' as const,
          block_id: 'n',
          label: plain('Name'),
          element: { type: 'plain_text_input' as const, action_id: 'v' },
        },
      ],
    };
    const opened = await client.views.open({ trigger_id: await triggerOf('UANNA'), view });
    await desk.practice.person('UANNA').select({ viewId: opened.view?.id ?? '' }, 'v', 'typed');
    const updated = await client.views.update({
      view_id: opened.view?.id ?? '',
      view: { ...view, title: plain('Again') },
    });
    expect(updated.view?.state).toEqual({
      values: { n: { v: { type: 'plain_text_input', value: 'typed' } } },
    });
  });
});

it('[PW24] requests of another name or another page are refused', async () => {
  const { request } = await import('node:http');
  const statusWith = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request(`${desk.origin}/practice/live/people`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on('error', reject);
      call.end();
    });
  expect(await statusWith({})).toBe(200);
  expect(await statusWith({ host: 'minutes.example:80' })).toBe(403);
  expect(await statusWith({ origin: 'https://elsewhere.example' })).toBe(403);
});
