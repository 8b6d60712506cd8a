import { describe, expect, it } from 'vitest';
import { serverInTest } from '#tests/support/server.ts';
import {
  approve,
  command,
  MEMBERS,
  meeting,
  messageOf,
  notes,
  OFFICERS,
  reactionsOn,
  requestTo,
  SECRET_WORDS,
  textOf,
  words,
} from './meeting-in-chat.ts';

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  it('[E1] a meeting goes from its start to a cited answer, in chat alone', async () => {
    const server = await serverInTest({ transport });
    const [petra, callum, member] = [
      server.person('petra'),
      server.person('callum'),
      server.person('member'),
    ];

    expect(textOf([await command(server, 'petra', 'frobnicate')])).toContain('/minutes start');
    expect((await command(server, 'petra', 'start')).text).toContain('is live, started by Petra Lindholm');

    await petra.say(OFFICERS, 'item 3 - flood sirens');
    const cost = await petra.say(OFFICERS, 'CF: it costs £38,000 a year for each town');
    const typo = await petra.say(OFFICERS, '#decision Board agreed to extend the sirrens to all nine towns');
    const lunch = await callum.say(OFFICERS, 'wrong window: lunch is 9 veg 4 fish');
    const agreed = await callum.say(OFFICERS, 'all content to publish the pilot results in full');
    await server.settle();
    await callum.say(OFFICERS, 's/38,000/3,800/');
    await petra.edit(typo, '#decision Board agreed to extend the sirens to all nine estuary towns');
    await callum.delete(lunch);
    await petra.react(agreed, 'ballot_box_with_check');
    await petra.say(OFFICERS, 'the disability forum said the same', { thread: cost.ts });
    await petra.say(OFFICERS, 'ACTION: @callum to send the siren contractor the list of towns by 14 March');
    await server.settle();
    expect(reactionsOn(server, cost.ts)).toEqual(['memo']);
    const marked = () =>
      notes(server).then((all) => all.find((one) => one.text.startsWith('all content'))?.marks);
    expect([...((await marked()) ?? [])]).toEqual(['decision']);
    await petra.unreact(agreed, 'ballot_box_with_check');
    await server.settle();
    expect([...((await marked()) ?? [])]).toEqual([]);
    await petra.react(agreed, 'ballot_box_with_check');
    await server.settle();
    expect(await words(server)).toContain('CF: it costs £3,800 a year for each town');

    expect((await command(server, 'callum', 'item 5')).text).toContain('Item 5: Repair of the Ravensferry');
    for (const text of [
      '[confidential] start',
      'Harbourline is lowest at £412k, but Otterby went over budget with them',
      '[confidential] end',
      '#decision Agreed to delegate the award of the contract to the Chair',
    ])
      await callum.say(OFFICERS, text);
    await server.settle();
    expect((await command(server, 'petra', 'agenda add Storm damage at Saltreach')).text).toContain(
      'Urgent item 8 was added',
    );
    expect((await command(server, 'petra', 'adjourn')).text).toContain('is adjourned');
    expect((await command(server, 'callum', 'resume')).text).toContain('goes on');
    expect((await command(server, 'petra', 'status')).text).toContain('live');
    expect(textOf([await command(server, 'petra', 'end')])).toContain('has ended');
    await command(server, 'petra', 'structure');
    const draft = JSON.stringify(await server.book.draftOf((await meeting(server)).id));
    expect(draft).toContain('3,800');
    expect(draft).not.toContain('9 veg');
    expect((await command(server, 'petra', 'submit')).text).toContain('Version 1 is submitted');

    const request = requestTo(server);
    const asked = textOf([messageOf(server, 'chair', 'dm', request.ts) ?? expect.fail('no request')]);
    expect(asked).toContain('nine estuary towns');
    expect(asked).toContain('Callum Fairbairn');
    expect(asked).toContain('delegate the award');
    await approve(server);
    expect(messageOf(server, 'chair', 'dm', request.ts)?.text).toContain('Approved by');
    const published = textOf(member.visibleMessages(MEMBERS));
    expect(published).toContain('Draft: cleared by the Chair, subject to agreement');
    expect(published).toContain('nine estuary towns');

    const answer = textOf([
      await command(server, 'member', 'ask what did we decide on the flood sirens', MEMBERS),
    ]);
    expect(answer).toContain('nine estuary towns');
    expect(answer).toContain('item 3');
    expect(answer).toContain('approved');
    const mention = await member.say(MEMBERS, '@minutebook what did we decide on the flood sirens');
    await member.dm('who is to send the siren contractor the list of towns?');
    await server.settle();
    const inThread = member
      .visibleMessages(MEMBERS)
      .filter((one) => one.threadTs === mention.ts && one.isBot);
    expect(textOf(inThread)).toContain('nine estuary towns');
    expect(inThread).toHaveLength(1);
    expect(textOf(member.visibleMessages('dm').filter((one) => one.isBot))).toContain('Callum Fairbairn');
    expect(textOf([await command(server, 'member', 'actions', MEMBERS)])).toContain('1 action is open');
    expect((await command(server, 'member', 'status', MEMBERS)).text).toContain('the minutes are approved');
    await callum.openHome();
    await member.openHome();
    await server.settle();
    expect(JSON.stringify(callum.home())).toContain('list of towns');
    expect(JSON.stringify(member.home())).toContain('Rivers and Coast Board');

    const everythingSeen = [
      textOf(member.visibleMessages(MEMBERS)),
      textOf(member.visibleMessages('dm')),
      JSON.stringify(member.home()),
      server.logged(),
    ].join('\n');
    for (const secret of SECRET_WORDS) expect(everythingSeen).not.toContain(secret);
    expect(server.logged()).not.toContain('"level":50');
  }, 180_000);
});
