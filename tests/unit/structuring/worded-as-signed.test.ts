import { describe, expect, it } from 'vitest';
import type { DecisionType } from '#server/domain/proposal.ts';
import { sayAction } from '#server/house-style/say-action.ts';
import { sayDecision } from '#server/house-style/say-decision.ts';
import { taskText } from '#server/structuring/actions/action-text.ts';
import { decisionClause } from '#server/structuring/decisions/decision-text.ts';

/** What the board is said to have done, without the board. */
const decided = (words: string, type: DecisionType = 'agreed', vote = ''): string =>
  sayDecision({
    clause: decisionClause(words, type),
    type,
    bare: false,
    vote,
    also: [],
    topic: 'Ferry fares',
    recommendation: '',
    board: 'Isles Transport Board',
    profile: '2023',
    cast: [],
  }).replace(/^The Board /, '');
const task = (words: string, phrase = ''): string => sayAction(taskText(words, phrase), []);

describe('decisions as a chair would sign them', () => {
  it.each([
    [
      'Chair asked whether the toolkit could be published in two parts',
      'agreed that the toolkit be published in two parts.',
    ],
    ['Chair asked if we should write to the minister', 'agreed to write to the minister.'],
    [
      'It was proposed that fares be frozen until May, and this was agreed',
      'agreed that fares be frozen until May.',
    ],
    ['Cllr Ames suggested extending the pilot by a year', 'agreed to extend the pilot by a year.'],
    ['ok w/ the fares being frozen until spring', 'agreed that the fares be frozen until spring.'],
    ['yes - the ferry plan as tabled', 'agreed the ferry plan as tabled.'],
    ['nobody against the fares plan', 'agreed the fares plan.'],
    ['in the end they settled on a two-zone fare', 'agreed on a two-zone fare.'],
    ['so that’s agreed, a flat fare from May', 'agreed a flat fare from May.'],
  ])('[H26] "%s" keeps only what was agreed', (words, said) => {
    expect(decided(words)).toBe(said);
  });

  it.each([
    ['noted the update. ok to make public', 'noted the update on Ferry fares.'],
    ['Board noted the update. This bit can be published.', 'noted the update on Ferry fares.'],
    ['The fares report was otherwise noted', 'noted the fares report.'],
    ['Fares report warmly welcomed and noted', 'welcomed and noted the fares report.'],
    ['noted where we are on fares', 'noted the position on fares.'],
    ['happy to note it', 'noted the report on ferry fares.'],
  ])('[H26] "%s" says what was noted and no more', (words, said) => {
    expect(decided(words, 'noted')).toBe(said);
  });

  it.each([
    [
      'agreed quarterly reports to come to the board',
      'agreed that quarterly reports should come to the board.',
    ],
    ['agreed ferry response to focus on fares', 'agreed that the ferry response should focus on fares.'],
    [
      'the winter timetable stays open until May',
      'agreed that the winter timetable should stay open until May.',
    ],
    ['Recommendations 1 and 2 were agreed', 'agreed recommendations 1 and 2.'],
    ['agreed a plan to lead the work', 'agreed a plan to lead the work.'],
    ['agreed a letter to whoever wins the bid', 'agreed a letter to whoever wins the bid.'],
    ['agreed fare rises in May', 'agreed fare rises in May.'],
    ['agreed support for the bid', 'agreed support for the bid.'],
    ['agreed on funding the pier', 'agreed on funding the pier.'],
    ['agreed app A', 'agreed app A.'],
    ['agreed code out to consultation', 'agreed that the code should go out to consultation.'],
    ['agreed timetable for the pier works', 'agreed the timetable for the pier works.'],
    ['agreed no night ferry, not pursuing that', 'agreed no night ferry.'],
    ['agreed the plan, up to each isle. That’s', 'agreed the plan, up to each isle.'],
  ])('[H27] "%s" is one sentence of good grammar', (words, said) => {
    expect(decided(words)).toBe(said);
  });

  it.each([
    ['consult on a levy', 'by six votes to two', 'agreed, by six votes to two, to consult on a levy.'],
    [
      'in favour of re-tendering in two lots',
      'by six votes to three',
      'agreed, by six votes to three, to re-tender in two lots.',
    ],
    [
      'single flat fare of £2',
      'by five votes to four',
      'agreed, by five votes to four, a single flat fare of £2.',
    ],
  ])('[H27] "%s" after a vote is joined to it', (words, vote, said) => {
    expect(decided(words, 'agreed', vote)).toBe(said);
  });

  it.each([
    ['no time for the pier paper, held over to May', 'deferred the pier paper to May.'],
    ['pier paper - not ready, held over to the May meeting', 'deferred the pier paper to the May meeting.'],
    [
      'no nominee for the Pier Trust, so that one is held over to June',
      'deferred the appointment to the Pier Trust to June, there being no nominee.',
    ],
    ['the Chair said she would rather wait, so it is held over to June', 'deferred the item to June.'],
    [
      'fares are unchanged and the pier works are deferred to the autumn',
      'deferred the pier works to the autumn, with fares unchanged.',
    ],
    ['pier works deferred to the autumn', 'deferred the pier works to the autumn.'],
    ['comes back to May with the costs in', 'deferred the item, to come back to May with the costs in.'],
    ['seat on the Pier Trust was held over until June', 'deferred the seat on the Pier Trust until June.'],
    ['not ready to say. Held over to June for a proper look', 'deferred the item to June for a proper look.'],
  ])('[H28] "%s" says what was put off and until when', (words, said) => {
    expect(decided(words, 'deferred')).toBe(said);
  });

  it('[H26] what will not be done about a thing refused is left out', () => {
    expect(decided("members don't want the old scheme so we won't be pushing for it", 'rejected')).toBe(
      'did not support the old scheme.',
    );
    expect(decided('members have dropped the idea of a night ferry', 'rejected')).toBe(
      'agreed not to pursue a night ferry.',
    );
  });
});

