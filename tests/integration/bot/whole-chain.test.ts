import { describe, expect, it } from 'vitest';
import { slackInTest, startedBoard } from './slack-in-test.ts';

const texts = (messages: readonly { readonly text: string }[]) =>
  messages.map((message) => message.text).join('\n');

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  it('[B1] a meeting goes from set-up to a cited answer', async () => {
    const slack = await slackInTest(transport);
    const [olive, piers, chair, member] = [
      slack.person('olive'),
      slack.person('piers'),
      slack.person('chair'),
      slack.person('member'),
    ];
    await startedBoard(slack);
    expect(texts(olive.visibleMessages('board-officers'))).toContain('is live, started by');

    const say = async (text: string, by = olive) => {
      slack.clock.advance(1000);
      return by.say('board-officers', text);
    };
    await say('item 2');
    const typo = await say('#decision The Board agreed the libary programme');
    await say('ACTION: @piers to write to the library authorities by 20 March', piers);
    const aside = await say('who is getting the coffee', piers);
    await slack.settle();
    slack.clock.advance(1000);
    await olive.edit(typo, '#decision The Board agreed the library programme');
    await piers.delete(aside);
    await say('item 4');
    await say('[confidential] start');
    await say('the Halvergate supplier threatens court');
    await say('[confidential] end');
    await slack.settle();
    const board = (await slack.book.database.boards.list())[0];
    const meeting = (await slack.book.database.meetings.listByBoard(board?.id ?? ('' as never)))[0];
    if (board === undefined || meeting === undefined) throw new Error('no meeting was stored');
    const notes = await slack.book.database.notes.list(meeting.id);
    expect(notes.find((note) => note.text.includes('library programme'))?.revisions).toHaveLength(1);
    expect(notes.filter((note) => note.withdrawnAt !== null)).toHaveLength(1);

    await olive.command('/minutes', 'end', 'board-officers');
    await slack.settle();
    await olive.command('/minutes', 'structure', 'board-officers');
    await slack.settle();
    await olive.command('/minutes', 'submit', 'board-officers');
    await slack.settle();
    const submitted = texts(olive.visibleMessages('board-officers'));
    expect(submitted).toContain('Version 1 is submitted');
    expect(submitted).toContain('Edda Thorne is asked to approve it');

    const request = chair.visibleMessages('dm').at(-1);
    if (request === undefined) throw new Error('the chair was not asked');
    expect(request.text).toContain('waiting for your approval');
    await chair.click({ channel: chair.channelId('dm'), ts: request.ts }, 'approve');
    await slack.settle();
    const settled = chair.visibleMessages('dm').find((message) => message.ts === request.ts);
    expect(settled?.text).toContain('Approved by Edda Thorne');
    const published = texts(member.visibleMessages('board-members'));
    expect(published).toContain('Draft: cleared by the Chair, subject to agreement');
    expect(JSON.stringify(member.visibleMessages('board-members'))).not.toContain('Halvergate');

    await member.command('/minutes', 'ask what did we decide on the library programme', 'board-members');
    await slack.settle();
    const answer = JSON.stringify(member.visibleMessages('board-members').at(-1));
    expect(answer).toContain('library programme');
    expect(answer).toContain('item 2');
    expect(slack.logged.filter((line) => line.level === 'error')).toEqual([]);
  });
});
