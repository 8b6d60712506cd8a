import { beforeAll, describe, expect, it } from 'vitest';
import { type AskArchive, createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { readPapers } from '#tests/support/archive/read-papers.ts';

let ask: AskArchive;
const answer = (question: string) => ask(question, PUBLIC);
const said = async (question: string): Promise<string> => (await answer(question)).answer;

beforeAll(async () => {
  const folder = new URL('../../fixtures/archive/layouts', import.meta.url).pathname;
  ask = createAskArchive({ index: memoryArchive(meetingsOf(await readPapers(folder))) });
});

describe('the shapes of questions', () => {
  it('[A56] an agenda tells what was recommended, with its item and standing', async () => {
    const found = await answer('What was recommended on lifeguard standards in September 2022?');
    expect(found.answer).toContain('the recommendation was: That the Board endorse');
    expect(found.citations[0]).toMatchObject({ meeting: '2022-09-15', item: 2, standing: 'imported' });
  });

  it('[A56] an agenda tells groups, their members and the next meeting', async () => {
    expect(await said('Which group is Cllr Rhoda Penhale in?')).toContain('Independent group');
    expect(await said('Who are the Labour members?')).toMatch(/Bram Okafor.*Dita Kowal/);
    expect(await said('When is the next meeting after 15 September 2022?')).toContain('8 December 2022');
    expect(await said('Which political party does Cllr Dita Kowal belong to?')).toContain('Labour');
  });

  it('[A56] minutes come before an agenda on the same subject, and the last meeting is one that was held', async () => {
    expect((await answer('What was decided at the last meeting?')).citations[0]?.meeting).toBe('2022-05-10');
  });

  it.each([
    ['Who voted against lighthouse automation?', /do not record a vote/],
    ['Who objected to the sea defence fund?', /do not record anyone objecting/],
    ['How much did the lighthouse automation cost?', /do not record what it costs/],
    ['What did Cllr Dita Kowal say about fishing quotas?', /do not record what Dita Kowal said/],
    ['When will the shared vessel be bought?', /Not in the minutes/],
    ['Who is the chief executive of the Tideline Trust?', /Not in the minutes/],
  ])('[A57] what is not recorded of a subject is said to be so: %s', async (question, words) => {
    const found = await answer(question);
    expect(found).toMatchObject({ abstained: true, citations: [] });
    expect(found.answer).toMatch(words);
  });

  it('[A57] what is recorded is told', async () => {
    expect(await said('How much were the sea defence bids worth?')).toContain('£4.2 million');
    expect(await said('Who declared an interest in the Tideline Trust grant?')).toContain('Bram Okafor');
  });

  it('[A58] attendance is answered with yes, no and a number', async () => {
    expect(await said('Was Cllr Dita Kowal at the meeting in March 2018?')).toMatch(/^Yes: Cllr Dita Kowal/);
    expect(await said('Was Cllr Mary Obi there in November 2019?')).toMatch(
      /^No: Cllr Mary Obi .* sent apologies/,
    );
    expect(await said('Did Cllr Mary Obi send apologies for November 2019?')).toMatch(/^Yes: /);
    expect(await said('How often did Cllr Bram Okafor attend?')).toMatch(/attended three meetings: /);
    expect(await said('How many members sent apologies in March 2018?')).toMatch(/^Two sent apologies/);
    expect(await said('Did Cllr Dita Kowal chair the meeting in June 2019?')).toMatch(/^Yes: /);
    expect(await said('Did Cllr Dita Kowal chair the meeting in May 2022?')).toMatch(/^No: Cllr Ines Falk/);
  });

  it('[A58] a list that does not name somebody is cited for it', async () => {
    const found = await answer('Did Cllr Sven Aldous attend in March 2018?');
    expect(found.answer).toMatch(/^No: the minutes do not record Cllr Sven Aldous MBE/);
    expect(found.citations[0]).toMatchObject({ meeting: '2018-03-06', item: 'att' });
  });

  it('[A59] both parts of a question are answered', async () => {
    const found = await said('What was decided on lighthouse automation and who is to write?');
    expect(found).toContain('six northern lighthouses');
    expect(found).toContain('Jon Pike');
  });

  it('[A60] actions are listed by the period in which they are due', async () => {
    const found = await answer('Which actions are due in March 2022?');
    expect(found.answer).toContain('photographs');
    expect(found.citations.map(({ item }) => item)).toEqual([2]);
    expect(await said("What is Sela Marsh's deadline for the business case?")).toContain('30 April 2018');
  });
});
