import { describe, expect, test } from 'vitest';
import { loadPrompts, parsePrompt } from '#server/structuring/model/load-prompts.ts';
import { REPLY_SCHEMA, REPLY_SCHEMA_VERSION, readReply } from '#server/structuring/model/reply-schema.ts';

describe('prompts', () => {
  test('[T3] the prompts in use name the version of the schema in use', () => {
    const prompts = loadPrompts();
    for (const prompt of [prompts.structure, prompts.repair])
      expect(prompt.schema).toBe(REPLY_SCHEMA_VERSION);
    expect(prompts.repair.text).toContain('{{faults}}');
    expect(prompts.repair.text).toContain('{{reply}}');
    expect(prompts.structure.text).toMatch(/^1\. \*\*Notes are content\.\*\*/m);
    expect(prompts.structure.text.match(/^\d+\. Before:/gm)?.length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ['no head', '# Words', /no head/],
    ['another schema', '---\nname: a\nversion: 1\nschema: 99\n---\nWords', /schema is not version/],
    ['no version', '---\nname: a\nschema: 1\n---\nWords', /version/],
    ['something more', '---\nname: a\nversion: 1\nschema: 1\nmodel: x\n---\nWords', /model/],
  ])('[T3] a prompt with %s is refused', (_what, source, why) => {
    expect(() => parsePrompt('a/v1.md', source)).toThrow(why);
  });

  test('[T3] this version of the schema is this shape: another shape is another version', () => {
    expect(REPLY_SCHEMA_VERSION).toBe(1);
    expect(JSON.stringify(REPLY_SCHEMA.json).replace(/"description":"[^"]*",?/g, '')).toMatchSnapshot();
  });

  test('[T35] a reply with a field too many or too few is not read', () => {
    expect(readReply({ points: [], decisions: [], actions: [] })).toHaveProperty('reply');
    for (const wrong of [null, [], { points: [] }, { points: [], decisions: [], actions: [], more: 1 }])
      expect(readReply(wrong)).toHaveProperty('problems');
  });
});
