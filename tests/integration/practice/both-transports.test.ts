import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

const FORM = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'Ask for changes' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'why',
      label: { type: 'plain_text' as const, text: 'Why' },
      element: { type: 'plain_text_input' as const, action_id: 'reason', multiline: true },
    },
  ],
};

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  it('[PW1] a typed message reaches a Bolt listener with its ts and its answer shows in the channel', async () => {
    desk = await openDesk(transport, (app) => {
      app.message(async ({ message, client }) => {
        if (message.subtype !== undefined) return;
        await client.reactions.add({ channel: message.channel, timestamp: message.ts, name: 'memo' });
        await client.chat.postMessage({ channel: message.channel, text: `heard: ${message.text}` });
      });
    });
    const { practice } = desk;
    const said = await practice.person('UANNA').say('#office', 'a < b & @ben');
    const seen = await practice.until(() =>
      practice.person('UBEN').visibleMessages('office').length > 1
        ? practice.person('UBEN').visibleMessages('office')
        : null,
    );
    expect(seen[0]).toMatchObject({
      ts: said.ts,
      text: 'a &lt; b &amp; <@UBEN>',
      reactions: [{ name: 'memo' }],
    });
    expect(seen[1]).toMatchObject({ isBot: true, text: 'heard: a &lt; b &amp; <@UBEN>' });
  });

  it('[PW2] a command is acknowledged, answered privately and its text carries ids', async () => {
    desk = await openDesk(transport, (app) => {
      app.command('/minutes', async ({ command, ack, respond }) => {
        await ack();
        await respond({ response_type: 'ephemeral', text: `got ${command.text}` });
      });
    });
    const { practice } = desk;
    const result = await practice.person('UANNA').command('/minutes', 'start @ben', 'office');
    expect(result.ok).toBe(true);
    await practice.until(() => practice.person('UANNA').visibleMessages('office').at(-1)?.isEphemeral);
    expect(practice.person('UANNA').visibleMessages('office').at(-1)).toMatchObject({
      isEphemeral: true,
      text: 'got start <@UBEN|ben>',
    });
    expect(practice.person('UBEN').visibleMessages('office')).toEqual([]);
  });

  it('[PW3] a button opens a modal, a refused submission shows its errors and an accepted one closes it', async () => {
    const given: string[] = [];
    desk = await openDesk(transport, (app: App) => {
      app.action('change', async ({ ack, body, client }) => {
        await ack();
        if (body.type === 'block_actions')
          await client.views.open({ trigger_id: body.trigger_id, view: FORM });
      });
      app.view('form', async ({ ack, view }) => {
        const reason = view.state.values.why?.reason?.value ?? '';
        if (reason.length < 5) {
          await ack({ response_action: 'errors', errors: { why: 'Say a little more' } });
          return;
        }
        given.push(reason);
        await ack();
      });
    });
    const { practice, app } = desk;
    const posted = await app.client.chat.postMessage({
      token: 'xoxb-first',
      channel: 'COFFICE',
      text: 'Approve?',
      blocks: [
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'change', text: { type: 'plain_text', text: 'Ask for changes' } },
          ],
        },
      ],
    });
    const anna = practice.person('UANNA');
    await anna.click({ channel: 'COFFICE', ts: posted.ts ?? '' }, 'change');
    await practice.until(() => anna.openView());
    expect((await anna.submit({ reason: '' })).errors).toEqual({
      why: 'Please complete this required field.',
    });
    expect((await anna.submit({ reason: 'no' })).errors).toEqual({ why: 'Say a little more' });
    expect(anna.openView()).not.toBeNull();
    expect((await anna.submit({ reason: 'item 3 names a bidder' })).ok).toBe(true);
    expect(anna.openView()).toBeNull();
    expect(given).toEqual(['item 3 names a bidder']);
  });

  it('[PW4] edits, deletions, reactions, mentions, Home and shortcuts arrive as Slack sends them', async () => {
    const events: unknown[] = [];
    desk = await openDesk(transport, (app) => {
      app.use(async ({ body, next }) => {
        const { event, type, callback_id } = body as {
          event?: Record<string, unknown>;
          type?: string;
          callback_id?: string;
        };
        events.push(
          event ? { type: event.type, subtype: event.subtype, tab: event.tab } : { type, callback_id },
        );
        await next();
      });
      app.event('message', async () => {});
      app.event('app_mention', async () => {});
      app.event('app_home_opened', async () => {});
      app.event('reaction_added', async () => {});
      app.event('reaction_removed', async () => {});
      app.shortcut('mark_decision', async ({ ack }) => ack());
    });
    const anna = desk.practice.person('UANNA');
    const ref = await anna.say('office', 'hello @minutebook');
    await anna.edit(ref, 'hello again');
    await anna.react(ref, 'dart');
    await anna.unreact(ref, 'dart');
    expect((await anna.shortcut('mark_decision', ref)).ok).toBe(true);
    await anna.delete(ref);
    await anna.openHome('messages');
    await desk.practice.until(() => events.length === 8);
    expect(events.slice(2)).toEqual([
      { type: 'message', subtype: 'message_changed', tab: undefined },
      { type: 'reaction_added', subtype: undefined, tab: undefined },
      { type: 'reaction_removed', subtype: undefined, tab: undefined },
      { type: 'message_action', callback_id: 'mark_decision' },
      { type: 'message', subtype: 'message_deleted', tab: undefined },
      { type: 'app_home_opened', subtype: undefined, tab: 'messages' },
    ]);
    expect(events.slice(0, 2)).toContainEqual({ type: 'app_mention', subtype: undefined, tab: undefined });
  });

  it('[PW5] an address for answers takes five and then gives 404', async () => {
    const statuses: unknown[] = [];
    desk = await openDesk(transport, (app) => {
      app.command('/minutes', async ({ ack, respond }) => {
        await ack();
        for (let n = 1; n <= 6; n += 1) {
          await respond(`answer ${n}`).catch((error: { statusCode?: number }) =>
            statuses.push(error.statusCode),
          );
        }
      });
    });
    await desk.practice.person('UANNA').command('/minutes', '', 'office');
    await desk.practice.until(() => statuses.length > 0);
    expect(statuses).toEqual([404]);
    expect(desk.practice.person('UANNA').visibleMessages('office')).toHaveLength(5);
  });

  it('[PW6] the duplicate fault sends one event several times under one event id', async () => {
    const ids: string[] = [];
    desk = await openDesk(transport, (app) => {
      app.event('message', async ({ body }) => {
        ids.push(body.event_id);
      });
    });
    desk.practice.faults.duplicate(2);
    await desk.practice.person('UANNA').say('office', 'once');
    await desk.practice.until(() => ids.length === 3);
    expect(new Set(ids).size).toBe(1);
  });

  it('[PW7] held events are released in the order asked for', async () => {
    const texts: string[] = [];
    desk = await openDesk(transport, (app) => {
      app.message(async ({ message }) => {
        if ('text' in message) texts.push(message.text ?? '');
      });
    });
    const { practice } = desk;
    practice.faults.hold();
    const said = ['one', 'two', 'three'].map((text) => practice.person('UANNA').say('office', text));
    await practice.faults.release('reversed');
    await Promise.all(said);
    await practice.until(() => texts.length === 3);
    expect(texts).toEqual(['three', 'two', 'one']);
  });
});
