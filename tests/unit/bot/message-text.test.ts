import { expect, it } from 'vitest';
import { mentionedUsers, messageText, questionIn } from '#bot/message-text.ts';

const nameOf = (id: string) => ({ U1: 'olive' })[id];

it.each([
  ['<@U1> to write', '@olive to write'],
  ['<@U2|ravi> to write', '@ravi to write'],
  ['<@U9> to write', '@U9 to write'],
  ['see <#C1|general>', 'see #general'],
  ['<https://a.example/x|the paper>', 'the paper'],
  ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['<!channel> hello', '@channel hello'],
  ['<!subteam^S1|@clerks> hello', '@clerks hello'],
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['&lt;!channel&gt;', '<!channel>'],
])('[B11] %s is stored as typed', (text, typed) => {
  expect(messageText(text, nameOf)).toBe(typed);
});

it('[B11] the people a message names are found once each', () => {
  expect(mentionedUsers('<@U1> and <@U2|x> and <@U1>')).toEqual(['U1', 'U2']);
});

it('[B12] a message that begins with the bot’s name is a question', () => {
  expect(questionIn(' <@UBOT>: what did we decide', 'UBOT')).toBe('what did we decide');
  expect(questionIn('ask <@UBOT> what we decided', 'UBOT')).toBeNull();
  expect(questionIn('<@U1> what', 'UBOT')).toBeNull();
});
