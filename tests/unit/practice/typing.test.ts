import { describe, expect, it } from 'vitest';
import { createRealClock } from '#bot/practice/clock.ts';
import { commandSuggestions, typedForm } from '#bot/practice/page/text/typed-form.ts';
import { encodeCommandText, encodeTyped } from '#bot/practice/world/typed-text.ts';
import { createWorld } from '#bot/practice/world/world.ts';
import { SEED } from '#tests/integration/practice/desk.ts';

const world = createWorld(SEED, createRealClock(), { changed() {}, async event() {} });
const workspace =
  world.workspaces.get('T1') ??
  (() => {
    throw new Error('no T1');
  })();

describe('typing', () => {
  it.each([
    ['ask @ben and @minutebook.', 'ask <@UBEN> and <@UBOT1>.'],
    ['@nobody a@ben.example', '@nobody a@ben.example'],
    ['see #office & <b>', 'see <#COFFICE|office> &amp; &lt;b&gt;'],
    ['<!channel> pings nobody', '&lt;!channel&gt; pings nobody'],
    ['https://a.example/?a=1&b=2 ok', '<https://a.example/?a=1&amp;b=2> ok'],
    ['<@UBEN> known, <@UNONE> not', '<@UBEN> known, &lt;@UNONE&gt; not'],
  ])('[PW33] typed text is stored as Slack stores it: %s', (typed, stored) => {
    expect(encodeTyped(workspace, typed, 'minutebook')).toBe(stored);
  });

  it('[PW34] a command carries ids with names', () => {
    expect(encodeCommandText(workspace, 'chair @anna', 'minutebook')).toBe('chair <@UANNA|anna>');
  });

  it('[PW35] an edit starts from the words as they were typed', () => {
    const people = [
      { id: 'UBEN', name: 'Ben', handle: 'ben', title: '', isBot: false, isGuest: false, switchable: '' },
    ];
    expect(typedForm('<@UBEN> in <#C1|office> &amp; <https://a.example>', people)).toBe(
      '@ben in #office & https://a.example',
    );
  });

  it('[PW36] the composer suggests what the usage hint names', () => {
    const commands = [
      { command: '/minutes', description: 'Take minutes', usageHint: 'start | submit | ask …' },
    ];
    expect(commandSuggestions('/minutes s', commands).map((one) => one.insert)).toEqual([
      '/minutes start',
      '/minutes submit',
    ]);
    expect(commandSuggestions('/minutes a', commands).map((one) => one.insert)).toEqual(['/minutes ask ']);
    expect(commandSuggestions('minutes', commands)).toEqual([]);
  });

  it('[PW37] time stamps only ever grow, also within one millisecond', () => {
    const stamps = Array.from({ length: 500 }, () => world.nextTs());
    expect([...stamps].sort()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(500);
    expect(stamps[0]).toMatch(/^\d{10}\.\d{6}$/);
  });
});