describe('tasks as a chair would sign them', () => {
  it.each([
    ['turn the draft round by this friday', 'friday', 'Turn the draft round.'],
    ['get it out by friday', 'by friday', 'Send it out.'],
    ['get the pier looked at', '', 'Arrange for the pier to be looked at.'],
    ['get the posters reprinted', '', 'Arrange for the posters to be reprinted.'],
    ['get legal advice on the pier', '', 'Get legal advice on the pier.'],
    ['sends dates to members', '', 'Send dates to members.'],
    ['draft joint leaflet for passengers', '', 'Draft a joint leaflet for passengers.'],
    ['draft letters to all', '', 'Draft letters to all.'],
    ['send draft response to members', '', 'Send the draft response to members.'],
    ['business case on fares to DfT', '', 'Send the business case on fares to DfT.'],
    ['survey every harbour', '', 'Survey every harbour.'],
    ['come back with costs, next meeting', '', 'Come back with costs at the next meeting.'],
    ['report at the 19 June meeting', '', 'Report at the 19 June meeting.'],
    [
      'ask the harbour, back to June meeting with it',
      '',
      'Ask the harbour and report back to the June meeting.',
    ],
    ['bring fares back to the June meeting', '', 'Bring fares back to the June meeting.'],
    ['find a hall, no date yet', '', 'Find a hall.'],
    ['draft the reply, Cllr Ames signs', '', 'Draft the reply, Cllr Ames to sign.'],
    ['draft the reply, Cllr Ames to see it first', '', 'Draft the reply, Cllr Ames to see it first.'],
    ['joint briefing on fares', '', 'Prepare a joint briefing on fares.'],
    ['brief the press once the pack is out', '', 'Brief the press once the pack is out.'],
    ['prepare the two page explainer on fares', '', 'Prepare a two page explainer on fares.'],
  ])('[H29] "%s" is a whole sentence', (words, phrase, said) => {
    expect(task(words, phrase)).toBe(said);
  });
});
